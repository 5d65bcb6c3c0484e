import { CalendarDate, parseDate } from '@internationalized/date';
import type { When } from '../model/when.ts';

/** First and last day, "YYYY-MM-DD". */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** The days a `When` covers; null for an annual one, which needs a year: see {@link daysInYear}. */
export function daysOf(when: When): Days | null {
  if (when.precision === 'annual') return null;
  if (when.precision === 'day') return { start: when.start, end: when.end ?? when.start };
  if (when.precision === 'year') return { start: `${when.start}-01-01`, end: `${when.start}-12-31` };
  const first = parseDate(`${when.start}-01`);
  return { start: first.toString(), end: first.set({ day: 31 }).toString() };
}

/** The days on which something that comes round every year falls in that year; null where only a year is known. */
export function daysInYear(when: When, year: number): Days | null {
  if (when.precision === 'year') return null;
  const [month = 1, day] = when.start
    .slice(when.precision === 'annual' ? 0 : 5)
    .split('-')
    .map(Number);
  // 29 February falls on the 28th in other years; a month alone is all of it.
  const start = new CalendarDate(year, month, day ?? 1);
  const end = day === undefined ? start.set({ day: 31 }) : start;
  return { start: start.toString(), end: end.toString() };
}

/** Days from a to b; negative where b is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round(
    (Date.parse(`${b.slice(0, 10)}T00:00:00Z`) - Date.parse(`${a.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}

/** The day and month of a yearly date, "MM-DD" or "MM", or null. */
export function monthDay(when: When): string | null {
  if (when.precision === 'year') return null;
  return when.precision === 'annual' ? when.start : when.start.slice(5);
}

/**
 * Whether two dates can be of one event: one is unknown, or they share a day. `yearly` compares day and month only.
 */
export function datesAgree(a: When | null, b: When | null, yearly = false): boolean {
  if (!a || !b) return true;
  if (yearly || a.precision === 'annual' || b.precision === 'annual') {
    const [x, y] = [monthDay(a), monthDay(b)];
    return x === null || y === null || x.startsWith(y) || y.startsWith(x);
  }
  const [x, y] = [daysOf(a), daysOf(b)];
  return !x || !y || (x.start <= y.end && y.start <= x.end);
}

const EXACT: Record<When['precision'], number> = { year: 0, month: 1, annual: 2, day: 3 };

/** The more exact of two dates that agree; the second where they are alike. */
export function moreExact(a: When | null, b: When | null): When | null {
  if (!a || !b) return a ?? b;
  if (EXACT[a.precision] !== EXACT[b.precision]) return EXACT[a.precision] > EXACT[b.precision] ? a : b;
  return a.end && !b.end ? a : b;
}
