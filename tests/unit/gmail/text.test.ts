import { describe, expect, it } from 'vitest';
import { bodyText, MAX_TEXT } from '../../../lib/gmail/text.ts';
import { messageBody, textOf } from './dom.ts';

/** Far above what a megabyte takes (under 50 ms) and far below what anything quadratic would: the machine may be busy. */
const QUICK_MS = 1000;

describe('layout', () => {
  it.each([
    ['lines of Gmail', '<div dir="ltr">One<div><br></div><div>Two</div><div>Three</div></div>', 'One\n\nTwo\nThree'],
    ['paragraphs', '<p>One</p>\n<p>Two</p>', 'One\n\nTwo'],
    ['breaks', 'One<br>Two<br><br>Three<br>', 'One\nTwo\n\nThree'],
    ['never more than one blank line', 'One<br><br><br><br><div><br></div><p><br></p>Two', 'One\n\nTwo'],
    ['white space', '  One \n\t two&nbsp; three <b> four</b>\n', 'One two three four'],
    ['words in one element after another', '<b>o</b><i>n</i>e <a href="https://x.example">link</a>', 'one link'],
    ['lists', '<p>To do</p><ul><li>call</li><li><p>write</p></li></ul><p>Bye</p>', 'To do\n\n- call\n\n- write\n\nBye'],
    ['numbers', '<ol start="3"><li>three</li><li>four</li></ol>', '3. three\n4. four'],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['an empty item', '<ul><li></li><li>a</li></ul>', '- a'],
    ['tables', '<table><tr><td>Mon</td><td>Tue</td></tr><tr><td>1</td><td>2</td></tr></table>', 'Mon\tTue\n1\t2'],
    ['layout tables', '<table><tr><td><p>One</p></td><td><p>Two</p></td></tr></table>', 'One\n\nTwo'],
    ['preformatted', '<pre>a\n  b  <b>c</b>\n</pre>d', 'a\n  b  c\n\nd'],
    ['kept space', '<div style="white-space: pre-wrap">a\nb</div>', 'a\nb'],
    [
      'lines of Word',
      '<p class="m_-123MsoNormal">One</p><p class="MsoNormal">Two</p><p class="MsoNormal">&nbsp;</p><p style="margin:0in 0in 0.0001pt">Three</p>',
      'One\nTwo\nThree',
    ],
    ['headings', '<h1>Big</h1>small', 'Big\n\nsmall'],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text));

  it('makes emoji images characters, and drops every other image', () => {
    const html =
      'Yes <img data-emoji="🎻" alt="🎻"> <img class="an1" alt="👩🏽‍🚀"><img alt="Our logo"><img alt="2024"><img src="https://t.example/1.gif" width="1" height="1">';
    expect(textOf(html)).toBe('Yes 🎻 👩🏽‍🚀');
  });
});

describe('what nobody sees', () => {
  it.each([
    ['display none', '<div style="display : NONE">x</div>'],
    ['visibility', '<span style="visibility:hidden">x</span>'],
    ['no height', '<div style="max-height:0px; overflow:hidden">x</div>'],
    ['no opacity', '<div style="opacity:0;">x</div>'],
    ['no font', '<div style="font-size:0px">x</div>'],
    ['a pixel of font', '<div style="color:#fff;font-size:1px;line-height:1px">x</div>'],
    ['mso-hide', '<div style="mso-hide:all">x</div>'],
    ['hidden', '<div hidden>x</div>'],
    ['style', '<style>p { color: red }</style>'],
    ['script', '<script>x()</script>'],
    ['title', '<title>x</title>'],
    ['comment', '<!-- x -->'],
    ['template', '<template>x</template>'],
  ])('%s', (_, html) => expect(textOf(`<p>before</p>${html}<p>after</p>`)).toBe('before\n\nafter'));

  it.each([
    ['part opacity', '<div style="opacity:0.9">seen</div>'],
    ['a font size within none', '<div style="font-size:0"><div style="font-size:14px">seen</div></div>'],
    ['ten pixels', '<div style="font-size:10px;max-height:0.5em">seen</div>'],
  ])('but not %s', (_, html) => expect(textOf(html)).toBe('seen'));

  it('ends a hidden part where it ends', () => {
    expect(textOf('<div style="font-size:0">a<b>b</b></div><div>c</div>')).toBe('c');
  });
});

