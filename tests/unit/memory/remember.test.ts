import { describe, expect, it } from 'vitest';
import { remember } from '../../../lib/memory/remember.ts';
import { Fact } from '../../../lib/model/fact.ts';
import { find, input, mail, NOW, ofChild, only, read, saying } from './make.ts';

describe('a find becomes a fact', () => {
  it('with all that is needed to show and to prove it', () => {
    const [fact] = remember(
      input(
        '2026-05-20',
        [
          ofChild('Nele', 'daughter', 'Nele has her recital on 12 June', {
            category: 'hobby',
            summary: 'Her daughter Nele has a recital on 12 June.',
            time: 'future',
            date: '2026-06-12',
          }),
        ],
        [],
      ),
    );
    expect(Fact.parse(fact)).toMatchObject({
      who: 'family',
      relation: 'daughter',
      name: 'Nele',
      statement: 'Her daughter Nele has a recital on 12 June.',
      evidence: [
        {
          quote: 'Nele has her recital on 12 June',
          messageId: 'm-2026-05-20',
          threadId: 't1',
          sentAt: '2026-05-20T10:00:00.000Z',
        },
      ],
      when: { start: '2026-06-12', end: null, precision: 'day' },
      state: 'kept',
      lifecycle: 'upcoming',
      origin: 'extracted',
      validFrom: '2026-05-20T10:00:00.000Z',
      validTo: null,
      createdAt: NOW,
    });
  });

  it('about whom, by who wrote the mail', () => {
    const found = (['sender', 'family', 'other', 'recipient'] as const).map((about, i) =>
      find(['runs at dawn', 'paints boats', 'sings low', 'keeps bees'][i] ?? '', {
        about,
        span: [i * 30, i * 30 + 20],
      }),
    );
    expect(remember(input('2026-05-20', found, [])).map(({ who }) => who)).toEqual([
      'person',
      'family',
      'other',
      'user',
    ]);
    const out = { message: { id: 'm', threadId: null, sentAt: null, direction: 'out' as const } };
    expect(remember(input('2026-05-20', found, [], out)).map(({ who, statement }) => [who, statement])).toEqual([
      ['user', 'runs at dawn'],
      ['user', 'paints boats'],
    ]);
  });

  it('which waits for the user where it is tender or unsure', () => {
    const state = (more: object) => only(remember(input('2026-05-20', [find('my knee is new', more)], []))).state;
    expect(state({})).toBe('kept');
    expect(state({ sensitive: true, tact: 'gentle' })).toBe('waiting');
    expect(state({ confidence: 0.49 })).toBe('waiting');
    expect(state({ confidence: 0.5, category: 'health', tact: 'gentle' })).toBe('kept');
  });

  it('never without words that say it', () => {
    expect(remember(input('2026-05-20', [find('  …'), find('I run', { summary: ' ' })], []))).toEqual([]);
  });

  it('within what the store takes, however long the mail was', () => {
    const fact = only(remember(input('2026-05-20', [find('run '.repeat(2000), { confidence: 7 })], [])));
    expect(Fact.safeParse(fact).success).toBe(true);
    expect(fact.confidence).toBe(1);
  });
});

