import { CalendarDate, parseDate } from '@internationalized/date';
import { HOLIDAYS, nthWeekday, weekdayOf } from './holidays.ts';

/** Which way from the day of writing a bare "Friday" or "June" points, as the tense of its clause says. */
export type Direction = 'past' | 'future' | null;

/** A stretch of text that says when. */
export interface DateFound {
  /** [start, end) in the text given. */
  start: number;
  end: number;
  /** The written form of `When`. */
  when: string;
  /** `at` a time, or the first or last bound of something that lasts. */
  kind: 'at' | 'since' | 'until' | 'from';
  /** It is as exact as a day (or days). */
  exact: boolean;
}

interface Raw {
  start: number;
  end: number;
  from: CalendarDate;
  to: CalendarDate | null;
  unit: 'day' | 'month' | 'year';
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY =
  'mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?';
const COUNT = 'a couple(?: of)?|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,2}';
const UNIT = 'days?|nights?|weeks?|wks?|weekends?|fortnights?|months?|years?|yrs?';

/** A cheap test for words that can say when; false means there is no date. */
const DATE_WORD =
  /\d|\b(?:to(?:day|night|morrow)|yesterday|morning|evening|afternoon|week|wk|weekend|month|year|yr|ago|spring|summer|autumn|fall|winter|eve|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|xmas|christmas|easter|thanksgiving|day|diwali|eid|holi|passover|pesach|hogmanay|nye|fasika|lent|night|fortnight|valentine|hallowe|first|end|hari|lebaran|rosh|yom|n[ao][vw]r|bayram|cny|t[eế]t)/iu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};

const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());

function day(year: number, month: number, dayOfMonth: number): CalendarDate | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const date = new CalendarDate(year, month, dayOfMonth);
  return date.month === month && date.day === dayOfMonth ? date : null;
}

/** Two-digit years are of the last or this century, as people write them: '72, 97, 04. */
function fullYear(written: string, now: CalendarDate): number {
  const n = Number(written);
  if (written.length === 4) return n;
  const century = Math.floor(now.year / 100) * 100;
  return century + n > now.year + 5 ? century - 100 + n : century + n;
}

/** The scale that decides between the same day of last, this and next year. */
const AHEAD = 275;

class Reader {
  readonly found: Raw[] = [];
  readonly text: string;
  readonly now: CalendarDate;
  /** The direction of the clause being read. */
  direction: Direction = null;
  /** The month a bare "the 14th" belongs to where the text before says so. */
  readonly month0: CalendarDate | null;
  readonly #directionAt: (at: number) => Direction;
  constructor(text: string, now: CalendarDate, directionAt: (at: number) => Direction, month0: CalendarDate | null) {
    this.month0 = month0;
    this.text = text;
    this.now = now;
    this.#directionAt = directionAt;
  }

  add(
    match: RegExpMatchArray,
    from: CalendarDate | null,
    to: CalendarDate | null = null,
    unit: Raw['unit'] = 'day',
  ): void {
    if (!from || match.index === undefined) return;
    this.found.push({ start: match.index, end: match.index + match[0].length, from, to, unit });
  }

  scan(pattern: RegExp, each: (match: RegExpMatchArray, group: (n: number) => string) => void): void {
    for (const match of this.text.matchAll(pattern)) {
      const since =
        /\b(?:since|last|past)\s*(?:the\s|about\s|around\s|just before\s)?$/i.test(
          this.text.slice(Math.max(0, match.index - 20), match.index),
        ) || /^since\b/i.test(match[0]);
      this.direction = since ? 'past' : this.#directionAt(match.index);
      each(match, (n) => match[n] ?? '');
    }
  }

  /** A day and month in the year the direction asks for. */
  yearly(month: number, dayOfMonth: number): CalendarDate | null {
    const options = [this.now.year - 1, this.now.year, this.now.year + 1].map((year) => day(year, month, dayOfMonth));
    return this.choose(options.filter((d) => d !== null));
  }

  choose(options: readonly CalendarDate[]): CalendarDate | null {
    const distance = (d: CalendarDate) => d.calendar.toJulianDay(d) - this.now.calendar.toJulianDay(this.now);
    const next = options.find((d) => distance(d) >= 0) ?? null;
    const last = options.filter((d) => distance(d) <= 0).at(-1) ?? null;
    if (this.direction === 'future') {
      // "from 25 October we pick olives", written in November: begun, not eleven months off.
      return next && last && distance(next) > 300 && distance(last) > -35 ? last : next;
    }
    if (this.direction === 'past') {
      // "I've got a date for the hip, 2 April": what lies near ahead beats what lies far back.
      return next && last && distance(last) < -150 && distance(next) < 120 ? next : last;
    }
    return options.find((d) => distance(d) > AHEAD - 365 && distance(d) <= AHEAD) ?? null;
  }