describe('what is not the sender’s own', () => {
  it.each([
    [
      'a Gmail quote',
      '<div>Mine</div><div class="gmail_quote"><div class="gmail_attr">On Mon</div><blockquote class="gmail_quote">Theirs</blockquote></div>',
    ],
    [
      'its new container',
      '<div>Mine</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Mon</div><blockquote>Theirs</blockquote></div>',
    ],
    ['Apple Mail', '<div>Mine</div><blockquote type="cite">Theirs</blockquote>'],
    ['Thunderbird', 'Mine<div class="moz-cite-prefix">On Mon:</div><blockquote type="cite">Theirs</blockquote>'],
    [
      'Outlook on the web',
      '<div>Mine</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> T</div><div>Theirs</div>',
    ],
    [
      'Outlook within Gmail twice',
      '<div>Mine</div><div><div id="m_-72m_69divRplyFwdMsg">From</div></div><div>Theirs</div>',
    ],
    ['Outlook quoted in Outlook', '<div>Mine</div><div id="x_divRplyFwdMsg">From</div>Theirs'],
    [
      'Word',
      '<p>Mine</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Von:</b> T</p></div><p>Theirs</p>',
    ],
    ['an old Outlook', '<p>Mine</p><div class="OutlookMessageHeader">From</div>Theirs'],
    ['Yahoo', '<p>Mine</p><div class="ydp1a2b3cyahoo_quoted">Theirs</div>'],
    ['Proton', '<p>Mine</p><div class="protonmail_quote">Theirs</div>'],
    ['text Gmail found repeated', '<p>Mine</p><span class="im">Theirs</span>'],
    [
      'the trimmed part',
      '<p>Mine</p><div class="yj6qo ajU"><div class="ajR">…</div></div><div class="adL">Theirs</div>',
    ],
    [
      'a signature',
      '<p>Mine</p><span class="gmail_signature_prefix">-- </span><div class="gmail_signature">Theirs</div>',
    ],
    ['the clipped notice', '<p>Mine</p><div class="iX">[Message clipped] <a href="?view=lg">View</a></div>'],
    [
      'a forward',
      '<p>Mine</p><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded</div>Theirs<blockquote>q</blockquote>Theirs<blockquote>q</blockquote></div>',
    ],
  ])('%s', (_, html) => expect(textOf(html)).toBe('Mine'));

  it('keeps the trimmed part where nothing was trimmed', () => {
    expect(textOf('<p>Mine</p><div class="yj6qo"></div><div class="adL">Also mine</div>')).toBe('Mine\n\nAlso mine');
  });

  it('keeps a rule of Word that heads no mail', () => {
    const html =
      '<p>One</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>No label here</p></div><p>Two</p>';
    expect(textOf(html)).toBe('One\n\nNo label here\n\nTwo');
  });

  it('keeps answers between the quotes of a Gmail reply, not what follows them', () => {
    const html = `<div>See below.</div><div class="gmail_quote"><div class="gmail_attr">On Mon</div>
      <blockquote>When?</blockquote><div>On Friday.</div><blockquote>Where?</blockquote>At the <b>lake</b>.<blockquote>Who?</blockquote><div>Theirs, perhaps</div></div>`;
    expect(textOf(html)).toBe('See below.\n\nOn Friday.\n\nAt the lake.');
  });

  it('keeps an answer below the quote where there is none above', () => {
    const quote = '<div class="gmail_attr">On Mon</div><blockquote>When?</blockquote>';
    expect(textOf(`<div class="gmail_quote">${quote}<div>On Friday.</div></div>`)).toBe('On Friday.');
    expect(textOf(`<div>Hi</div><div class="gmail_quote">${quote}<div>?</div></div>`)).toBe('Hi');
  });

  it('does not take other classes for quotes', () => {
    expect(textOf('<div class="gmail_quotes not-gmail_quote important">Mine</div>')).toBe('Mine');
  });
});

describe('hostile text', () => {
  it('drops null bytes, controls, fillers and overrides of direction, and keeps all writing', () => {
    const html = '<p>a\u0000b\u0007c\u200b\u00ad\u034fd \u202edlrow\u202c</p><p dir="rtl">שלום 👩‍👩‍👧‍👦 سلام‌ها 𝒳</p>';
    expect(textOf(html)).toBe('abcd dlrow\n\nשלום 👩‍👩‍👧‍👦 سلام‌ها 𝒳');
  });

  it('cuts a message at its limit and says so', () => {
    const body = messageBody(`<p>${'lorem ipsum '.repeat(200_000)}</p>`);
    const { text, clipped } = bodyText(body);
    expect(clipped).toBe(true);
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(text.length).toBeGreaterThan(MAX_TEXT - 40_000);
  });

  it('is not clipped below its limit', () => {
    expect(bodyText(messageBody('<p>short</p>'))).toEqual({ text: 'short', clipped: false });
  });

  it('reads nesting of any depth', () => {
    const body = messageBody('');
    let inner: Element = body;
    for (let i = 0; i < 20_000; i++) {
      const div = body.ownerDocument.createElement(i % 3 ? 'div' : 'li');
      inner.appendChild(div);
      inner = div;
    }
    inner.textContent = 'deep';
    expect(bodyText(body).text.trim()).toBe('- deep');
  });

  it('bounds the nodes it looks at', () => {
    const body = messageBody('');
    const document = body.ownerDocument;
    for (let i = 0; i < 401_000; i++) body.appendChild(document.createElement('i'));
    expect(bodyText(body).clipped).toBe(true);
  });

  it.each([
    ['class', (x: string) => `<p class="${x}">a</p>`],
    ['style', (x: string) => `<p style="${x}">a</p>`],
    ['id', (x: string) => `<p id="${x}">a</p>`],
    ['alt', (x: string) => `a<img alt="${x}">`],
  ])('is quick for a megabyte of anything in %s', (_, html) => {
    // One word each: linkedom itself cannot hold a class attribute of that many.
    for (const unit of ['m_1', 'm_-1', 'x_', 'font-size:0', 'margin:0', ';', 'ydp0', '1', '👍']) {
      const body = messageBody(html(unit.repeat(1_000_000 / unit.length)));
      const started = performance.now();
      bodyText(body);
      expect(performance.now() - started).toBeLessThan(QUICK_MS);
    }
  });

  it.each([' ', '\n', '\u00a0', '\u200b', 'a', '\u0000', '😀', '\ud800'])('is quick for a megabyte of %j', (unit) => {
    const body = messageBody('');
    body.textContent = unit.repeat(1_000_000);
    const started = performance.now();
    bodyText(body);
    expect(performance.now() - started).toBeLessThan(QUICK_MS);
  });
});
