import { describe, expect, it } from 'vitest';
import { draftText, insertIntoDraft } from '../../../lib/gmail/draft.ts';
import { greetingEnd } from '../../../lib/gmail/greetings.ts';
import { bodyText } from '../../../lib/gmail/text.ts';
import { documentOf, fixture } from './dom.ts';

/** A draft body; linkedom has no execCommand, so text goes in as nodes. The editor's own path is in tests/e2e. */
function draft(html: string): HTMLElement {
  const document = documentOf(`<html><body><div contenteditable="true">${html}</div></body></html>`);
  const body = document.querySelector('div');
  if (!body) throw new Error('no body');
  body.focus = () => {};
  return body as unknown as HTMLElement;
}

describe('greetingEnd', () => {
  it.each([
    ...[
      'Hi Sarah,',
      'Hi Sarah',
      'Hello both,',
      'Dear Dr Obi,',
      'Dear Professor Okafor:',
      'Hey!',
      'Hi',
      'Good morning Priya –',
    ],
    ...['Sarah,', 'Mary Ann O’Neil,', 'Hallo Frau Müller,', 'Sehr geehrte Frau Dr. Weiß,', 'Bonjour Zoé,', 'Olá João,'],
    ...['Hi Sarah and the whole team at Northwind,', 'hello everyone,'],
  ])('%s is a greeting', (line) => expect(greetingEnd(line)).toBe(line.length));

  it.each([
    ...[
      'Hi Sarah thanks for the files you sent',
      'Thanks for the files.',
      'High tea at four?',
      'Dear me, what a week.',
    ],
    ...['The invoice is attached,', 'however,', 'Attached.', '', '1,', 'Hi Sarah. Thanks'],
  ])('%s is none', (line) => expect(greetingEnd(line)).not.toBe(line.length));

  it('ends where the writer goes on in the line', () => {
    expect(greetingEnd('Hi Sarah, thanks for the plan.')).toBe('Hi Sarah,'.length);
    expect(greetingEnd('  Dear Dr Obi, as agreed')).toBe('  Dear Dr Obi,'.length);
  });

  it('is quick for a megabyte', () => {
    const started = performance.now();
    for (const unit of ['a', ' ', 'Hi ', 'A ', ',']) greetingEnd(unit.repeat(1_000_000));
    for (const unit of ['a', ' ', 'Hi ', 'A ', ',']) greetingEnd(unit.repeat(390 / unit.length));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('draftText', () => {
  it('is the writer’s own lines', () => {
    const body = fixture('compose-reply-2025.html').querySelector('[g_editable]');
    expect(body && draftText(body)).toBe('Hi Kofi,\n\nThank you, I will look on Monday.');
  });

  it.each([
    ['', ''],
    ['<br>', ''],
    ['One<br>Two', 'One\nTwo'],
    ['<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['One<div>Two</div>', 'One\nTwo'],
    ['<div>Mine</div><span class="gmail_signature_prefix">-- </span><div class="gmail_signature">Alex</div>', 'Mine'],
    ['<blockquote>Theirs</blockquote>', ''],
  ])('%s', (html, text) => expect(draftText(draft(html))).toBe(text));
});

describe('insertIntoDraft', () => {
  const QUOTE = '<div class="gmail_quote"><div class="gmail_attr">On Mon</div><blockquote>Theirs</blockquote></div>';
  const OPENER = 'How did the recital go?';

  it.each([
    ['an empty draft', '<br>', OPENER],
    ['nothing at all', '', OPENER],
    ['an empty line', '<div><br></div>', OPENER],
    ['a greeting alone', '<div>Hi Sarah,</div>', `Hi Sarah,\n\n${OPENER}`],
    [
      'a greeting and the lines made ready',
      '<div>Hi Sarah,</div><div><br></div><div><br></div>',
      `Hi Sarah,\n\n${OPENER}`,
    ],
    [
      'a greeting and text',
      '<div>Hi Sarah,</div><div><br></div><div>Invoice.</div>',
      `Hi Sarah,\n\n${OPENER}\n\nInvoice.`,
    ],
    ['a greeting and text without space', '<div>Hi Sarah,</div><div>Invoice.</div>', `Hi Sarah,\n${OPENER}\nInvoice.`],
    ['breaks for lines', 'Dear Dr Obi,<br><br>Invoice.', `Dear Dr Obi,\n\n${OPENER}\n\nInvoice.`],
    ['a greeting with text in its line', '<div>Hi Sarah, thanks!</div>', `Hi Sarah, ${OPENER} thanks!`],
    ['text without greeting', '<div>Invoice.</div>', `${OPENER}\n\nInvoice.`],
  ])('%s', (_, html, text) => {
    for (const below of ['', `<br>${QUOTE}`]) {
      const body = draft(html + below);
      expect(insertIntoDraft(body, OPENER)).toEqual({ outcome: 'inserted', how: 'nodes' });
      expect(draftText(body)).toBe(text);
      expect(body.querySelector('blockquote')?.textContent ?? '').toBe(below ? 'Theirs' : '');
    }
  });

  it('stands above a quote that fills the draft', () => {
    const body = draft(QUOTE);
    expect(insertIntoDraft(body, OPENER).outcome).toBe('inserted');
    expect(draftText(body)).toBe(OPENER);
    expect(bodyText(body).text).toBe(OPENER);
  });

  it('writes text, never HTML', () => {
    const body = draft('<br>');
    insertIntoDraft(body, '<img src=x onerror=alert(1)> & so\u0000 on');
    expect(body.querySelector('img')).toBeNull();
    expect(draftText(body)).toBe('<img src=x onerror=alert(1)> & so on');
  });

  it('can be done twice', () => {
    const body = draft('<div>Hi Sarah,</div>');
    expect(insertIntoDraft(body, OPENER).outcome).toBe('inserted');
    expect(insertIntoDraft(body, OPENER).outcome).toBe('inserted');
    expect(draftText(body).split(OPENER)).toHaveLength(3);
  });

  it('tells the page', () => {
    const body = draft('<br>');
    let heard = 0;
    body.ownerDocument.addEventListener('input', () => heard++);
    insertIntoDraft(body, OPENER);
    expect(heard).toBe(1);
  });

  it.each([
    ['nothing', ' \n\u0000', 'text'],
    ['too much', 'x'.repeat(2001), 'text'],
  ])('does not write %s', (_, text, reason) => {
    const body = draft('<div>Mine</div>');
    expect(insertIntoDraft(body, text)).toEqual({ outcome: 'failed', reason });
    expect(draftText(body)).toBe('Mine');
  });

  it('fails where there is no editor', () => {
    const away = draft('<br>');
    away.remove();
    expect(insertIntoDraft(away, OPENER)).toEqual({ outcome: 'failed', reason: 'compose-body' });
    const locked = draft('<br>');
    locked.setAttribute('contenteditable', 'false');
    expect(insertIntoDraft(locked, OPENER)).toEqual({ outcome: 'failed', reason: 'compose-body' });
  });
});
