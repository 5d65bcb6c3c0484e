import { describe, expect, it } from 'vitest';
import { advance, lifecycleOf, markAnswered, markAsked } from '../../../lib/memory/lifecycle.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { find, mail, only, read } from './make.ts';

const event = (more: Partial<Fact>): Fact => ({
  ...only(read([mail('2026-05-01', find('my recital', { time: 'future', date: '2026-06-10' }))])),
  ...more,
});
const day = (start: string, end: string | null = null): Fact['when'] => ({ start, end, precision: 'day' });

describe('lifecycleOf', () => {
  it.each<[string, Partial<Fact>, string, Fact['lifecycle']]>([
    ['ahead', {}, '2026-06-09', 'upcoming'],
    ['on its day', {}, '2026-06-10', 'upcoming'],
    ['the day after', {}, '2026-06-11', 'passed'],
    ['two months later', {}, '2026-08-09', 'passed'],
    ['then history', {}, '2026-08-10', 'retired'],
    ['asked about', { lifecycle: 'asked' }, '2026-06-20', 'asked'],
    ['answered', { lifecycle: 'answered' }, '2026-06-20', 'answered'],
    ['answered, long ago', { lifecycle: 'answered' }, '2026-09-20', 'retired'],
    ['within its range', { when: day('2026-06-10', '2026-06-20') }, '2026-06-20', 'upcoming'],
    ['some time that month', { when: { start: '2026-06', end: null, precision: 'month' } }, '2026-06-30', 'upcoming'],
    ['that month over', { when: { start: '2026-06', end: null, precision: 'month' } }, '2026-07-01', 'passed'],
    ['just told as past', { time: 'past', when: day('2026-04-30') }, '2026-05-02', 'passed'],
    [
      'long past when told',
      { time: 'past', when: { start: '2010', end: null, precision: 'year' } },
      '2026-05-02',
      null,
    ],
    ['ahead without a date', { when: null }, '2026-06-09', 'upcoming'],
    ['that never came', { when: null }, '2026-12-09', 'retired'],
    ['a habit', { time: 'habit', when: null }, '2026-06-09', null],
    ['a state', { time: 'ongoing', when: null }, '2026-06-09', null],
    ['a state with a beginning', { time: 'ongoing', when: day('2026-04-01') }, '2026-06-09', null],
    ['a week away', { time: 'ongoing', when: day('2026-06-08', '2026-06-12') }, '2026-06-09', 'upcoming'],
    ['called off', { status: 'cancelled' }, '2026-06-09', 'retired'],
    ['moved', { validTo: '2026-05-20T00:00:00.000Z' }, '2026-06-09', 'retired'],
  ])('an event %s', (_, more, today, expected) => {
    expect(lifecycleOf(event(more), today)).toBe(expected);
  });

  it.each<[Fact['when'], string, Fact['lifecycle']]>([
    [{ start: '07-19', end: null, precision: 'annual' }, '2026-05-01', 'retired'],
    [{ start: '07-19', end: null, precision: 'annual' }, '2026-05-20', 'upcoming'],
    [{ start: '07-19', end: null, precision: 'annual' }, '2026-07-19', 'upcoming'],
    [{ start: '07-19', end: null, precision: 'annual' }, '2026-07-20', 'passed'],
    [{ start: '07-19', end: null, precision: 'annual' }, '2026-08-10', 'retired'],
    [{ start: '07-19', end: null, precision: 'annual' }, '2027-07-01', 'upcoming'],
    [{ start: '12-30', end: null, precision: 'annual' }, '2027-01-04', 'passed'],
    [{ start: '01-03', end: null, precision: 'annual' }, '2026-12-20', 'upcoming'],
    [{ start: '02-29', end: null, precision: 'annual' }, '2027-02-28', 'upcoming'],
    [{ start: '02-29', end: null, precision: 'annual' }, '2027-03-01', 'passed'],
    [day('2025-07-19'), '2026-07-18', 'upcoming'],
    [day('2027-07-19'), '2026-07-25', 'retired'],
    [{ start: '1980-07', end: null, precision: 'month' }, '2026-07-31', 'upcoming'],
  ])('a birthday on %j, seen on %s, is %s', (when, today, expected) => {
    expect(lifecycleOf(event({ category: 'birthday', when }), today)).toBe(expected);
  });

  it('a birthday wished comes round again', () => {
    const birthday = event({ category: 'birthday', when: day('2026-07-19'), lifecycle: 'upcoming' });
    const wished = markAsked(birthday, '2026-07-18T08:00:00.000Z');
    expect(wished.lifecycle).toBe('asked');
    expect(lifecycleOf(wished, '2026-07-19')).toBe('asked');
    expect(lifecycleOf(wished, '2026-07-25')).toBe('asked');
    expect(lifecycleOf(wished, '2026-09-25')).toBe('retired');
    expect(lifecycleOf(wished, '2027-07-01')).toBe('upcoming');
  });
});

describe('advance', () => {
  it('gives what has moved on, once', () => {
    const facts = [
      event({ id: 'a' }),
      event({ id: 'b', when: day('2026-06-30') }),
      event({ id: 'c', state: 'forgotten' }),
    ];
    const moved = advance(facts, '2026-06-11');
    expect(moved.map(({ id, lifecycle }) => [id, lifecycle])).toEqual([['a', 'passed']]);
    expect(advance([...moved, ...facts.slice(1)], '2026-06-11')).toEqual([]);
  });

  it('leaves what was asked and answered until it is history', () => {
    const asked = markAsked(event({}), '2026-06-12T08:00:00.000Z');
    expect(advance([asked], '2026-06-13')).toEqual([]);
    const answered = markAnswered(asked, '2026-06-14T08:00:00.000Z');
    expect(answered.lifecycle).toBe('answered');
    expect(advance([answered], '2026-06-15')).toEqual([]);
    expect(advance([answered], '2026-12-15')[0]?.lifecycle).toBe('retired');
  });
});
