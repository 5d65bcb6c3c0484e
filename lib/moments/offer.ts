import type { Moment } from '../model/opener.ts';
import type { Acknowledged } from './acknowledged.ts';
import { addDays, daysBetween } from './day.ts';
import type { Speakable } from './spoken.ts';
import type { ThemeKind } from './theme.ts';

/** What a fact gives today: a kind of moment, how good it is, and until when. `occasion` tells two moments of one fact apart. */
export interface Offer {
  kind: Moment['kind'];
  rank: number;
  until: string | null;
  occasion: string;
}

/** Days before an event from which one may wish for it, and days after it in which one may still ask: a friend's sense of stale. */
const EVENTS: Readonly<Partial<Record<ThemeKind, { ahead: number; after: number }>>> = {
  try: { ahead: 21, after: 21 },
  day: { ahead: 60, after: 21 },
  dated: { ahead: 10, after: 10 },
  trip: { ahead: 35, after: 30 },
  visitor: { ahead: 35, after: 21 },
  move: { ahead: 60, after: 90 },
  'new-job': { ahead: 60, after: 75 },
  leaving: { ahead: 45, after: 14 },
  retirement: { ahead: 90, after: 45 },
  'school-start': { ahead: 45, after: 45 },
  procedure: { ahead: 21, after: 35 },
  'pet-new': { ahead: 21, after: 60 },
};

/** Days after the telling in which a state or a piece of news may still be spoken of; null never goes stale. */
const FRESH: Readonly<Partial<Record<ThemeKind, number | null>>> = {
  illness: 28,
  procedure: 35,
  serious: 35,
  strain: 14,
  damage: 45,
  expecting: 90,
  birth: 45,
  engaged: 45,
  married: 45,
  achieved: 30,
  'new-job': 75,
  retirement: 45,
  leaving: 30,
  move: 90,
  trip: 30,
  visitor: 30,
  'school-start': 45,
  'pet-new': 60,
  'pet-ill': 28,
  'pet-lost': 21,
  sad: 14,
  pet: 365,
  hobby: null,
  living: null,
  making: 240,
  collection: null,
  taste: 365,
};

/** Ten days on, what was only told needs no quick word any more. */
const NEW_DAYS = 14;

/** The moment a fact gives on `today`, or null where silence is better. Pure. */
export function offer(item: Speakable, ack: Acknowledged, today: string): Offer | null {
  if (ack.answer) return null;
  const { kind } = item.theme;
  if (kind === 'birthday' || kind === 'anniversary') return birthday(item, today);
  const reach = EVENTS[kind];
  const told = daysBetween(item.toldOn, today);
  if (told < 0) return null;
  if (reach && item.span && item.fact.time !== 'habit' && item.fact.when && item.fact.when.precision !== 'year') {
    return event(item, ack, today, reach, item.span);
  }
  if (item.fact.time === 'future') return undatedPlan(item, ack, told);
  return state(item, ack, told);
}

function event(
  item: Speakable,
  ack: Acknowledged,
  today: string,
  reach: { ahead: number; after: number },
  span: { start: string; end: string },
): Offer | null {
  const { kind } = item.theme;
  const exact = item.fact.when?.precision === 'day';
  const ahead = daysBetween(today, span.start);
  const passed = daysBetween(span.end, today);
  // What was over when it was told has been told: there is nothing to ask.
  if (span.end < item.toldOn) return state(item, ack, daysBetween(item.toldOn, today));
  if (ahead > 0) {
    if (ahead > reach.ahead || ack.spoken) return null;
    const near = ahead <= 10 && exact;
    return {
      kind: 'event-ahead',
      rank: near ? 92 - ahead : 66 - ahead / 10,
      until: addDays(span.start, -1),
      occasion: 'ahead',
    };
  }
  if (passed <= 0 && (span.end > span.start || !exact)) {
    // Under way: only a journey or a visit is spoken of while it lasts.
    if (ack.spoken || !exact || !(kind === 'trip' || kind === 'visitor')) return null;
    return { kind: 'going-on', rank: 70, until: span.end, occasion: 'under-way' };
  }
  if (passed <= 0) {
    return ack.spoken ? null : { kind: 'event-ahead', rank: 91, until: span.end, occasion: 'today' };
  }
  if (!exact && passed > 10) return null;
  if (passed > reach.after || ack.settled) return null;
  // An open end: somebody who leaves on Friday is not known to be back on Monday.
  if (kind === 'trip' && item.fact.when?.end === null && passed < 4) return null;
  const back = kind === 'trip' ? 'back-from-travel' : 'event-passed';
  const base = kind === 'dated' || kind === 'leaving' ? 60 : kind === 'procedure' ? 89 : 90;
  return { kind: back, rank: base - passed, until: addDays(span.end, reach.after), occasion: 'passed' };
}

