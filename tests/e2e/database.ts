import type { Page } from 'puppeteer-core';
import type { Fact } from '../../lib/model/fact.ts';

/** Everything in Fondly's database, table by table, read with plain IndexedDB from one of the extension's own pages. */
export function readDatabase(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'fondly')) return {};
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fondly');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tables: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      tables[name] = await new Promise<unknown[]>((resolve, reject) => {
        const getting = db.transaction(name).objectStore(name).getAll();
        getting.onsuccess = () => resolve(getting.result);
        getting.onerror = () => reject(getting.error);
      });
    }
    db.close();
    return tables;
  });
}

/** The facts once the queue is empty and at least `atLeast` are there. Throws after half a minute. */
export async function settledFacts(page: Page, atLeast: number): Promise<Fact[]> {
  const until = Date.now() + 30_000;
  let seen = '';
  while (Date.now() < until) {
    const tables = await readDatabase(page);
    const facts = (tables.facts ?? []) as Fact[];
    if ((tables.jobs ?? []).length === 0 && facts.length >= atLeast) return facts;
    seen = `${tables.jobs?.length ?? 'no'} jobs, ${facts.length} facts`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the database did not settle: ${seen}`);
}
