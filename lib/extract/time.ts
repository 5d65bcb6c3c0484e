import type { Category, Time } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import { best, type LinearModel } from './linear.ts';
import { isPastVerb, lastTenseOf } from './tense.ts';
import weights from './time-weights.json' with { type: 'json' };
import type { DateFound } from './when.ts';
import { wordSet } from './words.ts';

const CLOSED = wordSet(
  `will i'll we'll he'll she'll they'll it'll going gonna planning plan plans hope hoping want wants would like may might maybe perhaps am is are was were been being be have has had i've we've he's she's it's i'm we're they're
since until till for ago every each always never usually often sometimes again still now currently already just yet soon next last this that first finally new before after when while once used keep keeps love loves hate hates like likes born grew
today tonight tomorrow yesterday starts start started starting begins begin leaves leave leaving goes go going off back away out moved moving moves got get gets getting came come comes coming turned turns turn took take takes taking made make makes
passed lost broke fell had bought sold died married retired found told said asked went did do does doesn't don't didn't can can't cannot could should must need needs to in on from at years year weeks months days week weekend month mornings evenings nights
summer winter spring fall christmas daily weekly age old birthday too only with without not no home live lives work works play plays learn learning run sing studying studies called your you
looking forward look trip vacation holiday visit congratulations congrats sorry happy proud worried tired miss feeling feel feels recovering healing waiting expecting due pregnant scheduled booked upcoming`,
);

const STATES: ReadonlySet<Category> = new Set([
  'family',
  'feeling',
  'taste',
  'background',
  'home',
  'pet',
  'health',
  'work',
  'education',
]);
const EVENTS: ReadonlySet<Category> = new Set(['milestone', 'birthday', 'plan', 'travel']);

/** In the order of the model's labels. */
export const TIMES: readonly Time[] = ['past', 'ongoing', 'future', 'habit'];

/** What decides the time of a fact. `date` is the date chosen for it; `relation` is how that stands to the day of writing. */
export function timeFeatures(
  clause: Clause,
  date: DateFound | null,
  inClause: boolean,
  order: 'before' | 'same' | 'after' | null,
): string[] {
  const { words, category, tense } = clause;
  const f: string[] = [`t:${tense}`, `c:${category}`, `ct:${category},${tense}`];
  // A date that is not written but made of the day of writing is empty.
  const when = date ? (date.start === date.end ? `made${date.when.length}` : `${order}${inClause ? '' : '~'}`) : 'none';
  const last = lastTenseOf(words);
  const tenses = last === tense ? tense : `${tense}+${last}`;
  const event = STATES.has(category) ? 'state' : EVENTS.has(category) ? 'event' : 'other';
  f.push(
    `d:${when}`,
    `dt:${when},${tense}`,
    `dtt:${when},${tenses}`,
    `cd:${category},${when}`,
    `e:${event},${when},${tenses}`,
  );
  if (date) f.push(`k:${date.kind}`, `kd:${date.kind},${order}`);
  const seen = new Set<string>();
  let plural = false;
  for (let i = 0; i < words.length && i < 60; i++) {
    const word = words[i];
    if (!word) continue;
    if (CLOSED.has(word.lower)) seen.add(`w:${word.lower}`);
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/.test(word.lower)) plural = true;
    if (/ing$/.test(word.lower)) seen.add(i === 0 ? 'v:ing0' : 'v:ing');
    if (isPastVerb(word)) seen.add('v:past');
  }
  const first = words[0]?.lower;
  if (first && CLOSED.has(first)) f.push(`w0:${first}`);
  f.push(...seen);
  if (plural) f.push('days');
  if (/\bevery\b|\beach\b|\balways\b|\busually\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b/.test(clause.lower))
    f.push('habit');
  if (/\bused to\b|\bgrew up\b|\bwhen i was\b|\bas a (?:kid|child|boy|girl)\b/.test(clause.lower)) f.push('once');
  if (/\?/.test(clause.lower)) f.push('question');
  const a = clause.referents[0]?.kind ?? 'none';
  f.push(`r:${a}`);
  return f;
}

const TIME: LinearModel = weights;

/** The time of a fact. */
export function timeOf(
  clause: Clause,
  date: DateFound | null,
  inClause: boolean,
  order: 'before' | 'same' | 'after' | null,
): Time {
  // An exact day ahead or behind leaves little to weigh.
  if (date && inClause && date.exact && (date.kind === 'at' || date.kind === 'from')) {
    if (order === 'after' && clause.category !== 'feeling') return 'future';
    if (order === 'before' && clause.tense !== 'present' && clause.tense !== 'progressive') return 'past';
  }
  return best(TIME, timeFeatures(clause, date, inClause, order)) as Time;
}
