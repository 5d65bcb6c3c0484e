import { describe, expect, it } from 'vitest';
import { describe as describeFact } from '../../../lib/extract/describe.ts';
import { castOf } from '../../../lib/extract/people.ts';
import { datesIn } from '../../../lib/extract/when.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { sentences } from '../../../lib/text/sentences.ts';
import { described, mailOf } from './clauses.ts';

describe('when a fact happens', () => {
  it.each([
    ['We fly to Rome on Friday.', 'travel', 'future', '2026-05-15'],
    ['I had the tooth out on Friday.', 'health', 'past', '2026-05-08'],
    ['They found a polyp and are taking it out on 20 May.', 'health', 'future', '2026-05-20'],
    ['My father died last Tuesday.', 'milestone', 'past', '2026-05-05'],
    ['I have the cataract removed on the 26th.', 'health', 'future', '2026-05-26'],
    ['I am starting a new job in June.', 'work', 'future', '2026-06'],
    ['I grew up in Maine.', 'background', 'past', null],
    ['I am allergic to nuts.', 'health', 'ongoing', null],
    ['Every Thursday we play chess.', 'hobby', 'habit', null],
  ] as const)('%s', (text, category, time, date) => {
    expect(described(text, category)).toMatchObject({ time, date });
  });

  it('reads the day of a birthday wish off the mail', () => {
    expect(described('Happy birthday!', 'birthday').date).toBe('05-11');
    expect(described('Happy belated birthday!', 'birthday').date).toBe('2026-05');
  });

  it('follows "that weekend" back', () => {
    expect(described('Please block June 13-14. [We are moving house that weekend.]', 'home').date).toBe(
      '2026-06-13/2026-06-14',
    );
  });

  it('dates the reason of an absence by it', () => {
    expect(described("I'm away from 9 to 20 June. [My brother is coming from Perth.]", 'travel').date).toBe(
      '2026-06-09/2026-06-20',
    );
  });

  it('does not date what is so by what stands beside it', () => {
    expect(described("Let's talk on Friday, [I am allergic to nuts].", 'health').date).toBeNull();
  });

  it.each([
    // The sentence before says when; the day of an absence is the day of its reason.
    ['I am away on Thursday. [My daughter Mia has surgery.]', 'health', '2026-05-14'],
    ['Please no calls on 20 May. [We are moving house.]', 'home', '2026-05-20'],
    ['No demo on Mon 25 May please. [On the Sunday I run the marathon.]', 'hobby', '2026-05-24'],
    ['[I am on holiday until 20 May.]', 'travel', '2026-05'],
    ['[I moved to Ghent in April.]', 'home', '2026-04'],
    ['[We had a lovely wedding last weekend.]', 'milestone', '2026-05-09/2026-05-10'],
    ["[I'd like to go to the funeral on Friday.]", 'plan', '2026-05-15'],
    ['[My sister got married this morning.]', 'milestone', '2026-05-11'],
  ] as const)('finds the day in %s', (text, category, date) => {
    expect(
      described(text, category).date?.startsWith(date) || date.startsWith(described(text, category).date ?? '-'),
    ).toBe(true);
  });

  it('dates no taste and no origin by the month of writing', () => {
    expect(described('I love dark roast.', 'taste').date).toBeNull();
    expect(described('My family comes from Goa.', 'background').date).toBeNull();
    expect(described('April and I met at school.', 'background').date).toBeNull();
  });

  it('prefers a day that is written to the month of writing', () => {
    expect(described('We fly to Rome on Friday.', 'travel').date).toBe('2026-05-15');
  });

  it('gives no relative date where the mail has none', () => {
    expect(described('We fly to Rome on Friday.', 'travel', null).date).toBeNull();
  });

  it('writes dates the model can read', () => {
    for (const text of [
      'on Friday',
      'in June',
      'next year',
      'this weekend',
      'on 29 February',
      'in 1998',
      'from 1 to 5 June',
    ]) {
      const { date } = described(`We go to Rome ${text}.`, 'travel');
      if (date) expect(parseWhen(date), text).not.toBeNull();
    }
  });
});

describe('hostile text', () => {
  const runs = [
    'a',
    '1',
    ' ',
    '\n',
    'A',
    '.',
    "'",
    'my ',
    'on the 1',
    'May ',
    'the 1st ',
    'week ',
    'is ',
    'and ',
    'Mia ',
    '😀',
    '-',
    '(',
    'she ',
  ];

  it.each(runs)('reads a megabyte of %j in linear time', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const ctx = {
      ...mailOf('x'),
      mail: { ...mailOf('x').mail, text },
      sentences: sentences(text),
    };
    const start = performance.now();
    describeFact(ctx, [0, text.length], 'travel');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('reads dates in 20,000 characters of one kind without stalling', () => {
    for (const unit of runs) {
      const start = performance.now();
      datesIn(unit.repeat(Math.ceil(20_000 / unit.length)), '2026-05-11', 'future');
      expect(performance.now() - start, unit).toBeLessThan(5000);
    }
  });

  it('bears spans outside the text and an empty mail', () => {
    expect(described('', 'family').summary).toBe('Wrote: “”');
    expect(describeFact(mailOf('Hello'), [3, 99], 'family').summary).toBe('Wrote: “lo”');
    expect(castOf(mailOf('')).mentions).toEqual([]);
  });
});
