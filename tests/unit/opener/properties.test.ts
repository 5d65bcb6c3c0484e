import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Fact } from '../../../lib/model/fact.ts';
import { moments } from '../../../lib/moments/index.ts';
import { keywords } from '../../../lib/moments/keywords.ts';
import { openers } from '../../../lib/opener/index.ts';
import { fact, input, person } from '../moments/made.ts';

/** Clauses of every kind, each a shape of telling; {N} takes a name, {P} a place. */
const CLAUSES = [
  '{N} has a trombone recital on Saturday',
  'my citizenship test is on the 14th',
  'we are getting married in {P}',
  '{N} broke her collarbone',
  'I am having my gallstones out, the operation is on Monday',
  'my wife and I are off to {P} for two weeks',
  'we moved to {P}',
  '{N} starts university in {P} on Monday',
  'I passed my exam',
  '{N} was born on Sunday',
  'I turn 50 on Saturday',
  'our 25th wedding anniversary is on Sunday',
  '{N} died on Friday',
  'the wedding is off',
  'I am completely exhausted',
  'we adopted {N}, a greyhound',
  'I collect beer mats',
  'I love pickled herring',
  'I have taken up sailing',
  'the cellar flooded',
  'I was promoted',
  '{N} retires in May',
  'a marathon in {P}, 42 kilometres, at 51',
  'no kids, no dogs',
  'I am pregnant',
] as const;
const NAMES = ['Ada', 'Zeynep', 'Jean-Luc', "D'Arcy", 'Öyvind', 'Nguyễn', 'Mary Jane', 'Xi', 'Ng', 'Ludwika'];
const PLACES = ['Vigo', 'the Azores', 'Port Said', 'Ås'];
const RELATIONS = ['daughter', 'son', 'mother', 'wife', 'partner', 'grandchildren', 'dog', 'uncle', 'plumber', null];

const day = fc
  .integer({ min: -60, max: 60 })
  .map((n) => new Date(Date.UTC(2026, 5, 10) + n * 86_400_000).toISOString().slice(0, 10));
const facts = fc
  .record({
    clause: fc.constantFrom(...CLAUSES),
    name: fc.option(fc.constantFrom(...NAMES)),
    place: fc.constantFrom(...PLACES),
    relation: fc.constantFrom(...RELATIONS),
    who: fc.constantFrom('person', 'family', 'other', 'user' as const),
    category: fc.constantFrom(...CATEGORIES),
    time: fc.constantFrom('past', 'ongoing', 'future', 'habit' as const),
    status: fc.constantFrom('stated', 'stated', 'stated', 'uncertain', 'cancelled' as const),
    tact: fc.constantFrom('open', 'open', 'gentle', 'private' as const),
    on: day,
    date: fc.option(day),
  })
  .map(({ clause, place, date, ...rest }): Fact => {
    const quote = clause.replace('{N}', rest.name ?? 'she').replace('{P}', place);
    return fact({ ...rest, quote, date, relation: rest.relation, name: rest.name });
  });

/** Words an opener is made of besides its fact: all there are, taken from the templates by hand. */
const FRAME =
  `a able about after again ahead all am and anniversary apologise are around arrival as ask asking at away back be been being better birthday can
coming congratulations could day delighted did didn doing done each ease easier easing easy engagement enjoying every everything for from getting give go goes going good great
had happily happy has have having home hope how hurry i in is it job kind kindly last later life little long lot lovely make may me mend messages month more moment move moving must my
new news next nicely night no not off old on our people pleased pleasure pleasant please plans preparations quiet read reading remember rest retirement role rush said settled settling side smile smoothly so some soon sorry sounds
start still strength stronger taking thank that the there thinking thoughts time to today tomorrow trouble up very visit wait was warmest we wedding week well were what when while will wish with wonderful wording wrote yesterday
you your yours monday tuesday wednesday thursday friday saturday sunday this began begun carry calmer things looking forward best luck of would happy collection growing coming along common pass passing winning promotion near
keeping graduation position company feeling taking wishes family few best quite words stayed which doing getting mine had been good few defence`
    .split(/\s+/)
    .filter(Boolean);

