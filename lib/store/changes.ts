import { Dexie } from 'dexie';
import { DATABASE } from './schema.ts';

/**
 * Calls back after every write to one of the tables, from any of the extension's contexts that this one hears; gives the
 * function that ends it. Opens nothing: a wake that reads nothing stays cheap.
 */
export function onWrite(tables: readonly string[], wrote: () => void): () => void {
  const heard = (parts: object): void => {
    // The parts are named "idb://DATABASE/TABLE/INDEX".
    const isMine = (part: string) => tables.some((table) => part.startsWith(`idb://${DATABASE}/${table}/`));
    if (Object.keys(parts).some(isMine)) wrote();
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}
