import type { Category, Tact } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import { classify, type LinearModel } from './linear.ts';
import weights from './sensitive-weights.json' with { type: 'json' };
import { CUES, hasCue } from './tender-cues.ts';

/** Troubles that lie on all that is told beside them. */
const WIDE = new Set([
  'death',
  'illness',
  'surgery',
  'mental',
  'addiction',
  'divorce',
  'religion',
  'money',
  'hardship',
  'fertility',
  'secret',
]);

/** What decides whether a careful person would leave a thing unsaid. */
export function sensitivityFeatures(clause: Clause): string[] {
  const { category, start, end, from, to } = clause;
  const f = [`c:${category}`];
  let tender = 0;
  for (const [name] of CUES) {
    if (hasCue(clause, name, start, end)) f.push(`q:${name}`, `qc:${name},${category}`);
    else if (hasCue(clause, name, from, to)) f.push(`a:${name}`, `ac:${name},${category}`);
    if (hasCue(clause, name, from - 160, from) || hasCue(clause, name, to, to + 160))
      f.push(`n:${name}`, `nc:${name},${category}`);
    if (WIDE.has(name) && hasCue(clause, name, from - 500, to + 500)) {
      tender++;
      f.push(`m:${name}`, `mc:${name},${category}`);
    }
  }
  f.push(`tender:${Math.min(3, tender)}`, `tenderc:${Math.min(3, tender)},${category}`);
  const first = clause.referents[0]?.kind ?? 'none';
  f.push(`r:${first}`, `rc:${first},${category}`, `t:${clause.tense}`);
  if (ruled(clause)) f.push('rule', `rule,${category}`);
  return f;
}

const SENSITIVE: LinearModel = weights;

/** The chance above which a fact is held sensitive: a tender thing taken lightly costs more than a light one spared. */
export const THRESHOLD = 0.08;

const ALWAYS = ['death', 'divorce', 'money', 'addiction', 'fertility', 'secret', 'mental'];
/** Kinds of fact on which the trouble told around them lies too. */
const SHADOWED: ReadonlySet<Category> = new Set([
  'feeling',
  'milestone',
  'background',
  'family',
  'home',
  'pet',
  'work',
]);
const FAITH: ReadonlySet<Category> = new Set([
  'background',
  'milestone',
  'family',
  'feeling',
  'plan',
  'travel',
  'health',
  'education',
]);
const BLEAK: ReadonlySet<Category> = new Set(['feeling', 'family', 'home', 'background', 'pet']);

/** Whether a careful person would leave the fact unsaid unless asked. Health always is; the guide of `shared/eval`. */
export function isSensitive(clause: Clause): boolean {
  if (clause.category === 'health') return true;
  return (classify(SENSITIVE, sensitivityFeatures(clause))[1] ?? 0) > THRESHOLD;
}

/** What can be told without weighing. */
function ruled(clause: Clause): boolean {
  const { category, start, end, from, to } = clause;
  const has = (name: string) => hasCue(clause, name, start, end);
  if (ALWAYS.some(has)) return true;
  if (FAITH.has(category) && has('religion')) return true;
  if (BLEAK.has(category) && (has('distress') || has('hardship') || has('illness'))) return true;
  if (!SHADOWED.has(category)) return false;
  const around = (name: string) => hasCue(clause, name, from - 120, to + 120);
  const shadow =
    around('divorce') ||
    around('money') ||
    (category !== 'work' && around('death')) ||
    (BLEAK.has(category) && category !== 'pet' && around('hardship'));
  return shadow && !has('good');
}

const PRIVATE = new Set([
  'death',
  'divorce',
  'religion',
  'money',
  'fertility',
  'addiction',
  'mental',
  'secret',
  'hardship',
]);

/** How it may be touched: health and other tender things gently; death, divorce, faith and money not at all. */
export function tactOf(clause: Clause, sensitive: boolean): Tact {
  const topics = [...PRIVATE].filter((name) => hasCue(clause, name, clause.start, clause.end));
  if (topics.length && (sensitive || topics.some((t) => t === 'death' || t === 'divorce'))) return 'private';
  if (
    sensitive &&
    (clause.category === 'milestone' ||
      clause.category === 'background' ||
      clause.category === 'work' ||
      clause.category === 'plan')
  )
    return 'private';
  return sensitive || clause.category === 'health' ? 'gentle' : 'open';
}