describe('the same fact again', () => {
  const cello = (words: string, more = {}) =>
    ofChild('Nele', 'daughter', words, { summary: 'Her daughter Nele plays the cello.', time: 'habit', ...more });

  it('is one, with the evidence of both mails and more confidence', () => {
    const fact = only(
      read([
        mail('2026-03-01', cello('Nele plays the cello')),
        mail('2026-05-01', cello('our Nele is at it again with her cello', { confidence: 0.6 })),
      ]),
    );
    expect(fact.evidence.map(({ messageId }) => messageId)).toEqual(['m-2026-03-01', 'm-2026-05-01']);
    expect(fact.confidence).toBeGreaterThan(0.8);
    expect(fact.confidence).toBeLessThan(1);
    expect(fact.validFrom).toBe('2026-03-01T10:00:00.000Z');
  });

  it('keeps the oldest evidence first when older mail is read later', () => {
    const fact = only(
      read([mail('2026-05-01', cello('Nele plays the cello')), mail('2026-03-01', cello('cello and Nele, still'))]),
    );
    expect(fact.evidence.map(({ messageId }) => messageId)).toEqual(['m-2026-03-01', 'm-2026-05-01']);
    expect(fact.validFrom).toBe('2026-03-01T10:00:00.000Z');
  });

  it('told twice in one mail is one', () => {
    const fact = only(
      read([
        mail(
          '2026-05-01',
          cello('Nele plays the cello'),
          cello('so Nele plays the cello, you know', { span: [50, 80] }),
          cello('her cello is bigger than she is', { span: [90, 120] }),
        ),
      ]),
    );
    expect(fact.evidence.map(({ quote }) => quote)).toEqual([
      'Nele plays the cello',
      'her cello is bigger than she is',
    ]);
    expect(fact.confidence).toBe(0.8);
  });

  it('brings a name that was missing, and lets an unsure fact stand', () => {
    const fact = only(
      read([
        mail(
          '2026-03-01',
          ofChild(null, 'daughter', 'my daughter plays the cello', { confidence: 0.4, time: 'habit' }),
        ),
        mail('2026-04-01', cello('Nele plays the cello', { confidence: 0.7 })),
      ]),
    );
    expect(fact).toMatchObject({ name: 'Nele', statement: 'Her daughter Nele plays the cello.', state: 'kept' });
  });

  it('makes it wait once it is told as tender', () => {
    const fact = only(
      read([
        mail('2026-03-01', cello('Nele plays the cello')),
        mail('2026-04-01', cello('Nele and her cello', { sensitive: true, tact: 'private' })),
      ]),
    );
    expect(fact).toMatchObject({ state: 'waiting', tact: 'private', sensitive: true });
  });

  it('quoted later in its thread keeps the date of the first, in whatever order they are read', () => {
    const said = (date: string) => find('we fly to Oslo next Saturday', { category: 'travel', time: 'future', date });
    const mails = [mail('2026-05-20', said('2026-05-30')), mail('2026-05-28', said('2026-06-06'))];
    for (const order of [mails, mails.toReversed()]) {
      const fact = only(read(order));
      expect(fact.when?.start).toBe('2026-05-30');
      expect(fact.evidence).toHaveLength(2);
    }
  });

  it('fills in the year of a birthday, and takes the next one for the same', () => {
    const birthday = (date: string, summary: string) =>
      ofChild('Nele', 'daughter', summary, { category: 'birthday', time: 'future', summary, date });
    const facts = read([
      mail('2025-03-01', birthday('06-12', "Nele's birthday is on 12 June.")),
      mail('2025-06-01', birthday('2025-06-12', 'Nele turns nine on 12 June.')),
      mail('2026-06-01', birthday('2026-06-12', 'Nele turns ten on 12 June.')),
    ]);
    expect(only(facts)).toMatchObject({
      when: { start: '2026-06-12', precision: 'day' },
      statement: 'Nele turns ten on 12 June.',
      validTo: null,
    });
  });
});

