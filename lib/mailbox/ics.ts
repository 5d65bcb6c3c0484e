import { type CalendarDate, parseDate } from '@internationalized/date';
import type { Fact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';
import { escapeText, foldLines } from './content-line.ts';
import type { Everything } from './everything.ts';
import { isBirthday, stands, whoOf } from './known-of.ts';

/**
 * Birthdays and dated events as an iCalendar file (RFC 5545): whole days, birthdays every year, busy for nobody. Only
 * facts that stand and name a day; of people not excluded. What is not open to say is marked private, for shared
 * calendars. `now`: an instant; a birthday without a year begins in its year.
 */
export function eventsIcs({ people, facts }: Pick<Everything, 'people' | 'facts'>, now: string): string {
  const byId = new Map(people.filter((person) => !person.excluded).map((person) => [person.id, person]));
  const events = facts.filter(stands).flatMap((fact) => {
    const person = byId.get(fact.personId);
    return person ? event(fact, person, now) : [];
  });
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fondly//Fondly//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]);
}

function event(fact: Fact, person: Person, now: string): string[] {
  const { when } = fact;
  if (!when) return [];
  const days = isBirthday(fact) ? birthdayLines(when.start, now) : when.precision === 'day' ? dayLines(fact) : [];
  if (!days.length) return [];
  const known = person.name.trim() || (person.addresses[0] ?? '');
  const who = whoOf(fact);
  const title = isBirthday(fact) ? `Birthday: ${who ? `${who}, ${known}` : known}` : `${known}: ${fact.statement}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(fact.id)}@fondly`,
    `DTSTAMP:${fact.updatedAt.slice(0, 19).replace(/[-:]/g, '')}Z`,
    ...days,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(fact.statement)}`,
    'TRANSP:TRANSPARENT',
    ...(fact.tact === 'open' ? [] : ['CLASS:PRIVATE']),
    'END:VEVENT',
  ];
}

function birthdayLines(start: string, now: string): string[] {
  const monthDay = start.slice(-5);
  const isLeapDay = monthDay === '02-29';
  const year = start.length === 10 ? Number(start.slice(0, 4)) : Number(now.slice(0, 4));
  // A yearly rule that begins on 29 February comes every four years; the last day of February comes every year.
  const first = `${isLeapDay ? year - (year % 4) : year}-${monthDay}`;
  const day = start.length === 10 ? parseDate(start) : parseDate(first);
  const rule = isLeapDay ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }))}`, `RRULE:${rule}`];
}

function dayLines({ when }: Fact): string[] {
  if (!when) return [];
  // The end of a whole-day event is the day after its last.
  const end = parseDate(when.end ?? when.start).add({ days: 1 });
  return [`DTSTART;VALUE=DATE:${compact(parseDate(when.start))}`, `DTEND;VALUE=DATE:${compact(end)}`];
}

function compact(day: CalendarDate): string {
  return day.toString().replaceAll('-', '');
}
