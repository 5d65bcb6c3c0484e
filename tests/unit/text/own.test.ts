import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownSpans, ownText } from '../../../lib/text/own.ts';

const WORDS = 'Our Nele starts school on Monday.\n\nThe draft is attached.';

/** What a program puts under a reply; after it comes somebody else's text. */
const ATTRIBUTIONS = [
  'On Mon, 3 Jun 2024 at 10:15, Ana Lima <ana@lima.example> wrote:',
  'On Mon, Jun 3, 2024 at 10:15 AM Ana Lima <\nana@lima.example> wrote:',
  'On Jun 3, 2024,\nat 10:15,\nAna Lima <ana@lima.example> wrote:',
  'Le lun. 3 juin 2024 à 10:15, Ana Lima <ana@lima.example> a écrit :',
  'Am 03.06.2024 um 10:15 schrieb Ana Lima <ana@lima.example>:',
  'El lun, 3 jun 2024 a las 10:15, Ana Lima (<ana@lima.example>) escribió:',
  'Em seg., 3 de jun. de 2024 às 10:15, Ana Lima <ana@lima.example> escreveu:',
  'Il giorno lun 3 giu 2024 alle ore 10:15 Ana Lima <ana@lima.example> ha scritto:',
  'Op ma 3 jun 2024 om 10:15 schreef Ana Lima <ana@lima.example>:',
  'Den mån 3 juni 2024 kl 10:15 skrev Ana Lima <ana@lima.example>:',
  'man. 3. jun. 2024 kl. 10.15 skrev Ana Lima <ana@lima.example\n>:',
  'ma 3. kesäk. 2024 klo 10.15 Ana Lima (ana@lima.example) kirjoitti:',
  'pon., 3 cze 2024 o 10:15 Ana Lima <ana@lima.example> napisał(a):',
  'po 3. 6. 2024 v 10:15 odesílatel Ana Lima <ana@lima.example> napsal:',
  'Ana Lima <ana@lima.example> ezt írta (időpont: 2024. jún. 3., H, 10:15):',
  'În lun., 3 iun. 2024 la 10:15, Ana Lima <ana@lima.example> a scris:',
  '3 Haz 2024 Pzt 10:15 tarihinde Ana Lima <ana@lima.example> şunu yazdı:',
  'пн, 3 июн. 2024 г. в 10:15, Ana Lima <ana@lima.example>:',
  'Στις Δευ 3 Ιουν 2024 στις 10:15, ο χρήστης Ana Lima <ana@lima.example> έγραψε:',
  'Pada Sen, 3 Jun 2024 pukul 10.15 Ana Lima <ana@lima.example> menulis:',
  'Vào 10:15, Th 2, 3 thg 6, 2024 Ana Lima <ana@lima.example> đã viết:',
  '2024年6月3日(月) 10:15 Ana Lima <ana@lima.example>:',
  'Ana Lima <ana@lima.example> 于2024年6月3日周一 10:15写道：',
  '2024년 6월 3일 (월) 오전 10:15, Ana Lima <ana@lima.example>님이 작성:',
  'In a message dated 6/3/2001 10:15:00 AM Central, ana@lima.example writes:',
  'At 10:15 AM 6/3/2001 -0600, you wrote:',
  '---- On Mon, 03 Jun 2024 10:15:00 +0200 ana@lima.example wrote ----',
  '-----Original Message-----',
  '---------- Forwarded message ---------',
  'Begin forwarded message:',
  '-------- Ursprüngliche Nachricht --------',
  "-------- Message d'origine --------",
  '---------------------- Forwarded by Ana Lima/LIS/ACME on 06/03/2001 10:15 AM ---------------------------',
  '________________________________\nFrom: Ana Lima <ana@lima.example>\nSent: Monday, June 3, 2024 10:15 AM\nTo: Bo Ek <bo@ek.example>\nSubject: Re: draft',
  '*From:* Ana Lima <ana@lima.example>\n*Date:* Monday, June 3\n*To:* Bo\n*Subject:* draft',
  'Von: Ana Lima <ana@lima.example>\nGesendet: Montag, 3. Juni 2024 10:15\nAn: Bo Ek\nBetreff: AW: Entwurf',
  'De : Ana Lima <ana@lima.example>\nEnvoyé : lundi 3 juin 2024 10:15\nÀ : Bo Ek\nObjet : brouillon',
  'De: Ana Lima <ana@lima.example>\nEnviado el: lunes, 3 de junio de 2024 10:15\nPara: Bo Ek\nAsunto: borrador',
  'Van: Ana Lima <ana@lima.example>\nVerzonden: maandag 3 juni 2024 10:15\nAan: Bo Ek\nOnderwerp: concept',
  'Från: Ana Lima <ana@lima.example>\nSkickat: den 3 juni 2024 10:15\nTill: Bo Ek\nÄmne: utkast',
  'От: Ana Lima <ana@lima.example>\nОтправлено: 3 июня 2024 г. 10:15\nКому: Bo Ek\nТема: черновик',
  'Ana Lima@ACME\n06/03/2001 10:15 AM\n\tTo: Bo Ek/LIS/ACME@ACME, Cy@ACME\n\tcc:\n\tSubject: draft',
];

