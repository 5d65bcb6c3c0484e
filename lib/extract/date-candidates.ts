import { type CalendarDate, parseDate } from '@internationalized/date';
import type { Clause } from './clause.ts';
import type { MailContext, Sentence } from './context.ts';
import { weekdayOf } from './holidays.ts';
import { castOf } from './people.ts';
import { firstWord } from './referents.ts';
import { directionOf, lastTenseOf, type Tense, tenseOf } from './tense.ts';
import { type DateFound, type Direction, datesIn } from './when.ts';
import { type Word, wordSet } from './words.ts';

/** Where a date stands to the clause; the last three are made, not written: the day and the month of writing, none. */
export type Place = 'clause' | 'sentence' | 'before' | 'after' | 'subject' | 'today' | 'month' | 'none';

/** A date that may be the fact's own. */
export interface Candidate {
  date: DateFound | null;
  place: Place;
  /** What was made of the date as it is written. */
  variant: 'as-is' | 'flipped' | 'span' | 'yearless' | 'shifted' | 'weekday' | 'wish';
  /** Sentences away; 0 in the clause's own. */
  away: number;
  /** How many dates stand nearer to the clause on the same side, or before it in the clause. */
  nth: number;
  /** The words that say it, in lower case, with what leads to them. */
  said: string;
  /** Its sentence, where it is not the clause's own. */
  sentence: Sentence | null;
}

/** How many sentences back and on a date may stand. */
const BACK = 4;
const ON = 2;

const CLAUSE_WORDS = wordSet(
  'and but then because so as which when that if while since before after where who although though until',
);

/** A date belongs to the nearest verb before it: "found a polyp and they are taking it out on 6 May". */
function localDirection(words: readonly Word[], from: number, to: number): (at: number) => Direction {
  let whole: Tense | undefined;
  return (at) => {
    const place = from + at;
    const end = firstWord(words, place);
    let start = end;
    while (start > 0 && end - start < 12) {
      const word = words[start - 1];
      if (!word || word.start < from) break;
      start--;
      if (/[.;:!?(–]|\n\s*\n/.test(word.gap) || CLAUSE_WORDS.has(word.lower)) break;
    }
    const before = lastTenseOf(words.slice(start, end));
    if (before !== 'none') return directionOf(before);
    // "On Friday I gave notice": the verb comes after.
    const after = tenseOf(words.slice(end, end + 8).filter((w) => w.start < Math.max(to, place)));
    if (after !== 'none') return directionOf(after);
    whole ??= tenseOf(words.slice(firstWord(words, from), firstWord(words, to)));
    return directionOf(whole);
  };
}

/** No more of a neighbouring sentence is read, from its near end, in characters. */
const NEIGHBOUR = 600;

type Side = 'before' | 'after';
const read = new WeakMap<MailContext, Map<string, readonly DateFound[]>>();

/** The dates of a sentence beside a clause, with offsets in the mail; each is read once. */
function neighbourDates(ctx: MailContext, index: number, side: Side): readonly DateFound[] {
  let known = read.get(ctx);
  if (!known) {
    known = new Map();
    read.set(ctx, known);
  }
  const key = `${side}${index}`;
  const cached = known.get(key);
  if (cached) return cached;
  const sentence = ctx.sentences[index];
  if (!sentence) return [];
  const start = side === 'before' ? Math.max(sentence.start, sentence.end - NEIGHBOUR) : sentence.start;
  const end = side === 'before' ? sentence.end : Math.min(sentence.end, sentence.start + NEIGHBOUR);
  const found = partDates(ctx, start, end, null);
  known.set(key, found);
  return found;
}

const subjects = new WeakMap<MailContext, readonly DateFound[]>();

function subjectDates(ctx: MailContext, subject: string): readonly DateFound[] {
  let found = subjects.get(ctx);
  if (!found) {
    found = datesIn(subject.slice(0, 300), ctx.sentOn, null);
    subjects.set(ctx, found);
  }
  return found;
}

/** The dates of `text[start, end)`, with offsets in the mail. */
function partDates(ctx: MailContext, start: number, end: number, near: string | null): readonly DateFound[] {
  const { words } = castOf(ctx);
  const direction = localDirection(words, start, end);
  return datesIn(ctx.mail.text.slice(start, end), ctx.sentOn, direction, near).map((d) => moved(d, start));
}

const moved = (date: DateFound, by: number): DateFound => ({ ...date, start: date.start + by, end: date.end + by });

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/\bthe (?:day|night|evening|eve) before\b/, -1],
  [/\b(?:the|that) (?:day|morning) after\b|\bthe (?:next|following) (?:day|morning)\b/, 1],
];
const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const THE_WEEKDAY = /\b(?:on |in |for )?(?:the|that) (mon|tues|wednes|thurs|fri|satur|sun)day\b/;

