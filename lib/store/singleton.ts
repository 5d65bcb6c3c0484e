import { Db } from './db.ts';

let opened: Db | undefined;

/** The one database of this context, opened at the first use and not at import: a wake that needs none pays for none. */
export function db(): Db {
  opened ??= new Db();
  return opened;
}
