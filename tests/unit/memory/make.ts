import type { RememberInput } from '../../../lib/memory/remember.ts';
import { remember } from '../../../lib/memory/remember.ts';
import type { Fact, FoundFact } from '../../../lib/model/fact.ts';
import type { Person } from '../../../lib/model/person.ts';

export const ACCOUNT = 'me@studio.example';
export const NOW = '2026-06-01T09:00:00.000Z';

export const PERSON: Person = {
  id: 'p1',
  account: ACCOUNT,
  name: 'Ana Lima',
  addresses: ['ana@lima.example'],
  tone: null,
  muted: false,
  excluded: false,
  lastFromThem: null,
  lastFromYou: null,
  createdAt: NOW,
  updatedAt: NOW,
};

/** A find, about the sender unless told otherwise; the statement is the quote where none is given. */
export function find(quote: string, more: Partial<FoundFact> = {}): FoundFact {
  return {
    quote,
    span: [0, quote.length],
    about: 'sender',
    relation: null,
    name: null,
    category: 'hobby',
    summary: quote,
    time: 'ongoing',
    date: null,
    status: 'stated',
    sensitive: false,
    tact: 'open',
    confidence: 0.8,
    ...more,
  };
}

export function ofChild(
  name: string | null,
  relation: string,
  quote: string,
  more: Partial<FoundFact> = {},
): FoundFact {
  return find(quote, { about: 'family', relation, name, ...more });
}

/** A mail of that day ("YYYY-MM-DD"), which is its id, too. */
export function mail(day: string, ...found: FoundFact[]): { day: string; found: FoundFact[] } {
  return { day, found };
}

export function input(
  day: string,
  found: readonly FoundFact[],
  known: readonly Fact[],
  more: Partial<RememberInput> = {},
): RememberInput {
  return {
    account: ACCOUNT,
    person: PERSON,
    message: { id: `m-${day}`, threadId: 't1', sentAt: `${day}T10:00:00.000Z`, direction: 'in' },
    found,
    known,
    now: NOW,
    ...more,
  };
}

/** What is known after these mails were read in this order, on top of what was known. */
export function read(mails: readonly { day: string; found: FoundFact[] }[], known: readonly Fact[] = []): Fact[] {
  let facts = [...known];
  for (const { day, found } of mails) facts = put(facts, remember(input(day, found, facts)));
  return facts;
}

/** The store's part: the changed facts over the known ones. */
export function put(known: readonly Fact[], changed: readonly Fact[]): Fact[] {
  const facts = new Map(known.map((fact) => [fact.id, fact]));
  for (const fact of changed) facts.set(fact.id, fact);
  return [...facts.values()];
}

export function only(facts: readonly Fact[]): Fact {
  const [fact] = facts;
  if (facts.length !== 1 || !fact)
    throw new Error(`one fact was expected, there are ${facts.length}: ${facts.map((f) => f.statement).join(' | ')}`);
  return fact;
}

/** The fact whose statement holds the words. */
export function saying(facts: readonly Fact[], words: string): Fact {
  return only(facts.filter(({ statement }) => statement.includes(words)));
}
