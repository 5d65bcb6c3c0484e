import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../lib/mailbox/html.ts';
import { type ImportedMail, readMail } from '../../../lib/mailbox/mime.ts';
import { withoutAttachments } from '../../../lib/mailbox/parts.ts';
import { binary, bytes, effort, takeoutMail } from './mails.ts';

async function read(mail: string | Uint8Array): Promise<ImportedMail> {
  const raw = typeof mail === 'string' ? bytes(mail.replaceAll('\n', '\r\n')) : mail;
  const found = await readMail(raw);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}
const simple = (head: string, body: string): string => `From: ana@x.example\n${head}\n\n${body}`;

describe('the head of a mail', () => {
  it('gives the ids the Gmail page shows, from the From_ line of Takeout', async () => {
    const [line = '', ...rest] = takeoutMail({ thread: 1773001162527223400n }).split('\r\n');
    const mail = await readMail(bytes(rest.join('\r\n')), line);
    // The pair "189af729deca2ec0" = 1773001162527223488 is one seen on Gmail's page (tests/gmail/README.md).
    expect(mail).toMatchObject({
      gmailId: '189af729deca2ec0',
      gmailThreadId: '189af729deca2e68',
      messageId: '1773001162527223488@mail.example',
      from: { name: 'Priya Raman', email: 'priya@northwind.example' },
      to: [{ name: 'Alex Rivera', email: 'alex@riverastudio.example' }],
      sentAt: '2023-08-01T04:54:31.000Z',
      labels: ['Inbox', 'Opened'],
      labelReason: null,
      isBulk: false,
    });
  });

  it('takes X-GM-MSGID before the From_ line', async () => {
    const mail = await readMail(bytes('X-GM-MSGID: 1773001162527223488\nFrom: a@x.example\n\n'), 'From 12345@xxx Mon');
    expect(mail).toMatchObject({ gmailId: '189af729deca2ec0' });
  });

  it('reads names and subjects in encoded words, raw UTF-8 and raw Latin-1', async () => {
    const encoded = await read(
      'From: =?UTF-8?B?QW5hIE3DvGxsZXI=?= <Ana@X.example>\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\n =?iso-8859-1?Q?_aus_Rom?=\n\n',
    );
    expect([encoded.from, encoded.subject]).toEqual([{ name: 'Ana Müller', email: 'ana@x.example' }, 'Grüße aus Rom']);
    expect((await read('From: Ana Müller <ana@x.example>\nSubject: Grüße\n\n')).subject).toBe('Grüße');
    expect((await read(binary('From: ana@x.example\r\nSubject: Gr\xfc\xdfe\r\n\r\n'))).subject).toBe('Grüße');
  });

  it('reads lists of addresses, groups and names with commas', async () => {
    const { to, cc } = await read(
      simple('To: "Raman, Priya" <priya@x.example>, team: a@x.example, b@x.example;\nCc: undisclosed-recipients:;', ''),
    );
    expect(to.map(({ email }) => email)).toEqual(['priya@x.example', 'a@x.example', 'b@x.example']);
    expect(to[0]?.name).toBe('Raman, Priya');
    expect(cc).toEqual([]);
  });

  it.each([
    ['Tue, 1 Aug 2023 06:54:31 +0200 (CEST)', '2023-08-01T04:54:31.000Z'],
    ['1 Aug 2023 06:54 GMT', '2023-08-01T06:54:00.000Z'],
    ['neulich', null],
    ['Mon, 1 Jan 2412 00:00:00 +0000', null],
  ])('reads the date "%s"', async (written, instant) => {
    expect((await read(simple(`Date: ${written}`, ''))).sentAt).toBe(instant);
  });

  it('believes Gmail where the writer’s clock is days ahead', async () => {
    const mail = await read(simple('X-GM-MSGID: 1773001162527223488\nDate: Fri, 1 Aug 2031 06:54:31 +0200', ''));
    expect(mail.sentAt).toMatch(/^2023-08-01T04:54:31\./);
  });

  it.each([
    ['Spam,Opened', 'spam'],
    ['Papierkorb', 'trash'],
    ['=?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?=', 'draft'],
    ['Chat', 'chat'],
    ['Inbox,"Chat, old"', null],
  ])('says why a mail labelled %s is passed over: %s', async (labels, reason) => {
    expect((await read(simple(`X-Gmail-Labels: ${labels}`, ''))).labelReason).toBe(reason);
  });

  it.each([
    'List-Id: <a.x.example>',
    'List-Unsubscribe: <mailto:u@x.example>',
    'Precedence: bulk',
    'Auto-Submitted: auto-replied',
  ])('knows machines and lists by "%s"', async (line) => {
    expect((await read(simple(line, ''))).isBulk).toBe(true);
    expect((await read(simple('Precedence: first-class\nAuto-Submitted: no', ''))).isBulk).toBe(false);
  });

  it('has no mail without a sender', async () => {
    expect(await readMail(bytes('Subject: a\n\ntext'))).toEqual({ problem: 'no-sender' });
    expect(await readMail(bytes('From: nobody\n\ntext'))).toEqual({ problem: 'no-sender' });
  });
});

