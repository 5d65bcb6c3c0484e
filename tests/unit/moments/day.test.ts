import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../lib/model/when.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  sayDay,
  spanOf,
  weekdayIndex,
  weekdayName,
  weeksBetween,
} from '../../../lib/moments/day.ts';

describe('days', () => {
  it('takes the calendar day in the zone given', () => {
    expect(dayOf('2026-03-28T23:30:00Z', 'UTC')).toBe('2026-03-28');
    expect(dayOf('2026-03-28T23:30:00Z', 'Europe/Berlin')).toBe('2026-03-29');
    expect(dayOf('2026-03-28T01:30:00Z', 'America/Los_Angeles')).toBe('2026-03-27');
    expect(() => dayOf('soon', 'UTC')).toThrow(RangeError);
  });

  it('counts days over months, leap days and clock changes', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-05-02', '2026-04-30')).toBe(-2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('knows weekdays and weeks from Monday on', () => {
    expect(weekdayName('2026-11-22')).toBe('Sunday');
    expect(weekdayIndex('2026-11-23')).toBe(0);
    expect(weeksBetween('2026-11-22', '2026-11-23')).toBe(1);
    expect(weeksBetween('2026-11-23', '2026-11-29')).toBe(0);
  });

  // 2026-06-10 is a Wednesday.
  it.each([
    ['2026-06-10', 'today'],
    ['2026-06-09', 'yesterday'],
    ['2026-06-11', 'tomorrow'],
    ['2026-06-06', 'on Saturday'],
    ['2026-06-13', 'on Saturday'],
    ['2026-06-16', 'on Tuesday'],
    ['2026-06-17', 'next week'],
    ['2026-06-21', 'next week'],
    ['2026-06-22', 'later this month'],
    ['2026-07-15', 'next month'],
    ['2026-09-15', null],
    ['2026-06-03', 'last week'],
    ['2026-06-01', 'last week'],
    ['2026-05-20', null],
  ])('says %s as %s', (day, said) => {
    expect(sayDay(day, '2026-06-10')).toBe(said);
  });

  it('spans what a date names, a birthday where it is nearest', () => {
    const span = (written: string, today: string) => {
      const when = parseWhen(written);
      return when && spanOf(when, today);
    };
    expect(span('2026-02', '2026-01-01')).toEqual({ start: '2026-02-01', end: '2026-02-28' });
    expect(span('2026-05-16/2026-05-20', '2026-01-01')).toEqual({ start: '2026-05-16', end: '2026-05-20' });
    expect(span('12-30', '2026-01-03')).toEqual({ start: '2025-12-30', end: '2025-12-30' });
    expect(span('01-02', '2026-12-28')).toEqual({ start: '2027-01-02', end: '2027-01-02' });
    expect(span('02-29', '2027-02-20')).toEqual({ start: '2027-02-28', end: '2027-02-28' });
    expect(span('2026', '2026-06-10')).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  });
});
