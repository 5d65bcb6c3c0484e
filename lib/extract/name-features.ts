import type { FoundFact } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import { isGivenName, mayBeName, verbAfterName } from './names.ts';
import { GIVEN_NAMES } from './names-data.ts';
import type { Mention } from './people.ts';
import { firstWord, type Referent, referentOf } from './referents.ts';

/** A person the fact may be named after, and what speaks for it. */
export interface Candidate {
  /** As written; several as "Hassan and Zoya". */
  name: string;
  /** Where it, or the pronoun or relation that stands for it, was met; null: the reader by the greeting. */
  mention: Mention | null;
  features: readonly string[];
}

const MOST = 6;
const WITH = /\b(?:with|and|to|for|from|visit|visiting|see|seeing|took|taking|take|met|meet|meeting|asked|called)\s*$/;

/** Everybody whose name the fact may carry, nearest first. */
export function nameCandidates(clause: Clause, about: FoundFact['about']): Candidate[] {
  const { category, cast, referents, before, ctx } = clause;
  const found = new Map<string, { name: string; mention: Mention | null; features: Set<string> }>();
  const add = (name: string, mention: Mention | null, features: string[]): void => {
    const key = name.toLowerCase();
    const known = found.get(key);
    if (known) for (const feature of features) known.features.add(feature);
    else if (found.size < MOST) found.set(key, { name, mention, features: new Set(features) });
  };
  const meet = (referent: Referent, where: string, k: number): void => {
    const { mention, kind } = referent;
    if (!mention) return;
    const named = nameFor(mention, clause);
    if (!named) return;
    const lead = WITH.test(ctx.mail.text.slice(Math.max(0, referent.at - 12), referent.at).toLowerCase());
    const known = cast.byName.get(named.toLowerCase());
    const kin = mention.relation ? mention : known;
    const several = named.includes(' and ') ? 'several' : 'one';
    const role = `${where},${kind}`;
    add(named, mention, [
      `${about}:${role}`,
      `${about}:${role},${Math.min(k, 2)}`,
      `${about}:${role},${referent.pronoun ? 'pronoun' : 'plain'}`,
      `${about}:${category},${where},${kin?.kin?.kind ?? 'bare'}`,
      `${category}:${kind}`,
      `${about}:${several}`,
      `${about}:${where},${lead ? 'with' : 'no'}`,
      `${about}:owner,${mention.owner ?? 'none'},${mention.name ? 'named' : 'known'}`,
    ]);
  };
  referents.forEach((referent, k) => {
    meet(referent, 'in', k);
  });
  loose(clause, clause.start, clause.end).forEach(({ name, features }) => {
    add(name, null, [
      'loose',
      `loose:${about},${category}`,
      ...features.map((f) => `loose:${f}`),
      ...features.map((f) => `loose:${about},${f}`),
    ]);
  });
  [...before].reverse().forEach((referent, k) => {
    meet(referent, 'before', k);
  });
  // Named further back: the last three of the mail before the clause.
  let back = 0;
  for (let m = cast.mentions.length - 1; m >= 0 && back < 3; m--) {
    const mention = cast.mentions[m];
    if (!mention || mention.end > clause.start) continue;
    if (clause.start - mention.end > 500) break;
    const { kind } = referentOf(mention, cast);
    meet({ kind, at: mention.start, end: mention.end, mention, pronoun: false }, 'back', back++);
  }
  const reader = cast.greeted ?? firstName(clause);
  if (about === 'recipient' && reader) {
    const kin = referents.some((r) => r.kind === 'yourkin');
    add(reader, null, [
      'reader',
      `reader:${category}`,
      `reader:${kin ? 'kin' : 'self'}`,
      cast.greeted ? 'greeted' : 'addressed',
    ]);
  }
  for (const candidate of found.values()) candidate.features.add(`${about}:of${Math.min(found.size, 3)}`);
  return [...found.values()].map((c) => ({ ...c, features: [...c.features] }));
}

/** Words of [start, end) that may be names though nothing around them says so. */
function loose(clause: Clause, start: number, end: number): { name: string; features: string[] }[] {
  const { words, mentions, sender } = clause.cast;
  const out: { name: string; features: string[] }[] = [];
  let m = 0;
  for (let i = firstWord(words, start); i < words.length && out.length < 4; i++) {
    const word = words[i];
    if (!word || word.start >= end) break;
    while ((mentions[m]?.end ?? Number.POSITIVE_INFINITY) <= word.start) m++;
    const mention = mentions[m];
    if (mention?.name && mention.start <= word.start) continue;
    const small = !word.capital && GIVEN_NAMES.has(word.lower) && !EVERYDAY.has(word.lower);
    if ((!small && !mayBeName(word)) || sender.has(word.lower)) continue;
    const before = words[i - 1];
    const after = words[i + 1];
    const opens = !before || /[.!?\n:;]/.test(word.gap);
    const joined = before?.capital && /^ $/.test(word.gap) && !opens;
    const surname = after && /^ $/.test(after.gap) && mayBeName(after);
    out.push({
      name: word.text,
      features: [
        small ? 'small' : isGivenName(word) ? 'given' : 'capital',
        opens ? 'opens' : `after ${LINKS.has(before.lower) ? before.lower : 'word'}`,
        joined ? 'second' : surname ? 'first' : 'single',
        word.possessive ? 'owns' : verbAfterName(after) ? 'acts' : 'stands',
      ],
    });
  }
  return out;
}
const LINKS: ReadonlySet<string> = new Set(
  'with and to for from at in on of the by called named is my our meet met see took taking visit visiting & a'.split(
    ' ',
  ),
);
/** Given names that lower case makes words. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'will may mark bill rich rob pat sue drew dale dawn rose summer ivy iris dean sandy robin ray jay angel chase miles max penny daisy holly hazel heather violet jack frank guy wade gene lane grant ernest olive poppy victor said van lee an man ben nat ali hope joy faith art grace june april august mom dad ma pa in my ana so see you do he she it we us me no or as at be by go if is of on to up amy wells small long short'.split(
    ' ',
  ),
);

/** The reader's given name as the address of the mail has it: "Tom" of "Tom Hale", "Hale, Tom", tom.hale@. */
function firstName(clause: Clause): string | null {
  for (const to of clause.ctx.to.slice(0, 3)) {
    const name = to.name.includes(',') ? (to.name.split(',')[1] ?? '') : to.name;
    const written = /^\s*(\p{Lu}[\p{Ll}'’-]+)/u.exec(name)?.[1];
    if (written) return written;
    const local = /^([a-z]{2,20})[._]/.exec(to.email)?.[1] ?? '';
    if (GIVEN_NAMES.has(local)) return local.charAt(0).toUpperCase() + local.slice(1);
  }
  return null;
}

/** A mention's name, or of "my daughter" the one name the mail gives that daughter. */
function nameFor(mention: Mention, clause: Clause): string | null {
  if (mention.name || !mention.kin || mention.kin.plural || mention.owner === null) return mention.name;
  const names = new Set<string>();
  for (const other of clause.cast.mentions)
    if (other.name && other.owner === mention.owner && other.relation === mention.relation) names.add(other.name);
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}