describe('the text of a mail', () => {
  it('reads quoted-printable and base64 in their charsets', async () => {
    const latin = simple(
      'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable',
      'Gr=FC=DFe, n=E4chste=\n Woche',
    );
    expect((await read(latin)).text).toBe('Grüße, nächste Woche');
    const body = Buffer.from('明日はミアの誕生日です').toString('base64');
    const utf8 = simple('Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64', body);
    expect((await read(utf8)).text).toBe('明日はミアの誕生日です');
    expect((await read(simple('Content-Type: text/plain; charset=x-unheard-of', 'plain'))).text).toBe('plain');
  });

  it('joins the lines of format=flowed', async () => {
    const mail = simple('Content-Type: text/plain; format=flowed', 'We are off \nto Rome.\n\nAna');
    expect((await read(mail)).text).toBe('We are off to Rome.\n\nAna');
  });

  it('takes the plain part of nested multiparts and leaves attachments unread', async () => {
    const mail = simple(
      'Content-Type: multipart/mixed; boundary="out"',
      [
        ...['--out', 'Content-Type: multipart/alternative; boundary=in', ''],
        ...['--in', 'Content-Type: text/plain; charset=utf-8', '', 'the plain words', ''],
        ...['--in', 'Content-Type: text/html', '', '<p>the HTML words</p>', '', '--in--', ''],
        ...['--out', 'Content-Type: text/plain; name=log.txt', 'Content-Disposition: attachment; filename=log.txt', ''],
        ...['the file', '--out', 'Content-Type: message/rfc822', '', 'From: b@x.example', '', 'the forwarded words'],
        ...['--out--', ''],
      ].join('\n'),
    );
    expect((await read(mail)).text).toBe('the plain words');
  });

  it('takes the HTML where there is no plain part, or only a notice', async () => {
    expect((await read(simple('Content-Type: text/html', '<p>Hi</p><p>we are<br>off</p>'))).text).toBe(
      'Hi\n\nwe are\noff',
    );
    const notice = (plain: string): string =>
      simple(
        'Content-Type: multipart/alternative; boundary=b',
        `--b\n\n${plain}\n--b\nContent-Type: text/html\n\n<p>words</p>\n--b--\n`,
      );
    expect((await read(notice(''))).text).toBe('words');
    expect((await read(notice('Your mail program does not show HTML.'))).text).toBe('words');
    expect((await read(notice('other words'))).text).toBe('other words');
  });

  it('reads a mail that was cut off in the middle', async () => {
    const mail = simple(
      'Content-Type: multipart/mixed; boundary=b',
      '--b\nContent-Type: text/plain\n\nthe words\n--b\nConte',
    );
    expect((await read(mail)).text).toBe('the words');
  });

  it('says so where parts are nested beyond any sense', async () => {
    let mail = 'From: ana@x.example\n';
    for (let i = 0; i < 100; i++) mail += `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`;
    expect(await readMail(bytes(`${mail}\ntext`))).toEqual({ problem: 'unreadable' });
  });
});

