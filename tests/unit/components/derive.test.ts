import { describe, expect, it } from 'vitest';
import {
  comingUp,
  dateOf,
  evidenceOf,
  firstFacts,
  history,
  learntAt,
  newestFirst,
  theirPeople,
} from '../../../components/panel/derive.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { evidence, fact } from '../make.ts';

const NOW = '2026-05-19T09:30:00.000Z';
const TODAY = '2026-05-19';

function dated(id: string, when: string | null, patch: Partial<Fact> = {}): Fact {
  return fact({ id, when: parseWhen(when), time: 'future', ...patch });
}

function learnt(id: string, at: string, patch: Partial<Fact> = {}): Fact {
  return fact({ id, validFrom: at, ...patch });
}

describe('comingUp', () => {
  const ids = (facts: Fact[], today = TODAY) => comingUp(facts, today).map((ahead) => ahead.fact.id);

  it('lists what is not over, soonest first, with its date in words', () => {
    const facts = [
      dated('birthday', '06-03', { time: 'habit' }),
      dated('flight', '2026-05-21'),
      dated('recital', '2026-05-16'),
      dated('today', TODAY),
    ];
    expect(comingUp(facts, TODAY).map(({ fact: { id }, label }) => [id, label])).toEqual([
      ['today', 'today'],
      ['flight', 'Thu 21 May'],
      ['birthday', '3 June'],
    ]);
  });

  it('keeps a journey until its last day', () => {
    expect(ids([dated('away', '2026-05-10/2026-05-19')])).toEqual(['away']);
    expect(ids([dated('back', '2026-05-10/2026-05-18')])).toEqual([]);
  });

  it('brings a birthday round over the new year, and only when it is near', () => {
    const facts = [dated('near', '01-15', { time: 'habit' }), dated('far', '04-15', { time: 'habit' })];
    expect(ids(facts, '2026-12-20')).toEqual(['near']);
  });

  it('says tomorrow of a birthday that is tomorrow', () => {
    expect(comingUp([dated('b', '05-20', { time: 'habit' })], TODAY)[0]?.label).toBe('tomorrow');
  });

  it('knows a birthday on 29 February in every year', () => {
    expect(comingUp([dated('leap', '02-29', { time: 'habit' })], '2026-02-10')[0]?.on).toBe('2026-02-28');
    expect(comingUp([dated('leap', '02-29', { time: 'habit' })], '2028-02-10')[0]?.on).toBe('2028-02-29');
  });

  it('takes a month or a year only when it was spoken of as coming', () => {
    expect(ids([dated('july', '2026-07'), dated('may', '2026-05'), dated('april', '2026-04')])).toEqual([
      'may',
      'july',
    ]);
    expect(ids([dated('move', '2026', { time: 'past' })])).toEqual([]);
    expect(ids([dated('february', '2026-02')], '2026-02-10')).toEqual(['february']);
  });

  it('leaves out what was called off, has ended, waits or is far away', () => {
    expect(
      ids([
        dated('off', '2026-05-21', { status: 'cancelled' }),
        dated('ended', '2026-05-21', { validTo: NOW }),
        dated('newer', '2026-05-21', { supersededBy: 'other' }),
        dated('waits', '2026-05-21', { state: 'waiting' }),
        dated('forgotten', '2026-05-21', { state: 'forgotten' }),
        dated('far', '2029-05-21'),
        dated('undated', null),
      ]),
    ).toEqual([]);
  });
});

describe('theirPeople', () => {
  it('names each relative and pet once, with what is known of them', () => {
    const facts = [
      learnt('1', '2026-01-01T00:00:00.000Z', { name: 'Mia', relation: 'daughter' }),
      learnt('2', '2026-03-01T00:00:00.000Z', { name: 'MIA', relation: null }),
      learnt('3', '2026-02-01T00:00:00.000Z', { name: 'Biscuit', relation: 'dog', who: 'other', category: 'pet' }),
    ];
    expect(theirPeople(facts)).toEqual([
      { name: 'MIA', relation: 'daughter' },
      { name: 'Biscuit', relation: 'dog' },
    ]);
  });

  it('names nobody else', () => {
    expect(
      theirPeople([
        fact({ name: 'Tom', who: 'other' }),
        fact({ name: 'Priya', who: 'person' }),
        fact({ name: null }),
        fact({ name: ' ' }),
        fact({ name: 'Ann', state: 'waiting' }),
        fact({ name: 'Arun', relation: 'husband', tact: 'private' }),
      ]),
    ).toEqual([]);
  });
});