describe('quoted history', () => {
  it.each(ATTRIBUTIONS)('ends before %j', (attribution) => {
    expect(ownText(`${WORDS}\n\n${attribution}\n\nMy knee hurts.\nWe move in July.`)).toBe(WORDS);
    expect(ownText(`${WORDS}\n\n${attribution}\n\nMy knee hurts.`.replaceAll('\n', '\r\n'))).toBe(
      WORDS.replaceAll('\n', '\r\n'),
    );
  });

  it('leaves the answers between and under marked lines', () => {
    const mail =
      'On 3 May 2024 at 9:00, Bo Ek <bo@ek.example> wrote:\n> How is Nele?\n\nMuch better, thanks.\n\n> And the house?\nSold!\n\n>> older\n\nSee you,\nAna';
    expect(ownText(mail)).toBe('Much better, thanks.\n\nSold!\n\nSee you,\nAna');
  });

  it('takes "Bo wrote:" for a header only above marked lines', () => {
    expect(ownText('Hi\n\nBo Ek wrote:\n> x\n\nYes.')).toBe('Hi\n\nYes.');
    const story = 'This is what my daughter wrote:\nDear Santa, I want a dog.';
    expect(ownText(story)).toBe(story);
  });

  it('joins the unmarked end of a wrapped quoted line', () => {
    const long = `> ${'We thought that perhaps you and the whole family would like to come over'} on`;
    expect(ownText(`${long}\nsunday for lunch\n> Bo\n\nWe would!`)).toBe('We would!');
  });

  it('is not fooled by what only looks like it', () => {
    for (const mail of [
      'On Thursday we bury my uncle.\nOn the other hand: life goes on.',
      'From: Lisbon\nTo: Porto\nDate: 3 May\nThat is our honeymoon, by train.',
      'On 12 May 2024 at 10:30 we marry.\n\nThe place: the old mill.',
      'To: do list\n- call mum',
      'One thing: at 10:30 I take Nele to the doctor.',
      '>From May on we live in Bonn.',
    ]) {
      expect(ownText(mail)).toBe(mail);
    }
  });

  it('keeps a mail under its own header block', () => {
    expect(ownText(`From: Ana <ana@lima.example>\nTo: Bo <bo@ek.example>\nSubject: draft\n\n${WORDS}`)).toBe(WORDS);
  });
});

describe('signatures', () => {
  it.each([
    '-- \nAna Lima\nLima Design, Porto\n+351 22 555 01 99',
    '--\nAna Lima\n"Draw like nobody is watching, and bill like everybody is, until they pay"',
    'Sent from my iPhone',
    'Sent from my Galaxy, pardon the thumbs',
    'Get Outlook for Android<https://aka.example/x>',
    'Envoyé de mon iPad',
    'Von meinem iPhone gesendet',
    'Kind regards,\nAna Lima\nLima Design',
    'Best,\n\nAna\n\nAna Lima | Designer | Porto',
    'Ana Lima\nDirector, Lima Design\nTel: +351 22 555 01 99\nana@lima.example',
    '_____________\nAna Lima\nwww.lima.example',
  ])('cuts %j', (signature) => {
    expect(ownText(`${WORDS}\n\n${signature}`)).toBe(WORDS);
    expect(ownText(`${WORDS}\n\n${signature}\n\n-----Original Message-----\nold`)).toBe(WORDS);
  });

  it.each([
    'Sent from my hospital bed',
    'Sent from my desk, which beats the phone.',
    'Thanks,\nwe are back from Rome on Monday',
    'Thanks!',
    'Best,\nAna',
    'Love from rainy Porto, where we now live,\nAna',
    '----\n\nAnd one more thing: I got the job!',
    'My new number is 555 010 9988',
    'https://photos.example/nele',
  ])('leaves %j', (end) => {
    expect(ownText(`${WORDS}\n\n${end}`)).toBe(`${WORDS}\n\n${end}`);
  });

  it('leaves a postscript, wherever it stands', () => {
    expect(ownText(`${WORDS}\n\nRegards,\nAna Lima\nLima Design\n\nPS: it is a girl!`)).toBe(
      `${WORDS}\n\nPS: it is a girl!`,
    );
    expect(ownText(`${WORDS}\n\nSent from my iPhone\n\nP.S. it is a girl!`)).toBe(`${WORDS}\n\nP.S. it is a girl!`);
    expect(ownText(`${WORDS}\n\n-- \nAna Lima\n\nps it is a girl`)).toBe(`${WORDS}\n\nps it is a girl`);
  });

  it('never takes an answer between quoted lines for one', () => {
    expect(ownText('> When?\nThanks,\nMonday works\nAna | Bo\n> Where?\nHere.')).toBe(
      'Thanks,\nMonday works\nAna | Bo\n\nHere.',
    );
  });
});

