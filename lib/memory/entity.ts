import type { Fact } from '../model/fact.ts';
import { KIN, KIN_WIDER } from './lexicon.ts';
import { normalized } from './words.ts';

/** Whom a fact is about, as the mail names them. */
export type Entity = Pick<Fact, 'who' | 'relation' | 'name'>;

/** A relation as compared: "Mum" and "mother" are one, "my elder sister" is a sister. */
export function kinOf(relation: string | null): string | null {
  if (!relation) return null;
  const words = normalized(relation).split(' ');
  const last = words.at(-1) ?? '';
  return KIN[words.join(' ')] ?? KIN[last] ?? last;
}

function kinFits(a: string | null, b: string | null): boolean {
  const [one, other] = [kinOf(a), kinOf(b)];
  return one === other || (one !== null && other !== null && (KIN_WIDER[one] === other || KIN_WIDER[other] === one));
}

/** A name as compared: without case, accents and what follows the given name. */
function nameKey(name: string | null): string | null {
  return name ? (normalized(name.normalize('NFD').replace(/\p{M}/gu, '')).split(' ')[0] ?? null) : null;
}

/**
 * Whether two facts can be about the same one: nothing contradicts it. Two names that differ do, two relations that
 * differ do; a name on one side only does not.
 */
export function mayBeSame(a: Entity, b: Entity): boolean {
  if (a.who !== b.who) return false;
  const [nameA, nameB] = [nameKey(a.name), nameKey(b.name)];
  if (nameA && nameB) return nameA === nameB && (!a.relation || !b.relation || kinFits(a.relation, b.relation));
  // "Leo passed his exam" and "my son passed his exam" could be two boys; a relation must hold them together.
  if (nameA || nameB) return a.relation !== null && b.relation !== null && kinFits(a.relation, b.relation);
  return kinFits(a.relation, b.relation);
}

/** Whether nothing said of the one contradicts the other; where both stem from one sentence that is enough. */
export function mayAgree(a: Entity, b: Entity): boolean {
  const [nameA, nameB] = [nameKey(a.name), nameKey(b.name)];
  return (
    a.who === b.who &&
    (!nameA || !nameB || nameA === nameB) &&
    (!a.relation || !b.relation || kinFits(a.relation, b.relation))
  );
}

/** Whether two facts are surely about the same one: the same name, or the person or user themself. */
export function isSame(a: Entity, b: Entity): boolean {
  if (!mayBeSame(a, b)) return false;
  if (a.name || b.name) return nameKey(a.name) === nameKey(b.name);
  return a.relation === null && b.relation === null && a.who !== 'other' && a.who !== 'family';
}

/**
 * Whether two facts are about the same one as far as this person's facts tell: surely, or possibly while nobody else of
 * that relation is known by name ("my daughter turned 10" where one daughter is known).
 */
export function isLikelySame(a: Entity, b: Entity, all: readonly Entity[]): boolean {
  if (isSame(a, b)) return true;
  if (!mayBeSame(a, b) || a.who === 'other') return false;
  const names = new Set(
    all
      .filter((other) => other.who === a.who && other.name && kinFits(other.relation, a.relation ?? b.relation))
      .map(({ name }) => nameKey(name)),
  );
  return names.size <= 1;
}