/** Every date that may be the fact's own, the ones in the clause first, and last the choice of none. */
export function candidatesOf(clause: Clause): readonly Candidate[] {
  let found = offered.get(clause);
  if (!found) {
    found = gather(clause);
    offered.set(clause, found);
  }
  return found;
}

const offered = new WeakMap<Clause, readonly Candidate[]>();

function gather(clause: Clause): Candidate[] {
  const { ctx, start, end, lower } = clause;
  const { sentOn } = ctx;
  const out: Candidate[] = [];
  const seen = new Set<string>();
  const put = (candidate: Candidate): void => {
    const when = candidate.date?.when ?? '';
    const key = `${candidate.place === 'clause' || candidate.place === 'sentence' ? candidate.place : candidate.away},${candidate.place},${when}`;
    if (seen.has(key)) return;
    seen.add(key);
    out.push(candidate);
  };
  const { sentences } = ctx;
  let first = sentences.findIndex((s) => s.end > start);
  if (first < 0) first = sentences.length;
  let last = first;
  while ((sentences[last + 1]?.start ?? end) < end) last++;
  const spoken = wish(clause);
  if (spoken) put({ date: spoken, place: 'clause', variant: 'wish', away: 0, nth: 0, said: 'wish', sentence: null });
  const before = lastExact(ctx, first);
  const own = ownDates(clause, before?.when ?? null);
  const near =
    own.filter((o) => !o.flipped && o.date.exact && o.date.kind !== 'since' && o.date.end <= start).at(-1)?.date ??
    before;
  for (const place of ['clause', 'sentence'] as const) {
    let nth = 0;
    for (const { date, flipped } of own) {
      const inside = date.start < end && date.end > start;
      if (inside !== (place === 'clause')) continue;
      const base = { place, away: 0, nth, said: said(clause, date), sentence: null } as const;
      put({ ...base, date, variant: flipped ? 'flipped' : 'as-is' });
      for (const variant of variants(date, clause)) put({ ...base, ...variant });
      if (!flipped) nth++;
    }
  }
  if (near) {
    const base = { place: 'clause', away: 1, nth: 0, said: 'near', sentence: null } as const;
    for (const [pattern, days] of SHIFTS) {
      if (!pattern.test(lower) || near.when.length < 10) continue;
      const day = parseDate(near.when.slice(0, 10)).add({ days });
      put({ ...base, date: { ...near, when: day.toString() }, variant: 'shifted' });
    }
    const weekday = THE_WEEKDAY.exec(lower)?.[1];
    if (weekday && near.when.length >= 10) {
      const day = nearestWeekday(near.when, WEEKDAYS.indexOf(weekday));
      put({ ...base, date: { ...near, when: day.toString() }, variant: 'weekday' });
    }
  }
  for (let away = 1; away <= BACK; away++) {
    const sentence = sentences[first - away] ?? null;
    if (!sentence) break;
    neighbourDates(ctx, first - away, 'before')
      .slice()
      .reverse()
      .forEach((date, nth) => {
        put({ date, place: 'before', variant: 'as-is', away, nth, said: said(clause, date), sentence });
        for (const variant of variants(date, clause))
          put({ ...variant, place: 'before', away, nth, said: said(clause, date), sentence });
      });
  }
  for (let away = 1; away <= ON; away++) {
    const sentence = sentences[last + away] ?? null;
    if (!sentence) break;
    neighbourDates(ctx, last + away, 'after').forEach((date, nth) => {
      put({ date, place: 'after', variant: 'as-is', away, nth, said: said(clause, date), sentence });
    });
  }
  if (ctx.mail.subject) {
    subjectDates(ctx, ctx.mail.subject).forEach((date, nth) => {
      put({
        date,
        place: 'subject',
        variant: 'as-is',
        away: 9,
        nth,
        said: (ctx.mail.subject ?? '').slice(date.start, date.end).toLowerCase(),
        sentence: null,
      });
    });
  }
  if (sentOn) {
    const made = { variant: 'as-is', away: 0, nth: 0, said: '', sentence: null } as const;
    const date = { start, end: start, kind: 'at' } as const;
    put({ ...made, place: 'today', date: { ...date, when: sentOn, exact: true } });
    put({ ...made, place: 'month', date: { ...date, when: sentOn.slice(0, 7), exact: false } });
  }
  put({ date: null, place: 'none', variant: 'as-is', away: 0, nth: 0, said: '', sentence: null });
  return out;
}

