import type { Fact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';
import { type AheadOf, byDay, occurrence } from '../moments/ahead.ts';
import { isWordDue, wordDueOn } from '../moments/cadence.ts';
import { addDays } from '../moments/day.ts';
import type { Db } from './db.ts';

/** As far as one looks ahead: time for a card to travel, near enough to be about these days. */
export const AHEAD_DAYS = 30;
/** No cadence is longer; see `Person`. */
const LONGEST_WEEKS = 1000;

/** Before every date with a year and after every one without; after every date. */
const FIRST_YEAR = '13';
const LAST_KEY = '\uffff';

/** What lies ahead over all people of an account. */
export interface ComingUp {
  /** In the order of their days. */
  dated: AheadOf[];
  /** People to whom a word is due by the cadence the user set, the longest due first. */
  due: Person[];
}

/**
 * What is coming up from `today` ("YYYY-MM-DD", the user's) over so many days, over all people whose first address is
 * allowed. By index: the dates in the window, what is not over, the birthdays told with a year, and the people with a cadence.
 */
export function comingUp(
  db: Db,
  account: string,
  { today, zone, days = AHEAD_DAYS }: { today: string; zone: string; days?: number },
  allowed: (email: string) => boolean,
): Promise<ComingUp> {
  return db.transaction('r', [db.people, db.facts], async () => {
    const last = addDays(today, days);
    const [facts, withCadence] = await Promise.all([
      datedFacts(db, account, today, last),
      db.people.where('[account+cadenceWeeks]').between([account, 1], [account, LONGEST_WEEKS], true, true).toArray(),
    ]);
    const found = facts.flatMap((fact) => {
      const when = occurrence(fact, today, last);
      return when ? [{ fact, when }] : [];
    });
    const ids = [...new Set(found.map(({ fact }) => fact.personId))];
    const people = new Map((await db.people.bulkGet(ids)).flatMap((person) => (person ? [[person.id, person]] : [])));
    const isShown = (person: Person) => !person.excluded && allowed(person.addresses[0] ?? '');
    const dated = found.flatMap(({ fact, when }): AheadOf[] => {
      const person = people.get(fact.personId);
      return person && isShown(person) ? [{ person, fact, occurrence: when }] : [];
    });
    return {
      dated: dated.toSorted(
        (a, b) => byDay(a.occurrence, b.occurrence) || (a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0),
      ),
      due: withCadence
        .filter((person) => isShown(person) && isWordDue(person, today, zone))
        .toSorted((a, b) => ((wordDueOn(a, zone) ?? '') < (wordDueOn(b, zone) ?? '') ? -1 : 1)),
    };
  });
}

/** Facts whose date may lie in the window, each once; {@link occurrence} has the last word. */
async function datedFacts(db: Db, account: string, today: string, last: string): Promise<Fact[]> {
  const facts = (index: string, from: string[], to: string[]) =>
    db.facts
      .where(index)
      .between([account, ...from], [account, ...to], true, true)
      .toArray();
  const starts = (from: string, to: string) => facts('[account+when.start]', [from], [to]);
  const [monthDay, lastMonthDay] = [today.slice(5), last.slice(5)];
  // "MM-DD" sorts by itself; a window over the new year is two. The 28th of February is also the 29th's.
  const annual =
    monthDay <= lastMonthDay
      ? [[monthDay, lastMonthDay]]
      : [
          [monthDay, '12-31'],
          ['01-01', lastMonthDay],
        ];
  const groups = await Promise.all([
    // Days and months sort together: "2026-05" before "2026-05-01".
    starts(today, last),
    starts(today.slice(0, 7), today.slice(0, 7)),
    facts('[account+when.end]', [today], [LAST_KEY]),
    ...annual.map(([from = '', to = '']) => starts(from, to === '02-28' ? '02-29' : to)),
    // "MM-DD" stands before every year and was found above.
    facts('[account+category+when.start]', ['birthday', FIRST_YEAR], ['birthday', LAST_KEY]),
  ]);
  return [...new Map(groups.flat().map((fact) => [fact.id, fact])).values()];
}
