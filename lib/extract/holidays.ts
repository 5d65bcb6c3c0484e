import { CalendarDate } from '@internationalized/date';

/** Western Easter Sunday of a year (the anonymous Gregorian computus, Meeus/Jones/Butcher). */
export function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new CalendarDate(year, Math.floor(n / 31), (n % 31) + 1);
}

/** 0 = Monday … 6 = Sunday: Julian day numbers count from a Monday. */
export function weekdayOf(date: CalendarDate): number {
  return date.calendar.toJulianDay(date) % 7;
}

/** The nth (1..5, or -1 the last) weekday (0 = Monday) of a month. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): CalendarDate {
  if (n > 0) {
    const first = new CalendarDate(year, month, 1);
    return first.add({ days: ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1) });
  }
  const last = new CalendarDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: (weekdayOf(last) - weekday + 7) % 7 });
}

/** Feasts that follow the moon: "MM-DD" by year, as published (first evening counts as the day before is not used). */
const MOVING: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  diwali: {
    2022: '10-24',
    2023: '11-12',
    2024: '10-31',
    2025: '10-20',
    2026: '11-08',
    2027: '10-29',
    2028: '10-17',
    2029: '11-05',
    2030: '10-26',
  },
  holi: {
    2022: '03-18',
    2023: '03-08',
    2024: '03-25',
    2025: '03-14',
    2026: '03-04',
    2027: '03-22',
    2028: '03-11',
    2029: '03-01',
    2030: '03-20',
  },
  'lunar new year': {
    2022: '02-01',
    2023: '01-22',
    2024: '02-10',
    2025: '01-29',
    2026: '02-17',
    2027: '02-06',
    2028: '01-26',
    2029: '02-13',
    2030: '02-03',
  },
  eid: {
    2022: '05-02',
    2023: '04-21',
    2024: '04-10',
    2025: '03-30',
    2026: '03-20',
    2027: '03-09',
    2028: '02-26',
    2029: '02-14',
    2030: '02-04',
  },
  'eid al-adha': {
    2022: '07-09',
    2023: '06-28',
    2024: '06-16',
    2025: '06-06',
    2026: '05-27',
    2027: '05-16',
    2028: '05-05',
    2029: '04-24',
    2030: '04-13',
  },
  passover: {
    2022: '04-16',
    2023: '04-06',
    2024: '04-23',
    2025: '04-13',
    2026: '04-02',
    2027: '04-22',
    2028: '04-11',
    2029: '03-31',
    2030: '04-18',
  },
  'rosh hashanah': {
    2022: '09-26',
    2023: '09-16',
    2024: '10-03',
    2025: '09-23',
    2026: '09-12',
    2027: '10-02',
    2028: '09-21',
    2029: '09-10',
    2030: '09-28',
  },
  'yom kippur': {
    2022: '10-05',
    2023: '09-25',
    2024: '10-12',
    2025: '10-02',
    2026: '09-21',
    2027: '10-11',
    2028: '09-30',
    2029: '09-19',
    2030: '10-07',
  },
  'orthodox easter': {
    2022: '04-24',
    2023: '04-16',
    2024: '05-05',
    2025: '04-20',
    2026: '04-12',
    2027: '05-02',
    2028: '04-16',
    2029: '04-08',
    2030: '04-28',
  },
};

type Rule = (year: number) => CalendarDate | null;
const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    new CalendarDate(year, month, day);
const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year).add({ days });
const moving =
  (name: string): Rule =>
  (year) => {
    const day = MOVING[name]?.[year];
    return day ? new CalendarDate(year, Number(day.slice(0, 2)), Number(day.slice(3))) : null;
  };

/** A feast by the words people use for it; `span` is how many days "over …" covers, counted from the day itself. */
export interface Holiday {
  words: RegExp;
  on: Rule;
}

