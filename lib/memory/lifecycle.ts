import type { Fact, Lifecycle } from '../model/fact.ts';
import { daysBetween, daysInYear, daysOf } from './dates.ts';

/** Days after an event in which it is worth asking; then it is history. */
const FOLLOW_DAYS = 60;
/** A birthday is looked forward to that many days, and may be wished that many days late. */
const BIRTHDAY_AHEAD_DAYS = 60;
const BIRTHDAY_LATE_DAYS = 21;
/** Something ahead without a date is taken to be over after that. */
const UNDATED_DAYS = 180;

type Timed = Pick<
  Fact,
  'category' | 'when' | 'time' | 'status' | 'lifecycle' | 'validFrom' | 'validTo' | 'createdAt' | 'updatedAt'
>;

/**
 * Where an event stands on a day ("YYYY-MM-DD", the user's), or null for what is no event: habits, tastes, states, and
 * things told long after. On its last day it is still upcoming. What was asked or answered stays so until it retires;
 * birthdays and all yearly dates come round again.
 */
export function lifecycleOf(fact: Timed, today: string): Lifecycle | null {
  if (fact.validTo !== null || fact.status === 'cancelled')
    return fact.when || fact.time === 'future' ? 'retired' : null;
  if (isYearly(fact)) return yearly(fact, today);
  if (fact.time === 'habit') return null;
  const toldOn = (fact.validFrom ?? fact.createdAt).slice(0, 10);
  const days = fact.when && daysOf(fact.when);
  if (!days) {
    if (fact.time !== 'future') return null;
    return daysBetween(toldOn, today) <= UNDATED_DAYS ? handled(fact, 'upcoming') : 'retired';
  }
  // "Coeliac since May" is a state with a beginning; "in Rome this week" ends.
  if (fact.time === 'ongoing' && !fact.when?.end) return null;
  if (daysBetween(days.end, toldOn) > FOLLOW_DAYS) return null;
  if (today <= days.end) return handled(fact, fact.time === 'past' ? 'passed' : 'upcoming');
  return daysBetween(days.end, today) <= FOLLOW_DAYS ? handled(fact, 'passed') : 'retired';
}

/** Whether a fact's date comes round every year: birthdays, anniversaries, and dates without a year. */
export function isYearly(fact: Pick<Fact, 'category' | 'when'>): boolean {
  return (
    fact.when !== null &&
    (fact.when.precision === 'annual' || (fact.category === 'birthday' && fact.when.precision !== 'year'))
  );
}

function yearly(fact: Timed, today: string): Lifecycle | null {
  const { when } = fact;
  if (!when) return null;
  const year = Number(today.slice(0, 4));
  // The turn of the year: last December's birthday may still be wished in January.
  const turns = [year - 1, year, year + 1].flatMap((y) => daysInYear(when, y) ?? []);
  const next = turns.find(({ end }) => end >= today);
  const last = turns.findLast(({ end }) => end < today);
  if (last && daysBetween(last.end, today) <= BIRTHDAY_LATE_DAYS && !(when.precision === 'day' && when.start > today)) {
    return askedSince(fact, last.start, 'passed');
  }
  if (next && daysBetween(today, next.start) <= BIRTHDAY_AHEAD_DAYS) return askedSince(fact, next.start, 'upcoming');
  return 'retired';
}

/** Asked or answered about this year's, as the time of the mark tells; last year's does not count. */
function askedSince(fact: Timed, start: string, otherwise: Lifecycle): Lifecycle {
  return daysBetween(fact.updatedAt, start) <= BIRTHDAY_AHEAD_DAYS ? handled(fact, otherwise) : otherwise;
}

function handled(fact: Timed, otherwise: Lifecycle): Lifecycle {
  return fact.lifecycle === 'asked' || fact.lifecycle === 'answered' ? fact.lifecycle : otherwise;
}

/**
 * The facts whose lifecycle is another on that day ("YYYY-MM-DD", the user's), changed. Empty when run again. The time
 * of change is left as it was: nobody changed what the fact says.
 */
export function advance(facts: readonly Fact[], today: string): Fact[] {
  return facts.flatMap((fact) => {
    const lifecycle = lifecycleOf(fact, today);
    return lifecycle === fact.lifecycle || fact.state === 'forgotten' ? [] : [{ ...fact, lifecycle }];
  });
}

/** The fact once the user has asked after it or wished for it. */
export function markAsked(fact: Fact, now: string): Fact {
  return { ...fact, lifecycle: 'asked', updatedAt: now };
}

/** The fact once the person has told how it went. */
export function markAnswered(fact: Fact, now: string): Fact {
  return { ...fact, lifecycle: 'answered', updatedAt: now };
}
