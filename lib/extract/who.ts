import type { FoundFact } from '../model/fact.ts';
import weights from './attribute-weights.json' with { type: 'json' };
import type { Clause } from './clause.ts';
import { singular } from './kin.ts';
import { best, type LinearModel } from './linear.ts';
import type { Mention } from './people.ts';
import { type Referent, type ReferentKind, referentOf } from './referents.ts';

/** Whose fact it is. */
export interface Who {
  about: FoundFact['about'];
  relation: string | null;
  name: string | null;
}

const CUES: readonly (readonly [string, RegExp])[] = [
  ['congrats', /\b(?:congrat|felicit|mazel|well done|bravo|chuffed for you|happy for you|pleased for you)/],
  ['howis', /\b(?:how(?:'s| is| are| was| were| did| has)|hows|hope (?:you|your|that you|all))\b/],
  ['wish', /\b(?:happy (?:belated )?(?:birthday|b-?day|anniversary)|get well|speedy recovery|condolence|so sorry (?:to hear|for your)|sorry (?:to hear|about your|for your)|feel better|good luck|best wishes|enjoy (?:your|the|rome|italy))/],
  ['saidyou', /\byou (?:said|told|mentioned|wrote|let slip)\b/],
  ['question', /\?/],
  ['imperative', /^(?:be|do|get|take|have|enjoy|hope|wish|wishing|thinking)\b/],
];

function group(kind: ReferentKind): string {
  return kind;
}

/** What decides whose fact a clause is, as the names of features. */
export function whoFeatures(clause: Clause): string[] {
  const { referents, before, category, words, lower } = clause;
  const [first, second] = referents;
  const f: string[] = [''];
  const a = first ? group(first.kind) : 'none';
  const b = second ? group(second.kind) : 'none';
  f.push(`1:${a}`, `2:${b}`, `12:${a},${b}`, `c:${category}`, `c1:${category},${a}`);
  if (first) f.push(first.at === words[0]?.start ? `at0:${a}` : `at+:${a}`, `p:${first.pronoun ? 1 : 0},${a}`);
  for (const kind of new Set(referents.map((r) => r.kind))) f.push(`h:${kind}`);
  const last = before.at(-1);
  f.push(`b:${last ? group(last.kind) : 'none'}`);
  f.push(`b1:${before[0] ? group(before[0].kind) : 'none'}`);
  if (!first || first.at !== words[0]?.start) f.push(`b1:${last ? group(last.kind) : 'none'},${a}`);
  for (const [name, cue] of CUES) if (cue.test(lower)) f.push(`q:${name}`, `q1:${name},${a}`);
  const start = words[0]?.lower ?? '';
  if (OPENERS.has(start)) f.push(`w:${start}`);
  if (/ing$/.test(start)) f.push('w:ing');
  if (first?.mention?.name) f.push(first.mention.relation ? 'named:kin' : clause.cast.byName.get(first.mention.name.toLowerCase())?.relation ? 'named:known' : 'named:bare');
  return f;
}
const OPENERS = new Set('my our your the his her their a this that it he she they we i you in on at from since home no not how off just happy who which where when because after before'.split(' '));

const ABOUT: LinearModel = weights.about;
const SINGULAR_NAMES = /^[^ ]+$/;

/** Whose fact the clause states, with the relation and the name the mail gives. */
export function whoOf(clause: Clause): Who {
  const about = best(ABOUT, whoFeatures(clause)) as FoundFact['about'];
  const subject = subjectFor(clause, about);
  return { about, ...identify(clause, about, subject) };
}

const KINDS: Readonly<Record<FoundFact['about'], readonly ReferentKind[]>> = {
  sender: ['i', 'we', 'my'],
  family: ['kin', 'pet', 'theirkin', 'name', 'social'],
  other: ['social', 'name', 'theirkin', 'kin', 'reader', 'pet'],
  recipient: ['yourkin', 'reader', 'you', 'your', 'name'],
};

function subjectFor(clause: Clause, about: FoundFact['about']): Referent | null {
  if (about === 'sender') return null;
  const kinds = KINDS[about];
  const inClause = clause.referents.filter((r) => r.mention && kinds.includes(r.kind));
  const best = inClause.find((r) => kinds.indexOf(r.kind) < 2) ?? inClause[0];
  if (best) return best;
  const near = [...clause.before].reverse().filter((r) => r.mention && kinds.includes(r.kind));
  return near.find((r) => kinds.indexOf(r.kind) < 2) ?? near[0] ?? null;
}

const TOGETHER = /\b(?:marr|engage|separat|split|divorc|anniversary|wedding|propos|asked me|said yes|years? (?:together|for))/;

function identify(clause: Clause, about: FoundFact['about'], subject: Referent | null): { relation: string | null; name: string | null } {
  const { cast } = clause;
  if (about === 'sender') {
    const near = clause.referents.find((r) => r.mention && (r.kind === 'kin' || r.kind === 'name' || r.kind === 'pet'));
    if (!near?.mention) return { relation: null, name: null };
    if (clause.category === 'pet' && (near.kind === 'pet' || near.kind === 'name')) return { relation: relation(near.mention, clause), name: nameOf(near.mention) };
    if ((clause.category === 'milestone' || clause.category === 'birthday') && TOGETHER.test(clause.lower)) {
      return { relation: relation(near.mention, clause), name: nameOf(near.mention) };
    }
    return { relation: null, name: null };
  }
  if (about === 'recipient') {
    if (subject?.kind === 'yourkin' && subject.mention) return { relation: relation(subject.mention, clause), name: nameOf(subject.mention) };
    return { relation: null, name: cast.greeted };
  }
  const mention = subject?.mention ?? null;
  if (!mention) return { relation: null, name: null };
  return { relation: relation(mention, clause), name: nameOf(knownAs(mention, clause)) };
}

/** Where a relative is first spoken of without a name and named elsewhere: "my daughter … Mia (my daughter)". */
function knownAs(mention: Mention, clause: Clause): Mention {
  if (mention.name || !mention.kin || mention.kin.plural || mention.owner !== 'sender') return mention;
  const named = clause.cast.mentions.filter((m) => m.name && m.owner === 'sender' && m.relation === mention.relation);
  const names = new Set(named.map((m) => m.name));
  return names.size === 1 && SINGULAR_RELATIONS.has(mention.relation ?? '') ? (named[0] ?? mention) : mention;
}
const SINGULAR_RELATIONS = new Set(['wife', 'husband', 'partner', 'mother', 'father', 'fiancé', 'fiancée', 'girlfriend', 'boyfriend']);

function nameOf(mention: Mention): string | null {
  return mention.name;
}

function relation(mention: Mention, clause: Clause): string | null {
  const known = mention.name ? clause.cast.byName.get(mention.name.toLowerCase()) : undefined;
  const from = mention.relation ? mention : known?.relation ? known : mention;
  if (!from.relation) return null;
  const one = mention.name && SINGULAR_NAMES.test(mention.name) ? singular(from.relation) : from.relation;
  if (from.owner === 'other' && from.ownerName) return `${from.ownerName}'s ${one}`;
  return one;
}

export { referentOf };
