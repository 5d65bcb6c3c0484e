import { describe, expect, it } from 'vitest';
import { described } from './clauses.ts';

describe('what is tender', () => {
  it.each([
    ['I have knee surgery on Tuesday.', 'health', true, 'gentle'],
    ['My mother died on Thursday.', 'milestone', true, 'private'],
    ['Renee and I have separated.', 'milestone', true, 'private'],
    ['The funeral is on Friday.', 'plan', true, 'private'],
    ['I was laid off in March.', 'work', true, 'private'],
    ['I am fasting, it is Ramadan.', 'background', true, 'private'],
    ['It is a year since my last drink.', 'background', true, 'private'],
    ['My daughter Mia has her first cello recital on Saturday.', 'hobby', false, 'open'],
    ['We are off to Rome on Friday.', 'travel', false, 'open'],
    ['I love dark roast.', 'taste', false, 'open'],
    ['Our son turns six on Friday.', 'birthday', false, 'open'],
  ] as const)('%s', (text, category, sensitive, tact) => {
    expect(described(text, category)).toMatchObject({ sensitive, tact });
  });

  it.each([
    ['We had old Biscuit put to sleep on Friday.', 'pet'],
    ['Mum is in a care home now and forgets our names.', 'family'],
    ['I have not slept well since the landlord threatened to evict us.', 'feeling'],
    ['My parents are going on the Hajj.', 'travel'],
    ['Our boy was bullied and withdrew from school.', 'education'],
    ['Please keep this between us, I am leaving my job.', 'work'],
  ] as const)('spares %s', (text, category) => {
    expect(described(text, category).sensitive).toBe(true);
  });

  it('sees a cue wherever it stands in a long mail', () => {
    const long = 'The invoice is attached. '.repeat(200);
    expect(described(`${long}[My father passed away.] ${long}`, 'milestone').tact).toBe('private');
  });

  it('sees the trouble told in the sentence before', () => {
    expect(described('My father passed away in March. [I find I cannot look at his desk.]', 'feeling').sensitive).toBe(
      true,
    );
  });
});
