import { describe, expect, it } from 'vitest';
import { easter, nthWeekday, weekdayOf } from '../../../lib/extract/holidays.ts';
import { type Direction, datesIn } from '../../../lib/extract/when.ts';

/** All dates of a text written on a day; default Monday 11 May 2026. */
const dates = (text: string, direction: Direction = 'future', sentOn: string | null = '2026-05-11') =>
  datesIn(text, sentOn, direction).map((d) => d.when);

describe('days', () => {
  it.each([
    ['on Friday', 'future', '2026-05-15'],
    ['on Friday', 'past', '2026-05-08'],
    ['on Monday', 'future', '2026-05-18'],
    ['on Monday', 'past', '2026-05-04'],
    ['this Thursday', 'future', '2026-05-14'],
    ['next Tuesday', 'future', '2026-05-19'],
    ['last Sunday', 'past', '2026-05-10'],
    ['Saturday week', 'future', '2026-05-23'],
    ['a week from Thursday', 'future', '2026-05-21'],
    ['two weeks from Saturday', 'future', '2026-05-30'],
    ['Wednesday next week', 'future', '2026-05-20'],
    ['tomorrow', 'future', '2026-05-12'],
    ['the day after tomorrow', 'future', '2026-05-13'],
    ['yesterday', 'past', '2026-05-10'],
    ['last night', 'past', '2026-05-10'],
    ['this morning', 'past', '2026-05-11'],
    ['three days ago', 'past', '2026-05-08'],
    ['in ten days', 'future', '2026-05-21'],
    ['on the 14th', 'future', '2026-05-14'],
    ['on the 14th', 'past', '2026-04-14'],
    ['on the 3rd', 'future', '2026-06-03'],
    ['on 16 May', 'future', '2026-05-16'],
    ['May 16th', 'future', '2026-05-16'],
    ['the 16th of June', 'future', '2026-06-16'],
    ['Saturday, 16 May 2026', 'future', '2026-05-16'],
    ['2026-07-01', 'future', '2026-07-01'],
    ['on 12/24', 'future', '2026-12-24'],
    ['on 24/12', 'future', '2026-12-24'],
    ['on 24.12.', 'future', '2026-12-24'],
    ['on 7 January', 'future', '2027-01-07'],
    ['on 7 January', 'past', '2026-01-07'],
    ['Saturday 16', 'future', '2026-05-16'],
  ] as const)('%s (%s) is %s', (text, direction, when) => {
    expect(dates(text, direction)).toEqual([when]);
  });

  it('takes what lies near ahead before what lies far back, even after a past verb', () => {
    expect(dates('got a date for the hip, 2 June', 'past')).toEqual(['2026-06-02']);
  });

  it('gives the bare day the month just spoken of', () => {
    expect(datesIn('starts on the 20th', '2026-04-19', 'future', '2026-05-10').map((d) => d.when)).toEqual([
      '2026-05-20',
    ]);
  });
});

describe('spans', () => {
  it.each([
    ['from August 30 to September 15', '2026-08-30/2026-09-15'],
    ['14-18 June', '2026-06-14/2026-06-18'],
    ['June 28 and 29', '2026-06-28/2026-06-29'],
    ['from the 8th to the 16th', '2026-06-08/2026-06-16'],
    ['2.6. till 20.6.', '2026-06-02/2026-06-20'],
    ['this weekend', '2026-05-16/2026-05-17'],
    ['next weekend', '2026-05-23/2026-05-24'],
    ['the weekend of 6 June', '2026-06-06/2026-06-07'],
    ['next week', '2026-05-18/2026-05-22'],
    ['Friday and Saturday', '2026-05-15/2026-05-16'],
    ['the first week of July', '2026-07-01/2026-07-07'],
    ['from 28 December to 3 January', '2026-12-28/2027-01-03'],
  ])('%s is %s', (text, when) => {
    expect(dates(text)).toEqual([when]);
  });

  it('looks back for the weekend when the verb is past', () => {
    expect(dates('at the weekend', 'past')).toEqual(['2026-05-09/2026-05-10']);
    expect(dates('two weekends ago', 'past')).toEqual(['2026-05-02/2026-05-03']);
  });
});

describe('months, years, seasons', () => {
  it.each([
    ['in June', 'future', '2026-06'],
    ['in March', 'past', '2026-03'],
    ['in March', 'future', '2027-03'],
    ['mid-September', 'future', '2026-09'],
    ['since January', 'past', '2026-01'],
    ['next month', 'future', '2026-06'],
    ['last year', 'past', '2025'],
    ['next year', 'future', '2027'],
    ['in 1998', 'past', '1998'],
    ["in '87", 'past', '1987'],
    ['last summer', 'past', '2025'],
    ['in the autumn', 'future', '2026'],
    ['two months ago', 'past', '2026-03'],
    ['three years ago', 'past', '2023'],
    ['June 2027', 'future', '2027-06'],
    ['in the new year', 'future', '2027'],
  ] as const)('%s (%s) is %s', (text, direction, when) => {
    expect(dates(text, direction)).toEqual([when]);
  });
});

describe('feasts', () => {
  it.each([
    ['on Christmas Eve', '2026-12-24'],
    ['on Easter Monday', '2027-03-29'],
    ['at Thanksgiving', '2026-11-26'],
    ["on New Year's Eve", '2026-12-31'],
    ['over Christmas', '2026-12'],
    ['at Diwali', '2026-11-08'],
    ['on Boxing Day', '2026-12-26'],
  ])('%s is %s', (text, when) => {
    expect(dates(text)).toEqual([when]);
  });

  it('computes Easter', () => {
    expect([2024, 2025, 2026, 2038].map((year) => easter(year).toString())).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
  });

  it('counts weekdays of a month from either end', () => {
    expect(nthWeekday(2026, 5, 0, 1).toString()).toBe('2026-05-04');
    expect(nthWeekday(2026, 5, 0, -1).toString()).toBe('2026-05-25');
    expect(weekdayOf(nthWeekday(2026, 11, 3, 4))).toBe(3);
  });
});

describe('what is no date', () => {
  it.each([
    'the sun is nice',
    'she sat down with Mark',
    'I may go if it rains',
    'Maya is 4 now',
    'the 2nd step of the stairs',
    'the first time in six years',
    'on Tuesday nights',
    'every Friday we swim',
    'march on',
    '24/7 support',
    'at 4.30 before school',
    'an hour and a half',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('gives nothing relative where the day of writing is not known', () => {
    expect(dates('on Friday and in June', 'future', null)).toEqual([]);
    expect(dates('on 16 May 2026', 'future', null)).toEqual(['2026-05-16']);
  });
});

describe('bounds', () => {
  it('tells since, until and from apart', () => {
    expect(datesIn('since March', '2026-05-11', 'past')[0]?.kind).toBe('since');
    expect(datesIn('until Friday', '2026-05-11', 'future')[0]?.kind).toBe('until');
    expect(datesIn('from 1 June', '2026-05-11', 'future')[0]?.kind).toBe('from');
    expect(datesIn('on Friday', '2026-05-11', 'future')[0]?.kind).toBe('at');
  });

  it('since looks back whatever the verb', () => {
    expect(dates('since November', 'future')).toEqual(['2025-11']);
  });
});
