import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import type { Job, Use } from '../model/job.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/person.ts';
import { DATABASE, VERSIONS } from './schema.ts';

/** The typed database. Tests inject `{ indexedDB, IDBKeyRange }`: Dexie takes the global ones at import. */
export class Db extends Dexie {
  declare people: EntityTable<Person, 'id'>;
  declare facts: EntityTable<Fact, 'id'>;
  declare messages: Table<Message, [string, string]>;
  declare gestures: EntityTable<Gesture, 'id'>;
  declare jobs: EntityTable<Job, 'id'>;
  declare uses: Table<Use, [string, string]>;

  constructor(options?: DexieOptions) {
    super(DATABASE, options);
    VERSIONS.forEach((stores, i) => {
      this.version(i + 1).stores(stores);
    });
  }
}
