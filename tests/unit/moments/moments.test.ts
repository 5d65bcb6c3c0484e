import { describe, expect, it } from 'vitest';
import { moments } from '../../../lib/moments/index.ts';
import { fact, input, offered, type Situation } from './made.ts';

const kinds = (situation: Situation) => moments(input(situation)).map((m) => m.kind);
const audition = () =>
  fact({
    quote: 'my audition for the city opera chorus is on Saturday',
    on: '2026-06-08',
    date: '2026-06-13',
    time: 'future',
  });

describe('the life of an event', () => {
  it('is wished for before, asked after when it is over, and falls silent', () => {
    const facts = [audition()];
    expect(kinds({ facts, now: '2026-06-10' })).toEqual(['event-ahead']);
    expect(kinds({ facts, now: '2026-06-13' })).toEqual(['event-ahead']);
    expect(kinds({ facts, now: '2026-06-14' })).toEqual(['event-passed']);
    expect(kinds({ facts, now: '2026-07-03' })).toEqual(['event-passed']);
    // Three weeks on nobody asks any more, and after two months it is the silence that speaks.
    expect(kinds({ facts, now: '2026-07-05' })).toEqual([]);
    expect(kinds({ facts, now: '2026-09-01' })).toEqual(['long-silence']);
  });

  it('is not wished twice, and still asked after', () => {
    const facts = [audition()];
    const mails = [
      {
        id: 'o1',
        on: '2026-06-09',
        direction: 'out' as const,
        text: 'Hi Noor,\n\nFingers crossed for the audition on Saturday!\n\nThe draft is attached.',
      },
    ];
    expect(kinds({ facts, mails, now: '2026-06-11' })).toEqual([]);
    expect(kinds({ facts, mails, now: '2026-06-15' })).toEqual(['event-passed']);
  });

  it('knows a wish that only names the day', () => {
    const mails = [
      {
        id: 'o1',
        on: '2026-06-09',
        direction: 'out' as const,
        text: 'All the best for Saturday! The draft is attached.',
      },
    ];
    expect(kinds({ facts: [audition()], mails, now: '2026-06-11' })).toEqual([]);
  });

  it('is not asked after twice, answered or not', () => {
    const facts = [audition()];
    const asked = {
      id: 'o1',
      on: '2026-06-15',
      direction: 'out' as const,
      text: 'How did the audition go?\n\nThe draft is attached.',
    };
    expect(kinds({ facts, mails: [asked], now: '2026-06-16' })).toEqual([]);
    const answer = fact({
      quote: 'we sang two bars and they clapped',
      on: '2026-06-16',
      time: 'past',
      category: 'hobby',
    });
    expect(
      kinds({
        facts: [...facts, answer],
        mails: [asked, { id: 'm-2026-06-16', on: '2026-06-16', direction: 'in', text: 'Thanks for asking!' }],
        now: '2026-06-17',
      }),
    ).toEqual([]);
  });

  it('is not asked after when they have told how it went', () => {
    const facts = [audition()];
    const mails = [
      {
        id: 'i2',
        on: '2026-06-15',
        direction: 'in' as const,
        text: 'The audition was a disaster in the best way. Here are the numbers.',
      },
    ];
    expect(kinds({ facts, mails, now: '2026-06-16' })).toEqual([]);
  });

  it('is neither wished nor asked once it is off, superseded or uncertain', () => {
    for (const over of [
      { status: 'cancelled' as const },
      { status: 'uncertain' as const },
      { supersededBy: 'x' },
      { validTo: '2026-06-09T00:00:00.000Z' },
      { lifecycle: 'answered' as const },
    ]) {
      const facts = [{ ...audition(), ...over }];
      expect(kinds({ facts, now: '2026-06-10' })).toEqual([]);
      expect(kinds({ facts, now: '2026-06-15' })).toEqual([]);
    }
  });

  it('goes down with a cancellation told later, and takes along what hung on it', () => {
    const wedding = fact({
      quote: 'I am getting married on Saturday 5 September',
      on: '2026-07-01',
      date: '2026-09-05',
      time: 'future',
      category: 'milestone',
    });
    const honeymoon = fact({
      quote: 'then we fly to Madeira until the 20th',
      on: '2026-07-01',
      date: '2026-09-06/2026-09-20',
      time: 'future',
      category: 'travel',
    });
    expect(offered({ facts: [wedding, honeymoon], now: '2026-09-02' })).toHaveLength(2);
    const off = fact({
      quote: "the wedding's off, I would rather not talk about it",
      on: '2026-08-20',
      date: '2026-09-05',
      time: 'future',
      category: 'milestone',
      status: 'cancelled',
    });
    expect(kinds({ facts: [wedding, honeymoon, off], now: '2026-09-02' })).toEqual([]);
    expect(kinds({ facts: [wedding, honeymoon, off], now: '2026-09-22' })).toEqual([]);
  });

  it('is not offered again under the same occasion once used', () => {
    const facts = [audition()];
    const [ahead] = moments(input({ facts, now: '2026-06-10' }));
    const used = new Set([ahead?.id ?? '']);
    expect(kinds({ facts, used, now: '2026-06-11' })).toEqual([]);
    expect(kinds({ facts, used, now: '2026-06-15' })).toEqual(['event-passed']);
  });
});

