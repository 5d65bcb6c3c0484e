import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import type { Use } from '../model/job.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/person.ts';
import type { Db } from './db.ts';
import { findPerson } from './intake.ts';

/** All that is kept about one person; facts with their history, newest evidence first. */
export interface PersonPage {
  person: Person;
  facts: Fact[];
  gestures: Gesture[];
  messages: Message[];
  uses: Use[];
}

/** The page of the person with this address, or null where nothing is kept. One pass over the person's indexes. */
export async function personPage(db: Db, account: string, email: string): Promise<PersonPage | null> {
  return db.transaction('r', [db.people, db.facts, db.gestures, db.messages, db.uses], async () => {
    const person = await findPerson(db, account, email);
    if (!person) return null;
    const mine = { account, personId: person.id };
    const [facts, gestures, messages, uses] = await Promise.all([
      db.facts.where(mine).toArray(),
      db.gestures.where(mine).toArray(),
      db.messages
        .where('[account+personId+sentAt]')
        .between([account, person.id, ''], [account, person.id, '\uffff'])
        .toArray(),
      db.uses.where(mine).toArray(),
    ]);
    return { person, facts: facts.toSorted(newestFirst), gestures, messages, uses };
  });
}

function newestFirst(a: Fact, b: Fact): number {
  const at = (fact: Fact) => fact.evidence.at(-1)?.sentAt ?? fact.createdAt;
  return at(b).localeCompare(at(a));
}
