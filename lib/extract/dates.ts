import { parseDate } from '@internationalized/date';
import type { Clause } from './clause.ts';
import { directionOf } from './tense.ts';
import { type DateFound, datesIn } from './when.ts';

/** The date chosen for a fact, and how it stands to the clause and to the day of writing. */
export interface Dated {
  date: DateFound | null;
  /** It stands in the clause itself rather than beside it. */
  inClause: boolean;
  order: 'before' | 'same' | 'after' | null;
}

const NONE: Dated = { date: null, inClause: false, order: null };

/** The date that says when the fact happens; from the clause, or else from the rest of its sentence. */
export function dateOf(clause: Clause): Dated {
  const { ctx } = clause;
  const direction = directionOf(clause.tense);
  const own = pick(datesIn(clause.quote, ctx.sentOn, direction));
  if (own) return { date: own, inClause: true, order: orderOf(own, ctx.sentOn) };
  if (clause.to - clause.from <= clause.quote.length + 2) return NONE;
  const text = ctx.mail.text;
  const rest = datesIn(text.slice(clause.from, clause.to), ctx.sentOn, direction);
  const beside = pick(rest.filter((d) => d.end <= clause.start - clause.from || d.start >= clause.end - clause.from));
  return beside ? { date: beside, inClause: false, order: orderOf(beside, ctx.sentOn) } : NONE;
}

function pick(dates: readonly DateFound[]): DateFound | null {
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
