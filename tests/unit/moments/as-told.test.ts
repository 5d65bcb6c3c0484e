import { describe, expect, it } from 'vitest';
import { asTold } from '../../../lib/moments/as-told.ts';
import { fact } from './made.ts';

const told = (quote: string) => {
  const found = asTold(fact({ quote, on: '2026-06-08' }));
  return found && [found.who, found.relation, found.name];
};

describe('a fact taken for the writer’s own, by its words', () => {
  it.each<[string, unknown]>([
    ['my daughter Ola sings in the school play', ['family', 'daughter', 'Ola']],
    ['busy week, my eldest son has his viola exam', ['family', 'son', null]],
    ['I sing in the town choir', ['person', null, null]],
    ['I am taking my mother to the opera', ['person', null, null]],
    ['my wife and I are off to Crete', ['person', null, null]],
    ["my son's school has a flea market", ['person', null, null]],
    ['broke my wrist', ['person', null, null]],
    ['the driver of our carrier has broken his arm', null],
    ['our neighbour celebrates his engagement', null],
    ['I met our neighbour, who is a climber', ['person', null, null]],
  ])('%s', (quote, expected) => expect(told(quote)).toEqual(expected));

  it('leaves alone what the user set by hand', () => {
    const set = fact({ quote: 'my daughter sings', on: '2026-06-08', edited: ['who'] });
    expect(asTold(set)).toBe(set);
  });

  it('reads on a hostile quote within 50 ms', () => {
    for (const unit of ['my ', 'our x ', 'the supplier ', 'a', 'my son, ']) {
      const started = performance.now();
      told(unit.repeat(1_000_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
