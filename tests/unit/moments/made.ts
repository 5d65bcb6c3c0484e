import { findGestures } from '../../../lib/extract/gestures.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Gesture } from '../../../lib/model/gesture.ts';
import type { Opener } from '../../../lib/model/opener.ts';
import type { Person } from '../../../lib/model/person.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { type MomentsInput, moments } from '../../../lib/moments/index.ts';
import { openers } from '../../../lib/opener/index.ts';

export const ACCOUNT = 'me@studio.example';

export function person(over: Partial<Person> = {}): Person {
  return {
    id: 'p1',
    account: ACCOUNT,
    name: 'Noor Haddad',
    addresses: ['noor@client.example'],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: null,
    lastFromYou: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...over,
  };
}

export interface Made extends Partial<Omit<Fact, 'when' | 'evidence'>> {
  quote: string;
  on: string;
  date?: string | null;
  message?: string;
}

let count = 0;

/** A kept, stated fact of the person's own, told at nine in the morning of `on`. */
export function fact({ quote, on, date = null, message, ...over }: Made): Fact {
  const sentAt = `${on}T09:00:00.000Z`;
  return {
    id: `f${++count}`,
    account: ACCOUNT,
    personId: 'p1',
    who: 'person',
    relation: null,
    name: null,
    category: 'hobby',
    statement: 'Something told.',
    evidence: [{ quote, messageId: message ?? `m-${on}`, threadId: null, sentAt }],
    when: parseWhen(date),
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
    ...over,
  };
}

export interface Said {
  id: string;
  on: string;
  direction: 'in' | 'out';
  text: string;
}

/** The gestures of some mails, as the reader of a thread would collect them. */
export function gesturesOf(mails: readonly Said[], topics: readonly string[] = []): Gesture[] {
  return mails.flatMap((m) =>
    findGestures(
      {
        id: m.id,
        text: m.text,
        direction: m.direction,
        sentAt: `${m.on}T12:00:00.000Z`,
        account: ACCOUNT,
        personId: 'p1',
      },
      { topics },
    ),
  );
}

export interface Situation {
  facts?: Fact[];
  userFacts?: Fact[];
  mails?: Said[];
  now: string;
  used?: ReadonlySet<string>;
  smallTalk?: boolean;
  tone?: 'plain' | 'warm' | 'formal';
  variant?: number;
}

export function input({
  facts = [],
  userFacts = [],
  mails = [],
  now,
  used = new Set(),
  smallTalk = false,
}: Situation): MomentsInput & { gestures: Gesture[] } {
  const told = facts.flatMap((f) =>
    f.evidence.map((e) => ({ id: e.messageId, direction: 'in' as const, sentAt: e.sentAt })),
  );
  const messages = [
    ...told.filter((m) => !mails.some((x) => x.id === m.id)),
    ...mails.map((m) => ({ id: m.id, direction: m.direction, sentAt: `${m.on}T12:00:00.000Z` })),
  ];
  const topics = facts.map((f) => `${f.evidence[0]?.quote ?? ''} ${f.name ?? ''}`);
  return {
    person: person(),
    facts,
    userFacts,
    gestures: gesturesOf(mails, topics),
    messages,
    used,
    now: `${now}T10:00:00.000Z`,
    zone: 'UTC',
    settings: { smallTalk },
  };
}

/** The openers of a situation, as their texts, best first. */
export function offered(situation: Situation): string[] {
  return offers(situation).map((o) => o.text);
}

export function offers(situation: Situation): Opener[] {
  const given = input(situation);
  return openers({
    moments: moments(given),
    facts: given.facts,
    userFacts: given.userFacts,
    gestures: given.gestures,
    person: given.person,
    tone: situation.tone ?? 'warm',
    now: given.now,
    zone: given.zone,
    variant: situation.variant,
  });
}
