import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import { stableId } from '../model/ids.ts';
import type { Job } from '../model/job.ts';
import { isPerson } from '../model/mailbox.ts';
import type { ThreadReading } from '../model/message.ts';
import type { Person } from '../model/person.ts';
import type { Db } from './db.ts';

const LEGACY_ID = /^[0-9a-f]{10,16}$/;

/** Gmail ignores dots and "+tags" in its own addresses: mail from a.lex+work@gmail.com is from alex@gmail.com. */
export function sameAddress(a: string, b: string): boolean {
  const plain = (email: string): string => {
    const [local = '', domain = ''] = email.toLowerCase().split('@');
    const google = domain === 'gmail.com' || domain === 'googlemail.com';
    const bare = local.split('+')[0] ?? '';
    return google ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${domain}`;
  };
  return plain(a) === plain(b);
}

/**
 * Writes what was read into the queue, before anything else is done with it: readable messages whose text is new.
 * Gives how many were queued. One transaction; reading the same page again queues nothing.
 */
export async function enqueue(
  db: Db,
  reading: ThreadReading,
  now: string,
  allowed: (email: string) => boolean,
): Promise<number> {
  const { account, threadId, subject } = reading;
  if (!account) return 0;
  const jobs: Job[] = [];
  for (const { id, from, to, sentAt, text } of reading.messages) {
    // A mail just sent has a local id for a moment; it is read again under its real one, and must not be kept twice.
    if (!id || !LEGACY_ID.test(id) || !from || text === null) continue;
    const people = sameAddress(from.email, account) ? to : [from];
    if (!people.some(({ email }) => isPerson(email) && allowed(email))) continue;
    const digest = stableId(text);
    jobs.push({
      id: stableId(account, id, digest),
      account,
      threadId,
      messageId: id,
      subject,
      from,
      to,
      sentAt,
      text,
      digest,
      queuedAt: now,
      order: `${now} ${sentAt ?? ''}`,
      attempts: 0,
    });
  }
  return db.transaction('rw', db.jobs, db.messages, async () => {
    const known = await db.messages.bulkGet(jobs.map((job) => [job.account, job.messageId] as [string, string]));
    const queued = await db.jobs.bulkGet(jobs.map((job) => job.id));
    const fresh = jobs.filter((job, i) => known[i]?.digest !== job.digest && !queued[i]);
    await db.jobs.bulkPut(fresh);
    return fresh.length;
  });
}

/** The oldest job in the queue, or undefined when all is done. */
export function nextJob(db: Db): Promise<Job | undefined> {
  return db.jobs.orderBy('order').first();
}

/** What the pure part has made of a job: given what is known of the person, the records to put. */
export interface Outcome {
  facts: Fact[];
  gestures: Gesture[];
}

/** The pure part of a job, called inside the transaction with what is known of that person. */
export type Work = (person: Person, known: { facts: Fact[]; gestures: Gesture[] }, direction: 'in' | 'out') => Outcome;

/**
 * Carries a job out: people, message, facts, gestures and the job's end in one transaction, so that a worker killed at
 * any line leaves either all of it or none, and a repeated job changes nothing. `allowed` is asked again: the user may
 * have excluded somebody while the job waited.
 */
export async function carryOut(
  db: Db,
  job: Job,
  now: string,
  allowed: (email: string) => boolean,
  work: Work,
): Promise<void> {
  await db.transaction('rw', [db.jobs, db.people, db.messages, db.facts, db.gestures], async () => {
    const direction = sameAddress(job.from.email, job.account) ? 'out' : 'in';
    const others = (direction === 'out' ? job.to : [job.from]).filter(
      ({ email }) => isPerson(email) && allowed(email) && !sameAddress(email, job.account),
    );
    let first: Person | undefined;
    for (const mailbox of others) {
      const person = withMail(await personOf(db, job.account, mailbox, now), direction, job.sentAt, now);
      await db.people.put(person);
      first ??= person;
    }
    if (first) {
      const theirs = { account: job.account, personId: first.id };
      const known = {
        facts: await db.facts.where(theirs).toArray(),
        gestures: await db.gestures.where(theirs).toArray(),
      };
      const { facts, gestures } = work(first, known, direction);
      await db.facts.bulkPut(facts);
      await db.gestures.bulkPut(gestures);
      await db.messages.put({
        id: job.messageId,
        account: job.account,
        threadId: job.threadId,
        personId: first.id,
        direction,
        sentAt: job.sentAt,
        digest: job.digest,
      });
    }
    await db.jobs.delete(job.id);
  });
}

/** Three failures and the text is dropped: one mail that breaks the extractor must neither stay nor hold up the rest. */
export async function failJob(db: Db, job: Job): Promise<'again' | 'dropped'> {
  if (job.attempts + 1 >= 3) {
    await db.jobs.delete(job.id);
    return 'dropped';
  }
  await db.jobs.put({ ...job, attempts: job.attempts + 1 });
  return 'again';
}

/** The person who has this address in this account, or undefined. */
export async function findPerson(db: Db, account: string, email: string): Promise<Person | undefined> {
  const all = await db.people.where('addresses').equals(email.toLowerCase()).toArray();
  return all.find((person) => person.account === account);
}

async function personOf(
  db: Db,
  account: string,
  mailbox: { name: string; email: string },
  now: string,
): Promise<Person> {
  const known = await findPerson(db, account, mailbox.email);
  if (known) return known.name || !mailbox.name ? known : { ...known, name: mailbox.name };
  return {
    id: stableId(account, mailbox.email),
    account,
    name: mailbox.name,
    addresses: [mailbox.email],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: null,
    lastFromYou: null,
    createdAt: now,
    updatedAt: now,
  };
}

function withMail(person: Person, direction: 'in' | 'out', sentAt: string | null, now: string): Person {
  const field = direction === 'in' ? 'lastFromThem' : 'lastFromYou';
  const last = person[field];
  return sentAt && (!last || sentAt > last) ? { ...person, [field]: sentAt, updatedAt: now } : person;
}
