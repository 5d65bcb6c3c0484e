import type { Person } from '../model/person.ts';
import { addDays, dayOf } from './day.ts';

/** "Not this week": how long a due word is put off. */
export const SNOOZE_DAYS = 7;

/** The newest mail either way, or null where none is known: any real mail counts as being in touch. */
export function lastContact(person: Pick<Person, 'lastFromThem' | 'lastFromYou'>): string | null {
  return (
    [person.lastFromThem, person.lastFromYou]
      .flatMap((at) => at ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The day ("YYYY-MM-DD", the user's) from which a word is due by the cadence the user set, or null where none is set.
 * Counted from the last mail either way; a snooze puts it off, a mail since then starts the weeks anew.
 */
export function wordDueOn(person: Person, zone: string): string | null {
  const { cadenceWeeks, cadenceSnoozedUntil } = person;
  if (!cadenceWeeks) return null;
  const due = addDays(dayOf(lastContact(person) ?? person.createdAt, zone), cadenceWeeks * 7);
  return cadenceSnoozedUntil && cadenceSnoozedUntil > due ? cadenceSnoozedUntil : due;
}

/** Whether a word is due on that day; never for people whom the user muted or left out. */
export function isWordDue(person: Person, today: string, zone: string): boolean {
  if (person.muted || person.excluded) return false;
  const due = wordDueOn(person, zone);
  return due !== null && due <= today;
}
