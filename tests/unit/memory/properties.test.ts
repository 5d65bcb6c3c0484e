import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, forget } from '../../../lib/memory/edit.ts';
import { advance } from '../../../lib/memory/lifecycle.ts';
import { remember } from '../../../lib/memory/remember.ts';
import { CATEGORIES, Fact, type FoundFact } from '../../../lib/model/fact.ts';
import { input, put, read } from './make.ts';

const LATER = '2026-06-05T12:00:00.000Z';

/** Few words, so that finds meet, overlap and contradict each other often. */
const words = fc.constantFrom(
  'Nele plays the cello',
  'Ida plays the cello',
  'my daughter plays the cello',
  'the cello again',
  'Nele is 9',
  'Nele is now 10',
  'Nele turned eleven',
  'the recital is on 3 June',
  'the recital was moved to 20 June',
  'no recital after all',
  'we fly to Oslo',
  'our trip to Oslo is off',
  'we fly to Porto',
  'I work at Brightly',
  'I started at Northwind',
  'we moved to Ghent',
  'I live in Bonn',
  'my knee hurts',
  'the knee is fully healed',
  'knee',
  '…',
  '',
);
const date = fc.constantFrom(
  null,
  '2026-06-03',
  '2026-06-20',
  '2026-06',
  '06-12',
  '2026-06-12',
  '2026',
  '2026-06-01/2026-06-09',
  'nonsense',
);
const found: fc.Arbitrary<FoundFact> = fc.record({
  quote: fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  span: fc.nat(200).map((start): [number, number] => [start, start + 10]),
  about: fc.constantFrom('sender', 'family', 'other', 'recipient'),
  relation: fc.constantFrom(null, 'daughter', 'son', 'mum', 'friend'),
  name: fc.constantFrom(null, 'Nele', 'Ida'),
  category: fc.constantFrom(...CATEGORIES),
  summary: words,
  time: fc.constantFrom('past', 'ongoing', 'future', 'habit'),
  date,
  status: fc.constantFrom('stated', 'uncertain', 'cancelled'),
  sensitive: fc.boolean(),
  tact: fc.constantFrom('open', 'gentle', 'private'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const mail = fc.record({
  day: fc.constantFrom('2025-05-02', '2026-04-01', '2026-05-10', '2026-05-28'),
  found: fc.array(found, { maxLength: 5 }),
});
const mails = fc.uniqueArray(mail, { maxLength: 4, selector: ({ day }) => day });

const RUNS = { numRuns: 400 };

describe('remember, for any mail', () => {
  it('changes nothing when run again, on each message and on all', () => {
    fc.assert(
      fc.property(mails, (given) => {
        let facts: Fact[] = [];
        for (const { day, found } of given) {
          facts = put(facts, remember(input(day, found, facts)));
          expect(remember(input(day, found, facts))).toEqual([]);
        }
        for (const { day, found } of given) expect(remember(input(day, found, facts))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives facts the store takes, each with evidence from a mail, ended only by a fact that is there', () => {
    fc.assert(
      fc.property(mails, (given) => {
        const facts = read(given);
        const ids = new Set(facts.map(({ id }) => id));
        expect(ids.size).toBe(facts.length);
        for (const fact of facts) {
          expect(Fact.safeParse(fact).success).toBe(true);
          expect(fact.evidence.length).toBeGreaterThan(0);
          for (const { messageId, quote } of fact.evidence) {
            expect(
              given.some(({ day, found }) => `m-${day}` === messageId && found.some((f) => f.quote.startsWith(quote))),
            ).toBe(true);
          }
          expect((fact.supersededBy === null) === (fact.validTo === null)).toBe(true);
          if (fact.supersededBy !== null) expect(ids.has(fact.supersededBy)).toBe(true);
          expect(fact.supersededBy).not.toBe(fact.id);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which facts are known or found', () => {
    fc.assert(
      fc.property(mails, mail, (given, last) => {
        const facts = read(given);
        const straight = remember(input(last.day, last.found, facts));
        expect(remember(input(last.day, last.found, facts.toReversed()))).toEqual(straight);
      }),
      RUNS,
    );
  });

  it('never writes what the user has set', () => {
    const patch = fc.record(
      {
        statement: fc.constantFrom('Nele plays the viola.', 'Quite another thing.'),
        category: fc.constantFrom(...CATEGORIES),
        name: fc.constantFrom('Nelly', null),
        when: fc.constantFrom(null, { start: '2026-07-01', end: null, precision: 'day' as const }),
        tact: fc.constantFrom('open' as const, 'private' as const),
        state: fc.constant('kept' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(mails, patch, mails, (before, change, after) => {
        const mine = read(before).map((fact) => edit(fact, change, LATER));
        const facts = read(after, mine);
        for (const fact of mine) {
          const now = facts.find(({ id }) => id === fact.id);
          for (const key of Object.keys(change) as (keyof typeof change)[]) expect(now?.[key]).toEqual(fact[key]);
          expect(now?.edited).toEqual(fact.edited);
        }
      }),
      RUNS,
    );
  });

  it('never brings back a forgotten fact, nor touches its mark', () => {
    fc.assert(
      fc.property(mails, fc.nat(10), fc.nat(10), (given, nth, other) => {
        const facts = read(given);
        const chosen = facts[nth % Math.max(1, facts.length)];
        if (!chosen) return;
        const mark = forget(chosen, LATER);
        const marked = put(facts, [mark]);
        // Read again, with the words of the forgotten fact found in another category and told in other words.
        const again = given.map(({ day, found }) => ({
          day,
          found: found.flatMap((f) => [
            f,
            { ...f, category: CATEGORIES[other] ?? f.category, summary: `It is said that ${f.summary}` },
          ]),
        }));
        const after = read(again, marked);
        expect(after.find(({ id }) => id === mark.id)).toEqual(mark);
        const known = new Set(marked.map(({ id }) => id));
        for (const fresh of after.filter(({ id }) => !known.has(id))) {
          for (const { quote, messageId } of fresh.evidence) {
            expect(mark.evidence.some((e) => e.messageId === messageId && e.quote === quote)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('comes to the same, whichever of two mails about one thing is read first', () => {
    const thing = fc
      .record({
        first: found,
        second: found,
        same: fc.constantFrom('Nele plays the cello', 'we fly to Oslo in summer', 'my knee hurts badly'),
      })
      .map(({ first, second, same }) => {
        const shape = {
          about: first.about,
          relation: first.relation,
          name: first.name,
          category: first.category,
          summary: same,
          date: null,
          time: 'ongoing' as const,
          status: 'stated' as const,
        };
        return [
          { ...first, ...shape, quote: same },
          { ...second, ...shape, quote: `${same}, as ever` },
        ] as const;
      });
    fc.assert(
      fc.property(thing, ([a, b]) => {
        const [one, two] = [
          { day: '2026-04-01', found: [a] },
          { day: '2026-05-10', found: [b] },
        ];
        const strip = (facts: Fact[]) =>
          facts.map(({ id, confidence, ...rest }) => ({ ...rest, confidence: confidence.toFixed(9) }));
        expect(strip(read([two, one]))).toEqual(strip(read([one, two])));
      }),
      RUNS,
    );
  });
});

describe('advance, for any facts', () => {
  it('changes nothing when run again on the same day', () => {
    fc.assert(
      fc.property(mails, fc.constantFrom('2026-06-01', '2026-06-12', '2026-07-30', '2027-06-01'), (given, today) => {
        const facts = read(given);
        const later = put(facts, advance(facts, today));
        expect(advance(later, today)).toEqual([]);
      }),
      RUNS,
    );
  });
});
