import type { When } from '../model/when.ts';
import { addDays, weekdayIndex } from './day.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAY_WORD = new RegExp(
  `\\b(?:(last|next|this|a week from|a week on)\\s+)?(${WEEKDAYS.join('|')})\\b(?!\\s+week)`,
  'i',
);
const DATED = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')})\\b|\\b(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'i',
);
/** A finite verb in the past: the weekday named beside it has been. */
const PAST =
  /\b(?:was|were|had|did|went|came|won|lost|ran|sang|swam|rode|played|took|got|made|saw|passed|broke|fell|met|flew|left|brought|bought|began|became|gave|held|spent|collected|adopted|arrived|started|finished|moved|visited|happened|died|landed|picked|celebrated|married|graduated|turned|born|found|shot|said|since|built|caught|taught|wrote|drove|stood|slept|drank|ate|grew|threw|chose|(?!need|indeed|speed|wed|seed|feed|breed|exceed|proceed|succeed|married|engaged)[a-z]{3,}ed)\b/i;
/** A finite verb in the present. */
const PRESENT =
  /(?:\b(?:is|are|am|will|has|have|takes?|starts?|plays?|runs?|sings?|go|goes|going|leaves?|fl(?:y|ies)|begins?|turns?|sits?|swims?|rides?|competes?|performs?|shows?|defends?|do|does|doing|get|gets|getting)\b|'(?:m|re|ll|ve)\b|'s (?:in|on|at|off|a|the|my|\w+ing)\b)/i;

/**
 * The day a clause names by itself (a weekday, a date, tomorrow), from the day it was written ("YYYY-MM-DD"); null where
 * it names none or only counts from another ("a week from Thursday"). A weekday is the one to come unless the clause is in
 * the past.
 */
export function dayInClause(clause: string, writtenOn: string): When | null {
  const day = resolve(clause, writtenOn);
  return day && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? { start: day, end: null, precision: 'day' } : null;
}

/** Whether a clause is told in the past. */
export function isPast(clause: string): boolean {
  return PAST.test(clause);
}

/** Whether a clause is told in the present, so that its weekday is to come. */
export function isPresent(clause: string): boolean {
  return PRESENT.test(clause) && !PAST.test(clause);
}

/** Whether a clause has a finite verb that is known: without one it is a part of its neighbour. */
export function hasVerb(clause: string): boolean {
  return PRESENT.test(clause) || PAST.test(clause);
}

function resolve(clause: string, writtenOn: string): string | null {
  const dated = DATED.exec(clause);
  if (dated) {
    const month = MONTHS.indexOf((dated[2] ?? dated[3] ?? '').toLowerCase()) + 1;
    const number = Number(dated[1] ?? dated[4]);
    if (month === 0 || number < 1 || number > 31) return null;
    const rest = `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    const year = Number(writtenOn.slice(0, 4));
    const same = `${year}-${rest}`;
    return isPast(clause) || same >= writtenOn ? same : `${year + 1}-${rest}`;
  }
  if (/\btomorrow\b/i.test(clause)) return addDays(writtenOn, 1);
  if (/\byesterday\b/i.test(clause)) return addDays(writtenOn, -1);
  if (/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i.test(clause)) return writtenOn;
  const named = DAY_WORD.exec(clause);
  if (!named) return null;
  const which = (named[1] ?? '').toLowerCase();
  if (which.startsWith('a week') || which === 'next') return null;
  const ahead = (WEEKDAYS.indexOf((named[2] ?? '').toLowerCase()) - weekdayIndex(writtenOn) + 7) % 7;
  if (which === 'last' || (which === '' && isPast(clause))) return addDays(writtenOn, ahead === 0 ? -7 : ahead - 7);
  return addDays(writtenOn, ahead);
}
