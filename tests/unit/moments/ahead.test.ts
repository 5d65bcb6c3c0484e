import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import { byDay, occurrence } from '../../../lib/moments/ahead.ts';
import { addDays } from '../../../lib/moments/day.ts';
import { fact } from './made.ts';

const TODAY = '2026-05-19';
const LAST = '2026-06-18';
const dated = (date: string | null, patch: Partial<Omit<Fact, 'when' | 'evidence'>> = {}) =>
  fact({ quote: 'Words.', on: '2026-05-01', date, time: 'future', ...patch });
const when = (date: string | null, patch: Partial<Omit<Fact, 'when' | 'evidence'>> = {}, today = TODAY, last = LAST) =>
  occurrence(dated(date, patch), today, last);

describe('occurrence', () => {
  it('is the day of an event in the window, both ends included', () => {
    expect(when('2026-05-19')).toEqual({ on: '2026-05-19', until: null, began: false, precision: 'day' });
    expect(when('2026-06-18')?.on).toBe('2026-06-18');
    expect(when('2026-05-18')).toBeNull();
    expect(when('2026-06-19')).toBeNull();
  });

  it('is today for what is going on, until its last day', () => {
    expect(when('2026-05-10/2026-05-19', { time: 'ongoing' })).toEqual({
      on: TODAY,
      until: '2026-05-19',
      began: true,
      precision: 'day',
    });
    expect(when('2026-05-10/2026-05-18', { time: 'ongoing' })).toBeNull();
  });

  it('comes round every year for birthdays and dates without a year', () => {
    const birthday = { category: 'birthday', time: 'habit' } as const;
    expect(when('06-03', birthday)?.on).toBe('2026-06-03');
    expect(when('1984-06-03', birthday)?.on).toBe('2026-06-03');
    expect(when('06-03', { category: 'milestone', time: 'habit' })?.on).toBe('2026-06-03');
    expect(when('01-02', birthday, '2026-12-20', '2027-01-19')?.on).toBe('2027-01-02');
    expect(when('02-29', birthday, '2026-02-20', '2026-03-05')?.on).toBe('2026-02-28');
    expect(when('02-29', birthday, '2028-02-20', '2028-03-05')?.on).toBe('2028-02-29');
    expect(when('05-18', birthday)).toBeNull();
  });

  it('is no more exact than a month where only that is known', () => {
    expect(when('2026-06')).toEqual({ on: '2026-06-01', until: null, began: false, precision: 'month' });
    expect(when('2026-05')?.began).toBe(true);
    expect(when('2026-07')).toBeNull();
    expect(when('2026-06', { time: 'ongoing' })).toBeNull();
    expect(when('1984-06', { category: 'birthday' })?.precision).toBe('month');
  });

  it.each<[string, Partial<Omit<Fact, 'when' | 'evidence'>>]>([
    ['called off', { status: 'cancelled' }],
    ['superseded', { supersededBy: 'f9' }],
    ['ended', { validTo: '2026-05-02T00:00:00.000Z' }],
    ['waiting', { state: 'waiting' }],
    ['forgotten', { state: 'forgotten' }],
    ['about the user', { who: 'user' }],
    ['a habit', { time: 'habit' }],
    ['past', { time: 'past' }],
  ])('is nothing for what is %s', (_name, patch) => {
    expect(when('2026-05-25', patch)).toBeNull();
  });

  it('is nothing without a day or with a year only', () => {
    expect(when(null)).toBeNull();
    expect(when('2026')).toBeNull();
  });

  it('always lies in the window, whatever the day', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 60 }), (date, today, days) => {
        for (const written of [date, date.slice(5)]) {
          const found = when(written, {}, today, addDays(today, days));
          if (found) expect(found.on >= today && found.on <= addDays(today, days)).toBe(true);
          else if (written === date) expect(date < today || date > addDays(today, days)).toBe(true);
        }
      }),
    );
  });
});

it('byDay puts a month after every day of it', () => {
  const order = ['2026-06', '2026-06-18', '2026-05-20', '2026-05']
    .flatMap((date) => when(date) ?? [])
    .toSorted(byDay)
    .map(({ on, precision }) => `${precision} ${on}`);
  expect(order).toEqual(['day 2026-05-20', 'month 2026-05-01', 'day 2026-06-18', 'month 2026-06-01']);
});
