import { describe, expect, it } from 'vitest';
import { described } from './clauses.ts';

describe('called off', () => {
  it.each([
    ["We've cancelled Northumberland at Easter.", 'travel'],
    ['The wedding is off.', 'milestone'],
    ['Our trip to Bali is off.', 'travel'],
    ['We were to fly to Cairo, but the visa did not come.', 'travel'],
    ['I was going to run the half marathon but my ankle gave up.', 'hobby'],
    ['They called off the party.', 'plan'],
    ["I'm not going to make it to the concert.", 'plan'],
  ] as const)('%s', (text, category) => {
    expect(described(text, category).status).toBe('cancelled');
  });

  it('does not take time off, or going off somewhere, for it', () => {
    expect(described('I have Friday off and we are off to Rome.', 'travel').status).toBe('stated');
    expect(described('I was going through the park when the dog ran up.', 'pet').status).toBe('stated');
  });
});

describe('doubtful', () => {
  it.each([
    ['We are maybe moving to Leeds.', 'home'],
    ['I am thinking of giving up the shop next year.', 'work'],
    ['I might run in October.', 'hobby'],
    ['We hope to visit Japan in spring.', 'travel'],
    ['We are planning a trip to Crete in August, nothing booked.', 'travel'],
    ['I would love to see the sea again.', 'travel'],
    ['If the visa comes through we move in January.', 'home'],
  ] as const)('%s', (text, category) => {
    expect(described(text, category).status).toBe('uncertain');
  });
});

describe('stated', () => {
  it.each([
    ['I am moving to Lisbon in June.', 'home'],
    ['My mother died on Thursday.', 'milestone'],
    ["I'm allergic to peanuts.", 'health'],
    ['I hope you are feeling better.', 'health'],
    ['We fly on 3 May.', 'travel'],
    ['It is not easy, my son has asthma.', 'health'],
  ] as const)('%s', (text, category) => {
    expect(described(text, category).status).toBe('stated');
  });
});