describe('facts that are only alike', () => {
  it.each([
    [
      'two children, one instrument',
      ofChild('Nele', 'daughter', 'Nele plays the cello'),
      ofChild('Ida', 'daughter', 'Ida plays the cello'),
    ],
    [
      'a son and a daughter',
      ofChild(null, 'daughter', 'my daughter plays the cello'),
      ofChild(null, 'son', 'my son plays the cello'),
    ],
    [
      'two trips',
      find('we go to Oslo', { category: 'travel', time: 'future', date: '2026-07' }),
      find('we go to Oslo again', { category: 'travel', time: 'future', date: '2026-12' }),
    ],
    [
      'two places',
      find('we are off to Oslo', { category: 'travel', time: 'future' }),
      find('we are off to Porto', { category: 'travel', time: 'future' }),
    ],
    [
      'two recitals',
      ofChild('Nele', 'daughter', 'Nele has a recital', { time: 'future', date: '2026-06-12' }),
      ofChild('Nele', 'daughter', 'Nele has a recital', { time: 'future', date: '2026-06-26' }),
    ],
    [
      'two birthdays',
      ofChild('Nele', 'daughter', 'Nele has her birthday', { category: 'birthday', date: '03-02' }),
      ofChild('Ida', 'daughter', 'Ida has her birthday', { category: 'birthday', date: '03-02' }),
    ],
    [
      'a birthday and an anniversary',
      find('my birthday', { category: 'birthday', date: '03-02' }),
      find('our wedding anniversary', { category: 'birthday', date: '03-02' }),
    ],
    [
      'brothers of unlike age',
      ofChild(null, 'son', 'my son is 9', { category: 'family', summary: 'Her son is 9.' }),
      ofChild(null, 'son', 'my son is 14', { category: 'family', summary: 'Her son is 14.' }),
    ],
    [
      'an illness and another',
      find('I broke my wrist', { category: 'health', time: 'past' }),
      find('I had a tooth pulled', { category: 'health', time: 'past' }),
    ],
    [
      'a friend and a colleague',
      find('moved to Bonn', { about: 'other', relation: 'friend', name: 'Bo', category: 'home' }),
      find('moved to Bonn', { about: 'other', relation: 'colleague', name: 'Cy', category: 'home' }),
    ],
  ])('%s stay two', (_, first, second) => {
    const facts = read([mail('2026-04-01', first), mail('2026-04-20', second)]);
    expect(facts).toHaveLength(2);
    expect(facts.every(({ supersededBy, validTo }) => supersededBy === null && validTo === null)).toBe(true);
  });

  it('are not told apart by guess: the cello of an unnamed daughter where two play', () => {
    const facts = read([
      mail(
        '2026-04-01',
        ofChild('Nele', 'daughter', 'Nele plays the cello'),
        ofChild('Ida', 'daughter', 'Ida plays the cello', { span: [30, 50] }),
      ),
      mail('2026-04-20', ofChild(null, 'daughter', 'my daughter plays the cello')),
    ]);
    expect(facts.map(({ name, evidence }) => [name, evidence.length])).toEqual([
      ['Nele', 1],
      ['Ida', 1],
      [null, 1],
    ]);
  });
});

