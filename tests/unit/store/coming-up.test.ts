import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { comingUp } from '../../../lib/store/coming-up.ts';
import type { Db } from '../../../lib/store/db.ts';
import { fact, ME, person } from '../make.ts';
import { freshDb } from './db.ts';

const TODAY = '2026-05-19';
const everybody = () => true;

async function withFacts(...dates: [string, string | null, Partial<Fact>?][]): Promise<Db> {
  const db = freshDb();
  await db.people.bulkPut([person(), person({ id: 'p2', name: 'Tom Becker', addresses: ['tom@becker.example'] })]);
  await db.facts.bulkPut(dates.map(([id, when, patch]) => fact({ id, when: parseWhen(when), ...patch })));
  return db;
}
const ahead = async (db: Db, today = TODAY, allowed: (email: string) => boolean = everybody, account = ME) => {
  const { dated } = await comingUp(db, account, { today, zone: 'UTC' }, allowed);
  return dated.map(({ fact: { id }, occurrence }) => `${id} ${occurrence.on}`);
};

describe('what is coming up', () => {
  it('is found whatever form its date has, in the order of days, over all people', async () => {
    const db = await withFacts(
      ['trip', '2026-06-10', { personId: 'p2' }],
      ['today', '2026-05-19'],
      ['going-on', '2026-05-14/2026-05-28', { time: 'ongoing' }],
      ['birthday', '06-03', { category: 'birthday', time: 'habit' }],
      ['born', '1984-06-01', { category: 'birthday', time: 'habit' }],
      ['anniversary', '06-02', { category: 'milestone', time: 'habit' }],
      ['this-month', '2026-05'],
      ['next-month', '2026-06'],
      ['over', '2026-05-18'],
      ['far', '2026-06-19'],
      ['none', null],
      ['year', '2026'],
      ['waits', '2026-05-20', { state: 'waiting' }],
    );
    expect(await ahead(db)).toEqual([
      'going-on 2026-05-19',
      'today 2026-05-19',
      'this-month 2026-05-01',
      'born 2026-06-01',
      'anniversary 2026-06-02',
      'birthday 2026-06-03',
      'trip 2026-06-10',
      'next-month 2026-06-01',
    ]);
  });

  it('goes on over the new year and over the end of February', async () => {
    const annual = { time: 'habit' } as const;
    const db = await withFacts(
      ['december', '12-31', annual],
      ['january', '01-15', annual],
      ['leap', '02-29', annual],
      ['june', '06-15', annual],
    );
    expect(await ahead(db, '2026-12-20')).toEqual(['december 2026-12-31', 'january 2027-01-15']);
    expect(await ahead(db, '2026-01-29')).toEqual(['leap 2026-02-28']);
    expect(await ahead(db, '2028-01-30')).toEqual(['leap 2028-02-29']);
  });

  it('keeps accounts apart, and leaves out who is left out', async () => {
    const db = await withFacts(['mine', '2026-05-20'], ['toms', '2026-05-20', { personId: 'p2' }]);
    await db.facts.put(fact({ id: 'other', account: 'x@y.example', when: parseWhen('2026-05-20') }));
    expect(await ahead(db)).toEqual(['mine 2026-05-20', 'toms 2026-05-20']);
    expect(await ahead(db, TODAY, (email) => email !== 'tom@becker.example')).toEqual(['mine 2026-05-20']);
    expect(await ahead(db, TODAY, everybody, 'nobody@y.example')).toEqual([]);
  });

  it('names the people to whom a word is due, the longest due first', async () => {
    const db = freshDb();
    const at = (day: string) => `${day}T10:00:00.000Z`;
    const cadence = (id: string, lastFromYou: string, patch = {}) =>
      person({ id, addresses: [`${id}@x.example`], lastFromYou: at(lastFromYou), cadenceWeeks: 4, ...patch });
    await db.people.bulkPut([
      cadence('due', '2026-04-20'),
      cadence('long', '2026-01-20'),
      cadence('recent', '2026-05-01'),
      cadence('muted', '2026-01-01', { muted: true }),
      cadence('banned', '2026-01-01'),
      cadence('never', '2020-01-01', { cadenceWeeks: null }),
      person({ id: 'old-record', addresses: ['old@x.example'], lastFromYou: at('2020-01-01') }),
    ]);
    const { due } = await comingUp(db, ME, { today: TODAY, zone: 'UTC' }, (email) => email !== 'banned@x.example');
    expect(due.map(({ id }) => id)).toEqual(['long', 'due']);
  });
});
