import type { Category } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import { type Candidate, candidatesOf } from './date-candidates.ts';
import weights from './date-weights.json' with { type: 'json' };
import { lastTenseOf } from './tense.ts';
import { type DateFound, datesIn } from './when.ts';
import { wordSet } from './words.ts';

/** The date chosen for a fact, and how it stands to the clause and to the day of writing. */
export interface Dated {
  date: DateFound | null;
  /** It stands in the clause itself rather than beside it. */
  inClause: boolean;
  order: 'before' | 'same' | 'after' | null;
}

/** A weight for each feature of a date, in hundredths. */
export type DateWeights = Readonly<Record<string, number>>;

const NONE: Dated = { date: null, inClause: false, order: null };

const POINTS_BACK =
  /\bthat (?:same )?(?:day|weekend|week|evening|night|morning|afternoon|month|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon the (?:day|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bthe day itself\b|\bin the (?:night|evening|morning)\b/;
/** A sentence that says when somebody is away: the reason that follows happens then. */
const ABSENCE =
  /\b(?:away|off|offline|unavailable|not available|unreachable|not reachable|out of|closed?|closing|can't|cannot|can not|can't do|no calls?|no meetings?|cover|half[- ]day|won't|will not|not be|absent|block(?:ed)?|don't (?:call|expect|book)|do not (?:call|expect|book)|not around|no good|not here|back on|back in|free on|leave|skip|pause|no work|not work(?:ing)?|no demo|don't plan)\b/;
/** Work has dates of its own. */
const WORK =
  /\b(?:call|meeting|deadline|invoice|draft|report|send|deliver\w*|sign|contract|project|client|budget|version|files?|payment|pay|print|order|quote|review|agenda|launch|workshop|schedule|release|attached|please|kindly|pls)\b/;
const FRESH =
  /\b(?:just (?:got|had|came|come|saw|heard|returned|finished|landed|passed|started|moved|bought|been|did|died|found|signed|learned|learnt|arrived|watched|told|made|won|lost)|(?:got|get|getting|are|am|is|i'm|we're|just) back from|returned (?:home )?from|right now|currently|at the moment|finally|(?:on (?:my|our|the) way))\b/;
const NOW = /\b(?:right now|at the moment|now|today|currently|this|here)\b/;
const CONGRATULATED =
  /\b(?:congrat\w*|well done|mazel|bravo|welcome|sorry to hear|condolence\w*|sympath\w*|hear\w* (?:about|of|that))\b/;
const HABIT =
  /\b(?:every|each|always|usually|often|sometimes|never|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|days|nights)\b/;

const SAID: readonly (readonly [string, RegExp])[] = [
  ['near', /^near$|^wish$/],
  ['today', /\b(?:today|tonight|this (?:morning|afternoon|evening|arvo)|tonite|2day)$/],
  ['tomorrow', /\b(?:tomorrow|tmrw|tmw|2moro)$/],
  ['yesterday', /\b(?:yesterday|last night|last evening)$/],
  ['weekend', /\b(?:week[- ]?end|w\/e)$/],
  ['week', /\b(?:weeks?|wk)$/],
  ['ago', /\b(?:ago|back)$/],
  ['term', /\b(?:month|year|yr|semester|term|season)$/],
  ['season', /\b(?:spring|summer|autumn|fall|winter)$/],
  ['time', /\b(?:days?|nights?|months?|years?|time)$/],
  ['weekday', /(?:^|[^\d])\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?$/],
  ['year', /\b(?:19|20)\d\d$/],
  ['number', /\d(?:st|nd|rd|th|\.)?$/],
  ['month', /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?$/],
];
const LEAD =
  /\b(on|in|at|over|for|during|by|from|until|till|since|before|after|to|through|last|next|this|coming|of|week of|is|was|turns?|the) (?:the |my |our )?\S{0,14}$/;

const WORDS = wordSet(
  `just now finally still yet today got had was is are am will going been has have back hope congratulations congrats sorry heard hear news sick died passed born married since ago every always used when if
moved bought lost won started finished came took told made said ill hospital home vacation holiday trip birthday happy love like new baby last next first again soon years old your you game party wedding dinner lunch`,
);
const INEXACT = /^\d{4}(?:-\d\d)?$/;

function unitOf(date: DateFound): string {
  const { when } = date;
  if (when.length === 4) return 'year';
  if (when.includes('/')) return 'range';
  return INEXACT.test(when) ? 'month' : when.length === 5 ? 'yearless' : 'day';
}

/** What the clause says of dates whichever date it is: worked out once for all. */
interface Scene {
  category: Category;
  tense: string;
  tenses: string;
  own: string;
  words: string[];
  pointsBack: boolean;
  fresh: boolean;
}

function sceneOf(clause: Clause, candidates: readonly Candidate[]): Scene {
  const { words, category, tense, lower } = clause;
  const last = lastTenseOf(words);
  const inside = candidates.find((c) => c.place === 'clause' && c.date);
  const beside = candidates.find((c) => c.place === 'sentence' && c.date);
  const own = inside?.date
    ? `${unitOf(inside.date)}${inside.date.kind === 'since' ? '-since' : ''}`
    : beside?.date
      ? `~${unitOf(beside.date)}`
      : 'no';
  const near = candidates.some((c) => c.place === 'before' && c.away <= 2) ? 'b' : '';
  return {
    category,
    tense,
    tenses: last === tense ? tense : `${tense}+${last}`,
    own: `${own}${own === 'no' ? near : ''}`,
    words: [...new Set(words.slice(0, 50).flatMap((w) => (WORDS.has(w.lower) ? [w.lower] : [])))],
    pointsBack: POINTS_BACK.test(lower),
    fresh: FRESH.test(lower),
  };
}

/** The features of each candidate, in their order. */
export function dateFeatures(clause: Clause, candidates: readonly Candidate[]): string[][] {
  const scene = sceneOf(clause, candidates);
  return candidates.map((candidate) => {
    const { date, place } = candidate;
    return date && place !== 'today' && place !== 'month'
      ? writtenFeatures(clause, scene, candidate, date)
      : madeFeatures(clause, scene, place);
  });
}

function madeFeatures(clause: Clause, scene: Scene, place: string): string[] {
  const { category, tense, tenses, own } = scene;
  const { lower } = clause;
  const f = [
    `${place}`,
    `${place},c:${category}`,
    `${place},t:${tenses}`,
    `${place},o:${own}`,
    `${place},oc:${own},${category}`,
    `${place},ct:${category},${tense}`,
    `${place},ot:${own},${tense}`,
    `${place},r:${clause.referents[0]?.kind ?? 'none'}`,
  ];
  if (scene.fresh) f.push(`${place},fresh`);
  if (scene.pointsBack) f.push(`${place},back`);
  if (NOW.test(lower)) f.push(`${place},now`);
  if (HABIT.test(lower)) f.push(`${place},habit`);
  if (CONGRATULATED.test(lower)) f.push(`${place},congrats`, `${place},congrats,${category}`);
  if (/\?/.test(lower)) f.push(`${place},question`);
  for (const word of scene.words) f.push(`${place},w:${word}`);
  return f;
}

function writtenFeatures(clause: Clause, scene: Scene, candidate: Candidate, date: DateFound): string[] {
  const { category, tense, tenses, own } = scene;
  const { place, variant, nth, said, sentence } = candidate;
  const { sentOn } = clause.ctx;
  const unit = unitOf(date);
  const order = orderOf(date, sentOn) ?? 'none';
  const at = place === 'before' || place === 'after' ? `${place}${candidate.away}` : place;
  const kind = SAID.find(([, pattern]) => pattern.test(said))?.[0] ?? 'name';
  const lead = LEAD.exec(said)?.[1] ?? 'no';
  const f = [
    `p:${at}`,
    `pn:${place},${Math.min(nth, 2)}`,
    `pu:${place},${unit}`,
    `pc:${place},${category}`,
    `pk:${place},${date.kind}`,
    `uk:${unit},${date.kind}`,
    `v:${variant}`,
    `vt:${variant},${tense},${order}`,
    `vk:${variant},${kind}`,
    `vc:${variant},${category}`,
    `ot:${order},${tenses}`,
    `pot:${place},${order},${tense}`,
    `oc:${order},${category}`,
    `k:${kind}`,
    `pk:${place},${kind}`,
    `kc:${kind},${category}`,
    `ko:${kind},${order},${variant === 'flipped' ? 'f' : ''}${tense}`,
    `l:${lead}`,
    `lk:${lead},${kind}`,
    `po:${place},${own}`,
    `uc:${unit},${category}`,
  ];
  if (scene.pointsBack) f.push(`back,${at}`, `back,${place},${nth}`);
  if (place !== 'clause') {
    f.push(`pt:${at},${tense}`, `pf:${place},${scene.fresh ? 1 : 0}`, `pc:${at},${category}`);
    const gap = date.end <= clause.start ? clause.start - date.end : date.start - clause.end;
    f.push(`g:${place},${gap < 12 ? 0 : gap < 40 ? 1 : gap < 90 ? 2 : gap < 180 ? 3 : 4}`);
    if (sentence) {
      const { text } = clause.ctx.mail;
      const lower = sentence.text.slice(0, 400).toLowerCase().replaceAll('’', "'");
      const absence = ABSENCE.test(lower);
      if (absence) f.push(`away,${at}`, `away,${order},${tense}`, `away,${category}`, `away,${place},${order}`);
      if (WORK.test(lower)) f.push(`work,${place}`, `work,${place},${absence ? 'away' : 'no'}`);
      const between =
        date.end <= clause.start ? text.slice(sentence.end, clause.from) : text.slice(clause.to, sentence.start);
      if (/\n\s*\n/.test(text.slice(sentence.start, clause.from)) || /\n\s*\n/.test(between)) f.push(`para,${place}`);
      if (/^\s*(?:he|she|they|it|we|the|that|there|his|her)\b/.test(clause.lower)) f.push(`goes-on,${at}`);
    }
  }
  return f;
}

/** The score of each candidate, higher is likelier. */
export function dateScores(model: DateWeights, features: readonly (readonly string[])[]): number[] {
  return features.map((row) => {
    let sum = 0;
    for (const feature of row) sum += model[feature] ?? 0;
    return sum / 100;
  });
}

/**
 * What the choice of none must yield, in log odds, to a written date and to the month of writing: labellers differ
 * most on whether to date a thing at all, and a date missed is worse than a month that only says "then".
 */
export const LENIENCE: Readonly<{ written: number; month: number }> = { written: 1.2, month: 1.8 };

/** The likeliest date by the scores, if any is likelier than none, to whom a date's lenience is denied. */
export function choiceBy(
  candidates: readonly Candidate[],
  scores: readonly number[],
  lenience: Readonly<{ written: number; month: number }> = LENIENCE,
): Candidate | null {
  let top: Candidate | null = null;
  let high = Number.NEGATIVE_INFINITY;
  let none = Number.NEGATIVE_INFINITY;
  candidates.forEach((candidate, i) => {
    const score = scores[i] ?? 0;
    if (!candidate.date) none = score;
    else if (score > high) {
      high = score;
      top = candidate;
    }
  });
  const chosen = top as Candidate | null;
  if (!chosen) return null;
  return high + (chosen.place === 'month' ? lenience.month : lenience.written) > none ? chosen : null;
}

/** The candidate a model chooses; null where none is the fact's date. */
export function chooseDate(model: DateWeights, clause: Clause): Candidate | null {
  const candidates = candidatesOf(clause);
  return choiceBy(candidates, dateScores(model, dateFeatures(clause, candidates)));
}

/** The chosen candidate as the later stages see it. */
export function datedBy(clause: Clause, chosen: Candidate | null): Dated {
  if (!chosen?.date) return NONE;
  return {
    date: chosen.date,
    inClause: chosen.place === 'clause',
    order: orderOf(chosen.date, clause.ctx.sentOn),
  };
}

/**
 * The date that says when the fact happens: one written in the clause or about it, or the day or month of writing
 * where the words say that it has just happened or goes on; chosen by a model fitted on labelled mail
 * (`tests/eval/fit-dates.ts`).
 */
export function dateOf(clause: Clause): Dated {
  return datedBy(clause, chooseDate(weights, clause));
}

/** Before, at or after the day of writing; a range or month that holds that day is "same". */
export function orderOf(date: DateFound, sentOn: string | null): Dated['order'] {
  if (!sentOn) return null;
  // A birthday without its year comes round.
  if (date.when.length === 5) return date.when === sentOn.slice(5, 10) ? 'same' : 'after';
  const [from = '', to = from] = date.when.split('/');
  const day = sentOn.slice(0, 10);
  if (to < day.slice(0, to.length)) return 'before';
  if (from > day.slice(0, from.length)) return 'after';
  return 'same';
}

const pieces = new WeakMap<Clause, readonly DateFound[]>();

/** Every date in the clause itself, with offsets in the clause. */
export function datedPieces(clause: Clause): readonly DateFound[] {
  const known = pieces.get(clause);
  if (known) return known;
  const found = candidatesOf(clause)
    .filter((c) => c.place === 'clause' && c.variant === 'as-is')
    .flatMap((c) => (c.date && c.date.start >= clause.start && c.date.end <= clause.end ? [c.date] : []))
    .map((d) => ({ ...d, start: d.start - clause.start, end: d.end - clause.start }));
  const whole = found.length ? found : datesIn(clause.quote, clause.ctx.sentOn, null);
  pieces.set(clause, whole);
  return whole;
}
