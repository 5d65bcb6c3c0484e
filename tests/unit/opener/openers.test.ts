import { describe, expect, it } from 'vitest';
import { openers } from '../../../lib/opener/index.ts';
import { subjectOf } from '../../../lib/opener/subject.ts';
import { fact, input, type Made, offered, offers, person } from '../moments/made.ts';

/** The best opener about one fact, told on 2026-06-08 (a Monday). */
const say = (
  now: string,
  made: Omit<Made, 'on'> & { on?: string },
  tone: 'plain' | 'warm' | 'formal' = 'warm',
  variant = 0,
): string | undefined => offered({ facts: [fact({ on: '2026-06-08', ...made })], now, tone, variant })[0];

describe('sentences a week or so later', () => {
  it.each<[string, string, Omit<Made, 'on'>, string | undefined]>([
    // Events: the tense follows now.
    [
      'ahead, own',
      '2026-06-10',
      { quote: 'my viola exam is on Friday', date: '2026-06-12', time: 'future', category: 'education' },
      'I wish you the best of luck for your viola exam on Friday.',
    ],
    [
      'today',
      '2026-06-12',
      { quote: 'my viola exam is on Friday', date: '2026-06-12', time: 'future', category: 'education' },
      'I hope your viola exam goes well today.',
    ],
    [
      'passed',
      '2026-06-15',
      { quote: 'my viola exam is on Friday', date: '2026-06-12', time: 'future', category: 'education' },
      'How did your viola exam go on Friday?',
    ],
    [
      'last week',
      '2026-06-20',
      { quote: 'my viola exam is on Friday', date: '2026-06-12', time: 'future', category: 'education' },
      'How did your viola exam go last week?',
    ],
    [
      'ahead, theirs',
      '2026-06-10',
      {
        quote: 'Ola has her swimming gala on Sunday',
        date: '2026-06-14',
        time: 'future',
        who: 'family',
        relation: 'daughter',
        name: 'Ola',
      },
      'Please wish Ola the best of luck for the swimming gala on Sunday.',
    ],
    [
      'passed, theirs',
      '2026-06-16',
      {
        quote: 'Ola has her swimming gala on Sunday',
        date: '2026-06-14',
        time: 'future',
        who: 'family',
        relation: 'daughter',
        name: 'Ola',
      },
      "How did Ola's swimming gala go on Sunday?",
    ],
    [
      'passed, of the whole family',
      '2026-06-16',
      {
        quote: 'the twins are in the regatta on Sunday',
        date: '2026-06-14',
        time: 'future',
        who: 'family',
        relation: 'twins',
      },
      'How did the regatta go for your twins on Sunday?',
    ],
    [
      'a feast',
      '2026-06-16',
      {
        quote: "our daughter's christening is on Sunday",
        date: '2026-06-14',
        time: 'future',
        category: 'milestone',
        who: 'family',
        relation: 'daughter',
      },
      "I hope your daughter's christening on Sunday was lovely.",
    ],
    [
      "somebody else's feast",
      '2026-06-16',
      { quote: "I'm going to a friend's wedding on Sunday", date: '2026-06-14', time: 'future', category: 'plan' },
      'I hope the wedding on Sunday was lovely.',
    ],
    [
      'no name for it',
      '2026-06-16',
      {
        quote: 'Ola does the Swift badge on Sunday',
        date: '2026-06-14',
        time: 'future',
        who: 'family',
        relation: 'daughter',
        name: 'Ola',
      },
      'I hope all went well for Ola on Sunday.',
    ],
    // Journeys and visits.
    [
      'a journey ahead',
      '2026-06-10',
      { quote: 'we fly to Madeira on Saturday', date: '2026-06-13/2026-06-20', time: 'future', category: 'travel' },
      'I hope you have a wonderful time in Madeira on Saturday.',
    ],
    [
      'under way',
      '2026-06-16',
      { quote: 'we fly to Madeira on Saturday', date: '2026-06-13/2026-06-20', time: 'future', category: 'travel' },
      'I hope you are having a wonderful time in Madeira.',
    ],
    [
      'back',
      '2026-06-22',
      { quote: 'we fly to Madeira on Saturday', date: '2026-06-13/2026-06-20', time: 'future', category: 'travel' },
      'I hope you had a wonderful time in Madeira.',
    ],
    [
      'told afterwards',
      '2026-06-10',
      { quote: 'we were in Madeira for a fortnight', time: 'past', category: 'travel' },
      'It was lovely to read about your time in Madeira.',
    ],
    [
      'a visitor',
      '2026-06-16',
      {
        quote: 'my aunt lands from Accra on Friday',
        date: '2026-06-12',
        time: 'future',
        category: 'travel',
        who: 'family',
        relation: 'aunt',
      },
      'I hope you had a wonderful time with your aunt.',
    ],
    // News.
    [
      'a birth',
      '2026-06-10',
      {
        quote: 'our son Idris was born on Sunday',
        date: '2026-06-07',
        time: 'past',
        category: 'milestone',
        who: 'family',
        relation: 'son',
        name: 'Idris',
      },
      'Congratulations on the arrival of Idris, what wonderful news.',
    ],
    [
      'a birth to somebody',
      '2026-06-10',
      {
        quote: 'my sister had the baby on Sunday',
        date: '2026-06-07',
        time: 'past',
        category: 'milestone',
        who: 'family',
        relation: 'sister',
      },
      'Congratulations on the new arrival, what wonderful news.',
    ],
    [
      'an exam passed',
      '2026-06-10',
      {
        quote: 'Ola passed her driving test on Friday',
        date: '2026-06-05',
        time: 'past',
        category: 'milestone',
        who: 'family',
        relation: 'daughter',
        name: 'Ola',
      },
      'Congratulations to Ola on passing the driving test, that is wonderful.',
    ],
    [
      'a new job',
      '2026-06-10',
      { quote: 'I have taken a job at the zoo', time: 'past', category: 'work' },
      'Congratulations on the new job.',
    ],
    // Health: alluded to, never named.
    [
      'own illness',
      '2026-06-10',
      { quote: 'I tore a ligament in my left knee', time: 'past', category: 'health', tact: 'gentle' },
      'I hope you are feeling a little better each day.',
    ],
    [
      'operation ahead',
      '2026-06-10',
      {
        quote: 'they operate on my knee on Friday',
        date: '2026-06-12',
        time: 'future',
        category: 'health',
        tact: 'gentle',
      },
      'I hope everything goes smoothly on Friday.',
    ],
    [
      'operation over',
      '2026-06-16',
      {
        quote: 'they operate on my knee on Friday',
        date: '2026-06-12',
        time: 'future',
        category: 'health',
        tact: 'gentle',
      },
      'I hope you are feeling a little better each day.',
    ],
    [
      "a parent's illness",
      '2026-06-10',
      {
        quote: 'my mum fell and broke her hip',
        time: 'past',
        category: 'health',
        tact: 'gentle',
        who: 'family',
        relation: 'mother',
      },
      'I hope your mother is doing a little better each day.',
    ],
    // What goes on.
    [
      'a pastime of a child',
      '2026-06-10',
      { quote: 'Ola has started bouldering', who: 'family', relation: 'daughter', name: 'Ola' },
      'How is Ola getting on with the bouldering?',
    ],
    ['things that grow', '2026-06-10', { quote: 'three hens in the yard since April' }, 'How are the hens doing?'],
    [
      'a new animal',
      '2026-06-10',
      { quote: 'Bertie, our rescue lurcher, arrived on Friday', category: 'pet', name: 'Bertie' },
      'How is Bertie settling in?',
    ],
    [
      'a move',
      '2026-06-10',
      { quote: 'we moved to Leith last month', time: 'past', category: 'home' },
      'How are you settling into life in Leith?',
    ],
    [
      'a school',
      '2026-06-16',
      {
        quote: 'Ola starts nursery on Monday',
        date: '2026-06-15',
        time: 'future',
        category: 'education',
        who: 'family',
        relation: 'daughter',
        name: 'Ola',
      },
      'I hope Ola had a good start at nursery yesterday.',
    ],
    [
      'a taste',
      '2026-06-10',
      { quote: 'I could live on salted caramels', category: 'taste' },
      'I still smile at what you wrote about the salted caramels.',
    ],
    [
      'a collection',
      '2026-06-10',
      { quote: 'I collect tin robots' },
      'How is the collection of tin robots coming along?',
    ],
    // Nobody to name: silence.
    ['a relative unknown', '2026-06-10', { quote: 'he has started bouldering', who: 'family' }, undefined],
  ])('%s', (_name, now, made, expected) => {
    expect(say(now, made)).toBe(expected);
  });

  it('has three tones and does not repeat itself', () => {
    const made = {
      quote: 'my viola exam is on Friday',
      date: '2026-06-12',
      time: 'future' as const,
      category: 'education' as const,
    };
    expect(say('2026-06-10', made, 'plain')).toBe('Good luck for your viola exam on Friday.');
    expect(say('2026-06-10', made, 'formal')).toBe('I wish you the very best of luck for your viola exam on Friday.');
    expect(say('2026-06-10', made, 'warm', 1)).toBe('I hope your viola exam goes well on Friday.');
    expect(say('2026-06-10', made, 'warm', 2)).toBe(say('2026-06-10', made, 'warm', 0));
  });

  it('offers three at most, one about each thing', () => {
    const facts = ['climbing', 'fencing', 'pottery', 'judo', 'chess'].map((h) =>
      fact({ quote: `I have taken up ${h}`, on: '2026-06-08', message: h }),
    );
    const all = offers({ facts, now: '2026-06-10' });
    expect(all).toHaveLength(3);
    expect(new Set(all.flatMap((o) => o.moment.factIds)).size).toBe(3);
  });

  it('says what licenses it', () => {
    const [first] = offers({
      facts: [fact({ quote: 'I have taken up fencing', on: '2026-06-08' })],
      now: '2026-06-10',
    });
    expect(first?.quotes).toEqual(['I have taken up fencing']);
    expect(first?.moment.reason).toBe('Told on Monday: the fencing.');
  });

  it('says nothing of a fact that was made private after the moment was found', () => {
    const told = fact({ quote: 'I have taken up fencing', on: '2026-06-08' });
    const [one] = offers({ facts: [told], now: '2026-06-10' });
    const given = input({ facts: [told], now: '2026-06-10' });
    expect(
      openers({
        moments: one ? [one.moment] : [],
        facts: [{ ...told, tact: 'private' }],
        person: person(),
        tone: 'warm',
        now: given.now,
        zone: 'UTC',
      }),
    ).toEqual([]);
  });
});

describe('subjectOf', () => {
  it.each([
    [{ name: 'Ola', relation: 'daughter' }, 'Ola', "Ola's", false],
    [{ name: null, relation: 'parents' }, 'your parents', "your parents'", true],
    [{ name: null, relation: 'grandchildren' }, 'your grandchildren', "your grandchildren's", true],
    [{ name: 'Max and Eva', relation: 'twins' }, 'Max and Eva', "Max and Eva's", true],
    [{ name: 'James', relation: 'son' }, 'James', "James's", false],
    // One does not call another's grandmother by her name.
    [{ name: 'Ruth', relation: 'grandmother' }, 'your grandmother', "your grandmother's", false],
  ])('%o', (over, subject, possessive, plural) => {
    expect(subjectOf(fact({ quote: 'x', on: '2026-06-08', who: 'family', ...over }))).toMatchObject({
      subject,
      possessive,
      plural,
    });
  });
  it.each([
    { name: 'http://x', relation: null },
    { name: null, relation: 'plumber' },
    { name: null, relation: null },
    { name: 'the boys', relation: null },
  ])('names nobody for %o', (over) => {
    expect(subjectOf(fact({ quote: 'x', on: '2026-06-08', who: 'family', ...over }))).toBe(null);
  });
});