describe('a newer fact of the same slot', () => {
  const recital = (quote: string, date: string | null, more = {}) =>
    ofChild('Nele', 'daughter', quote, { summary: `Her daughter Nele: ${quote}.`, time: 'future', date, ...more });

  it.each([
    [
      'an event that moved',
      recital('her recital is on 3 June', '2026-06-03'),
      recital('the recital was moved to 20 June', '2026-06-20'),
    ],
    [
      'an event put off for good',
      recital('her recital is on 3 June', '2026-06-03'),
      recital('the recital is postponed', null, { status: 'uncertain' }),
    ],
    [
      'an event called off',
      recital('her recital is on 3 June', '2026-06-03'),
      recital('there is no recital after all', null, { status: 'cancelled' }),
    ],
    [
      'the next age',
      ofChild('Nele', 'daughter', 'Nele is 9', { category: 'family', summary: 'Her daughter Nele is nine.' }),
      ofChild('Nele', 'daughter', 'Nele is 10 now', { category: 'family', summary: 'Her daughter Nele is now 10.' }),
    ],
    [
      'a new job',
      find('I work at Brightly', { category: 'work', summary: 'She works at Brightly.' }),
      find('I started at Northwind', { category: 'work', summary: 'She started at Northwind.', time: 'past' }),
    ],
    [
      'a new home',
      find('I live in Bonn', { category: 'home', summary: 'She lives in Bonn.' }),
      find('we moved to Ghent', { category: 'home', summary: 'She moved to Ghent.', time: 'past' }),
    ],
    [
      'a recovery',
      find('my knee hurts', { category: 'health', summary: 'Her knee hurts.' }),
      find('the knee is fully healed', { category: 'health', summary: 'Her knee is fully healed.' }),
    ],
    [
      'another wedding day',
      find('we marry on 3 June', {
        category: 'milestone',
        summary: 'The wedding is on 3 June.',
        time: 'future',
        date: '2026-06-03',
      }),
      find('we marry on 20 June', {
        category: 'milestone',
        summary: 'The wedding is on 20 June.',
        time: 'future',
        date: '2026-06-20',
      }),
    ],
  ])('%s ends the older one, which stays', (_, older, newer) => {
    for (const order of [
      [mail('2026-04-01', older), mail('2026-05-10', newer)],
      [mail('2026-05-10', newer), mail('2026-04-01', older)],
    ]) {
      const facts = read(order);
      expect(facts).toHaveLength(2);
      const was = saying(facts, older.summary);
      const is = saying(facts, newer.summary);
      expect(is).toMatchObject({ supersededBy: null, validTo: null });
      expect(was).toMatchObject({
        supersededBy: is.id,
        validTo: '2026-05-10T10:00:00.000Z',
        validFrom: '2026-04-01T10:00:00.000Z',
        evidence: [{ quote: older.quote }],
      });
      expect(was.lifecycle).not.toBe('upcoming');
    }
  });

  it('leaves an event that was over when the news came', () => {
    const facts = read([
      mail('2026-03-01', recital('her recital is on 3 April', '2026-04-03')),
      mail('2026-05-10', recital('the recital was moved to 20 June', '2026-06-20')),
    ]);
    expect(facts.every(({ validTo }) => validTo === null)).toBe(true);
  });

  it("leaves another child's", () => {
    const facts = read([
      mail('2026-04-01', recital('her recital is on 3 June', '2026-06-03')),
      mail('2026-05-10', { ...recital('the recital is off', null, { status: 'cancelled' }), name: 'Ida' }),
    ]);
    expect(saying(facts, '3 June').validTo).toBeNull();
  });

  it('leaves the trip to another place', () => {
    const trip = (quote: string, more = {}) => find(quote, { category: 'travel', time: 'future', ...more });
    const facts = read([
      mail('2026-04-01', trip('our trip to Oslo', { date: '2026-07' })),
      mail('2026-05-10', trip('our trip to Porto is off', { status: 'cancelled' })),
    ]);
    expect(saying(facts, 'Oslo').validTo).toBeNull();
  });

  it('is followed along a row, in whatever order the mails are read', () => {
    const age = (n: number) =>
      ofChild('Nele', 'daughter', `Nele is ${n}`, { category: 'family', summary: `Her daughter Nele is ${n}.` });
    const mails = [mail('2024-05-01', age(8)), mail('2025-05-01', age(9)), mail('2026-05-01', age(10))];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const facts = read(order.flatMap((i) => mails[i] ?? []));
      const [eight, nine, ten] = ['8', '9', '10'].map((n) => saying(facts, `is ${n}.`));
      expect(eight?.supersededBy).toBe(nine?.id);
      expect(nine?.supersededBy).toBe(ten?.id);
      expect(ten?.supersededBy).toBeNull();
    }
  });

  it('said again by older mail does not bring back what has ended', () => {
    const age = (quote: string, n: number) =>
      ofChild('Nele', 'daughter', quote, { category: 'family', summary: `Her daughter Nele is ${n}.` });
    const facts = read([
      mail('2025-05-01', age('Nele is 9', 9)),
      mail('2026-05-01', age('Nele is 10', 10)),
      mail('2025-06-01', age('Nele, being 9, knows best', 9)),
    ]);
    expect(facts).toHaveLength(2);
    expect(saying(facts, 'is 9.').evidence).toHaveLength(2);
    expect(saying(facts, 'is 9.').supersededBy).toBe(saying(facts, 'is 10.').id);
  });
});
