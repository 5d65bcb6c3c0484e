import type { Evidence, Fact } from '../../../lib/model/fact.ts';
import { stableId } from '../../../lib/model/ids.ts';
import type { Opener } from '../../../lib/model/opener.ts';
import type { Person } from '../../../lib/model/person.ts';
import { parseWhen } from '../../../lib/model/when.ts';

/** The gallery's own day, so that its pictures never change by themselves: a Tuesday. */
export const NOW = '2026-05-19T09:30:00.000Z';

const ACCOUNT = 'sam@lindqvist.example';

export function person(name: string, email: string, changes: Partial<Person> = {}): Person {
  return {
    id: stableId(ACCOUNT, email),
    account: ACCOUNT,
    name,
    addresses: [email],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: '2026-05-16T14:02:00.000Z',
    lastFromYou: '2026-05-18T08:40:00.000Z',
    createdAt: '2024-11-02T10:00:00.000Z',
    updatedAt: NOW,
    ...changes,
  };
}

export const priya = person('Priya Raman', 'priya@northwind.example');

type Sample = Partial<Omit<Fact, 'when'>> & { statement: string; quote?: string | null; sentAt: string; when?: string };

export function fact({ quote, sentAt, when, ...changes }: Sample): Fact {
  const id = stableId(priya.id, changes.statement, sentAt);
  const evidence: Evidence[] =
    quote === null
      ? []
      : [{ quote: quote ?? changes.statement, messageId: stableId(sentAt), threadId: 'thread', sentAt }];
  return {
    id,
    account: ACCOUNT,
    personId: priya.id,
    who: 'person',
    relation: null,
    name: null,
    category: 'plan',
    evidence,
    when: parseWhen(when ?? null),
    time: 'ongoing',
    status: 'stated',
    sensitive: false,
    tact: 'open',
    confidence: 0.9,
    origin: 'extracted',
    state: 'kept',
    lifecycle: null,
    edited: [],
    pinned: false,
    validFrom: sentAt,
    validTo: null,
    supersededBy: null,
    createdAt: sentAt,
    updatedAt: sentAt,
    ...changes,
  };
}

const recital = fact({
  statement: 'Mia, their daughter, has her first cello recital on 16 May.',
  quote: 'Mia has her first recital on Saturday and has been practising the same eight bars all week',
  sentAt: '2026-05-11T09:00:00.000Z',
  who: 'family',
  relation: 'daughter',
  name: 'Mia',
  category: 'milestone',
  when: '2026-05-16',
  time: 'future',
});