describe('what is never spoken of', () => {
  const now = '2026-06-12';
  it.each([
    ['private', { tact: 'private' as const }],
    ['waiting', { state: 'waiting' as const }],
    ['forgotten', { state: 'forgotten' as const }],
    ["a third person's", { who: 'other' as const, relation: 'colleague' }],
    ["the user's own", { who: 'user' as const }],
    ['hardly sure', { confidence: 0.1 }],
  ])('%s', (_name, over) => {
    expect(kinds({ facts: [{ ...audition(), ...over }], now })).toEqual([]);
  });

  it('what they asked not to be spoken of', () => {
    const told = fact({
      quote: 'I have an audition on Saturday',
      on: '2026-06-08',
      date: '2026-06-13',
      time: 'future',
      message: 'i1',
    });
    const mails = [
      {
        id: 'i1',
        on: '2026-06-08',
        direction: 'in' as const,
        text: "I have an audition on Saturday, please keep this between us, I'd rather not talk about it at work.",
      },
    ];
    expect(kinds({ facts: [told], mails, now })).toEqual([]);
  });

  it('what they took back in words, and the plans told with it', () => {
    const party = fact({
      quote: 'our housewarming party is on Saturday',
      on: '2026-06-01',
      date: '2026-06-13',
      time: 'future',
      category: 'plan',
      message: 'i1',
    });
    const stay = fact({
      quote: 'my brother arrives on Friday for it',
      on: '2026-06-01',
      date: '2026-06-12',
      time: 'future',
      category: 'travel',
      who: 'family',
      relation: 'brother',
      message: 'i1',
    });
    const mails = [{ id: 'i2', on: '2026-06-08', direction: 'in' as const, text: 'The party is off, by the way.' }];
    expect(kinds({ facts: [party, stay], now })).toHaveLength(2);
    expect(kinds({ facts: [party, stay], mails, now })).toEqual([]);
    expect(kinds({ facts: [party, stay], mails, now: '2026-06-15' })).toEqual([]);
  });

  it('anything for weeks after a death they told of, even where no fact of it was found', () => {
    const mails = [
      { id: 'i2', on: '2026-06-08', direction: 'in' as const, text: 'I must postpone, my sister died on Friday.' },
    ];
    expect(kinds({ facts: [audition()], mails, smallTalk: true, now })).toEqual([]);
  });

  it('a pastime that was given up or swapped for another', () => {
    const old = fact({
      quote: 'Ola has started ballet',
      on: '2025-10-01',
      who: 'family',
      relation: 'daughter',
      name: 'Ola',
    });
    const swapped = fact({
      quote: 'Ola has swapped it for judo',
      on: '2026-06-08',
      who: 'family',
      relation: 'daughter',
      name: 'Ola',
    });
    expect(offered({ facts: [old, swapped], now })).toEqual(['How is Ola getting on with the judo?']);
    const given = fact({
      quote: 'ballet is history',
      on: '2026-06-08',
      who: 'family',
      relation: 'daughter',
      name: 'Ola',
    });
    expect(kinds({ facts: [old, given], now })).toEqual([]);
  });

  it('what the user wrote about them, not they', () => {
    const told = fact({
      quote: 'I hope the football final was fun',
      on: '2026-06-08',
      date: '2026-06-10',
      message: 'o9',
      time: 'past',
    });
    expect(
      kinds({
        facts: [told],
        mails: [{ id: 'o9', on: '2026-06-08', direction: 'out', text: 'I hope the football final was fun' }],
        now,
      }),
    ).toEqual([]);
  });

  it('an excluded person at all', () => {
    expect(
      moments({ ...input({ facts: [audition()], now }), person: { ...input({ now }).person, excluded: true } }),
    ).toEqual([]);
  });
});