  /** The first day of a month by name; the present month counts both ways. */
  month(month: number): CalendarDate {
    const { year, month: present } = this.now;
    const ahead = (month - present + 12) % 12;
    if (this.direction === 'future' && ahead < 11) return new CalendarDate(month < present ? year + 1 : year, month, 1);
    if (this.direction === 'past' && (ahead === 0 || ahead > 4))
      return new CalendarDate(month > present ? year - 1 : year, month, 1);
    if (this.direction === 'past') return new CalendarDate(month < present ? year + 1 : year, month, 1);
    return new CalendarDate(
      ahead <= 8 ? (month < present ? year + 1 : year) : month > present ? year - 1 : year,
      month,
      1,
    );
  }

  weekday(weekday: number, which: string): CalendarDate {
    const today = weekdayOf(this.now);
    const ahead = (weekday - today + 7) % 7;
    const back = (today - weekday + 7) % 7 || 7;
    if (/last|past|previous/.test(which)) return this.now.subtract({ days: back });
    if (which === 'next') return this.now.add({ days: weekday - today + 7 });
    if (which === 'this' || which === 'coming' || which === 'this coming') {
      if (this.direction === 'past' && ahead > 0) return this.now.subtract({ days: back });
      return this.now.add({ days: ahead });
    }
    if (this.direction === 'past') return this.now.subtract({ days: back });
    return this.now.add({ days: ahead || 7 });
  }

  weekend(which: string): readonly [CalendarDate, CalendarDate] {
    const today = weekdayOf(this.now);
    const coming = this.now.add({ days: today === 6 ? -1 : 5 - today });
    let saturday = coming;
    if (/last|past|previous/.test(which))
      saturday = today >= 5 && /past/.test(which) ? coming : coming.subtract({ days: 7 });
    else if (which === 'next') saturday = coming.add({ days: 7 });
    else if (this.direction === 'past' && today < 5) saturday = coming.subtract({ days: 7 });
    return [saturday, saturday.add({ days: 1 })];
  }

  week(offset: number): readonly [CalendarDate, CalendarDate] {
    const monday = this.now.add({ days: 7 * offset - weekdayOf(this.now) });
    return [monday, monday.add({ days: 4 })];
  }

  season(name: string, which: string): CalendarDate {
    const [first, last] = SEASONS[name] ?? [6, 8];
    const { year, month } = this.now;
    const inside = first <= last ? month >= first && month <= last : month >= first || month <= last;
    const over = first <= last && month > last;
    if (which === 'last') return new CalendarDate(over ? year : year - 1, 1, 1);
    // "next summer" in March is this year's, "next spring" in February is not.
    if (which === 'next') return new CalendarDate(first - month >= 3 ? year : year + 1, 1, 1);
    if (which === 'this' || inside) return new CalendarDate(year, 1, 1);
    if (this.direction === 'past') return new CalendarDate(over ? year : year - 1, 1, 1);
    return new CalendarDate(over ? year + 1 : year, 1, 1);
  }
}

const R = (source: string, flags = 'gi'): RegExp => new RegExp(source, flags);

const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const DAY_MONTH = R(
  `(?:\\b(?:${WEEKDAY})\\.?,?\\s+)?(?:the\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s*(?:-|–|to|until|till|and|&|or|/|\\+)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?(?:,?\\s+(\\d{4})\\b)?`,
);
const MONTH_DAY = R(
  `(?:\\b(?:${WEEKDAY})\\.?,?\\s+)?\\b(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s*(?:am|pm)\\b)(?:\\s*(?:-|–|to|until|through|thru|and|&|or)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]))?(?:,?\\s+(\\d{4})\\b)?`,
);
const MONTH_YEAR = R(
  `\\b(?:(early|mid|late|the end of|end of|beginning of|start of|middle of)[\\s-]+)?(${MONTH})\\.?(?:\\s+of)?,?\\s+['’]?(\\d{4})\\b`,
);
const MONTH_ONLY = R(
  `\\b(?:(in|since|from|until|till|til|by|this|last|next|of|early|mid|late|end|for|during|before|after|and|or|maybe|around|the|to|come)[\\s-]+)?(${MONTH})\\b`,
);
const NUMERIC =
  /\b(?:(on|from|until|till|by|since|weekend|before|after|for|is|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,?\s+)?(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{2,4}))?|\.\s?(\d{1,2})(?:\.(?:\s?(\d{4}))?|(?=\s|$)))(?![\d/:,.]?\d)/gi;
