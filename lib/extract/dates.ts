import { parseDate } from '@internationalized/date';
import type { Category, Time } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import { firstWord } from './referents.ts';
import { directionOf, lastTenseOf, tenseOf } from './tense.ts';
import { type DateFound, type Direction, datesIn } from './when.ts';
import { wordSet } from './words.ts';

/** The date chosen for a fact, and how it stands to the clause and to the day of writing. */
export interface Dated {
  date: DateFound | null;
  /** It stands in the clause itself rather than beside it. */
  inClause: boolean;
  order: 'before' | 'same' | 'after' | null;
}

const NONE: Dated = { date: null, inClause: false, order: null };

/** How far back, in characters, "that weekend" and "the 14th" may point. */
const BACK = 260;
const POINTS_BACK =
  /\bthat (?:same )?(?:day|weekend|week|evening|night|morning|afternoon|month|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bon the (?:day|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bthe day itself\b/;
/** A sentence that says when somebody is away: the reason that follows happens then. */
const ABSENCE =
  /\b(?:away|off|offline|unavailable|not available|unreachable|not reachable|out of|closed?|closing|can't|cannot|can not|can't do|no calls?|no meetings?|cover|half[- ]day|won't|will not|not be|absent|block(?:ed)?|don't (?:call|expect|book)|do not (?:call|expect|book)|not around|no good|not here|back on|back in|free on|leave|skip|pause|no work|not work(?:ing)?|no demo)\b/;

/**
 * The date that says when the fact happens: from the clause, or from the rest of its sentence, or, where the clause
 * points back ("that weekend") or gives the reason for an absence, from just before.
 */
export function dateOf(clause: Clause): Dated {
  const { ctx, cast } = clause;
  const { sentOn } = ctx;
  const text = ctx.mail.text;
  const wish = birthdayWish(clause);
  if (wish) return { date: wish, inClause: true, order: 'same' };
  const near = lastExact(clause);
  const own = pick(datedPieces(clause));
  const pointsBack = POINTS_BACK.test(clause.lower);
  if (own && !(pointsBack && near)) return { date: own, inClause: true, order: orderOf(own, sentOn) };
  if (pointsBack && near) return { date: near, inClause: true, order: orderOf(near, sentOn) };
  if (clause.to - clause.from > clause.quote.length + 2) {
    const rest = datesIn(text.slice(clause.from, clause.to), sentOn, localDirection(clause, clause.from), near?.when);
    const beside = pick(rest.filter((d) => d.end <= clause.start - clause.from || d.start >= clause.end - clause.from));
    if (beside) return { date: beside, inClause: false, order: orderOf(beside, sentOn) };
  }
  if (!near || cast.words.length === 0) return NONE;
  const said = text
    .slice(Math.max(0, near.start - 80), near.end + 60)
    .toLowerCase()
    .replaceAll('’', "'");
  if (orderOf(near, sentOn) !== 'after' || !ABSENCE.test(said) || near.end < clause.from - 160) return NONE;
  return { date: near, inClause: false, order: 'after' };
}

const lastBefore = new WeakMap<Clause, DateFound | null>();
const pieces = new WeakMap<Clause, readonly DateFound[]>();

/** The last exact date before the clause, with its offsets in the mail. */
function lastExact(clause: Clause): DateFound | null {
  const known = lastBefore.get(clause);
  if (known !== undefined) return known;
  const found = findLastExact(clause, clause.start);
  lastBefore.set(clause, found);
  return found;
}

function findLastExact(clause: Clause, at: number): DateFound | null {
  const { ctx } = clause;
  const from = Math.max(0, at - BACK);
  const dates = datesIn(ctx.mail.text.slice(from, at), ctx.sentOn, localDirection(clause, from));
  const last = dates.filter((d) => d.exact && d.kind !== 'since').at(-1);
  return last ? { ...last, start: last.start + from, end: last.end + from } : null;
}

/** "Happy birthday" is said on the day, "happy belated birthday" some time after. */
function birthdayWish(clause: Clause): DateFound | null {
  const { sentOn } = clause.ctx;
  if (clause.category !== 'birthday' || !sentOn) return null;
  if (
    !/\b(?:happy|wish\w*|greetings)\b[^.!?]{0,40}\b(?:birthday|b-?day)\b|\b(?:birthday|b-?day) (?:wishes|greetings|best wishes)\b/.test(
      clause.lower,
    )
  )
    return null;
  const around = `${clause.lower} ${clause.ctx.mail.text.slice(clause.end, clause.to).toLowerCase()}`;
  if (/\b(?:early|advance|tomorrow|upcoming|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/.test(around))
    return null;
  const late = /\bbelated\b|\bmissed\b|\blate\b/.test(around);
  return {
    start: 0,
    end: clause.quote.length,
    when: late ? sentOn.slice(0, 7) : sentOn.slice(5, 10),
    kind: 'at',
    exact: false,
  };
}

const CLAUSE_WORDS = wordSet(
  'and but then because so as which when that if while since before after where who although though until',
);

/** A date belongs to the nearest verb before it: "found a polyp and they are taking it out on 6 May". */
function localDirection(clause: Clause, offset: number): (at: number) => Direction {
  const { words } = clause.cast;
  const whole = directionOf(clause.tense);
  return (at) => {
    const place = offset + at;
    const end = firstWord(words, place);
    let start = end;
    while (start > 0 && end - start < 12) {
      const word = words[start - 1];
      if (!word || word.start < Math.min(clause.from, offset)) break;
      start--;
      if (/[.;:!?(–]|\n\s*\n/.test(word.gap) || CLAUSE_WORDS.has(word.lower)) break;
    }
    const before = lastTenseOf(words.slice(start, end));
    if (before !== 'none') return directionOf(before);
    // "On Friday I gave notice": the verb comes after.
    const after = tenseOf(words.slice(end, end + 8).filter((w) => w.start < Math.max(clause.to, place)));
    return after !== 'none' ? directionOf(after) : whole;
  };
}

function pick(all: readonly DateFound[]): DateFound | null {
  // "since 1998" tells how long, not when.
  const dates = all.filter((d) => d.kind !== 'since' || d.when.length > 4);
  return dates.find((d) => d.kind !== 'since' && d.exact) ?? dates.find((d) => d.kind !== 'since') ?? dates[0] ?? null;
}

/** Before, at or after the day of writing; a range or month that holds that day is "same". */
export function orderOf(date: DateFound, sentOn: string | null): Dated['order'] {
  if (!sentOn) return null;
  const [from = '', to = from] = date.when.split('/');
  const day = parseDate(sentOn).toString();
  if (to < day.slice(0, to.length)) return 'before';
  if (from > day.slice(0, from.length)) return 'after';
  return 'same';
}

const EVENTS: ReadonlySet<Category> = new Set(['milestone', 'birthday', 'travel', 'plan', 'hobby', 'health']);

/** Whether the date is the fact's own: one that only stands beside it dates events, not what is or is usually so. */
export function belongs(dated: Dated, time: Time, category: Category): boolean {
  if (dated.inClause) return time !== 'habit' || dated.date?.kind === 'since';
  return time === 'future' || (time === 'past' && EVENTS.has(category));
}

/** Every date in the clause itself, with offsets in the clause. */
export function datedPieces(clause: Clause): readonly DateFound[] {
  const known = pieces.get(clause);
  if (known) return known;
  const near = lastExact(clause);
  const found = datesIn(clause.quote, clause.ctx.sentOn, localDirection(clause, clause.start), near?.when);
  pieces.set(clause, found);
  return found;
}

const FRESH =
  /\b(?:just (?:got|had|came|come|saw|heard|returned|finished|landed|passed|started|moved|bought|been|did|died|found|signed|learned|learnt|arrived|watched|told|made|won|lost)|(?:got|get|getting|are|am|is|i'm|we're|just) back from|returned (?:home )?from|right now|currently|at the moment|(?:i'm|i am|we're|we are|am|are) (?:still )?in \p{L}|(?:on (?:my|our|the) way))\b/u;
const FRESH_KINDS: ReadonlySet<Category> = new Set(['travel', 'milestone', 'plan', 'work', 'education', 'pet']);

/** What has just happened, or goes on as it is written, is of the month of writing: no more is said. */
export function freshMonth(clause: Clause, time: Time): string | null {
  const { sentOn } = clause.ctx;
  if (!sentOn || time === 'future' || time === 'habit' || !FRESH_KINDS.has(clause.category)) return null;
  if (time === 'ongoing' && clause.category !== 'travel') return null;
  return FRESH.test(clause.lower) ? sentOn.slice(0, 7) : null;
}
