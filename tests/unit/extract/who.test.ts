import { describe, expect, it } from 'vitest';
import { castOf } from '../../../lib/extract/people.ts';
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