const ORDINAL = R(
  `(?:\\b(${WEEKDAY})\\.?,?\\s+)?(?:\\bthe\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)\\b(?:\\s*(?:-|–|to|until|till|and|or|through)\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b)?`,
);
const WEEKDAY_NUMBER = R(
  `\\b(${WEEKDAY})\\.?,?\\s+(?:the\\s+)?(\\d{1,2})\\b(?![:.\\d]|\\s*(?:am|pm|o['’]clock|h\\b|${MONTH})\\b)`,
);
const WEEKDAY_ONLY = R(
  `\\b(?:(last|past|this past|next|this coming|this|coming|previous|the following)\\s+)?(${WEEKDAY})\\b(?:\\s+(week|fortnight|next|last|next week|of next week|last week|gone))?`,
);
const WEEKS_FROM = R(
  `\\b(?:(${COUNT})\\s+)?(?:weeks?|wks?)\\s+(?:from|on)\\s+(?:this\\s+)?(?:(${WEEKDAY})|(today|now|tomorrow))\\b`,
);
const AGO = R(
  `\\b(?:about\\s+)?(${COUNT})(?:\\s+(?:and a half|1/2))?\\s+(?:short\\s+|long\\s+)?(${UNIT})\\s+(?:ago|back)\\b`,
);
const IN = R(
  `\\b(?:in|within)\\s+(?:about\\s+|the next\\s+)?(${COUNT})(?:\\s+more)?\\s+(${UNIT})(?:['’]s?)?(?:\\s+time)?\\b`,
);
const NAMED_DAY =
  /\b(the day after tomorrow|the day before yesterday|tomorrow|tmrw|tmw|2moro|yesterday|last night|last evening|tonight|today|this morning|this afternoon|this evening|this arvo|2day|tonite)\b/gi;
const WEEKEND =
  /\b(?:(last|past|this past|next|this coming|this|coming|previous|the|at|on|over|that)\s+)(?:the\s+)?(?:(last|past|next|coming)\s+)?(?:long\s+)?(?:week[- ]?end|wk ?end|w\/e)\b(?!\s+of\b)/gi;
const PERIOD =
  /(?<!\bthe )\b(last|past|this|this past|next|coming|the coming|all|previous)\s+(?:(?:whole|coming)\s+)?(week|wk|month|year|yr|spring|summer|autumn|fall|winter|semester|term|season)\b(?!\s*-?ends?\b)/gi;
const SEASON =
  /\b(?:in|during|since|from|until|over|for|by|come|late|early)\s+(?:the\s+)?(?:early\s+|late\s+)?(spring|summer|autumn|fall|winter)\b/gi;