function undatedPlan(item: Speakable, ack: Acknowledged, told: number): Offer | null {
  const { kind } = item.theme;
  if (ack.spoken) return null;
  if (kind === 'procedure' || kind === 'serious' || kind === 'expecting') {
    return told <= 21
      ? { kind: 'going-on', rank: 84 - told / 2, until: addDays(item.toldOn, 21), occasion: 'ahead' }
      : null;
  }
  const limit =
    kind === 'day' || kind === 'move' || kind === 'retirement' || kind === 'new-job'
      ? 45
      : kind === 'try' || kind === 'school-start'
        ? 30
        : 14;
  // Animals and pastimes that were to come have come by now, or are on their way: the question fits both.
  if (kind === 'pet-new' || kind === 'pet') return told > 7 ? state(item, ack, told) : null;
  if (kind === 'hobby' || kind === 'living' || kind === 'making' || kind === 'collection')
    return state(item, ack, told);
  if (!(kind in EVENTS) || kind === 'dated' || kind === 'leaving') return null;
  if (told > limit) return null;
  return { kind: 'event-ahead', rank: 62 - told / 4, until: addDays(item.toldOn, limit), occasion: 'ahead' };
}

const GOOD_NEWS = new Set<ThemeKind>(['birth', 'engaged', 'married', 'achieved', 'new-job', 'retirement']);

function state(item: Speakable, ack: Acknowledged, told: number): Offer | null {
  const { kind } = item.theme;
  const limit = FRESH[kind];
  if (limit === undefined || (limit !== null && told > limit)) return null;
  const until = limit === null ? null : addDays(item.toldOn, limit);
  const fresh = told <= NEW_DAYS;
  const occasion = `told ${item.messageId ?? ''}`;
  // A thing long past when told ("in 2016 we had a baby") is background, not news.
  if (
    item.span &&
    daysBetween(item.span.start, item.toldOn) > 60 &&
    !(kind === 'hobby' || kind === 'living' || kind === 'collection' || kind === 'taste')
  )
    return null;
  if (GOOD_NEWS.has(kind)) {
    if (ack.spoken) return null;
    if (item.fact.time !== 'past' && item.fact.time !== 'ongoing') return null;
    return { kind: 'good-news', rank: 94 - told / 3, until, occasion };
  }
  switch (kind) {
    case 'strain':
    case 'sad':
      return ack.spoken ? null : { kind: 'strain', rank: 96 - told, until, occasion };
    case 'serious':
    case 'damage':
      return ack.spoken && fresh ? null : { kind: 'hard-news', rank: 93 - told / 2, until, occasion };
    case 'illness':
    case 'procedure':
    case 'pet-ill':
    case 'pet-lost':
      if (item.fact.time === 'habit') return null;
      return ack.spoken ? null : { kind: 'going-on', rank: 91 - told / 2, until, occasion };
    case 'expecting':
      return ack.spoken ? null : { kind: 'going-on', rank: 72 - told / 4, until, occasion };
    case 'move':
    case 'school-start':
    case 'pet-new':
      return ack.spoken ? null : { kind: 'going-on', rank: 84 - told / 3, until, occasion };
    case 'trip':
      return item.fact.time === 'past' && !ack.spoken && told <= 14
        ? { kind: 'back-from-travel', rank: 64 - told, until, occasion }
        : null;
    case 'visitor':
      return item.fact.time === 'ongoing' && !ack.spoken && told <= 10
        ? { kind: 'going-on', rank: 64, until, occasion }
        : null;
    case 'hobby':
    case 'living':
    case 'making':
    case 'pet':
      if (item.fact.time === 'past' && kind !== 'living') return null;
      if (ack.spoken && told <= 60) return null;
      // Old pastimes are for a quiet day; what was told last is better than what was told before.
      return { kind: 'going-on', rank: fresh ? 76 - told / 2 : Math.max(42, 58 - told / 30), until, occasion };
    case 'collection':
    case 'taste':
      return ack.spoken ? null : { kind: 'taste', rank: Math.max(30, 44 - told / 10), until, occasion };
    default:
      return null;
  }
}

function birthday(item: Speakable, today: string): Offer | null {
  if (!item.span || !item.fact.when || item.fact.when.precision === 'year' || item.fact.when.precision === 'month')
    return null;
  // A birthday told with its year comes round every year: the nearest one counts.
  const day = nearest(item.span.start, today);
  if (item.fact.when.precision === 'day' && day < item.span.start && item.fact.who === 'person') return null;
  if (
    item.theme.kind === 'anniversary' &&
    daysBetween(day, item.span.start) !== 0 &&
    item.fact.when.precision === 'day' &&
    item.fact.who !== 'person'
  )
    return null;
  const ahead = daysBetween(today, day);
  // Told of after the day itself, in the same year: there is nothing to wish or ask any more.
  if (ahead < 0 && item.toldOn > day) return null;
  const year = day.slice(0, 4);
  if (ahead === 0) return { kind: 'birthday', rank: 98, until: day, occasion: year };
  if (ahead > 0 && ahead <= 10) return { kind: 'birthday', rank: 92 - ahead, until: day, occasion: year };
  if (ahead < 0 && ahead >= (item.fact.who === 'person' ? -6 : -14))
    return { kind: 'birthday', rank: 90 + ahead, until: addDays(day, 6), occasion: year };
  return null;
}

function nearest(day: string, today: string): string {
  const years = [-1, 0, 1].map((d) => Number(today.slice(0, 4)) + d);
  const days = years.map((y) => (day.endsWith('02-29') ? `${y}-02-28` : `${y}${day.slice(4)}`));
  return days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? day;
}

/** The day of this year's (or the nearest) birthday; for the opener's "on Saturday". */
export function birthdayNear(start: string, today: string): string {
  return nearest(start, today);
}
