/**
 * The instant of a date as Gmail writes it in the page's language ("26 дек. 2019 г., 22:53"), ISO in UTC, read with
 * the month names, day-parts and connecting words the browser itself has for that language; the time zone is the
 * browser's, as on the page. Null as soon as anything in it is not accounted for: an unknown date is better than a
 * wrong one. Only needed for messages whose id does not carry the time.
 */
export function instantOfTitle(title: string | null, language: string | null): string | null {
  if (!title || title.length > 100 || !language || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return null;
  let words: Words;
  try {
    words = wordsOf(language);
  } catch (error) {
    // A tag that Intl refuses is a language we cannot read.
    if (error instanceof RangeError) return null;
    throw error;
  }
  let rest = simple(title);
  const month = take(words.months);
  const time = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?/.exec(rest);
  if (month === null || !time) return null;
  rest = rest.replace(time[0], ' ');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(rest);
  if (!year) return null;
  rest = rest.replace(year[0], ' ');
  const half = take(words.halves);
  const numbers = rest.match(/\d+/g) ?? [];
  const unknown = (rest.match(/\p{L}+/gu) ?? []).filter((word) => !words.filler.has(word));
  const day = Number(numbers[0]);
  if (numbers.length !== 1 || unknown.length > 0) return null;
  let hour = Number(time[1]);
  if (half === null && words.twelveHours) return null;
  if (half !== null) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + half * 12;
  }
  const minute = Number(time[2]);
  const at = new Date(Number(year[0]), month, day, hour, minute);
  const asWritten = at.getMonth() === month && at.getDate() === day && at.getHours() === hour && minute < 60;
  return asWritten ? at.toISOString() : null;

  /** Removes the longest of the names that stands in the rest; its number, or null. */
  function take(names: readonly (readonly [string, number])[]): number | null {
    for (const [name, value] of names) {
      const at = rest.indexOf(name);
      // A name within a longer word ("mar" in "martes") or number ("1月" in "11月") is not that name.
      const before = rest.slice(0, Math.max(at, 0)).at(-1) ?? ' ';
      const after = rest[at + name.length] ?? ' ';
      if (at < 0 || joins(before, name.at(0)) || joins(name.at(-1), after)) continue;
      rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
      return value;
    }
    return null;
  }
}

/** Two neighbours that make one word: letters of an alphabet, or digits. Chinese and Japanese write without spaces. */
function joins(a: string | undefined, b: string | undefined): boolean {
  const pair = `${a ?? ' '}${b ?? ' '}`;
  return /^\d\d$/.test(pair) || (/^\p{L}\p{L}$/u.test(pair) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(pair));
}

interface Words {
  months: (readonly [string, number])[];
  halves: (readonly [string, number])[];
  filler: Set<string>;
  twelveHours: boolean;
}

const known = new Map<string, Words>();

function wordsOf(language: string): Words {
  const before = known.get(language);
  if (before) return before;
  const words = gatherWords(language);
  known.set(language, words);
  return words;
}

function gatherWords(language: string): Words {
  const months = new Map<string, number>();
  const filler = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    const forms = [
      new Intl.DateTimeFormat(language, { month: style }),
      new Intl.DateTimeFormat(language, { day: 'numeric', month: style, year: 'numeric', weekday: style }),
      new Intl.DateTimeFormat(language, { dateStyle: style === 'long' ? 'long' : 'medium', timeStyle: 'short' }),
    ];
    for (let month = 0; month < 12; month++) {
      for (const form of forms) {
        for (const { type, value } of form.formatToParts(new Date(2023, month, 1 + month, 13, 30))) {
          if (type === 'month' && /\p{L}/u.test(value)) months.set(simple(value), month);
          if (type === 'literal' || type === 'weekday') {
            for (const word of simple(value).match(/\p{L}+/gu) ?? []) filler.add(word);
          }
        }
      }
    }
  }
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: 'numeric', hour12: true });
  const halves = [10, 22].flatMap((hour, half) =>
    clock
      .formatToParts(new Date(2023, 0, 1, hour, 30))
      .filter((part) => part.type === 'dayPeriod')
      .map((part) => [simple(part.value), half] as const),
  );
  const cycle = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions().hourCycle;
  const longestFirst = [...months].sort(([a], [b]) => b.length - a.length);
  return { months: longestFirst, halves, filler, twelveHours: cycle === 'h12' || cycle === 'h11' };
}

/** Lower case, one kind of space, no dots after abbreviations, no marks of direction. */
function simple(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .toLowerCase()
    .replace(/(\p{L})\./gu, '$1')
    .replace(/\s+/g, ' ');
}