const END_OF =
  /\b(?:(?:at|by|until|till)\s+)?(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+(?:the|this|next|last)?\s*(month|year|week)\b|\b(?:in\s+)?(?:the\s+)?(new yr|new year)\b(?!['’]?s?\s+(?:eve|day))/gi;
const FIRST_WEEK = R(
  `\\b(first|second|third|fourth|last|1st|2nd|3rd)\\s+(week|weekend|half|${WEEKDAY})\\s+(?:of|in)\\s+(?:(${MONTH})|(next month|this month))\\b`,
);
const YEAR_ONLY =
  /\b(?:(in|since|from|until|by|of|around|back in|season|was|year)\s+)['’]?((?:19|20)\d{2}|\d{2}(?=[\s,.;)]|$))\b|['’](\d{2})\b|\b((?:19|20)\d{2})\b/gi;

/**
 * Every date the text gives, in its order, resolved against the day of writing. Years, months and seasons stay as
 * vague as they are said.
 * @param sentOn the calendar day of writing, "YYYY-MM-DD"; null: only dates that name their year are given
 * @param direction where bare weekdays, days and months point, for the whole text or by the offset of the date;
 *   null: the nearest that is likely meant
 * @param near a date ("YYYY-MM…") just spoken of, whose month "the 14th" means
 */
export function datesIn(
  text: string,
  sentOn: string | null,
  direction: Direction | ((at: number) => Direction),
  near: string | null = null,
): DateFound[] {
  if (!DATE_WORD.test(text)) return [];
  const reader = new Reader(
    text,
    parseDate(sentOn ?? '2000-01-01'),
    typeof direction === 'function' ? direction : () => direction,
    near ? parseDate(`${near.slice(0, 7)}-01`) : null,
  );
  readAbsolute(reader);
  if (sentOn !== null) readRelative(reader);
  const chosen = merge(reader, untangle(reader.found));
  return chosen.map((raw) => ({
    start: raw.start,
    end: raw.end,
    when: written(raw),
    kind: boundOf(text, raw.start),
    exact: raw.unit === 'day',
  }));
}

const HAS_MONTH = R(`\\b(?:${MONTH})`, 'i');
const HAS_WEEKDAY = R(`\\b(?:${WEEKDAY})`, 'i');
const HAS_UNIT =
  /\b(?:days?|nights?|weeks?|wks?|weekends?|week-ends?|fortnights?|months?|years?|yrs?|yr|wk|w\/e|half|spring|summer|autumn|fall|winter|semester|term|season)\b/i;
const HAS_NAMED_DAY = /\b(?:to(?:day|night|morrow)|tonite|yesterday|last|this|tmrw|tmw|2moro|2day)\b/i;
const HAS_HOLIDAY =
  /christmas|xmas|nochebuena|boxing|stephen|\beve\b|\bnye\b|hogmanay|new year|festival|\bcny\b|\bt[eế]t\b|good friday|easter|fasika|ash wed|ascension|pentecost|whitsun|thanksgiving|turkey day|memorial|labou?r|july|independence|mlk|valentine|patrick|paddy|hallowe|bonfire|bastille|juillet|anzac|australia|king['’]?s|burns|mother|father|bowl|diwali|deepavali|\bholi\b|\beid\b|bakr|bayram|raya|lebaran|passover|pesach|rosh|kippur|na[wv]r|nowruz/i;

function readAbsolute(r: Reader): void {
  const { now, text } = r;
  if (!/\d/.test(text)) return;
  const months = HAS_MONTH.test(text);
  r.scan(ISO, (m, g) => r.add(m, day(Number(g(1)), Number(g(2)), Number(g(3)))));
  if (months)
    r.scan(DAY_MONTH, (m, g) => {
      if (
        isWord(g(3)) &&
        !/^\p{Lu}/u.test(g(3)) &&
        /^\s*\d+\s+(?:may|mar|sun)/i.test(m[0]) &&
        !/\d(?:st|nd|rd|th)/.test(m[0]) &&
        g(3) === 'may'
      )
        return;
      const month = monthNumber(g(3));
      const first = g(4) ? day(Number(g(4)), month, Number(g(1))) : r.yearly(month, Number(g(1)));
      const last = g(2) && first ? day(first.year, month, Number(g(2))) : null;
      r.add(m, first, last && first && last.compare(first) > 0 ? last : null);
    });
  if (months)
    r.scan(MONTH_DAY, (m, g) => {
      if (g(1).toLowerCase() === 'may' && g(1) === 'may') return;
      const month = monthNumber(g(1));
      const first = g(4) ? day(Number(g(4)), month, Number(g(2))) : r.yearly(month, Number(g(2)));
      const last = g(3) && first ? day(first.year, month, Number(g(3))) : null;
      r.add(m, first, last && first && last.compare(first) > 0 ? last : null);
    });
  if (months)
    r.scan(MONTH_YEAR, (m, g) => {
      const year = Number(g(3));
      if (year > 1900 && year < 2100) r.add(m, new CalendarDate(year, monthNumber(g(2)), 1), null, 'month');
    });
  r.scan(NUMERIC, (m, g) => {
    const dotted = Boolean(g(5));
    const [a, b] = [Number(g(2)), Number(dotted ? g(5) : g(3))];
    const year = g(4) || g(6);
    if (!year && !g(1) && !(dotted && /\.$/.test(m[0].trim()))) return;
    const swap = dotted || a > 12;
    const [month, dayOfMonth] = swap ? [b, a] : [a, b];
    const date = year ? day(fullYear(year, now), month, dayOfMonth) : r.yearly(month, dayOfMonth);
    // The word before stays outside: it may join two dates to a span.
    const start = (m.index ?? 0) + m[0].search(/\d/);
    if (date) r.found.push({ start, end: (m.index ?? 0) + m[0].length, from: date, to: null, unit: 'day' });
  });
  r.scan(YEAR_ONLY, (m, g) => {
    const writtenYear = g(2) || g(3) || g(4);
    if (g(2).length === 2 && !/^(?:in|since|until|back in|season)$/i.test(g(1))) return;
    const year = fullYear(writtenYear, now);
    if (year < 1900 || year > now.year + 20 || (g(2).length === 2 && Number(g(2)) < 31 && year > now.year)) return;
    // "in 20 minutes", "in 24 hours"
    const after = r.text.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 14);
    if (
      writtenYear.length === 2 &&
      !/['’]/.test(m[0]) &&
      !/^\s*(?:$|[,.;)!?\n]|and\b|when\b|with\b|to\b|at\b|season)/.test(after)
    )
      return;
    if (/^\s*(?:%|people|guests|euros?|dollars|words|miles|km|years|USD|EUR|pages|m\b)/i.test(after)) return;
    r.add(m, new CalendarDate(year, 1, 1), null, 'year');
  });
}

/** "April and I", "June says": somebody of that name. */
function isPerson(after: string): boolean {
  return /^(?:\s+(?:and\s+(?:I|me)\b|(?:says?|said|thinks?|wants?|loves?|hates?|told|asked|called)\b))/.test(after);
}

function isWord(month: string): boolean {
  return /^(?:may|mar|march|sun|sat|mon|wed)$/i.test(month);
}

function readRelative(r: Reader): void {
  const { now, text } = r;
  const months = HAS_MONTH.test(text);
  const weekdays = HAS_WEEKDAY.test(text);
  const units = HAS_UNIT.test(text);
  const digits = /\d/.test(text);
  if (months)
    r.scan(MONTH_ONLY, (m, g) => {
      const month = g(2);
      const capital = /^\p{Lu}/u.test(month);
      if (
        isWord(month) &&
        !(capital && (g(1) || !/^[A-Z]{3}$/.test(month)) && (month.length > 3 || g(1))) &&
        !/^(?:in|since|from|until|till|by|of|last|next|early|mid|late)$/i.test(g(1))
      )
        return;
      if (/^mar$/i.test(month) && !g(1)) return;
      if (/^(?:april|may|june|august)$/i.test(month) && !g(1) && isPerson(r.text.slice((m.index ?? 0) + m[0].length)))
        return;
      if (/^(?:dec|jan|jun|jul|sep|apr|aug)$/i.test(month) && !capital && !g(1)) return;
      const which = g(1).toLowerCase();
      let first = r.month(monthNumber(month));
      const n = monthNumber(month);
      if (which === 'last') first = new CalendarDate(n < now.month ? now.year : now.year - 1, n, 1);
      if (which === 'next')
        first = new CalendarDate(n > now.month && n - now.month > 3 ? now.year : now.year + 1, n, 1);
      if (which === 'this') first = new CalendarDate(now.year, n, 1);
      const at = (m.index ?? 0) + m[0].length - month.length;
      r.found.push({ start: at, end: at + month.length, from: first, to: null, unit: 'month' });
    });
  if (digits)
    r.scan(ORDINAL, (m, g) => {
      const after = r.text.slice((m.index ?? 0) + m[0].length, (m.index ?? 0) + m[0].length + 24);
      if (!g(1) && !ordinalIsDate(m[0], after, r.text.slice(Math.max(0, (m.index ?? 0) - 12), m.index))) return;
      const monthShift = /^\s+of (next|last|this) month/i.exec(after)?.[1]?.toLowerCase();
      const first = ordinal(r, Number(g(2)), monthShift);
      const second = g(3) && first ? ordinalAfter(first, Number(g(3))) : null;
      r.add(m, first, second);
    });
  if (weekdays && digits)
    r.scan(WEEKDAY_NUMBER, (m, g) => {
      const first = ordinal(r, Number(g(2)), undefined);
      if (first && weekdayOf(first) === weekdayNumber(g(1))) r.add(m, first);
    });
  if (units)
    r.scan(WEEKS_FROM, (m, g) => {
      const weeks = COUNTS[g(1).toLowerCase()] ?? (Number(g(1)) || 1);
      const base = g(2)
        ? now.add({ days: (weekdayNumber(g(2)) - weekdayOf(now) + 7) % 7 || 7 })
        : now.add({ days: /tomorrow/i.test(g(3)) ? 1 : 0 });
      r.add(m, base.add({ days: 7 * weeks }));
    });
  if (weekdays)
    r.scan(WEEKDAY_ONLY, (m, g) => {
      const word = g(2);
      if (/^(?:sun|sat|mon|wed)$/i.test(word) && !shortWeekdayIsDate(r.text, m, word)) return;
      if (/^mon$/i.test(word) && !/^\p{Lu}/u.test(word)) return;
      if (/days$/i.test(word)) return;
      // "Tuesday nights" come round.
      if (/^\s+(?:nights|evenings|mornings|afternoons|lunchtimes)\b/i.test(r.text.slice((m.index ?? 0) + m[0].length)))
        return;
      if (/\b(?:every|each)(?:\s+(?:other|second))?\s*$/i.test(r.text.slice(Math.max(0, (m.index ?? 0) - 16), m.index)))
        return;
      const which = g(1).toLowerCase();
      const tail = g(3).toLowerCase();
      const n = weekdayNumber(word);
      let date = r.weekday(n, which);
      if (tail === 'week') date = now.add({ days: ((n - weekdayOf(now) + 7) % 7 || 7) + 7 });
      else if (tail === 'fortnight') date = now.add({ days: ((n - weekdayOf(now) + 7) % 7 || 7) + 14 });
      else if (tail === 'next' || tail === 'next week' || tail === 'of next week')
        date = now.add({ days: n - weekdayOf(now) + 7 });
      else if (tail === 'last' || tail === 'gone') date = r.weekday(n, 'last');
      else if (tail === 'last week') date = now.add({ days: n - weekdayOf(now) - 7 });
      r.add(m, date);
    });
  if (HAS_NAMED_DAY.test(text))
    r.scan(NAMED_DAY, (m, g) => {
      const word = g(1).toLowerCase();
      const shift = /after tomorrow/.test(word)
        ? 2
        : /before yesterday/.test(word)
          ? -2
          : /tom|tmr|tmw|2mor/.test(word)
            ? 1
            : /yesterday|last/.test(word)
              ? -1
              : 0;
      r.add(m, now.add({ days: shift }));
    });
  if (units)
    r.scan(AGO, (m, g) => {
      const n = countOf(g(1));
      const unit = g(2).toLowerCase();
      if (/^(?:day|night)/.test(unit)) r.add(m, now.subtract({ days: n }));
      else if (/^weekend/.test(unit)) {
        const [saturday] = r.weekend('last');
        const first = saturday.subtract({ days: 7 * (n - 1) });
        r.add(m, first, first.add({ days: 1 }));
      } else if (/^w/.test(unit) && n === 1 && !/few/i.test(g(1))) r.add(m, now.subtract({ days: 7 }));
      else if (/^(?:w|f)/.test(unit))
        r.add(m, now.subtract({ days: (/^f/.test(unit) ? 14 : 7) * n }).set({ day: 1 }), null, 'month');
      else if (/^m/.test(unit)) r.add(m, now.subtract({ months: n }).set({ day: 1 }), null, 'month');
      else if (!/few/i.test(g(1))) r.add(m, new CalendarDate(now.year - n, 1, 1), null, 'year');
    });
  if (units)
    r.scan(IN, (m, g) => {
      if (r.direction === 'past') return;
      // "the first time in six years"
      if (
        /\b(?:time|once|ever|holiday|visit|word|that)\s*$/i.test(
          r.text.slice(Math.max(0, (m.index ?? 0) - 10), m.index),
        )
      )
        return;
      const n = countOf(g(1));
      const unit = g(2).toLowerCase();
      if (/^(?:day|night)/.test(unit)) r.add(m, now.add({ days: n }));
      else if (/^(?:w|f)/.test(unit) && !/few/i.test(g(1))) r.add(m, now.add({ days: (/^f/.test(unit) ? 14 : 7) * n }));
      else if (/^(?:w|f)/.test(unit)) r.add(m, now.add({ days: 21 }).set({ day: 1 }), null, 'month');
      else if (/^m/.test(unit)) r.add(m, now.add({ months: n }).set({ day: 1 }), null, 'month');
      // "I learn the cello, in 47 years" is an age.
      else if (!/few/i.test(g(1)) && n <= 20) r.add(m, new CalendarDate(now.year + n, 1, 1), null, 'year');
    });
  if (units)
    r.scan(WEEKEND, (m, g) => {
      const which = (g(2) || g(1)).toLowerCase();
      if (which === 'that') return;
      const [from, to] = r.weekend(which);
      r.add(m, from, to);
    });
  if (units)
    r.scan(PERIOD, (m, g) => {
      const which = g(1).toLowerCase();
      const back = /last|past|previous/.test(which);
      const step = back ? -1 : /next|coming/.test(which) ? 1 : 0;
      const unit = g(2).toLowerCase();
      if (unit === 'week' || unit === 'wk') r.add(m, ...r.week(step));
      else if (unit === 'month') r.add(m, now.add({ months: step }).set({ day: 1 }), null, 'month');
      else if (unit === 'year' || unit === 'yr') r.add(m, new CalendarDate(now.year + step, 1, 1), null, 'year');
      else if (SEASONS[unit]) r.add(m, r.season(unit, back ? 'last' : step ? 'next' : 'this'), null, 'year');
      else if (unit === 'semester' || unit === 'term')
        r.add(m, new CalendarDate(step > 0 && now.month > 6 ? now.year + 1 : now.year, 1, 1), null, 'year');
    });
  if (units) r.scan(SEASON, (m, g) => r.add(m, r.season(g(1).toLowerCase(), ''), null, 'year'));
  r.scan(END_OF, (m, g) => {
    if (g(2)) {
      r.add(
        m,
        new CalendarDate(
          r.direction === 'past' && now.month < 6
            ? now.year
            : now.month < 2 && r.direction === 'past'
              ? now.year
              : now.year + 1,
          1,
          1,
        ),
        null,
        'year',
      );
      return;
    }
    const step = /next/i.test(m[0]) ? 1 : /last/i.test(m[0]) ? -1 : 0;
    if (g(1) === 'month') r.add(m, now.add({ months: step }).set({ day: 1 }), null, 'month');
    else if (g(1) === 'year') r.add(m, new CalendarDate(now.year + step, 1, 1), null, 'year');
    else r.add(m, ...r.week(step));
  });
  if (units || weekdays)
    r.scan(FIRST_WEEK, (m, g) => {
      const month = g(3) ? r.month(monthNumber(g(3))) : now.add({ months: /next/i.test(g(4)) ? 1 : 0 }).set({ day: 1 });
      const n = Math.max(
        0,
        ['first', 'second', 'third', 'fourth'].indexOf(g(1).toLowerCase()),
        ['1st', '2nd', '3rd'].indexOf(g(1).toLowerCase()),
      );
      const what = g(2).toLowerCase();
      if (what === 'week') r.add(m, month.add({ days: 7 * n }), month.add({ days: 7 * n + 6 }));
      else if (what === 'half') r.add(m, month, null, 'month');
      else {
        const date = nthWeekday(
          month.year,
          month.month,
          what === 'weekend' ? 5 : weekdayNumber(what),
          g(1).toLowerCase() === 'last' ? -1 : n + 1,
        );
        r.add(m, date, what === 'weekend' ? date.add({ days: 1 }) : null);
      }
    });
  if (!HAS_HOLIDAY.test(text)) return;
  for (const holiday of HOLIDAYS) {
    r.scan(holiday.words, (m) => {
      const options = [now.year - 1, now.year, now.year + 1].map(holiday.on).filter((d) => d !== null);
      const before = r.text.slice(Math.max(0, (m.index ?? 0) - 10), m.index).toLowerCase();
      const last = /\blast\s$/.test(before);
      const date = last ? options.filter((d) => d.compare(now) < 0).at(-1) : r.choose(options);
      if (date && /\b(?:over|for|around|before|after|during)\s$/.test(before))
        r.add(m, date.set({ day: 1 }), null, 'month');
      else r.add(m, date ?? null);
    });
  }
}

function countOf(word: string): number {
  const w = word.toLowerCase();
  if (w.startsWith('a couple')) return 2;
  if (w === 'a few') return 3;
  return COUNTS[w] ?? Number(w);
}

function ordinal(r: Reader, dayOfMonth: number, monthShift: string | undefined): CalendarDate | null {
  const { year, month } = r.now;
  if (monthShift) {
    const base = r.now.set({ day: 1 }).add({ months: monthShift === 'next' ? 1 : monthShift === 'last' ? -1 : 0 });
    return day(base.year, base.month, dayOfMonth);
  }
  const steps = [-1, 0, 1].map((shift) => new CalendarDate(year, month, 1).add({ months: shift }));
  const options = steps.map((base) => day(base.year, base.month, dayOfMonth)).filter((d) => d !== null);
  const spoken = r.month0 ? day(r.month0.year, r.month0.month, dayOfMonth) : null;
  if (spoken && r.direction !== 'past' && spoken.compare(r.now) >= 0) return spoken;
  if (r.direction === 'past') return options.filter((d) => d.compare(r.now) <= 0).at(-1) ?? null;
  return options.find((d) => d.compare(r.now) >= 0) ?? null;
}

function ordinalAfter(first: CalendarDate, dayOfMonth: number): CalendarDate | null {
  if (dayOfMonth > first.day) return day(first.year, first.month, dayOfMonth);
  const next = first.set({ day: 1 }).add({ months: 1 });
  return day(next.year, next.month, dayOfMonth);
}

const AFTER_ORDINAL =
  /^\s*(?:$|[.,;:!?()\]–—-]|\n|(?:and|but|so|or|to|until|till|for|at|in|with|if|when|as|because|we|i|he|she|they|it|is|it's|of (?:next|this|last) month|off|after|before|from|unless|which|then|by|i'm|i'll|we're|about|are|please|pls|on|my|our|the|that|there|since)\b)/i;

/** "the 14th" is a day; "the 2nd step", "her 60th birthday", "the 5th time" are not. */
function ordinalIsDate(match: string, after: string, before: string): boolean {
  if (!AFTER_ORDINAL.test(after)) return false;
  if (/^the\s/i.test(match)) return !/^\s+(?:of (?!next|this|last)|in the|in a\b)/i.test(after);
  return (
    /\b(?:on|by|until|till|from|since|to|before|after)\s+$/i.test(before) || /(?:-|–|to|and|until)\s*\d/.test(match)
  );
}

function shortWeekdayIsDate(text: string, match: RegExpMatchArray, word: string): boolean {
  if (match[1] || match[3]) return true;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 8), match.index);
  if (/\b(?:on|by|until|til|till|from|since|or|and|&|[-–/,])\s*$/i.test(before)) return true;
  return (
    /^\p{Lu}/u.test(word) &&
    !/\bthe\s+$/i.test(before) &&
    /^(?:Sat|Sun|Mon|Wed)$/.test(word) &&
    /^\s*(?:[.,;:!?)–-]|\d|$|morning|night|am|pm|eve|after)/i.test(text.slice((match.index ?? 0) + match[0].length))
  );
}

