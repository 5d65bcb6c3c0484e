import type { Fact } from '../model/fact.ts';
import { datesAgree, daysBetween, daysOf, monthDay } from './dates.ts';
import { isLikelySame } from './entity.ts';
import { ageOf, statementGist, told, wording, wordingGist } from './gist.ts';
import { HOME_HELD, HOME_TAKEN, JOB_HELD, JOB_LEFT, JOB_TAKEN, MOVED, ONCE, RECOVERED } from './lexicon.ts';
import { isAgeOnly, isAnniversary } from './same.ts';
import { likeness } from './words.ts';

/** What was ahead is called off or moved within that time of being told; later news is about something else. */
const EVENT_DAYS = 400;
/** Two days this close for one birthday are a slip, not two birthdays. */
const SLIP_DAYS = 3;

/**
 * Whether a newer fact takes the place of an older one of the same person: the next age, a new job or home, a recovery,
 * an event moved or called off. Being alike is never enough: there has to be a word that says so, or a thing one has
 * only one of. What the user has set or written by hand is not taken from them.
 */
export function supersedes(newer: Fact, older: Fact, all: readonly Fact[]): boolean {
  if (newer.id === older.id || newer.state === 'forgotten' || older.state === 'forgotten') return false;
  if (older.origin === 'remembered' || older.edited.some((field) => field !== 'state' && field !== 'tact'))
    return false;
  if (older.status === 'cancelled' && newer.status !== 'cancelled') return false;
  const [now, before] = [told(newer), told(older)];
  if (newer.who !== older.who || now < before) return false;
  // In one mail only "…, but that is off" follows what it takes back; a hope for another time is not taken back.
  const takenBack = newer.status === 'cancelled' && older.status === 'stated';
  if (now === before && !(takenBack && inOneMail(newer, older))) return false;
  const takesPlace =
    nextAge(newer, older) ||
    otherBirthday(newer, older) ||
    calledOff(newer, older) ||
    moved(newer, older) ||
    newJob(newer, older) ||
    newHome(newer, older) ||
    recovered(newer, older);
  return takesPlace && isLikelySame(newer, older, all);
}

function inOneMail(a: Fact, b: Fact): boolean {
  return a.evidence.some((x) => b.evidence.some((y) => x.messageId === y.messageId));
}

/** "Mia is 9" and, a year later, "Mia is 10". An age that time does not explain is another child's. */
function nextAge(newer: Fact, older: Fact): boolean {
  if (newer.category !== older.category || !isAgeOnly(older)) return false;
  const [age, was] = [ageOf(newer), ageOf(older)];
  if (age === null || was === null || age <= was) return false;
  return Math.abs(age - was - daysBetween(told(older), told(newer)) / 365.25) <= 1.2;
}

function otherBirthday(newer: Fact, older: Fact): boolean {
  if (newer.category !== 'birthday' || older.category !== 'birthday' || isAnniversary(newer) !== isAnniversary(older))
    return false;
  const [day, was] = [newer.when && monthDay(newer.when), older.when && monthDay(older.when)];
  if (!day || !was || day === was || newer.status !== 'stated') return false;
  if (MOVED.test(wording(newer))) return false;
  return day.length === 5 && was.length === 5 && Math.abs(daysBetween(`2000-${was}`, `2000-${day}`)) <= SLIP_DAYS;
}

/** The older one was still ahead, as far as is known, when the newer one was told. */
function wasAhead(newer: Fact, older: Fact): boolean {
  const today = told(newer).slice(0, 10);
  const days = older.when && daysOf(older.when);
  if (days) return days.end >= today;
  return older.time === 'future' && daysBetween(told(older), today) <= EVENT_DAYS;
}

/** The same event by its kind, its place and its matter. */
function sameEvent(newer: Fact, older: Fact): boolean {
  const [here, there] = [wordingGist(newer), wordingGist(older)];
  const place = likeness(here.names, there.names).shared;
  if (here.names.size > 0 && there.names.size > 0 && place === 0) return false;
  const kind = likeness(here.events, there.events).shared;
  if (here.events.size > 0 && there.events.size > 0 && kind === 0) return false;
  if (newer.category !== older.category && kind === 0) return false;
  return kind > 0 || place > 0 || likeness(here.matter, there.matter).shared >= 2;
}

function calledOff(newer: Fact, older: Fact): boolean {
  if (newer.status !== 'cancelled' || older.status === 'cancelled') return false;
  return wasAhead(newer, older) && datesAgree(newer.when, older.when) && sameEvent(newer, older);
}

function moved(newer: Fact, older: Fact): boolean {
  if (newer.status === 'cancelled' || !wasAhead(newer, older) || !sameEvent(newer, older)) return false;
  if (newer.when && older.when && datesAgree(newer.when, older.when)) return false;
  if (MOVED.test(wording(newer))) return true;
  // Without a word for it only what happens once can have moved; anything else is a second recital.
  const once = [...statementGist(newer).events].some((kind) => ONCE.has(kind) && statementGist(older).events.has(kind));
  return once && newer.time === 'future' && newer.when !== null && older.when !== null;
}

function newJob(newer: Fact, older: Fact): boolean {
  if (newer.category !== 'work' || older.category !== 'work' || !hasHappened(newer) || older.time === 'future')
    return false;
  const [now, was] = [newer.statement, older.statement];
  if (JOB_LEFT.test(was)) return false;
  if (JOB_TAKEN.test(now)) return JOB_HELD.test(was) || JOB_TAKEN.test(was);
  return (
    JOB_LEFT.test(now) &&
    JOB_HELD.test(was) &&
    likeness(statementGist(newer).names, statementGist(older).names).shared > 0
  );
}

function newHome(newer: Fact, older: Fact): boolean {
  if (newer.category !== 'home' || older.category !== 'home' || !hasHappened(newer) || older.time === 'future')
    return false;
  return HOME_TAKEN.test(newer.statement) && (HOME_HELD.test(older.statement) || HOME_TAKEN.test(older.statement));
}

function recovered(newer: Fact, older: Fact): boolean {
  if (newer.category !== 'health' || older.category !== 'health' || newer.status !== 'stated') return false;
  if (!RECOVERED.test(wording(newer)) || RECOVERED.test(wording(older)) || older.time === 'habit') return false;
  if (daysBetween(told(older), told(newer)) > EVENT_DAYS) return false;
  return likeness(wordingGist(newer).matter, wordingGist(older).matter).shared > 0;
}

function hasHappened(fact: Fact): boolean {
  return fact.status === 'stated' && fact.time !== 'future';
}
