import type { Fact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';
import { type Counts, type Everything, TABLES, type Table } from './everything.ts';

/** `full`: what is now there goes, the backup comes. `merge`: both, and of two of the same the newer edit. */
export type RestoreMode = 'full' | 'merge';

type Records = { [T in Table]: Everything[T] };

/** What a restore would do, record by record; nothing is done by making it. */
export interface RestorePlan {
  mode: RestoreMode;
  add: Records;
  update: Records;
  /** Records of now that stay as they are. */
  keep: Records;
  /** Records of now that go (only in a full restore). */
  remove: Records;
  settings: Record<string, unknown>;
  counts: Record<'add' | 'update' | 'keep' | 'remove', Counts>;
}

/**
 * What restoring a backup would change, given what is there now: the dry run, and the list to carry out. Merged, what
 * the user did by hand beats what the machine found, else the newer wins, and on a tie what is there stays; a person
 * known now under another id by one of the addresses stays that person. Same arguments, same plan.
 */
export function planRestore(backup: Everything, current: Everything, mode: RestoreMode): RestorePlan {
  const from = mode === 'merge' ? mergedPeople(backup, current) : backup;
  const people = plan(from.people, current.people, ({ id }) => id, mode, always);
  const facts = plan(from.facts, current.facts, ({ id }) => id, mode, fresherFact);
  const messages = plan(from.messages, current.messages, ({ account, id }) => key(account, id), mode, never);
  const gestures = plan(from.gestures, current.gestures, ({ id }) => id, mode, never);
  const uses = plan(
    from.uses,
    current.uses,
    ({ account, momentId }) => key(account, momentId),
    mode,
    (a, b) => {
      return a.at > b.at;
    },
  );
  const tables = { people, facts, messages, gestures, uses };
  const settings = mode === 'full' ? backup.settings : { ...backup.settings, ...current.settings };
  const records = (kind: 'add' | 'update' | 'keep' | 'remove'): Records => ({
    people: tables.people[kind],
    facts: tables.facts[kind],
    messages: tables.messages[kind],
    gestures: tables.gestures[kind],
    uses: tables.uses[kind],
  });
  const [add, update, keep, remove] = [records('add'), records('update'), records('keep'), records('remove')];
  return {
    mode,
    add,
    update,
    keep,
    remove,
    settings,
    counts: { add: count(add), update: count(update), keep: count(keep), remove: count(remove) },
  };
}

/** What is there when the plan is carried out. */
export function restored({ add, update, keep, settings }: RestorePlan): Everything {
  return {
    people: [...keep.people, ...update.people, ...add.people],
    facts: [...keep.facts, ...update.facts, ...add.facts],
    messages: [...keep.messages, ...update.messages, ...add.messages],
    gestures: [...keep.gestures, ...update.gestures, ...add.gestures],
    uses: [...keep.uses, ...update.uses, ...add.uses],
    settings,
  };
}

interface TablePlan<T> {
  add: T[];
  update: T[];
  keep: T[];
  remove: T[];
}

function plan<T>(
  backup: readonly T[],
  current: readonly T[],
  keyOf: (record: T) => string,
  mode: RestoreMode,
  isFresher: (backup: T, current: T) => boolean,
): TablePlan<T> {
  const now = new Map(current.map((record) => [keyOf(record), record]));
  const made: TablePlan<T> = { add: [], update: [], keep: [], remove: [] };
  const met = new Set<string>();
  for (const record of backup) {
    const id = keyOf(record);
    const known = now.get(id);
    if (met.has(id)) continue;
    met.add(id);
    if (known === undefined) made.add.push(record);
    else if (same(record, known)) made.keep.push(known);
    else if (mode === 'full' || isFresher(record, known)) made.update.push(record);
    else made.keep.push(known);
  }
  for (const [id, record] of now) {
    if (!met.has(id)) made[mode === 'full' ? 'remove' : 'keep'].push(record);
  }
  return made;
}

/** People are merged before: what differs from now is to be written. */
const always = (): boolean => true;
const never = (): boolean => false;
const newer = (a: { updatedAt: string }, b: { updatedAt: string }): boolean => a.updatedAt > b.updatedAt;

function fresherFact(backup: Fact, current: Fact): boolean {
  const byHand = (fact: Fact): boolean => fact.edited.length > 0 || fact.pinned || fact.state === 'forgotten';
  return byHand(backup) === byHand(current) ? newer(backup, current) : byHand(backup);
}

/**
 * The backup with its people brought in line with those of now: an address belongs to one person of an account, and
 * no address is lost. A person whose address somebody else now has (merged since) becomes that one, with all that
 * hangs on them.
 */
function mergedPeople(backup: Everything, current: Everything): Everything {
  const now = new Map(current.people.map((person) => [person.id, person]));
  const ownerOf = new Map(
    current.people.flatMap(({ id, account, addresses }) => addresses.map((address) => [key(account, address), id])),
  );
  const becomes = new Map<string, string>();
  const merged = new Map<string, Person>();
  for (const person of backup.people) {
    const owners = person.addresses.map((address) => ownerOf.get(key(person.account, address)));
    const other = owners.find((id) => id !== undefined && id !== person.id);
    const id = now.has(person.id) || other === undefined ? person.id : other;
    const known = merged.get(id) ?? now.get(id);
    const isSaved = id === person.id && (!known || newer(person, known));
    const gained = person.addresses.filter((_, i) => owners[i] === undefined);
    for (const address of gained) ownerOf.set(key(person.account, address), id);
    becomes.set(person.id, id);
    merged.set(id, { ...(isSaved || !known ? person : known), addresses: [...(known?.addresses ?? []), ...gained] });
  }
  const moved = <T extends { personId: string }>(records: readonly T[]): T[] =>
    records.map((record) => {
      const personId = becomes.get(record.personId) ?? record.personId;
      return personId === record.personId ? record : { ...record, personId };
    });
  return {
    ...backup,
    people: [...merged.values()],
    facts: moved(backup.facts),
    messages: moved(backup.messages),
    gestures: moved(backup.gestures),
    uses: moved(backup.uses),
  };
}

function key(account: string, id: string): string {
  return `${account}\u0000${id}`;
}

function count(records: Records): Counts {
  return Object.fromEntries(TABLES.map((table) => [table, records[table].length])) as Counts;
}

/** Equal in all values; the order of fields says nothing. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && same(value, right.get(name)));
}