describe('history', () => {
  it('groups by the month it was learnt in, newest first, where the user is', () => {
    const facts = [
      learnt('april', '2026-04-30T12:00:00.000Z'),
      learnt('border', '2026-04-30T23:30:00.000Z'),
      learnt('may', '2026-05-04T12:00:00.000Z'),
    ];
    const { recent } = history(facts, NOW, 'Europe/Berlin');
    expect(recent.map((group) => [group.short, group.facts.map(({ id }) => id)])).toEqual([
      ['May', ['may', 'border']],
      ['Apr', ['april']],
    ]);
  });

  it('keeps the far past and the ninth fact behind "earlier", but never one alone for being the ninth', () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_, n) => learnt(`f${n}`, new Date(Date.UTC(2026, 4, 18 - n)).toISOString()));
    expect(history(months(9), NOW, 'UTC').earlierCount).toBe(0);
    expect(history(months(10), NOW, 'UTC').earlierCount).toBe(2);
    const old = learnt('old', '2024-01-01T00:00:00.000Z');
    expect(history([...months(2), old], NOW, 'UTC').earlierCount).toBe(1);
    // Somebody not heard of for years still has a history to see.
    expect(history([old], NOW, 'UTC').recent).toHaveLength(1);
  });

  it('loses and repeats nothing', () => {
    const facts = Array.from({ length: 60 }, (_, n) =>
      learnt(`f${n}`, new Date(Date.UTC(2026, 4, 18 - 9 * n)).toISOString()),
    );
    const { recent, earlier, earlierCount } = history(facts, NOW, 'UTC');
    const shown = [...recent, ...earlier].flatMap((group) => group.facts.map(({ id }) => id));
    expect(shown).toEqual(facts.map(({ id }) => id));
    expect(earlier.flatMap((group) => group.facts)).toHaveLength(earlierCount);
    expect(firstFacts(earlier, 7).flatMap((group) => group.facts)).toEqual(
      earlier.flatMap((group) => group.facts).slice(0, 7),
    );
  });

  it('leaves out what waits or is forgotten', () => {
    expect(history([fact({ state: 'waiting' }), fact({ state: 'forgotten' })], NOW).recent).toEqual([]);
  });
});

describe('order and dates of facts', () => {
  it('goes by the first mention, then the first evidence, then the note', () => {
    const createdAt = '2026-05-18T09:00:00.000Z';
    expect(learntAt(fact({ validFrom: '2026-01-01T00:00:00.000Z' }))).toBe('2026-01-01T00:00:00.000Z');
    expect(learntAt(fact({ validFrom: null }))).toBe('2026-05-11T09:00:00.000Z');
    expect(learntAt(fact({ validFrom: null, evidence: [], createdAt }))).toBe(createdAt);
  });

  it('never shuffles facts of the same moment', () => {
    const [a, b] = [fact({ id: 'a' }), fact({ id: 'b' })];
    expect(newestFirst([b, a])).toEqual(newestFirst([a, b]));
  });

  it('says a date beside a statement only where the statement does not', () => {
    expect(dateOf(fact({ statement: 'Has a recital on 16 May.' }), TODAY)).toBeNull();
    expect(dateOf(fact({ statement: 'Has a recital.' }), TODAY)).toBe('Sat 16 May');
    expect(dateOf(fact({ when: null }), TODAY)).toBeNull();
  });
});

describe('evidenceOf', () => {
  const opener = {
    text: 'How did the recital go?',
    quotes: ['Mia has her first cello recital on Saturday'],
    moment: {
      id: 'm',
      kind: 'event-passed' as const,
      factIds: ['f1'],
      rank: 1,
      reason: 'It was on Saturday.',
      until: null,
    },
  };

  it('finds the message of the quote, among the facts of the moment only', () => {
    const other = fact({ id: 'f2', evidence: [evidence({ messageId: 'elsewhere' })] });
    const first = evidence({ quote: 'an older mail', messageId: 'older' });
    expect(evidenceOf(opener, [other, fact({ evidence: [first, evidence()] })])).toEqual([evidence()]);
  });

  it('claims no message where the quote stands in none', () => {
    expect(evidenceOf(opener, [fact({ evidence: [evidence({ quote: 'something else' })] })])).toEqual([]);
  });
});