describe('footers', () => {
  it.each([
    'This e-mail and any attachments are confidential and intended only for the addressee.\nIf you have received this e-mail in error, please delete it.',
    'CONFIDENTIALITY NOTICE\nThe information contained in this message is for the sole use of the intended recipient.',
    '*****\nDisclaimer:\n*****\nThis message is legally privileged. If you are not the intended\nrecipient, destroy it.',
    'Please consider the environment before printing this e-mail.',
    'To unsubscribe from this group, write to\nlist@x.example',
    'Do You Yahoo!?\nGet personalised mail',
  ])('cuts %j', (footer) => {
    const own = ownText(`${WORDS}\n\n${footer}`);
    expect(own.startsWith(WORDS)).toBe(true);
    expect(own).not.toMatch(/confidential|recipient|privileged|unsubscribe|printing|Yahoo/i);
  });

  it('leaves the words above a footer in the same paragraph', () => {
    expect(ownText('I am getting married!\nThis message may contain confidential information.')).toBe(
      'I am getting married!',
    );
  });

  it('leaves talk of confidential things', () => {
    const mail = 'Strictly between us and confidential: Nele is expecting.\nIf you are not busy, call me.';
    expect(ownText(mail)).toBe(mail);
  });
});

describe('spans', () => {
  const piece = fc.constantFrom(
    ...ATTRIBUTIONS,
    '> quoted',
    '>',
    '-- ',
    '--',
    'Regards,',
    'Ana Lima | Porto',
    'PS one more',
    'Sent from my iPhone',
    'If you are not the intended recipient, delete this.',
    'My daughter sings. 😀',
    '',
    ' ',
    '\u0000\u202e',
  );
  const mail = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 25 })
    .chain((pieces) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((br) => pieces.join(br)));

  it('are in order, apart, within the text, and begin and end on words', () => {
    fc.assert(
      fc.property(mail, (text) => {
        let last = -1;
        for (const [start, end] of ownSpans(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const own = text.slice(start, end);
          expect(own).toBe(own.trim());
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('hold all of a text in which no program left a trace', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('My daughter sings.', 'We moved to Bonn, at last!', '', 'How are you?'), {
          maxLength: 30,
        }),
        (lines) => {
          expect(ownText(lines.join('\n'))).toBe(lines.join('\n').trim());
        },
      ),
    );
  });

  it('are none for an empty or blank text', () => {
    expect(ownSpans('')).toEqual([]);
    expect(ownSpans(' \n\r\n\t\u00a0')).toEqual([]);
  });

  it('take linear time on hostile text', () => {
    for (const unit of ['a', '\n', ' ', '>', '-', ':', '1', '<', 'On 1 ', '> ', '@', '😀']) {
      const text = unit.repeat(Math.floor((1 << 20) / unit.length));
      expect(
        fastest(() => ownSpans(text)),
        JSON.stringify(unit),
      ).toBeLessThan(5000);
    }
    for (const line of [
      '--\n',
      'sent from my phone\n',
      'a@b 10:30:\n',
      'From: a@b\nTo: c\nSubject: d\n> e\n',
      'x\n> y\n',
    ]) {
      const short = line.repeat(Math.floor(50_000 / line.length));
      const long = line.repeat(Math.floor(400_000 / line.length));
      // Eight times the text may take sixteen times as long on a busy machine, not sixty-four.
      expect(
        fastest(() => ownSpans(long)),
        JSON.stringify(line),
      ).toBeLessThan(16 * fastest(() => ownSpans(short)) + 20);
    }
  });
});

function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
