import fc from 'fast-check';
import type { Everything } from '../../../lib/mailbox/everything.ts';
import { CATEGORIES, type Fact } from '../../../lib/model/fact.ts';
import type { Gesture } from '../../../lib/model/gesture.ts';
import type { Use } from '../../../lib/model/job.ts';
import type { Message } from '../../../lib/model/message.ts';
import type { Person } from '../../../lib/model/person.ts';
import { parseWhen, type When } from '../../../lib/model/when.ts';

/** Generated databases: any text, and ids that refer to each other. */
const instant = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const text = fc.string({ unit: 'grapheme', maxLength: 80 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
const account = fc.constantFrom('alex@riverastudio.example', 'alex@second.example');
const address = fc.nat(20).map((n) => `person${n}@x.example`);
const personId = fc.nat(8).map((n) => `p${n}`);

export const when: fc.Arbitrary<When> = instant.chain((at) =>
  fc
    .constantFrom(at.slice(0, 10), at.slice(0, 7), at.slice(0, 4), at.slice(5, 10), `${at.slice(0, 10)}/2036-01-01`)
    .map((written) => parseWhen(written))
    .filter((value) => value !== null),
);

export const person: fc.Arbitrary<Person> = fc.record({
  id: personId,
  account,
  name: text,
  addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
  tone: maybe(fc.constantFrom('plain', 'warm', 'formal')),
  muted: fc.boolean(),
  excluded: fc.boolean(),
  lastFromThem: maybe(instant),
  lastFromYou: maybe(instant),
  createdAt: instant,
  updatedAt: instant,
});

export const fact: fc.Arbitrary<Fact> = fc.record({
  id: fc.nat(40).map((n) => `f${n}`),
  account,
  personId,
  who: fc.constantFrom('person', 'family', 'other', 'user'),
  relation: maybe(words),
  name: maybe(words),
  category: fc.constantFrom(...CATEGORIES),
  statement: words,
  evidence: fc.array(fc.record({ quote: words, messageId: words, threadId: maybe(words), sentAt: maybe(instant) }), {
    maxLength: 3,
  }),
  when: maybe(when),
  time: fc.constantFrom('past', 'ongoing', 'future', 'habit'),
  status: fc.constantFrom('stated', 'uncertain', 'cancelled'),
  sensitive: fc.boolean(),
  tact: fc.constantFrom('open', 'gentle', 'private'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  origin: fc.constantFrom('extracted', 'remembered', 'imported'),
  state: fc.constantFrom('kept', 'waiting', 'forgotten'),
  lifecycle: maybe(fc.constantFrom('upcoming', 'passed', 'asked', 'answered', 'retired')),
  edited: fc.uniqueArray(fc.constantFrom('statement', 'category', 'who', 'when', 'tact', 'state')),
  pinned: fc.boolean(),
  validFrom: maybe(instant),
  validTo: maybe(instant),
  supersededBy: maybe(words),
  createdAt: instant,
  updatedAt: instant,
});

const message: fc.Arbitrary<Message> = fc.record({
  id: fc.nat(60).map((n) => n.toString(16)),
  account,
  threadId: maybe(words),
  personId,
  direction: fc.constantFrom('in', 'out'),
  sentAt: maybe(instant),
  digest: text,
});

const gesture: fc.Arbitrary<Gesture> = fc.record({
  id: fc.nat(60).map((n) => `g${n}`),
  account,
  personId,
  direction: fc.constantFrom('from-them', 'from-you'),
  kind: fc.constantFrom('asked', 'shared', 'wished', 'thanked', 'helped'),
  quote: text,
  topic: maybe(text),
  messageId: words,
  sentAt: maybe(instant),
});

const use: fc.Arbitrary<Use> = fc.record({
  account,
  personId,
  momentId: fc.nat(60).map((n) => `m${n}`),
  how: fc.constantFrom('inserted', 'copied', 'dismissed', 'snoozed', 'nudged'),
  text,
  at: instant,
  until: maybe(instant),
});

const ofAccount = <T extends { account: string; personId: string }>(record: T): T => ({
  ...record,
  personId: `${record.personId} ${record.account}`,
});

/** A database as it can be: every record once by its key, every address of an account with one person. */
export const everything: fc.Arbitrary<Everything> = fc.record({
  people: fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 6 }).map((people) => {
    const taken = new Set<string>();
    return people.flatMap((one) => {
      const addresses = one.addresses.filter((a) => !taken.has(`${one.account} ${a}`));
      for (const a of addresses) taken.add(`${one.account} ${a}`);
      // A person's id is made of the account and an address: it is never another account's.
      return addresses.length ? [{ ...one, id: `${one.id} ${one.account}`, addresses }] : [];
    });
  }),
  facts: fc.uniqueArray(fact.map(ofAccount), { selector: ({ id }) => id, maxLength: 8 }),
  messages: fc.uniqueArray(message.map(ofAccount), { selector: (m) => `${m.account} ${m.id}`, maxLength: 8 }),
  gestures: fc.uniqueArray(gesture.map(ofAccount), { selector: ({ id }) => id, maxLength: 5 }),
  uses: fc.uniqueArray(use.map(ofAccount), { selector: (u) => `${u.account} ${u.momentId}`, maxLength: 5 }),
  settings: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue()),
});
