import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import { isPlural } from '../../../lib/moments/noun.ts';
import { placeIn } from '../../../lib/moments/place.ts';
import { themeOf } from '../../../lib/moments/theme.ts';
import { fact } from './made.ts';

const theme = (quote: string, over: Partial<Fact> = {}) => {
  const found = themeOf(fact({ quote, on: '2026-05-11', ...over }));
  return found ? [found.kind, found.noun] : null;
};

describe('themeOf', () => {
  it.each<[string, Partial<Fact>, [string, string | null] | null]>([
    // Events by their own name, as long as it is sure to be one.
    ['we have the county brass finals in Tamsworth', { time: 'future' }, ['try', 'county brass finals']],
    ['my oral exam is on Friday', { category: 'education', time: 'future' }, ['try', 'oral exam']],
    ['she sits her Grade 5 oboe exam', { category: 'education', time: 'future', who: 'family' }, ['try', 'oboe exam']],
    ['I defend my dissertation next week', { category: 'education', time: 'future' }, ['try', 'dissertation defence']],
    [
      'my naturalisation ceremony is next Friday',
      { category: 'milestone', time: 'future' },
      ['day', 'naturalisation ceremony'],
    ],
    [
      'my brother is getting married in Ghent',
      { category: 'milestone', time: 'future', who: 'family', relation: 'brother' },
      ['day', 'wedding'],
    ],
    ['we are going to see the cup final', { time: 'future' }, ['day', 'cup final']],
    // A verb is no thing.
    ['I play the tuba in a village band', {}, ['hobby', 'tuba']],
    ['he swims off for his badge', { who: 'family', time: 'future' }, ['hobby', null]],
    // A thing that only lends its name.
    ['the wedding dress fitting is on Monday', { category: 'milestone', time: 'future' }, null],
    // Pastimes by the word alone; the newest of two.
    ['I have taken up open-water swimming', {}, ['hobby', 'open-water swimming']],
    ['she swapped ballet for bouldering', { who: 'family' }, ['hobby', 'bouldering']],
    ['two hives at the bottom of the garden', {}, ['living', 'hives']],
    ['I collect enamel signs', {}, ['collection', 'enamel signs']],
    ['I really love the smoked almonds from that shop', { category: 'taste' }, ['taste', 'smoked almonds']],
    // Following a sport is not playing it.
    ['we never miss the football on Saturdays', { time: 'habit' }, null],
    ['our whippet Juno came home on Friday, we adopted her', { category: 'pet', name: 'Juno' }, ['pet-new', 'whippet']],
    ['Juno is on a drip after eating a sock', { category: 'pet', name: 'Juno' }, ['pet-ill', null]],
    ['Juno ran away on Sunday', { category: 'pet', name: 'Juno' }, ['pet-lost', null]],
    [
      'our son was born on Tuesday',
      { category: 'milestone', time: 'past', who: 'family', relation: 'son' },
      ['birth', null],
    ],
    [
      'my sister flies in from Accra',
      { category: 'travel', time: 'future', who: 'family', relation: 'sister' },
      ['visitor', null],
    ],
    [
      'I start at the harbour office in May, a new job at last',
      { category: 'work', time: 'future' },
      ['new-job', 'job'],
    ],
    // Health: what passes, what is grave, what stays.
    ['I slipped on the ice and broke my wrist', { category: 'health', time: 'past' }, ['illness', null]],
    [
      'they are taking my tonsils out, the operation is on Monday',
      { category: 'health', time: 'future' },
      ['procedure', null],
    ],
    [
      'my father had a stroke',
      { category: 'health', time: 'past', who: 'family', relation: 'father' },
      ['serious', null],
    ],
    ['I am allergic to nuts', { category: 'health' }, ['lasting', null]],
    ['the doctor was pleased with me', { category: 'health' }, null],
    ['I am running on fumes this month', { category: 'feeling' }, ['strain', null]],
    ['I am proud of her', { category: 'feeling' }, null],
    // Never spoken of.
    [
      'my grandfather passed away on Monday',
      { category: 'milestone', who: 'family', relation: 'grandfather' },
      ['loss', null],
    ],
    ['the engagement is off', { category: 'milestone' }, ['parting', null]],
    ['if we ever win the lottery we will move to the coast', { category: 'home', time: 'future' }, ['not-so', null]],
    ["I don't follow cricket", {}, ['not-so', null]],
    ['we have no kids', { category: 'family' }, ['not-so', null]],
    ['the reunion is cancelled', { category: 'plan', time: 'future' }, ['not-so', null]],
    // Known, and nothing to open with.
    ['I grew up on a farm', { category: 'background' }, null],
    ['I am off on Friday', { category: 'travel', time: 'future' }, null],
    ['I love it', { category: 'taste' }, null],
  ])('%s', (quote, over, expected) => {
    expect(theme(quote, over)).toEqual(expected);
  });

  it('finds the place of a journey and of a move, not of where one left', () => {
    const place = (quote: string, over: Partial<Fact>) => themeOf(fact({ quote, on: '2026-05-11', ...over }))?.place;
    expect(place('we fly to Lisbon on Friday', { category: 'travel', time: 'future' })).toBe('to Lisbon');
    expect(place('we sold the flat in Turin and are moving to Bergamo', { category: 'home', time: 'future' })).toBe(
      'to Bergamo',
    );
    expect(place('we left Turin, moving at last', { category: 'home', time: 'past' })).toBe(null);
  });

  it('reads on a hostile quote within 50 ms', () => {
    for (const letter of ['a', 'I ', ' my', '1', 'to A ', "it's ", 'my the ']) {
      const quote = letter.repeat(Math.ceil(1_000_000 / letter.length));
      for (const category of ['hobby', 'health', 'travel', 'taste', 'milestone', 'home'] as const) {
        const started = performance.now();
        themeOf(fact({ quote, on: '2026-05-11', category }));
        expect(performance.now() - started).toBeLessThan(5000);
      }
    }
  });
});

describe('placeIn', () => {
  it.each([
    ['flying to New Zealand in May', 'to New Zealand'],
    ['a week in the Dolomites', 'in the Dolomites'],
    ['back in March', null],
    ['two days in Rio de Janeiro', 'in Rio de Janeiro'],
    ['a trip to Middle East', 'to the Middle East'],
    ["over to Rosa's", null],
    ['to Mum on Friday', null],
    ['in IT since May', null],
  ])('%s -> %s', (text, place) => {
    expect(placeIn(text, new Set())).toBe(place);
  });
  it('takes no person for a place', () => {
    expect(placeIn('I said to Clara that', new Set(['clara']))).toBe(null);
  });
});

describe('isPlural', () => {
  it.each([
    ['championships', true],
    ['chess', false],
    ['bees', true],
    ['gymnastics', false],
    ['piano lessons', true],
    ['recital', false],
    ['tennis', false],
    ['sheep', true],
  ])('%s', (word, plural) => expect(isPlural(word)).toBe(plural));
});