describe('withoutAttachments', () => {
  const attachment = `--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${'QUJD'.repeat(100_000)}\n`;
  it('cuts their contents and nothing else', () => {
    const head = 'From: a@x.example\nContent-Type: multipart/mixed;\n boundary="b"\n\n';
    const text = '--b\nContent-Type: text/plain\n\nwords\n';
    const cut = new TextDecoder().decode(withoutAttachments(bytes(`${head}${text}${attachment}${text}--b--\n`)));
    expect(cut).toBe(`${head}${text}--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${text}--b--\n`);
  });

  it('cuts a mail that is itself a file, and a text over a megabyte', () => {
    const pdf = withoutAttachments(bytes(`From: a@x.example\nContent-Type: application/pdf\n\n${'A'.repeat(9999)}`));
    expect(pdf.length).toBeLessThan(100);
    const long = withoutAttachments(bytes(`From: a@x.example\n\n${'word\n'.repeat(500_000)}`));
    expect(long.length).toBeLessThan(1_100_000);
  });

  it('gives a plain mail back as it is', () => {
    const raw = bytes('From: a@x.example\n\n--\nAna\n--b\n');
    expect(withoutAttachments(raw)).toBe(raw);
  });
});

describe('htmlToText', () => {
  it.each([
    ['<ul><li>one<li>two</ul><ol start=3><li>a</li><li>b</li></ol>', '- one\n- two\n\n3. a\n4. b'],
    ['<style>p{}</style><script>x</script><title>t</title>words', 'words'],
    ['<div style="display: none">pre</div><div class="preheader">pre</div><p hidden>x</p>words', 'words'],
    ['a &amp; b &lt;c&gt; &nbsp;&euro; &#128512;', 'a & b <c> € 😀'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['one<br>two<div>three</div><div>four</div>', 'one\ntwo\nthree\nfour'],
    ['<p>words</p><div class="gmail_signature">Ana<br>Chief</div>', 'words'],
    ['<img src="x" alt="Logo">well <img alt="🎉">', 'well 🎉'],
    [
      '<p>mine</p><blockquote type="cite"><p>old</p><p>mail</p></blockquote><p>below</p>',
      'mine\n\n> old\n>\n> mail\n\nbelow',
    ],
    ['<p>mine</p><div id="appendonsend"></div><p>From: Bo</p>', 'mine'],
    ['<p class="MsoNormal">one</p><p class="MsoNormal">two</p>', 'one\ntwo'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('keeps the words of a quote’s attribution, by which lib/text knows it', () => {
    const html =
      '<div>mine</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Bo wrote:</div><blockquote class="gmail_quote">old</blockquote></div>';
    expect(htmlToText(html)).toBe('mine\nOn Mon, Bo wrote:\n\n> old');
  });
});

describe('hostile mail', () => {
  it('never throws and never hangs on any bytes', async () => {
    const seed = takeoutMail({
      headers: ['Content-Type: multipart/mixed; boundary=b'],
      text: '--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>a<b></p>\r\n--b\r\nContent-Type: image/png\r\n\r\nAA\r\n--b--',
    });
    const mutation = fc.tuple(fc.nat(seed.length), fc.nat(20), fc.uint8Array({ maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { maxLength: 6 }), async (mutations) => {
        let raw = bytes(seed);
        for (const [at, length, put] of mutations) {
          raw = Uint8Array.from([...raw.subarray(0, at), ...put, ...raw.subarray(at + length)]);
        }
        const mail = await readMail(raw, 'From x');
        expect(typeof mail).toBe('object');
      }),
      { numRuns: 300 },
    );
  });

  it('takes time linear in the mail: a megabyte of one thing', async () => {
    const heads = ['', 'Content-Type: text/html\n', 'Content-Type: multipart/mixed; boundary=b\n'];
    const bodies = [
      '<',
      '<p>',
      '</p>',
      '<blockquote type=cite>',
      '&',
      '&amp',
      '--b\n',
      '--',
      '=',
      '> ',
      'a@',
      '\n',
      '<li>',
      '<!--',
      '<ul>',
    ];
    for (const head of heads) {
      for (const body of bodies) {
        expect(
          await effort(() => readMail(bytes(`From: a@x.example\n${head}\n${body.repeat(1_000_000 / body.length)}`))),
          `${head}${body}`,
        ).toBeLessThan(3000);
      }
    }
    for (const value of [',', '"', '<', '(', '=?utf-8?q?', '=?', ' ', ':;', 'a@x.example,', '=?utf-8?b?4?=']) {
      const long = value.repeat(200_000 / value.length);
      expect(
        await effort(() =>
          readMail(
            bytes(`From: a@x.example\nTo: ${long}\nSubject: ${long}\nX-Gmail-Labels: ${long}\nDate: ${long}\n\n`),
          ),
        ),
        value,
      ).toBeLessThan(5000);
    }
  });
});