describe('hard days', () => {
  it('are silent after a death: no feast, no birthday of the one who died, no small talk', () => {
    const birthday = fact({
      quote: 'my father turns 75 on 20 June',
      on: '2026-05-20',
      date: '2026-06-20',
      time: 'future',
      category: 'birthday',
      who: 'family',
      relation: 'father',
    });
    const chorus = audition();
    const death = fact({
      quote: 'my dad died on Sunday',
      on: '2026-06-09',
      date: '2026-06-07',
      time: 'past',
      category: 'milestone',
      who: 'family',
      relation: 'dad',
      sensitive: true,
      tact: 'private',
    });
    for (const now of ['2026-06-10', '2026-06-20', '2026-06-22', '2026-07-10']) {
      expect(kinds({ facts: [birthday, chorus, death], smallTalk: true, now })).toEqual([]);
    }
    // A year later the birthday of the dead is still none.
    expect(offered({ facts: [birthday, death], now: '2027-06-19' }).join()).not.toContain('birthday');
  });

  it('come before everything cheerful told in the same mail', () => {
    const fall = fact({
      quote: 'my father had a stroke on Monday',
      on: '2026-06-08',
      category: 'health',
      time: 'past',
      who: 'family',
      relation: 'father',
      tact: 'gentle',
      sensitive: true,
      message: 'm1',
    });
    const trip = fact({
      quote: 'we fly to Malta on the 20th',
      on: '2026-06-08',
      date: '2026-06-20',
      time: 'future',
      category: 'travel',
      message: 'm1',
    });
    expect(offered({ facts: [fall, trip], now: '2026-06-10' })).toEqual([
      'I have been thinking of you and your father.',
    ]);
  });

  it('give one kind word to somebody worn out, which takes pressure off', () => {
    const tired = fact({
      quote: 'I am running on fumes after the fourth weekend in a row',
      on: '2026-06-09',
      category: 'feeling',
      tact: 'gentle',
      sensitive: true,
    });
    expect(offered({ facts: [tired], now: '2026-06-10' })).toEqual([
      'That sounds like a lot to carry, I hope things ease up and you get some rest soon.',
    ]);
    expect(kinds({ facts: [tired], now: '2026-06-30' })).toEqual([]);
    const felt = [
      {
        id: 'o1',
        on: '2026-06-09',
        direction: 'out' as const,
        text: 'That sounds exhausting, I am so sorry. Take your time.',
      },
    ];
    expect(kinds({ facts: [tired], mails: felt, now: '2026-06-10' })).toEqual([]);
  });
});

describe('stale facts fall silent by kind', () => {
  it.each([
    [
      'an illness after weeks',
      fact({ quote: 'I am in bed with the flu', on: '2026-03-02', category: 'health', tact: 'gentle' }),
      '2026-03-20',
      '2026-04-10',
    ],
    [
      'a trip after a month',
      fact({
        quote: 'we are off to Crete',
        on: '2026-03-02',
        date: '2026-03-05/2026-03-12',
        time: 'future',
        category: 'travel',
      }),
      '2026-04-01',
      '2026-04-20',
    ],
    [
      'a move after a season',
      fact({ quote: 'we have moved to a flat by the canal', on: '2026-03-02', category: 'home', time: 'past' }),
      '2026-05-20',
      '2026-06-10',
    ],
    [
      'good news after a month',
      fact({ quote: 'I passed my pilot exam', on: '2026-03-02', category: 'education', time: 'past' }),
      '2026-03-25',
      '2026-04-10',
    ],
  ])('%s', (_name, told, fresh, stale) => {
    const personal = (now: string) => kinds({ facts: [told], now }).filter((k) => k !== 'long-silence');
    expect(personal(fresh)).toHaveLength(1);
    expect(personal(stale)).toEqual([]);
  });

  it('a hobby never', () => {
    const told = fact({ quote: 'I have taken up fencing', on: '2024-03-02' });
    expect(offered({ facts: [told], now: '2026-06-10' })[0]).toBe('It has been a while, how is the fencing going?');
  });
});

describe('birthdays', () => {
  const told = () =>
    fact({
      quote: 'the 14th of June is my birthday',
      on: '2025-06-02',
      date: '06-14',
      category: 'birthday',
      time: 'habit',
    });
  it.each([
    ['2026-05-20', undefined],
    ['2026-06-12', 'I wish you a very happy birthday on Sunday.'],
    ['2026-06-13', 'I wish you a very happy birthday tomorrow.'],
    ['2026-06-14', 'A very happy birthday to you today.'],
    ['2026-06-15', 'I hope you had a lovely birthday yesterday.'],
    ['2026-06-24', undefined],
  ])('on %s', (now, text) => {
    // A mail in between, so that no long silence speaks.
    const mails = [{ id: 'i9', on: '2026-05-10', direction: 'in' as const, text: 'Here is the contract.' }];
    expect(offered({ facts: [told()], mails, now })[0]).toBe(text);
  });

  it('come round for a birthday told with its year', () => {
    const told25 = fact({
      quote: 'my birthday on 14 June',
      on: '2025-06-02',
      date: '2025-06-14',
      category: 'birthday',
      time: 'future',
    });
    const mails = [{ id: 'i9', on: '2026-05-10', direction: 'in' as const, text: 'Here is the contract.' }];
    expect(offered({ facts: [told25], mails, now: '2026-06-12' })[0]).toBe(
      'I wish you a very happy birthday on Sunday.',
    );
  });

  it('are wished once', () => {
    const mails = [{ id: 'o1', on: '2026-06-12', direction: 'out' as const, text: 'Happy birthday for Sunday!' }];
    expect(kinds({ facts: [told()], mails, now: '2026-06-15' })).toEqual([]);
  });
});

