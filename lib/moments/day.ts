import { CalendarDate, fromAbsolute, getDayOfWeek, parseDate, toCalendarDate } from '@internationalized/date';
import type { When } from '../model/when.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The calendar day "YYYY-MM-DD" that an instant falls on in an IANA time zone. Throws RangeError on a broken instant or zone. */
export function dayOf(instant: string, zone: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return toCalendarDate(fromAbsolute(ms, zone)).toString();
}

/** Days from `a` to `b`, both "YYYY-MM-DD"; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The day `n` days after "YYYY-MM-DD". */
export function addDays(day: string, n: number): string {
  return parseDate(day).add({ days: n }).toString();
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayIndex(day: string): number {
  return getDayOfWeek(parseDate(day), 'en-GB', 'mon');
}

/** "Monday" … "Sunday". */
export function weekdayName(day: string): string {
  return NAMES[weekdayIndex(day)] ?? '';
}

/** Whole weeks (Monday first) from the week of `a` to the week of `b`. */
export function weeksBetween(a: string, b: string): number {
  return (daysBetween(a, b) + weekdayIndex(a) - weekdayIndex(b)) / 7;
}

/** First and last day of what a `When` names; an annual day is the occurrence nearest to `today` (29 February falls on the 28th in common years). */
export function spanOf(when: When, today: string): { start: string; end: string } {
  const year = Number(today.slice(0, 4));
  if (when.precision === 'annual') {
    const near = [year - 1, year, year + 1]
      .map((y) => annualDay(when.start, y))
      .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
    const day = near ?? annualDay(when.start, year);
    return { start: day, end: day };
  }
  if (when.precision === 'day') return { start: when.start, end: when.end ?? when.start };
  if (when.precision === 'month') {
    const first = parseDate(`${when.start}-01`);
    return { start: first.toString(), end: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
  }
  return { start: `${when.start}-01-01`, end: `${when.start}-12-31` };
}

function annualDay(monthDay: string, year: number): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  // The constructor constrains the day to the month: 29 February becomes the 28th in a common year.
  return new CalendarDate(year, month, day).toString();
}

/**
 * How one says a day in a mail written today: "today", "yesterday", "on Saturday", "last week", "next week", "next month";
 * null where no short word is both natural and exact. Never a figure.
 */
export function sayDay(day: string, today: string): string | null {
  const n = daysBetween(today, day);
  if (n === 0) return 'today';
  if (n === -1) return 'yesterday';
  if (n === 1) return 'tomorrow';
  if (Math.abs(n) < 7) return `on ${weekdayName(day)}`;
  const weeks = weeksBetween(today, day);
  if (weeks === -1) return 'last week';
  if (weeks === 1) return 'next week';
  if (n < 0) return null;
  const months =
    (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(today.slice(5, 7));
  if (months === 0) return 'later this month';
  return months === 1 ? 'next month' : null;
}

/** How one says when a mail came: "yesterday", "on Monday", "last week", "a while ago". */
export function saySent(sentOn: string, today: string): string {
  return sayDay(sentOn, today) ?? (daysBetween(sentOn, today) < 45 ? 'a few weeks ago' : 'a while ago');
}