/** Where two readings overlap the longer wins: "the weekend of 7 March" is one date. */
function untangle(found: readonly Raw[]): Raw[] {
  if (found.length < 2) return [...found];
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Raw[] = [];
  for (const raw of byLength) {
    if (!kept.some((other) => raw.start < other.end && other.start < raw.end)) kept.push(raw);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const CONNECTOR =
  /^\s*,?\s*(?:to|until|till|til|through|thru|–|—|-|and|&|or|\/|\+)\s*(?:about|around|the|on|then)?\s*(?:the\s+)?$/i;

/** "30 August to 15 September", "Friday and Saturday": two neighbouring days become a range; "week of 7 March" a span. */
function merge(r: Reader, raws: readonly Raw[]): Raw[] {
  const merged: Raw[] = [];
  for (const raw of raws) {
    const last = merged.at(-1);
    const between = last ? r.text.slice(last.end, raw.start) : '';
    if (last && last.unit === 'day' && raw.unit === 'day' && between.length < 22 && CONNECTOR.test(between)) {
      let end = raw.to ?? raw.from;
      if (end.compare(last.from) < 0 && last.from.compare(end) > 300) end = end.add({ years: 1 });
      else if (end.compare(last.from) < 0) end = end.add({ days: 7 });
      const days = end.compare(last.from);
      const loose = /and|&|or|,/i.test(between);
      if (days > 0 && days < (loose ? 4 : 200)) {
        merged[merged.length - 1] = { ...last, end: raw.end, to: end };
        continue;
      }
    }
    merged.push(raw);
  }
  return merged.map((raw) => {
    if (raw.unit !== 'day') return raw;
    const before = r.text.slice(Math.max(0, raw.start - 24), raw.start).toLowerCase();
    if (!raw.to && /\bweek-?end\s+(?:of|after)?\s*(?:the\s+)?$/.test(before)) {
      const saturday = raw.from.add({ days: weekdayOf(raw.from) === 6 ? -1 : 5 - weekdayOf(raw.from) });
      return { ...raw, from: saturday, to: saturday.add({ days: 1 }) };
    }
    if (!raw.to && /\bweek\s+(?:of|starting)\s+(?:the\s+)?$/.test(before))
      return { ...raw, to: raw.from.add({ days: 6 }) };
    return raw;
  });
}

function written(raw: Raw): string {
  const iso = raw.from.toString();
  if (raw.unit === 'year') return iso.slice(0, 4);
  if (raw.unit === 'month') return iso.slice(0, 7);
  return raw.to && raw.to.compare(raw.from) > 0 ? `${iso}/${raw.to.toString()}` : iso;
}

function boundOf(text: string, start: number): DateFound['kind'] {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  const match =
    /\b(since|until|till|til|from|back|through|by)\s+(?:about|around|the|early|mid|late|end of|beginning of|just before|on|at least|mid-)?\s*(?:the\s+)?$/.exec(
      before,
    );
  const here = /^(since|until|till|from)\b/i.exec(text.slice(start, start + 6))?.[1]?.toLowerCase();
  const word = match?.[1] ?? here;
  if (word === 'since') return 'since';
  if (word === 'until' || word === 'till' || word === 'til' || word === 'through') return 'until';
  if (word === 'from') return 'from';
  return 'at';
}