/** Longer names first: "Easter Monday" before "Easter". Each pattern is linear. */
export const HOLIDAYS: readonly Holiday[] = [
  { words: /\bchristmas eve\b|\bxmas eve\b|\bnochebuena\b/gi, on: fixed(12, 24) },
  { words: /\bboxing day\b|\b(?:st\.? )?stephen['’]?s day\b/gi, on: fixed(12, 26) },
  { words: /\bchristmas(?: day)?\b|\bxmas(?: day)?\b/gi, on: fixed(12, 25) },
  { words: /\bnew year['’]?s? eve\b|\bnye\b|\bhogmanay\b/gi, on: fixed(12, 31) },
  { words: /\b(?:lunar|chinese) new year\b|\bspring festival\b|\bcny\b|\bt[eế]t\b/giu, on: moving('lunar new year') },
  { words: /\bnew year['’]?s?(?: day)?\b/gi, on: fixed(1, 1) },
  { words: /\bgood friday\b/gi, on: fromEaster(-2) },
  { words: /\beaster monday\b/gi, on: fromEaster(1) },
  { words: /\b(?:greek|orthodox) easter\b|\bfasika\b/gi, on: moving('orthodox easter') },
  { words: /\beaster(?: sunday| day)?\b/gi, on: fromEaster(0) },
  { words: /\bash wednesday\b/gi, on: fromEaster(-46) },
  { words: /\bascension(?: day)?\b/gi, on: fromEaster(39) },
  { words: /\bpentecost\b|\bwhitsun\b/gi, on: fromEaster(49) },
  { words: /\bthanksgiving\b|\bturkey day\b/gi, on: (year) => nthWeekday(year, 11, 3, 4) },
  { words: /\bmemorial day\b/gi, on: (year) => nthWeekday(year, 5, 0, -1) },
  { words: /\blabou?r day\b/gi, on: (year) => nthWeekday(year, 9, 0, 1) },
  { words: /\b(?:4th of july|fourth of july|july 4th|independence day)\b/gi, on: fixed(7, 4) },
  { words: /\bmlk day\b/gi, on: (year) => nthWeekday(year, 1, 0, 3) },
  { words: /\bvalentine['’]?s(?: day)?\b/gi, on: fixed(2, 14) },
  { words: /\b(?:st\.? )?patrick['’]?s day\b|\bpaddy['’]?s day\b/gi, on: fixed(3, 17) },
  { words: /\bhallowe['’]?en\b/gi, on: fixed(10, 31) },
  { words: /\bbonfire night\b/gi, on: fixed(11, 5) },
  { words: /\bbastille day\b|\b14 juillet\b/gi, on: fixed(7, 14) },
  { words: /\banzac day\b/gi, on: fixed(4, 25) },
  { words: /\baustralia day\b/gi, on: fixed(1, 26) },
  { words: /\bking['’]?s day\b/gi, on: fixed(4, 27) },
  { words: /\bburns night\b/gi, on: fixed(1, 25) },
  { words: /\bmother['’]?s day\b/gi, on: (year) => nthWeekday(year, 5, 6, 2) },
  { words: /\bfather['’]?s day\b/gi, on: (year) => nthWeekday(year, 6, 6, 3) },
  { words: /\bsuper ?bowl(?: sunday)?\b/gi, on: (year) => nthWeekday(year, 2, 6, 2) },
  { words: /\bdiwali\b|\bdeepavali\b/gi, on: moving('diwali') },
  { words: /\bholi\b/gi, on: moving('holi') },
  { words: /\beid al[- ]adha\b|\bbakr[- ]?id\b|\bbayram\b/gi, on: moving('eid al-adha') },
  { words: /\beid(?: al[- ]fitr)?\b|\bhari raya\b|\blebaran\b/gi, on: moving('eid') },
  { words: /\bpassover\b|\bpesach\b/gi, on: moving('passover') },
  { words: /\brosh hashanah?\b/gi, on: moving('rosh hashanah') },
  { words: /\byom kippur\b/gi, on: moving('yom kippur') },
  { words: /\bna[wv]r[ou]z\b|\bnowruz\b/gi, on: fixed(3, 21) },
];
