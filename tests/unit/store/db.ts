import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Db } from '../../../lib/store/db.ts';

/** A database of its own for each test. */
export function freshDb(factory = new IDBFactory()): Db {
  return new Db({ indexedDB: factory, IDBKeyRange });
}
