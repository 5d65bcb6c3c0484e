import { describe, expect, it } from 'vitest';
import { dateInWords, toThirdPerson } from '../../../lib/extract/statement.ts';
import { described } from './clauses.ts';

describe('in the third person', () => {
  it.each([
    [
      'My daughter Mia has her first cello recital on Saturday.',
      'hobby',
      'Their daughter Mia has her first cello recital on 16 May.',
    ],
    ["I'm moving to Lisbon in June.", 'home', 'They are moving to Lisbon in June.'],
    ['I am back at my desk.', 'work', 'They are back at their desk.'],
    ["I've been promoted to regional lead.", 'work', 'They have been promoted to regional lead.'],
    ["I'll be in Oslo next week.", 'travel', 'They will be in Oslo from 18 to 22 May.'],
    ['I was nine when we left Jinja.', 'background', 'They were nine when they left Jinja.'],
    ["I wasn't born here.", 'background', "They weren't born here."],
    ['On Friday I gave notice at the bank.', 'work', 'On 8 May they gave notice at the bank.'],
    ['and we sold the flat last month', 'home', 'They sold the flat in April.'],
    ['Marcus and I bought a house in Torquay.', 'home', 'They and Marcus bought a house in Torquay.'],
    ['My wife and I go camping in July.', 'travel', 'They and their wife go camping in July.'],
    ['Me and Aroha ran the half on Sunday.', 'hobby', 'They and Aroha ran the half on 10 May.'],
    ['I asked Camila to marry me.', 'milestone', 'They asked Camila to marry them.'],
    ['I hurt myself on the ladder.', 'health', 'They hurt themselves on the ladder.'],
    ['That dog of ours ate my shoe.', 'pet', null],
    ['My father retires tomorrow.', 'milestone', 'Their father retires on 12 May.'],
    ['Mum moved in with us yesterday.', 'home', 'Mum moved in with them on 10 May.'],
    ['My mother turns 80 on the 3rd.', 'birthday', 'Their mother turns 80 on 3 June.'],
    ['I turn 50 on 18 May.', 'birthday', 'They turn 50 on 18 May.'],
    ['We fly home on 7 January.', 'travel', 'They fly home on 7 January.'],
    ['I run every morning.', 'hobby', 'They run every morning.'],
    ['I hate surprises.', 'taste', 'They hate surprises.'],
    ["I'd love to see Kyoto.", 'travel', 'They would love to see Kyoto.'],
    ['Broke the right wrist.', 'health', 'They broke the right wrist.'],
    ['Turning 40 on Saturday.', 'birthday', 'They are turning 40 on 16 May.'],
    ['Off to Rome on Friday.', 'travel', 'They are off to Rome on 15 May.'],
    ['Went for a swim at Rock Gardens.', 'hobby', 'They went for a swim at Rock Gardens.'],
    ['Might do Noosa instead in February.', 'travel', 'They might do Noosa instead in February.'],
    ['Learning the cello at 58.', 'hobby', 'They are learning the cello at 58.'],
    ['The cast comes off in June.', 'health', 'The cast comes off in June.'],
    ['Granny Ivy turns 90 on Saturday.', 'birthday', 'Granny Ivy turns 90 on 16 May.'],
    ['We are away from August 30 to September 15.', 'travel', 'They are away from August 30 to September 15.'],
    ['I have worked here for eleven years.', 'work', 'They have worked here for eleven years.'],
    ['My parents think I have lost my mind.', 'family', 'Their parents think they have lost their mind.'],
    ['Neither of us is married.', 'background', 'Neither of them is married.'],
    ['I lost my keys, my ring and my mind.', 'feeling', 'They lost their keys, their ring and their mind.'],
    ['We got the puppy at the weekend.', 'pet', 'They got the puppy from 9 to 10 May.'],
    ['I live in the US.', 'home', 'They live in the US.'],
    ['I passed!', 'education', 'They passed.'],
    ['Our house was flooded in March.', 'home', 'Their house was flooded in March.'],
    ['I still sing in the choir.', 'hobby', 'They still sing in the choir.'],
    ["We won't be there tomorrow.", 'plan', "They won't be there on 12 May."],
    [
      'My eldest, Trisha, takes the board exam on Friday.',
      'education',
      'Their eldest, Trisha, takes the board exam on 15 May.',
    ],
    ['I started running three weeks ago.', 'hobby', null],
    ['It is a mess.', 'home', null],
    ['the intern about his hobby', 'hobby', null],
    ['a Kalenjin who has never raced', 'background', null],
    ['with 79 years', 'family', null],
    ['I came. I saw. I slept.', 'travel', null],
    ['I said "never again".', 'feeling', null],
    ['If he sails, we go along.', 'travel', null],
    ['please keep my secret', 'feeling', null],
  ] as const)('%s', (text, category, statement) => {
    const { summary } = described(text, category);
    if (statement !== null) expect(summary).toBe(statement);
    else expect(summary.startsWith('Wrote: “') || !/\b(?:I|my|we|our)\b/.test(summary)).toBe(true);
  });

  it.each([
    'the intern about his hobby',
    'with 79 years',
    'I came. I saw. I slept.',
    'I said "never again".',
    'please keep my secret',
  ])('quotes what does not turn safely: %s', (text) => {
    expect(described(text, 'feeling').summary).toMatch(/^Wrote: “/);
  });

  it('names the relative a pronoun stands for', () => {
    expect(described('My sister Hana is in hospital. [She starts chemo on Monday.]', 'health').summary).toBe(
      'Their sister Hana starts chemo on 18 May.',
    );
    expect(described("My sister Hana is in hospital. [She's scared.]", 'feeling').summary).toBe(
      'Their sister Hana is scared.',
    );
    expect(described('My sister Hana is in hospital. [Her flight is on Monday.]', 'travel').summary).toBe(
      'Their sister Hana’s flight is on 18 May.',
    );
  });

  it('does not guess who "he" is', () => {
    expect(described('[He is badly allergic to nuts.]', 'health').summary).toMatch(/^Wrote: “/);
  });

  it('has a form for wishes and questions', () => {
    expect(described('Happy birthday!', 'birthday').summary).toBe('Wished you a happy birthday.');
    expect(described('Congratulations on your new job!', 'work').summary).toBe('Congratulated you on your new job.');
    expect(described('How is your knee?', 'health').summary).toBe('Asked: “How is your knee?”');
  });

  it('is short, and one line', () => {
    const long = `I walked ${'very '.repeat(200)}far.`;
    const { summary } = described(long, 'hobby');
    expect(summary.length).toBeLessThanOrEqual(240);
    expect(described('I am\nmoving\n  to Rome', 'home').summary).toBe('They are moving to Rome.');
  });
});

describe('parts', () => {
  it('leaves a text alone that could say two things', () => {
    expect(toThirdPerson('I told Anna they are late')).toBeNull();
  });

  it('writes dates with no more than was said', () => {
    expect(dateInWords('2026-05-16', 2026)).toBe('16 May');
    expect(dateInWords('2027-05-16', 2026)).toBe('16 May 2027');
    expect(dateInWords('2026-05-16/2026-05-18', 2026)).toBe('16 to 18 May');
    expect(dateInWords('2026-05-30/2026-06-02', 2026)).toBe('30 May to 2 June');
    expect(dateInWords('2026-05', 2026)).toBe('May');
    expect(dateInWords('2027', 2026)).toBe('2027');
  });
});
