import { describe, expect, it } from 'vitest';
import {
  agoInWords,
  dateInWords,
  dayOf,
  daysBetween,
  dayTitle,
  monthInWords,
  monthName,
  monthOf,
  saysWhen,
  whenInWords,
} from '../../../components/dates.ts';
import { parseWhen, type When } from '../../../lib/model/when.ts';

const NOW = '2026-05-19T09:30:00.000Z';
const TODAY = '2026-05-19';

function when(written: string): When {
  const parsed = parseWhen(written);
  if (!parsed) throw new Error(`not a date: ${written}`);
  return parsed;
}

describe('dayOf', () => {
  it('is the day where the user is, not the day in Greenwich', () => {
    expect(dayOf('2026-05-18T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-05-19');
    expect(dayOf('2026-05-19T03:00:00.000Z', 'America/New_York')).toBe('2026-05-18');
  });
});

describe('daysBetween', () => {
  it('counts days over a change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});

describe('agoInWords', () => {
  it.each([
    ['2026-05-19T00:10:00.000Z', 'today'],
    ['2026-05-18T23:50:00.000Z', 'yesterday'],
    ['2026-05-16T14:00:00.000Z', '3 days ago'],
    ['2026-05-06T14:00:00.000Z', '13 days ago'],
    ['2026-05-05T14:00:00.000Z', '2 weeks ago'],
    ['2026-03-21T14:00:00.000Z', '8 weeks ago'],
    ['2026-03-20T14:00:00.000Z', 'last month'],
    ['2026-03-19T14:00:00.000Z', '2 months ago'],
    ['2025-05-19T14:00:00.000Z', '12 months ago'],
    ['2024-05-20T14:00:00.000Z', '23 months ago'],
    ['2024-05-19T14:00:00.000Z', '2 years ago'],
    ['2019-01-02T14:00:00.000Z', '7 years ago'],
  ])('%s is %s', (instant, words) => {
    expect(agoInWords(instant, NOW, 'UTC')).toBe(words);
  });

  it('counts nights, not hours', () => {
    expect(agoInWords('2026-05-18T21:00:00.000Z', '2026-05-19T05:00:00.000Z', 'UTC')).toBe('yesterday');
    expect(agoInWords('2026-05-18T21:00:00.000Z', '2026-05-19T05:00:00.000Z', 'Asia/Tokyo')).toBe('today');
  });

  it('never speaks of the future', () => {
    expect(agoInWords('2027-01-01T00:00:00.000Z', NOW, 'UTC')).toBe('today');
  });
});

describe('dateInWords', () => {
  it('says the year only when it is another one', () => {
    expect(dateInWords('2026-05-11T09:00:00.000Z', NOW, 'UTC')).toBe('11 May');
    expect(dateInWords('2024-12-05T09:00:00.000Z', NOW, 'UTC')).toBe('5 December 2024');
  });
});

describe('whenInWords', () => {
  it.each([
    ['2026-05-21', 'Thu 21 May'],
    ['2026-05-19', 'today'],
    ['2026-05-20', 'tomorrow'],
    ['2026-05-18', 'yesterday'],
    ['2026-01-04', 'Sun 4 Jan'],
    ['2024-03-12', '12 March 2024'],
    ['2027-11-02', '2 November 2027'],
    ['2026-05-21/2026-05-25', '21–25 May'],
    ['2026-05-28/2026-06-03', '28 May – 3 June'],
    ['2025-12-28/2026-01-03', '28 December 2025 – 3 January'],
    ['2024-07-01/2024-07-09', '1–9 July 2024'],
    ['2026-05-21/2026-05-21', 'Thu 21 May'],
    ['06-03', '3 June'],
    ['02-29', '29 February'],
  ])('%s is %s', (written, words) => {
    expect(whenInWords(when(written), TODAY)).toBe(words);
  });

  it('invents no day where only a month or a year is known', () => {
    expect(whenInWords(when('2026-07'), TODAY)).toBe('July');
    expect(whenInWords(when('2025-07'), TODAY)).toBe('July 2025');
    expect(whenInWords(when('2025'), TODAY)).toBe('2025');
  });

  it('says a day of early next year with its weekday, near as it is', () => {
    expect(whenInWords(when('2027-01-04'), '2026-12-30')).toBe('Mon 4 Jan');
  });
});

describe('saysWhen', () => {
  it('sees that a sentence carries its date', () => {
    expect(saysWhen('Has a recital on 16 May.', when('2026-05-16'))).toBe(true);
    expect(saysWhen('Is away from 5 to 9 Sept.', when('2026-09-05/2026-09-09'))).toBe(true);
    expect(saysWhen('Has a birthday on 3 June.', when('06-03'))).toBe(true);
    expect(saysWhen('Opens in July.', when('2026-07'))).toBe(true);
    expect(saysWhen('Moved in 2019.', when('2019'))).toBe(true);
  });

  it('does not take one number or name for another', () => {
    expect(saysWhen('Has a recital on Saturday.', when('2026-05-16'))).toBe(false);
    expect(saysWhen('Bought 16 chairs.', when('2026-05-16'))).toBe(false);
    expect(saysWhen('Was born on 160 May Street.', when('2026-05-16'))).toBe(false);
    expect(saysWhen('Marches on.', when('2026-03'))).toBe(false);
  });
});

describe('monthOf', () => {
  it('names the month, with the year of another year', () => {
    expect(monthOf('2026-05-11T09:00:00.000Z', NOW, 'UTC')).toEqual({
      key: '2026-05',
      short: 'May',
      year: null,
      full: 'May 2026',
    });
    expect(monthInWords(monthOf('2025-12-31T23:30:00.000Z', NOW, 'UTC'))).toBe('Dec 2025');
    expect(monthInWords(monthOf('2025-12-31T23:30:00.000Z', NOW, 'Europe/Berlin'))).toBe('Jan');
  });
});

describe('dayTitle', () => {
  it.each([
    ['2026-05-19', 'Today'],
    ['2026-05-20', 'Tomorrow'],
    ['2026-05-21', 'Thursday 21 May'],
    ['2026-06-03', 'Wednesday 3 June'],
    ['2027-01-03', 'Sunday 3 January 2027'],
  ])('%s is %s', (day, title) => {
    expect(dayTitle(day, TODAY)).toBe(title);
  });

  it('leaves the year away over the new year', () => {
    expect(dayTitle('2027-01-03', '2026-12-20')).toBe('Sunday 3 January');
  });
});

it('monthName is the month alone', () => {
  expect(monthName('2026-06')).toBe('June');
});