describe('what they asked, wished and said', () => {
  const ask = {
    id: 'i1',
    on: '2026-06-01',
    direction: 'in' as const,
    text: 'The proofs are fine.\n\nHow is your knee? You were on crutches last time.',
  };
  it('an unanswered question is taken up', () => {
    expect(
      offered({
        mails: [ask, { id: 'o1', on: '2026-06-02', direction: 'out', text: 'Thank you, I will send the files.' }],
        now: '2026-06-08',
      }),
    ).toEqual(['Thank you for asking about my knee last week, I am sorry that I never answered.']);
  });
  it('an answered one is not', () => {
    for (const text of ['Thanks for asking, all is well again.', 'The knee is much better. The files are attached.']) {
      const mails = [ask, { id: 'o1', on: '2026-06-02', direction: 'out' as const, text }];
      const given = input({ mails, now: '2026-06-08' });
      const gestures = [...given.gestures];
      expect(
        moments({
          ...given,
          gestures: text.startsWith('Thanks')
            ? gestures
            : [
                ...gestures,
                ...input({
                  mails: [mails[1] ?? ask],
                  facts: [fact({ quote: 'new knee', on: '2026-06-01' })],
                  now: '2026-06-08',
                }).gestures,
              ],
        }).filter((m) => m.kind === 'asked-you'),
      ).toEqual([]);
    }
  });
  it('a good wish is thanked for in the next mail', () => {
    const wish = {
      id: 'i1',
      on: '2026-06-05',
      direction: 'in' as const,
      text: 'Get well soon! And the invoice is paid.',
    };
    expect(offered({ mails: [wish], now: '2026-06-08' })).toEqual(['Thank you for your kind wishes on Friday.']);
    expect(
      kinds({
        mails: [wish, { id: 'o1', on: '2026-06-06', direction: 'out', text: 'Here it is.' }],
        now: '2026-06-08',
      }),
    ).toEqual([]);
  });
  it('a holiday they named is wished for when it is near', () => {
    const mails = [
      { id: 'i1', on: '2026-05-19', direction: 'in' as const, text: 'We are closed on Monday for the bank holiday.' },
    ];
    expect(offered({ mails, now: '2026-05-22' })).toEqual(['I hope you have a restful bank holiday weekend.']);
    expect(kinds({ mails, now: '2026-05-27' })).toEqual([]);
  });
  it('what both do is shared', () => {
    const theirs = fact({ quote: 'I row every morning before the office opens', on: '2026-06-05', time: 'habit' });
    const mine = fact({ quote: 'I was rowing until dark', on: '2026-06-01', who: 'user', message: 'o1' });
    expect(offered({ facts: [theirs], userFacts: [mine], now: '2026-06-08' })[0]).toContain('rowing');
    expect(kinds({ facts: [theirs], userFacts: [mine], now: '2026-06-08' })[0]).toBe('in-common');
  });
});

describe('with nothing personal', () => {
  const mails = [
    {
      id: 'i1',
      on: '2026-06-01',
      direction: 'in' as const,
      text: 'The sister company moves to the new host. The child theme is renamed.',
    },
  ];
  it('is silent', () => {
    for (const now of ['2026-06-05', '2026-06-08', '2026-06-10']) expect(kinds({ mails, now })).toEqual([]);
  });
  it('offers the weekday only where small talk is wanted', () => {
    expect(offered({ mails, smallTalk: true, now: '2026-06-05' })).toEqual(['I wish you a good weekend.']);
    expect(offered({ mails, smallTalk: true, now: '2026-06-08' })).toEqual(['I hope you had a good weekend.']);
  });
  it('notes a long silence', () => {
    expect(offered({ mails, now: '2026-09-01' })).toEqual([
      'It has been a while since we last wrote, I hope all is well with you.',
    ]);
  });
});
