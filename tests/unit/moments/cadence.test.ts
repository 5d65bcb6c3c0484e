import { describe, expect, it } from 'vitest';
import { isWordDue, lastContact, wordDueOn } from '../../../lib/moments/cadence.ts';
import { person } from './made.ts';

const at = (day: string) => `${day}T10:00:00.000Z`;
const every = (weeks: number | null, patch: Parameters<typeof person>[0] = {}) =>
  person({ cadenceWeeks: weeks, lastFromThem: at('2026-03-02'), lastFromYou: at('2026-03-09'), ...patch });

describe('a word is due', () => {
  it('so many weeks after the last mail either way, from that day on', () => {
    expect(wordDueOn(every(4), 'UTC')).toBe('2026-04-06');
    expect(wordDueOn(every(4, { lastFromThem: at('2026-03-20') }), 'UTC')).toBe('2026-04-17');
    expect(isWordDue(every(4), '2026-04-05', 'UTC')).toBe(false);
    expect(isWordDue(every(4), '2026-04-06', 'UTC')).toBe(true);
    expect(isWordDue(every(4), '2026-09-01', 'UTC')).toBe(true);
  });

  it('never where no cadence was set, also in records from before there was one', () => {
    expect(wordDueOn(every(null), 'UTC')).toBeNull();
    expect(isWordDue(person({ lastFromThem: at('2020-01-01') }), '2026-04-06', 'UTC')).toBe(false);
  });

  it('not before a snooze is over, and a mail since then counts instead of it', () => {
    const snoozed = every(4, { cadenceSnoozedUntil: '2026-04-13' });
    expect(isWordDue(snoozed, '2026-04-12', 'UTC')).toBe(false);
    expect(isWordDue(snoozed, '2026-04-13', 'UTC')).toBe(true);
    expect(wordDueOn({ ...snoozed, lastFromYou: at('2026-04-10') }, 'UTC')).toBe('2026-05-08');
  });

  it('never to people who are muted or left out', () => {
    expect(isWordDue(every(4, { muted: true }), '2026-09-01', 'UTC')).toBe(false);
    expect(isWordDue(every(4, { excluded: true }), '2026-09-01', 'UTC')).toBe(false);
  });

  it('counted from the day they were first seen, where no mail is known, and in the days of the user', () => {
    expect(wordDueOn(every(1, { lastFromThem: null, lastFromYou: null, createdAt: at('2026-01-01') }), 'UTC')).toBe(
      '2026-01-08',
    );
    const late = every(1, { lastFromYou: '2026-03-09T23:30:00.000Z' });
    expect(wordDueOn(late, 'UTC')).toBe('2026-03-16');
    expect(wordDueOn(late, 'Europe/Berlin')).toBe('2026-03-17');
  });
});

it('lastContact is the newest mail either way', () => {
  expect(lastContact({ lastFromThem: at('2026-01-02'), lastFromYou: at('2026-01-03') })).toBe(at('2026-01-03'));
  expect(lastContact({ lastFromThem: at('2026-01-02'), lastFromYou: null })).toBe(at('2026-01-02'));
  expect(lastContact({ lastFromThem: null, lastFromYou: null })).toBeNull();
});
