import { daysInYear, daysOf } from '../memory/dates.ts';
import { isYearly } from '../memory/lifecycle.ts';
import type { Fact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';

/** When something that is coming up is, no more exactly than the mail was. */
export interface Occurrence {
  /** The day; the first one not over of something that is going on; the first of the month where only that is known. */
  on: string;
  /** The last day of something longer, or null. */
  until: string | null;
  /** It began before today. */
  began: boolean;
  precision: 'day' | 'month';
}

/** One dated thing of one person. */
export interface AheadOf {
  person: Person;
  fact: Fact;
  occurrence: Occurrence;
}

/**
 * When a fact's event falls between two days (both "YYYY-MM-DD" and included), or null: no date, a year only, called off,
 * ended, over, a habit, about the user, or not the user's to know yet (waiting). Yearly dates come round again.
 */
export function occurrence(fact: Fact, today: string, last: string): Occurrence | null {
  const { when } = fact;
  if (!when || when.precision === 'year' || fact.state !== 'kept' || fact.who === 'user') return null;
  if (fact.status === 'cancelled' || fact.supersededBy !== null || fact.validTo !== null) return null;
  const precision = when.precision === 'month' ? 'month' : 'day';
  if (isYearly(fact)) {
    const year = Number(today.slice(0, 4));
    const days = [year, year + 1].flatMap((y) => daysInYear(when, y) ?? []).find(({ end }) => end >= today);
    return days ? within(days.start, days.end, today, last, precision) : null;
  }
  // "In May" is ahead only as long as it was told as such; "coeliac since May" is not.
  if (precision === 'month' ? fact.time !== 'future' : fact.time === 'habit' || fact.time === 'past') return null;
  const days = daysOf(when);
  return days ? within(days.start, days.end, today, last, precision) : null;
}

function within(
  start: string,
  end: string,
  today: string,
  last: string,
  precision: Occurrence['precision'],
): Occurrence | null {
  if (end < today || start > last) return null;
  if (precision === 'month') return { on: start, until: null, began: start < today, precision };
  return { on: start < today ? today : start, until: end > start ? end : null, began: start < today, precision };
}

/** The order of a list: by day, what has only a month after every day of it. */
export function byDay(a: Occurrence, b: Occurrence): number {
  const key = ({ on, precision }: Occurrence) => (precision === 'month' ? `${on.slice(0, 7)}-99` : on);
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
