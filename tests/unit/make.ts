import type { Evidence, Fact } from '../../lib/model/fact.ts';
import type { ReadMessage, ThreadReading } from '../../lib/model/message.ts';
import type { Person } from '../../lib/model/person.ts';

export const ME = 'alex@riverastudio.example';
export const NOW = '2026-05-18T09:00:00.000Z';

/** A person with sensible values, changed as the test says. */
export function person(patch: Partial<Person> = {}): Person {
  return {
    id: 'p1',
    account: ME,
    name: 'Priya Raman',
    addresses: ['priya@northwind.example'],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: null,
    lastFromYou: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...patch,
  };
}

export function evidence(patch: Partial<Evidence> = {}): Evidence {
  return {
    quote: 'Mia has her first cello recital on Saturday',
    messageId: '18f6a0b1c2d3e4f5',
    threadId: '18f6a0b1c2d3e4f5',
    sentAt: '2026-05-11T09:00:00.000Z',
    ...patch,
  };
}

export function fact(patch: Partial<Fact> = {}): Fact {
  return {
    id: 'f1',
    account: ME,
    personId: 'p1',
    who: 'family',
    relation: 'daughter',
    name: 'Mia',
    category: 'hobby',
    statement: 'Mia, their daughter, has her first cello recital on 16 May.',
    evidence: [evidence()],
    when: { start: '2026-05-16', end: null, precision: 'day' },
    time: 'future',
    status: 'stated',
    sensitive: false,
    tact: 'open',
    confidence: 0.9,
    origin: 'extracted',
    state: 'kept',
    lifecycle: 'upcoming',
    edited: [],
    pinned: false,
    validFrom: '2026-05-11T09:00:00.000Z',
    validTo: null,
    supersededBy: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...patch,
  };
}

export function readMessage(patch: Partial<ReadMessage> = {}): ReadMessage {
  return {
    id: '18f6a0b1c2d3e4f5',
    from: { name: 'Priya Raman', email: 'priya@northwind.example' },
    to: [{ name: 'Alex Rivera', email: ME }],
    sentAt: '2026-05-11T09:00:00.000Z',
    text: 'Hi Alex,\n\nThe draft looks good. Mia has her first cello recital on Saturday.\n\nPriya',
    state: 'expanded',
    clipped: false,
    ...patch,
  };
}

export function reading(messages: ReadMessage[], patch: Partial<ThreadReading> = {}): ThreadReading {
  return {
    account: ME,
    threadId: '18f6a0b1c2d3e4f5',
    subject: 'The draft',
    messages,
    health: { ok: true, problems: [], matched: {} },
    ...patch,
  };
}
