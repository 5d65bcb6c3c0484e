import { type CalendarDate, getLocalTimeZone, parseAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import type { When } from '../lib/model/when.ts';

/** English with the day before the month, as the rest of the words are written. */
const LOCALE = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: CalendarDate, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let formatter = formats.get(key);
  if (!formatter) {
    // Days without a zone are formatted as UTC days, so that no zone can move them.
    formatter = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
    formats.set(key, formatter);
  }
  // Whether a comma follows the weekday differs between ICU versions; Fondly writes none.
  return formatter.format(day.toDate('UTC')).replaceAll(',', '');
}

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** The calendar day ("YYYY-MM-DD") on which an instant falls for somebody in the time zone; the machine's by default. */
export function dayOf(instant: string, timeZone: string = getLocalTimeZone()): string {
  return toCalendarDate(parseAbsolute(instant, timeZone)).toString();
}

/** Whole days from `a` to `b`, both "YYYY-MM-DD"; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return parseDate(b).toDate('UTC').getTime() / 86_400_000 - parseDate(a).toDate('UTC').getTime() / 86_400_000;
}

/**
 * How long ago an instant was: "today", "yesterday", "3 days ago", "5 weeks ago", "4 months ago", "2 years ago".
 * Counted in calendar days, so last night is yesterday. An instant in the future (a wrong clock) is "today".
 */
export function agoInWords(instant: string, now: string, timeZone?: string): string {
  const today = parseDate(dayOf(now, timeZone));
  const then = parseDate(dayOf(instant, timeZone));
  const days = Math.max(0, daysBetween(then.toString(), today.toString()));
  if (days < 14) return relative.format(-days, 'day');
  if (days < 60) return relative.format(-Math.floor(days / 7), 'week');
  const months = (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day ? 1 : 0);
  if (months < 24) return relative.format(-months, 'month');
  return relative.format(-Math.floor(months / 12), 'year');
}

/** The day of an instant: "11 May", with the year when it is not this one: "11 May 2024". */
export function dateInWords(instant: string, now: string, timeZone?: string): string {
  const day = parseDate(dayOf(instant, timeZone));
  const year = day.year === parseDate(dayOf(now, timeZone)).year ? undefined : 'numeric';
  return format(day, { day: 'numeric', month: 'long', year });
}

/**
 * When something happens, never more exact than the mail was: "today", "tomorrow", "Thu 21 May", "21–25 May",
 * "28 May – 3 June", "12 March 2024", "May", "May 2024", "2026", "3 June" (every year).
 * @param today the user's calendar day, "YYYY-MM-DD"
 */
export function whenInWords(when: When, today: string): string {
  const thisYear = parseDate(today).year;
  switch (when.precision) {
    case 'year':
      return when.start;
    case 'annual':
      // 2000 is a leap year: 29 February is a day like any other.
      return format(parseDate(`2000-${when.start}`), { day: 'numeric', month: 'long' });
    case 'month': {
      const first = parseDate(`${when.start}-01`);
      return format(first, { month: 'long', year: first.year === thisYear ? undefined : 'numeric' });
    }
    case 'day':
      return when.end && when.end !== when.start
        ? rangeInWords(parseDate(when.start), parseDate(when.end), thisYear)
        : singleDayInWords(parseDate(when.start), today);
  }
}

/** A day as the heading of what is on it: "Today", "Tomorrow", "Thursday 21 May"; with the year where it is another. */
export function dayTitle(day: string, today: string): string {
  const away = daysBetween(today, day);
  if (away === 0 || away === 1) return away === 0 ? 'Today' : 'Tomorrow';
  const date = parseDate(day);
  // Near the turn of the year "3 January" is the coming one.
  const year = date.year === parseDate(today).year || (away > 0 && away < 120) ? undefined : 'numeric';
  return format(date, { weekday: 'long', day: 'numeric', month: 'long', year });
}

/** A month's name: "June" of "2026-06". */
export function monthName(month: string): string {
  return format(parseDate(`${month}-01`), { month: 'long' });
}

function singleDayInWords(day: CalendarDate, today: string): string {
  const away = daysBetween(today, day.toString());
  if (Math.abs(away) <= 1) return relative.format(away, 'day');
  return day.year === parseDate(today).year || (away > 0 && away < 120)
    ? format(day, { weekday: 'short', day: 'numeric', month: 'short' })
    : format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

function rangeInWords(start: CalendarDate, end: CalendarDate, thisYear: number): string {
  const year = end.year === thisYear ? undefined : 'numeric';
  const last = format(end, { day: 'numeric', month: 'long', year });
  if (start.year === end.year && start.month === end.month) return `${start.day}–${last}`;
  const first = format(start, {
    day: 'numeric',
    month: 'long',
    year: start.year === end.year ? undefined : 'numeric',
  });
  return `${first} – ${last}`;
}

/**
 * True when a sentence already says when it is, as far as its day, month and year words go, so that the date need not
 * stand beside it once more.
 */
export function saysWhen(sentence: string, when: When): boolean {
  const [first = '', second = ''] =
    when.precision === 'annual' ? when.start.split('-') : when.start.split('-').slice(1);
  if (when.precision === 'year') return sentence.includes(when.start);
  const month = format(parseDate(`2000-${first}-01`), { month: 'long' });
  const said = new Set(sentence.match(/\p{L}+|\d+/gu));
  if (!said.has(month) && !said.has(format(parseDate(`2000-${first}-01`), { month: 'short' }))) return false;
  return when.precision === 'month' || said.has(String(Number(second)));
}

/** The month an instant falls in: a key that sorts ("2026-05"), short words ("May"; its year unless this one), its full name. */
export interface Month {
  key: string;
  short: string;
  year: string | null;
  full: string;
}

/** {@link Month} of an instant. */
export function monthOf(instant: string, now: string, timeZone?: string): Month {
  const day = parseDate(dayOf(instant, timeZone));
  return {
    key: day.toString().slice(0, 7),
    short: format(day, { month: 'short' }),
    year: day.year === parseDate(dayOf(now, timeZone)).year ? null : String(day.year),
    full: format(day, { month: 'long', year: 'numeric' }),
  };
}

/** "May", or "Dec 2025" when it is not this year's. */
export function monthInWords(month: Month): string {
  return month.year ? `${month.short} ${month.year}` : month.short;
}