export const facts: Fact[] = [
  recital,
  fact({
    statement: 'Flies to Lisbon on Thursday and is back on 26 May.',
    quote: 'I fly to Lisbon on Thursday and will be back at my desk on the 26th.',
    sentAt: '2026-05-16T14:02:00.000Z',
    category: 'travel',
    when: '2026-05-21/2026-05-25',
    time: 'future',
  }),
  fact({
    statement: 'Has a birthday on 3 June.',
    quote: 'my birthday, the third of June',
    sentAt: '2025-06-01T08:00:00.000Z',
    category: 'birthday',
    when: '06-03',
    time: 'habit',
  }),
  fact({
    statement: 'Hopes to open the new studio in July.',
    quote: 'with luck the new studio opens in July',
    sentAt: '2026-04-22T11:00:00.000Z',
    category: 'work',
    when: '2026-07',
    time: 'future',
    status: 'uncertain',
  }),
  fact({
    statement: 'Had knee surgery and is to take it slowly until June.',
    quote: 'The knee surgery went fine, I am told to take it slowly until June.',
    sentAt: '2026-05-04T07:45:00.000Z',
    category: 'health',
    sensitive: true,
    tact: 'gentle',
  }),
  fact({
    statement: 'Separated from Arun this spring.',
    quote: 'Arun and I separated this spring',
    sentAt: '2026-04-22T11:00:00.000Z',
    who: 'family',
    relation: 'husband',
    name: 'Arun',
    category: 'family',
    sensitive: true,
    tact: 'private',
  }),
  fact({
    statement: 'Was going to Kyoto; the trip is called off.',
    quote: 'we had to call Kyoto off',
    sentAt: '2026-03-30T11:00:00.000Z',
    category: 'travel',
    status: 'cancelled',
    when: '2026-04',
  }),
  fact({
    statement: 'Has a whippet called Biscuit, a toast thief.',
    quote: 'Biscuit (our whippet, a toast thief) says hello',
    sentAt: '2026-01-19T16:20:00.000Z',
    name: 'Biscuit',
    relation: 'dog',
    category: 'pet',
  }),
  fact({
    statement: 'Has moved to Leeds.',
    quote: 'we are finally in Leeds, boxes everywhere',
    sentAt: '2026-01-08T10:00:00.000Z',
    category: 'home',
    time: 'past',
  }),
  fact({
    statement: 'Lives in York.',
    quote: 'here in York',
    sentAt: '2025-10-14T10:00:00.000Z',
    category: 'home',
    validTo: '2026-01-08T10:00:00.000Z',
  }),
  fact({
    statement: 'Swims in the lake before work.',
    sentAt: '2025-09-03T10:00:00.000Z',
    category: 'hobby',
    time: 'habit',
  }),
  fact({
    statement: 'Their mother Leela makes a very good lime pickle.',
    sentAt: '2025-08-22T10:00:00.000Z',
    who: 'family',
    relation: 'mother',
    name: 'Leela',
    category: 'taste',
  }),
  fact({ statement: 'Drinks no coffee, only strong tea.', sentAt: '2025-08-02T10:00:00.000Z', category: 'taste' }),
  fact({
    statement: 'Grew up in Chennai.',
    quote: null,
    origin: 'remembered',
    sentAt: '2025-02-11T10:00:00.000Z',
    category: 'background',
    time: 'past',
  }),
  fact({
    statement: 'Studied architecture in Delft.',
    sentAt: '2024-12-05T10:00:00.000Z',
    category: 'education',
    time: 'past',
  }),
];

export const waiting: Fact[] = [
  fact({
    statement: 'Gets biopsy results on Friday.',
    quote: 'I get the biopsy results on Friday, so forgive me if I am slow this week.',
    sentAt: '2026-05-16T14:02:00.000Z',
    category: 'health',
    sensitive: true,
    tact: 'private',
    state: 'waiting',
    when: '2026-05-22',
    time: 'future',
  }),
  fact({
    statement: 'Is running a half marathon with friends.',
    quote: 'running the half with the others, if the rain holds off',
    sentAt: '2026-05-12T10:00:00.000Z',
    category: 'hobby',
    confidence: 0.4,
    state: 'waiting',
  }),
  fact({
    statement: 'Their father has been in hospital since 10 May.',
    quote: 'Dad has been in hospital since Sunday',
    sentAt: '2026-05-10T10:00:00.000Z',
    who: 'family',
    relation: 'father',
    category: 'health',
    sensitive: true,
    tact: 'gentle',
    state: 'waiting',
  }),
];

function opener(text: string, about: Fact | null, kind: Opener['moment']['kind'], reason: string): Opener {
  return {
    text,
    quotes: about?.evidence.map(({ quote }) => quote) ?? [],
    moment: { id: stableId(text), kind, factIds: about ? [about.id] : [], rank: 1, reason, until: null },
  };
}

export const openers: Opener[] = [
  opener('How did Mia’s cello recital go on Saturday?', recital, 'event-passed', 'The recital was on Saturday.'),
  opener('Have a good flight on Thursday.', facts[1] ?? null, 'event-ahead', 'The flight is on Thursday.'),
];

export const quietOpener = opener(
  'It has been a while; I hope the spring has been kind to you.',
  null,
  'long-silence',
  'You last wrote each other in February.',
);

const STATEMENTS = ['Plays the cello', 'Walks in the hills', 'Reads about bees', 'Bakes rye bread', 'Supports Leeds'];

/** Five hundred facts, for the feel of a long acquaintance. */
export const manyFacts: Fact[] = Array.from({ length: 500 }, (_, index) =>
  fact({
    statement: `${STATEMENTS[index % STATEMENTS.length]} (${index + 1})`,
    sentAt: new Date(Date.parse(NOW) - index * 4 * 86_400_000).toISOString(),
    category: 'hobby',
  }),
);
