import type { Person } from '../model/person.ts';
import { lastContact } from '../moments/cadence.ts';
import type { Db } from './db.ts';

/** Everybody of an account, the one last written with first; people never written with last, by name. */
export async function people(db: Db, account: string): Promise<Person[]> {
  const all = await db.people.where('account').equals(account).toArray();
  const dated = all.map((person) => ({ person, last: lastContact(person) ?? '' }));
  dated.sort((a, b) => (a.last === b.last ? byName(a.person, b.person) : a.last < b.last ? 1 : -1));
  return dated.map(({ person }) => person);
}

function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

/** The accounts something is kept of, the one with the newest mail first. */
export async function accounts(db: Db): Promise<string[]> {
  const keys = (await db.people.orderBy('account').uniqueKeys()).map(String);
  if (keys.length < 2) return keys;
  const newest = await Promise.all(
    keys.map(async (account) => {
      const [first] = await people(db, account);
      return { account, at: (first && lastContact(first)) ?? '' };
    }),
  );
  return newest.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(({ account }) => account);
}

/** What the user may set for one person. */
export type PersonPatch = Partial<Pick<Person, 'tone' | 'muted' | 'cadenceWeeks' | 'cadenceSnoozedUntil'>>;

/**
 * Changes a person as the user asked, over what is stored now. Gives the values before, for undo, or null where the person is
 * gone.
 */
export function changePerson(db: Db, id: string, patch: PersonPatch, now: string): Promise<PersonPatch | null> {
  return db.transaction('rw', db.people, async () => {
    const person = await db.people.get(id);
    if (!person) return null;
    await db.people.put({ ...person, ...patch, updatedAt: now });
    const { tone, muted, cadenceWeeks = null, cadenceSnoozedUntil = null } = person;
    return { tone, muted, cadenceWeeks, cadenceSnoozedUntil };
  });
}
