import type { Evidence, Fact } from '../../lib/model/fact.ts';
import type { Opener } from '../../lib/model/opener.ts';
import { dayOf, daysBetween, type Month, monthOf, saysWhen, whenInWords } from '../dates.ts';

/** A birthday shows up this many days ahead: time enough for a card to travel. */
const ANNUAL_DAYS = 60;
/** Anything further away than this is a plan, not something coming up. */
const AHEAD_DAYS = 400;
/** As many rows of history as fill the panel before "earlier". */
const RECENT_FACTS = 8;
const RECENT_MONTHS = 12;

/** Something that has not happened yet, with its date in words and the first day it can be on, for sorting. */
export interface Ahead {
  fact: Fact;
  label: string;
  on: string;
}

/** One month of history, newest fact first. */
export interface MonthGroup extends Month {
  facts: Fact[];
}

/** A relative or pet with a name, and what they are to the person ("daughter"), where it was said. */
export interface Kin {
  name: string;
  relation: string | null;
}

/** When a fact was learnt: its first mention. Falls back to when Fondly noted it. */
export function learntAt(fact: Fact): string {
  return fact.validFrom ?? fact.evidence[0]?.sentAt ?? fact.createdAt;
}

/** Newest first; equal times by id, so that the order never changes by itself. */
export function newestFirst(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => {
    const [x, y] = [learntAt(a), learntAt(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1;
  });
}

/** The first day a fact's event can fall on that is not over, or null: no date, called off, over, or too far away. */
function nextDay(fact: Fact, today: string): string | null {
  const { when } = fact;
  if (!when || fact.status === 'cancelled' || fact.supersededBy !== null || fact.validTo !== null) return null;
  if (when.precision === 'annual') {
    const year = Number(today.slice(0, 4));
    const leap = (y: number) => y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
    for (const candidate of [year, year + 1]) {
      // People born on 29 February are wished well on the 28th in other years.
      const start = when.start === '02-29' && !leap(candidate) ? '02-28' : when.start;
      const day = `${candidate}-${start}`;
      if (day >= today) return daysBetween(today, day) <= ANNUAL_DAYS ? day : null;
    }
    return null;
  }
  if (when.precision === 'day') {
    if (fact.time === 'habit' || (when.end ?? when.start) < today) return null;
    return daysBetween(today, when.start) <= AHEAD_DAYS ? when.start : null;
  }
  // "In May", "in 2026": over only when the mail spoke of it as coming and the whole month or year has passed.
  if (fact.time !== 'future') return null;
  const current = today.slice(0, when.start.length);
  if (when.start < current) return null;
  const first = when.precision === 'month' ? `${when.start}-01` : `${when.start}-01-01`;
  // Within a running month or year it may be any day left of it: after all that have a day.
  const day = when.start === current ? `${when.start}${when.precision === 'month' ? '-31' : '-12-31'}` : first;
  return daysBetween(today, first) <= AHEAD_DAYS ? day : null;
}

/** What is coming up, soonest first: events with a date that is not over, and birthdays within two months. */
export function comingUp(facts: readonly Fact[], today: string): Ahead[] {
  const ahead: Ahead[] = [];
  for (const fact of facts) {
    const on = fact.state === 'kept' ? nextDay(fact, today) : null;
    if (on !== null && fact.when) ahead.push({ fact, on, label: aheadLabel(fact, on, today) });
  }
  return ahead.toSorted((a, b) => (a.on === b.on ? (a.fact.id < b.fact.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function aheadLabel(fact: Fact, on: string, today: string): string {
  if (!fact.when) return '';
  // A birthday is "today" or "tomorrow" like any other day; further away it keeps its plain date.
  const near = fact.when.precision === 'annual' && daysBetween(today, on) <= 1;
  return whenInWords(near ? { start: on, end: null, precision: 'day' } : fact.when, today);
}

/**
 * The named relatives and pets, in the order they were last mentioned; a name is one person, whatever its capitals.
 * Nobody whom only a private fact names: "Arun, husband" is the last thing to read after a separation.
 */
export function theirPeople(facts: readonly Fact[]): Kin[] {
  const kin = new Map<string, Kin>();
  for (const fact of newestFirst(facts)) {
    const named = fact.name?.trim();
    if (!named || fact.state !== 'kept' || fact.tact === 'private') continue;
    if (fact.who !== 'family' && fact.category !== 'pet') continue;
    const key = named.toLocaleLowerCase('en');
    const known = kin.get(key);
    if (!known) kin.set(key, { name: named, relation: fact.relation });
    else known.relation ??= fact.relation;
  }
  return [...kin.values()];
}

/** History in two parts: what fills the panel, by month, and all that came before. */
export interface History {
  recent: MonthGroup[];
  earlier: MonthGroup[];
  earlierCount: number;
}

/** Groups kept facts by the month they were learnt in, newest first; about eight of the last year are recent. */
export function history(facts: readonly Fact[], now: string, timeZone?: string): History {
  const result: History = { recent: [], earlier: [], earlierCount: 0 };
  const today = dayOf(now, timeZone);
  const kept = newestFirst(facts.filter((fact) => fact.state === 'kept'));
  for (const [index, fact] of kept.entries()) {
    const month = monthOf(learntAt(fact), now, timeZone);
    const age = monthsApart(month.key, today.slice(0, 7));
    // One row alone behind "earlier" is not worth a click.
    const fits = index < RECENT_FACTS || (index === RECENT_FACTS && kept.length === RECENT_FACTS + 1);
    const isRecent = fits && (age < RECENT_MONTHS || index === 0);
    if (!isRecent) result.earlierCount += 1;
    const groups = isRecent ? result.recent : result.earlier;
    const last = groups.at(-1);
    if (last?.key === month.key) last.facts.push(fact);
    else groups.push({ ...month, facts: [fact] });
  }
  return result;
}

function monthsApart(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** The first `count` facts of the groups, with the groups cut to fit. */
export function firstFacts(groups: readonly MonthGroup[], count: number): MonthGroup[] {
  const shown: MonthGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, facts: group.facts.slice(0, left) });
    left -= group.facts.length;
  }
  return shown;
}

/** Where an opener's quotes stand: the evidence of its facts, in the order of its quotes, each message once. */
export function evidenceOf(opener: Opener, facts: readonly Fact[]): Evidence[] {
  const candidates = facts.filter((fact) => opener.moment.factIds.includes(fact.id)).flatMap((fact) => fact.evidence);
  const found: Evidence[] = [];
  for (const quote of opener.quotes) {
    const evidence = candidates.find((candidate) => candidate.quote === quote);
    if (evidence && !found.includes(evidence)) found.push(evidence);
  }
  return found;
}

/** The evidence that is shown for a fact: the newest, where it was last said. */
export function shownEvidence(fact: Fact): Evidence | null {
  return fact.evidence.at(-1) ?? null;
}

/** When a fact's event is, in words; null where nothing is known or its statement says so itself. */
export function dateOf(fact: Fact, today: string): string | null {
  return fact.when && !saysWhen(fact.statement, fact.when) ? whenInWords(fact.when, today) : null;
}
