import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import { dayInClause } from '../../../lib/moments/clause-date.ts';
import { reread } from '../../../lib/moments/reread.ts';
import { themeOf } from '../../../lib/moments/theme.ts';
import { fact, offered } from './made.ts';

// 2026-06-08 is a Monday.
const read = (quote: string, over: Partial<Fact> & { date?: string | null } = {}) => {
  const { date, ...rest } = over;
  const found = reread(fact({ quote, on: '2026-06-08', date, ...rest }));
  const theme = found && themeOf(found);
  return found && [found.who, found.name, theme?.kind, theme?.noun, found.when?.start ?? null];
};

describe('reread', () => {
  it('takes the clause worth speaking of, with its own whom and when', () => {
    expect(
      read(
        'I answer slowly this week: my wife Ilse starts her life drawing class tomorrow, and on Thursday my son Joris has his viola exam',
        { category: 'plan', time: 'future', date: '2026-06-08/2026-06-12' },
      ),
    ).toEqual(['family', 'Joris', 'try', 'viola exam', '2026-06-11']);
  });

  it('takes a weekday not told in the past for the one to come', () => {
    expect(
      read("The choir's in the regional finals on Saturday and I've been given a solo", {
        time: 'past',
        date: '2026-06-06',
      })?.at(-1),
    ).toBe('2026-06-13');
    expect(read('We sang in the regional finals on Saturday', { time: 'past', date: '2026-06-06' })?.at(-1)).toBe(
      '2026-06-06',
    );
    expect(read('first triathlon on Saturday, 2:41', { time: 'past', date: '2026-06-06' })?.at(-1)).toBe('2026-06-06');
  });

  it('leaves a journey its beginning and its end', () => {
    expect(
      read('from Friday we are in Corfu until Thursday', {
        category: 'travel',
        time: 'future',
        date: '2026-06-12/2026-06-18',
      })?.at(-1),
    ).toBe('2026-06-12');
  });

  it.each<[string, Partial<Fact>, string | undefined]>([
    [
      'We brought Bertie home on Friday: a retired racing whippet, 14 kilos',
      { category: 'milestone', name: 'Bertie', who: 'family', time: 'past' },
      'pet-new',
    ],
    [
      '14 June is my birthday and my husband has hidden the phone',
      { category: 'health', who: 'family', relation: 'husband', tact: 'gentle' },
      'birthday',
    ],
    ['my cousin sent two kilos of smoked almonds', { category: 'background' }, 'taste'],
    ['my tonsils are coming out, the operation is on Friday', { category: 'plan', time: 'future' }, 'procedure'],
    ['I was born in a village by the sea', { category: 'background' }, undefined],
    ['my Dutch is only good for ordering after two years of classes', { category: 'background' }, undefined],
    // Unsure of itself it is not put anywhere else.
    ['my cousin sent two kilos of smoked almonds', { category: 'background', confidence: 0.4 }, undefined],
  ])('%s', (quote, over, kind) => {
    const found = reread(
      fact({ quote, on: '2026-06-08', date: over.category === 'health' ? '2026-06-14' : null, ...over }),
    );
    expect(found ? themeOf(found)?.kind : undefined).toBe(kind);
  });

  it('never reads past a death', () => {
    const told = fact({
      quote: 'my mother passed away on Sunday, and on Friday my son has his viola exam',
      on: '2026-06-08',
      category: 'milestone',
    });
    expect(reread(told)).toBe(told);
    expect(offered({ facts: [told], now: '2026-06-10' })).toEqual([]);
  });

  it('leaves alone what the user wrote or changed', () => {
    const own = fact({ quote: 'my son has his viola exam on Friday', on: '2026-06-08', origin: 'remembered' });
    const edited = fact({ quote: 'my son has his viola exam on Friday', on: '2026-06-08', edited: ['statement'] });
    expect(reread(own)).toBe(own);
    expect(reread(edited)).toBe(edited);
  });

  it('reads on a hostile quote within 50 ms', () => {
    for (const unit of ['my son, ', 'and I ', '; ', 'a', 'on Friday ', ', our ']) {
      const told = fact({ quote: unit.repeat(1_000_000 / unit.length), on: '2026-06-08' });
      const started = performance.now();
      reread(told);
      expect(performance.now() - started, unit).toBeLessThan(5000);
    }
  });
});

describe('dayInClause', () => {
  it.each([
    ['we leave on Thursday', '2026-06-11'],
    ['we came back on Thursday', '2026-06-04'],
    ['last Thursday', '2026-06-04'],
    ['the exam is tomorrow', '2026-06-09'],
    ['it was yesterday', '2026-06-07'],
    ['the gala is on 3 July', '2026-07-03'],
    ['the gala is on July 3rd', '2026-07-03'],
    ['the gala is on 3 March', '2027-03-03'],
    ['a week from Thursday', null],
    ['next Thursday', null],
    ['in the summer', null],
  ])('%s', (clause, day) => {
    expect(dayInClause(clause, '2026-06-08')?.start ?? null).toBe(day);
  });
});