/** What a tense can turn: "Friday", "June", "the 14th", "the weekend", a feast; not "today" or "in 2019". */
const TURNS = /^(?!.*\b(?:to(?:day|night|morrow)|yesterday|ago|(?:19|20)\d\d)\b)/i;

/** The dates of the clause's sentences, read the way its verbs point and also the other ways. */
function ownDates(clause: Clause, near: string | null): { date: DateFound; flipped: boolean }[] {
  const { ctx, from, to } = clause;
  const out = partDates(ctx, from, to, near).map((date) => ({ date, flipped: false }));
  const part = ctx.mail.text.slice(from, to);
  if (!ctx.sentOn || !out.some(({ date }) => TURNS.test(ctx.mail.text.slice(date.start, date.end)))) return out;
  for (const direction of ['past', 'future'] as const) {
    for (const date of datesIn(part, ctx.sentOn, direction)) {
      if (!out.some((o) => o.date.when === date.when)) out.push({ date: moved(date, from), flipped: true });
    }
  }
  return out;
}

/** A date in the clause's mail as said, with up to twelve characters that lead to it. */
function said(clause: Clause, date: DateFound): string {
  return clause.ctx.mail.text
    .slice(Math.max(0, date.start - 12), date.end)
    .toLowerCase()
    .replaceAll('’', "'");
}

function variants(date: DateFound, clause: Clause): { date: DateFound; variant: 'span' | 'yearless' }[] {
  const { sentOn } = clause.ctx;
  const out: { date: DateFound; variant: 'span' | 'yearless' }[] = [];
  const bound = date.when.split('/').at(-1) ?? '';
  if (date.kind === 'until' && date.exact && sentOn && bound > sentOn)
    out.push({ date: { ...date, when: `${sentOn}/${bound}` }, variant: 'span' });
  if (clause.category === 'birthday' && /^\d{4}-\d\d-\d\d$/.test(date.when))
    out.push({ date: { ...date, when: date.when.slice(5) }, variant: 'yearless' });
  return out;
}

/** The last day spoken of in the three sentences before. */
function lastExact(ctx: MailContext, first: number): DateFound | null {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const date = neighbourDates(ctx, i, 'before')
      .filter((d) => d.exact && d.kind !== 'since')
      .at(-1);
    if (date) return date;
  }
  return null;
}

/** The weekday nearest to a day just spoken of: "Monday the 24th … on the Sunday" is the 23rd. */
function nearestWeekday(when: string, weekday: number): CalendarDate {
  const base = parseDate(when.slice(0, 10));
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  return base.add({ days: ahead > 3 ? ahead - 7 : ahead });
}

/** "Happy birthday" is said on the day, "happy belated birthday" some time after. */
function wish(clause: Clause): DateFound | null {
  const { sentOn } = clause.ctx;
  if (clause.category !== 'birthday' || !sentOn) return null;
  if (
    !/\b(?:happy|wish\w*|greetings)\b[^.!?]{0,40}\b(?:birthday|b-?day)\b|\b(?:birthday|b-?day) (?:wishes|greetings|best wishes)\b/.test(
      clause.lower,
    )
  )
    return null;
  const around = `${clause.lower} ${clause.ctx.mail.text.slice(clause.end, clause.to).toLowerCase()}`;
  if (/\b(?:tomorrow|upcoming|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/.test(around)) return null;
  const late = /\bbelated\b|\bmissed\b|\blate\b/.test(around);
  const early = /\ba day early\b|\bone day early\b/.test(around);
  if (!early && /\b(?:early|advance)\b/.test(around)) return null;
  const when = late ? sentOn.slice(0, 7) : early ? parseDate(sentOn).add({ days: 1 }).toString() : sentOn.slice(5, 10);
  return { start: clause.start, end: clause.end, when, kind: 'at', exact: false };
}
