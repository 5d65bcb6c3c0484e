import type { Fact } from '../model/fact.ts';
import type { Use } from '../model/job.ts';
import type { Db } from './db.ts';

/**
 * Changes one fact as the user asked, in one transaction over what is stored now (not what a view showed a while ago).
 * Gives the fact as it was before, for undo, or null where it is gone.
 */
export function changeFact(db: Db, id: string, change: (fact: Fact) => Fact): Promise<Fact | null> {
  return db.transaction('rw', db.facts, async () => {
    const before = await db.facts.get(id);
    if (!before) return null;
    await db.facts.put(change(before));
    return before;
  });
}

/** Notes what the user did with a moment, so that it is not offered again. */
export async function noteUse(db: Db, use: Use): Promise<void> {
  await db.uses.put(use);
}

/** Takes a use back (undo): the moment may be offered again. */
export async function dropUse(db: Db, account: string, momentId: string): Promise<void> {
  await db.uses.delete([account, momentId]);
}