const offer = (told: Fact[], now: string, variant: number, tone: 'plain' | 'warm' | 'formal') => {
  const given = input({ facts: told, now });
  return openers({
    moments: moments(given),
    facts: told,
    gestures: given.gestures,
    person: person(),
    tone,
    now: given.now,
    zone: 'UTC',
    variant,
  });
};

describe('whatever was told', () => {
  const any = [
    fc.array(facts, { minLength: 1, maxLength: 4 }),
    day,
    fc.nat(3),
    fc.constantFrom('plain', 'warm', 'formal' as const),
  ] as const;

  it('an opener is short, ends with a mark, and holds no figure, date or system word', () => {
    fc.assert(
      fc.property(...any, (told, now, variant, tone) => {
        for (const { text } of offer(told, now, variant, tone)) {
          expect(text.length).toBeLessThanOrEqual(160);
          expect(text).toMatch(/^[\p{Lu}][^\n]*[.?!]$/u);
          expect(text).not.toMatch(/\d{4}-\d{2}|null|undefined|\{|\}|\s{2}| [.,?]/);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('every word of it stands in its evidence, its names and relations, or in the frame', () => {
    const frame = new Set(FRAME.flatMap((w) => [...keywords(w), w.toLowerCase()]));
    fc.assert(
      fc.property(...any, (told, now, variant, tone) => {
        for (const { text, moment } of offer(told, now, variant, tone)) {
          const own = told.filter((f) => moment.factIds.includes(f.id));
          const licensed = new Set(
            own.flatMap((f) => [...keywords(`${f.evidence[0]?.quote ?? ''} ${f.name ?? ''} ${f.relation ?? ''}`)]),
          );
          for (const word of keywords(text)) expect([...frame, ...licensed], `${word} in “${text}”`).toContain(word);
          for (const [figure] of text.matchAll(/\d+/g))
            expect(own.map((f) => f.evidence[0]?.quote ?? '').join(' ')).toContain(figure);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('private facts, third persons, doubts and cancelled plans are in none', () => {
    fc.assert(
      fc.property(...any, (told, now, variant, tone) => {
        for (const { moment } of offer(told, now, variant, tone)) {
          for (const f of told.filter((one) => moment.factIds.includes(one.id))) {
            expect(f.tact).not.toBe('private');
            expect(f.status).toBe('stated');
            expect(['person', 'family']).toContain(f.who);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('nobody is congratulated, wished a happy day or asked how it went in the days of a death or a parting', () => {
    const hard = fc.constantFrom('my father died on Monday', 'the wedding is off', 'we are getting divorced');
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 3 }), hard, day, (told, quote, on) => {
        const sorrow = fact({
          quote,
          on,
          category: 'milestone',
          time: 'past',
          tact: 'private',
          status: quote.includes('off') ? 'cancelled' : 'stated',
        });
        const earlier = told.map((f) => ({
          ...f,
          evidence: f.evidence.map((e) => ({ ...e, sentAt: `${on}T08:00:00.000Z` })),
        }));
        for (const { text } of offer([...earlier, sorrow], on, 0, 'warm'))
          expect(text).not.toMatch(/congrat|happy|luck|how did|wonderful time|lovely/i);
      }),
      { numRuns: 400 },
    );
  });

  it('gentle things are never named', () => {
    fc.assert(
      fc.property(facts, day, fc.nat(3), (told, now, variant) => {
        const health: Fact = { ...told, category: 'health', tact: 'gentle', status: 'stated', who: 'person' };
        for (const { text } of offer([health], now, variant, 'warm'))
          expect(text).not.toMatch(/collarbone|gallston|operation|pregnan|surgery|exhaust/i);
      }),
      { numRuns: 300 },
    );
  });
});
