import type { Fact, FoundFact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';
import { candidateOf, type Source } from './candidate.ts';
import { isSame } from './entity.ts';
import { isForgotten } from './forgotten.ts';
import { told } from './gist.ts';
import { lifecycleOf } from './lifecycle.ts';
import { merge } from './merge.ts';
import { sameFact, sameFind } from './same.ts';
import { supersedes } from './supersede.ts';
import { compare } from './told.ts';

export interface RememberInput {
  /** The signed-in address. */
  account: string;
  /** Whose mail it is: the sender of incoming mail, the recipient of the user's own. */
  person: Person;
  message: Source;
  /** What `lib/extract` found in it. */
  found: readonly FoundFact[];
  /** All that is known of that person in that account, the superseded and the forgotten included. */
  known: readonly Fact[];
  /** An instant. */
  now: string;
}

/**
 * The facts to put into the store after a message was read: new ones, known ones with more evidence, and those a newer
 * one has ended. Only what changed; run again on its own result it gives nothing, so a job may be repeated. Nothing the
 * user has set is written, nothing forgotten comes back. Pure and deterministic.
 */
export function remember({ account, person, message, found, known, now }: RememberInput): Fact[] {
  const before = new Map(
    known.filter((fact) => fact.account === account && fact.personId === person.id).map((fact) => [fact.id, fact]),
  );
  const facts = new Map([...before].sort(([a], [b]) => compare(a, b)));
  for (const find of [...found].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || compare(a.category, b.category),
  )) {
    const candidate = candidateOf(find, account, person, message, now);
    if (candidate) take(candidate, facts, now);
  }
  return [...facts.values()].filter((fact) => before.get(fact.id) !== fact);
}

function take(find: Fact, facts: Map<string, Fact>, now: string): void {
  const all = [...facts.values()];
  const live = all.filter(({ state }) => state !== 'forgotten');
  // The same find again, on a second reading: it is there already, whatever has become of it.
  const again = facts.get(find.id) ?? live.find((fact) => sameFind(find, fact));
  if (again) return;
  if (all.some((fact) => fact.state === 'forgotten' && isForgotten(find, fact, all))) return;
  const same = live
    .filter((fact) => mayGrow(fact, find, facts) && sameFact(find, fact, all))
    .sort(
      (a, b) =>
        Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
        compare(told(b), told(a)) ||
        compare(a.id, b.id),
    );
  const sure = same.filter((fact) => isSame(fact, find));
  const names = new Set(same.map(({ name }) => name?.toLowerCase() ?? ''));
  // "My daughter plays the cello" where two of them do, by name: it is not known which.
  const target = sure[0] ?? (names.size === 1 ? same[0] : undefined);
  if (target) {
    facts.set(target.id, merge(target, find, now));
    return;
  }
  facts.set(find.id, find);
  relate(find, facts, now);
}

/** A fact that was ended is told again only by mail older than what ended it. */
function mayGrow(fact: Fact, find: Fact, facts: ReadonlyMap<string, Fact>): boolean {
  if (fact.supersededBy === null) return true;
  const by = facts.get(fact.supersededBy);
  return by === undefined || told(find) < told(by);
}

/** Ends what the new fact takes the place of, or the new fact itself where mail is read that is older than what is known. */
function relate(find: Fact, facts: Map<string, Fact>, now: string): void {
  const all = [...facts.values()].filter(({ who }) => who === find.who);
  // Read out of order the nearest successor counts, not the last of the row.
  const successors = all
    .filter((fact) => supersedes(fact, find, all))
    .sort((a, b) => compare(told(a), told(b)) || compare(a.id, b.id));
  const successor = successors[0];
  if (successor) facts.set(find.id, ended(find, successor, now));
  for (const fact of all) {
    if (!supersedes(find, fact, all)) continue;
    const by = fact.supersededBy === null ? null : facts.get(fact.supersededBy);
    if (by && told(by) <= told(find)) continue;
    facts.set(fact.id, ended(fact, find, now));
  }
}

function ended(fact: Fact, by: Fact, now: string): Fact {
  const over: Fact = { ...fact, validTo: by.validFrom ?? now, supersededBy: by.id, updatedAt: now };
  return { ...over, lifecycle: lifecycleOf(over, now.slice(0, 10)) };
}
