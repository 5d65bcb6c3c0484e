import type { Fact } from '../model/fact.ts';
import { lifecycleOf } from './lifecycle.ts';

type EditedField = Fact['edited'][number];

/** What the user may set by hand. */
export type FactPatch = Partial<
  Pick<Fact, 'statement' | 'category' | 'who' | 'relation' | 'name' | 'when' | 'tact' | 'state' | 'pinned'>
>;

/** Relation and name say who; pinning is no statement about the fact. */
const FIELD_OF: Readonly<Record<keyof FactPatch, EditedField | null>> = {
  statement: 'statement',
  category: 'category',
  who: 'who',
  relation: 'who',
  name: 'who',
  when: 'when',
  tact: 'tact',
  state: 'state',
  pinned: null,
};

/**
 * The fact with the user's changes, and the changed fields marked so that the machine never writes them again. A value
 * that is the same as before is a decision, too, and is marked. Throws a RangeError for a statement without words.
 */
export function edit(fact: Fact, patch: FactPatch, now: string): Fact {
  const statement = patch.statement?.trim();
  if (statement !== undefined && !statement) throw new RangeError('a fact needs a statement');
  const fields = (Object.keys(FIELD_OF) as (keyof FactPatch)[]).filter((field) => patch[field] !== undefined);
  const edited = new Set([...fact.edited, ...fields.flatMap((field) => FIELD_OF[field] ?? [])]);
  const given = Object.fromEntries(fields.map((field) => [field, patch[field]])) as FactPatch;
  const changed: Fact = { ...fact, ...given, edited: [...edited].sort(), updatedAt: now };
  if (statement !== undefined) changed.statement = statement.slice(0, 500);
  if (patch.when !== undefined || patch.category !== undefined)
    changed.lifecycle = lifecycleOf(changed, now.slice(0, 10));
  return changed;
}

/** The fact once the user has said keep: it no longer waits, and no later mail makes it wait again. */
export function keep(fact: Fact, now: string): Fact {
  return edit(fact, { state: 'kept' }, now);
}

/**
 * The fact once the user has said forget. It stays as a mark, with its evidence, by which it is recognised and never
 * found again; nothing shows it. To undo, put the fact as it was before.
 */
export function forget(fact: Fact, now: string): Fact {
  return edit(fact, { state: 'forgotten' }, now);
}
