import { describe, expect, it } from 'vitest';
import { readClause } from '../../../lib/extract/clause.ts';
import { castOf } from '../../../lib/extract/people.ts';
import { whoOf } from '../../../lib/extract/who.ts';
import { described, mailOf } from './clauses.ts';

describe('whose', () => {
  it.each([
    ['I am moving to Lisbon in June.', 'home', 'sender'],
    ['We are off to Rome on Friday.', 'travel', 'sender'],
    ['Broke my wrist on the ice yesterday.', 'health', 'sender'],
    ['My knee is acting up again.', 'health', 'sender'],
    ['My wife and I are going to Crete in July.', 'travel', 'sender'],
    ['My daughter Mia has her first cello recital on Saturday.', 'hobby', 'family'],
    ['My father had a stroke last week.', 'health', 'family'],
    ['Mum is in hospital since Tuesday.', 'health', 'family'],
    ['Our youngest starts school in September.', 'education', 'family'],
    ['Congratulations on your new job!', 'work', 'recipient'],
    ['How is your knee?', 'health', 'recipient'],
    ['How did your daughter do in her exams?', 'education', 'recipient'],
    ['Happy birthday!', 'birthday', 'recipient'],
    ['My friend Sam broke his leg.', 'health', 'other'],
  ] as const)('%s (%s): %s', (text, category, about) => {
    expect(described(text, category).about).toBe(about);
  });
});

describe('whose, where the span is a whole sentence', () => {
  it.each([
    ['I have to leave at nine because my son has the flu.', 'health', 'family'],
    ['I cannot come tomorrow, my mother is having her hip operation.', 'health', 'family'],
    ['I broke my ankle, so my wife is driving me.', 'health', 'sender'],
    ['I hope your knee is better after the surgery.', 'health', 'recipient'],
    ['I heard you are moving to Oslo.', 'home', 'recipient'],
  ] as const)('%s (%s): %s', (text, category, about) => {
    expect(described(text, category).about).toBe(about);
  });
});

describe('the name a fact is told of', () => {
  it('takes the given name where the family name stands too', () => {
    expect(described('My wife, Ilse Brandt, has started a bakery.', 'work').name).toBe('Ilse');
    expect(described('Tiebout Marsh will be away on vacation next week.', 'travel').name).toBe('Tiebout');
  });

  it('gives the name the mail gives that relative elsewhere', () => {
    const text = 'My daughter Wren is nine. It is raining here. [My daughter has her recital on Saturday.]';
    expect(described(text, 'hobby').name).toBe('Wren');
  });

  it("names the reader by the greeting, or else by the address, and the reader's relative never so", () => {
    expect(described('Hi Tommy,\n\n[Congratulations on your new job!]', 'work').name).toBe('Tommy');
    expect(described('[Congratulations on your new job!]', 'work').name).toBe('Tom');
    expect(described('Hi Tommy,\n\n[How is your mother?]', 'health')).toMatchObject({ relation: 'mother' });
    expect(described('Hi Tommy,\n\n[How is your mother?]', 'health').name).not.toBe('Tommy');
  });

  it("names the writer's companion and pet", () => {
    expect(described('Sorry, [our cat Mimosa ate the ribbon].', 'pet').name).toBe('Mimosa');
    expect(described('[Going to Ghent to visit my daughter Marit on Friday].', 'travel').name).toBe('Marit');
  });

  it('takes no place or day for a person', () => {
    expect(described('We are off to Lisbon on Friday.', 'travel').name).toBeNull();
    expect(described('I ran the Boston Marathon in April.', 'hobby').name).toBeNull();
  });

  it('reads hostile repetition in time', () => {
    const ctx = mailOf('Leo '.repeat(250_000));
    const start = performance.now();
    whoOf(readClause(ctx, [0, 1_000_000], 'health'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('relation and name', () => {
  it.each([
    ['My daughter Mia has her first recital on Saturday.', 'hobby', 'daughter', 'Mia'],
    ['My younger brother Ostap is a nurse in Lviv.', 'work', 'brother', 'Ostap'],
    ['My wife (Anna) starts a new job.', 'work', 'wife', 'Anna'],
    ['Our son, Leo, turns six on Friday.', 'birthday', 'son', 'Leo'],
    ['My mother-in-law Bernice is visiting.', 'family', 'mother-in-law', 'Bernice'],
    ['Granny Ivy turns 90 on Saturday.', 'birthday', 'grandmother', 'Ivy'],
    ['Our twins Hassan and Zoya turn five.', 'birthday', 'twins', 'Hassan and Zoya'],
    ['Dad had his cataract done.', 'health', 'father', null],
    ['My mother is 81.', 'family', 'mother', null],
  ] as const)('%s', (text, category, relation, name) => {
    expect(described(text, category)).toMatchObject({ about: 'family', relation, name });
  });

  it('follows a pronoun back to the last relative', () => {
    const fact = described('My sister Hana is in hospital. [She starts chemo on Monday.]', 'health');
    expect(fact).toMatchObject({ about: 'family', relation: 'sister', name: 'Hana' });
  });

  it('does not follow "she" to a brother', () => {
    const fact = described('My sister Hana had news. My brother Joe drove. [She starts chemo on Monday.]', 'health');
    expect(fact.name).toBe('Hana');
  });

  it('knows a name the mail has introduced', () => {
    const fact = described('My daughter Mia is nine. We are busy. [Mia has her recital on Saturday.]', 'hobby');
    expect(fact).toMatchObject({ about: 'family', relation: 'daughter', name: 'Mia' });
  });

  it('gives the pet its name and kind', () => {
    expect(described('Our dog Biscuit chewed the cable.', 'pet')).toMatchObject({ relation: 'dog', name: 'Biscuit' });
  });

  it('names the partner of an engagement', () => {
    expect(described('I asked Camila to marry me and she said yes.', 'milestone')).toMatchObject({
      about: 'sender',
      name: 'Camila',
    });
  });

  it("names no sender's own fact", () => {
    expect(described('Hi Tom,\n\n[I ran the marathon on Sunday.]\n\nPriya', 'hobby')).toMatchObject({
      about: 'sender',
      name: null,
      relation: null,
    });
  });

  it('invents no relation for a child it only guesses', () => {
    expect(described('Our Lucy has moved to Leeds.', 'home').relation).toBeNull();
    expect(described('Our Lucy started school and she loves it.', 'education').relation).toBe('daughter');
  });
});

describe('the cast of a mail', () => {
  const names = (text: string) =>
    castOf(mailOf(text))
      .mentions.map((m) => m.name)
      .filter(Boolean);

  it('takes no month, weekday, place or firm for a person', () => {
    expect(names('In May I fly to Paris. Monday is free. Google was down. We met in Austin at Acme Inc.')).toEqual([]);
  });

  it('takes no contraction for a name', () => {
    expect(names("I'm tired. I've moved. We'll see. It's fine. Can't wait.")).toEqual([]);
  });

  it("leaves out the writer's own name", () => {
    expect(names('All good here.\n\nPriya')).toEqual([]);
  });

  it('reads who greets whom', () => {
    const cast = castOf(mailOf('Dear Mr Tommy,\n\nall well.\n\nPri'));
    expect(cast.greeted).toBe('Tommy');
    expect(cast.sender.has('pri')).toBe(true);
  });

  it('keeps your relatives apart from mine', () => {
    const [mine, yours] = castOf(mailOf('My son Leo met your son Max.')).mentions;
    expect(mine).toMatchObject({ owner: 'sender', relation: 'son', name: 'Leo' });
    expect(yours).toMatchObject({ owner: 'recipient', relation: 'son', name: 'Max' });
  });
});
