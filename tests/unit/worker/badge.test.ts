import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Person } from '../../../lib/model/person.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { consent } from '../../../lib/settings/gate.ts';
import { excluded, settings } from '../../../lib/settings/settings.ts';
import type { Db } from '../../../lib/store/db.ts';
import { keepBadge, nextMorning } from '../../../lib/worker/alarms.ts';
import { countToday, showBadge } from '../../../lib/worker/badge.ts';
import { fact, NOW, person } from '../make.ts';
import { freshDb } from '../store/db.ts';

const today = parseWhen('2026-05-18');

async function dbWith(facts: Partial<Fact>[], people: Partial<Person>[] = [{}]): Promise<Db> {
  const db = freshDb();
  await db.people.bulkPut(people.map((patch) => person(patch)));
  await db.facts.bulkPut(facts.map((patch, n) => fact({ id: `f${n}`, when: today, ...patch })));
  return db;
}
const count = (db: Db) => countToday(db, NOW, 'UTC');
const badge = { text: '', title: '' };

beforeEach(() => {
  fakeBrowser.reset();
  badge.text = '';
  badge.title = '';
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }: { text?: string | null }) => {
    badge.text = text ?? '';
  });
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async ({ title }: { title: string }) => {
    badge.title = title;
  });
});

describe('countToday', () => {
  it('counts birthdays, events and due words of today', async () => {
    const db = await dbWith(
      [{}, { when: parseWhen('05-18'), category: 'birthday' }, { when: parseWhen('2026-05-19') }],
      [{}, { id: 'p2', addresses: ['b@x.example'], cadenceWeeks: 2, lastFromYou: '2026-05-01T10:00:00.000Z' }],
    );
    expect(await count(db)).toBe(3);
  });

  it('does not count what is private, began before, has no day, or belongs to the muted and left out', async () => {
    expect(await count(await dbWith([{ tact: 'private' }]))).toBe(0);
    expect(await count(await dbWith([{ when: parseWhen('2026-05-17/2026-05-20') }]))).toBe(0);
    expect(await count(await dbWith([{ when: parseWhen('2026-05') }]))).toBe(0);
    expect(await count(await dbWith([{}], [{ muted: true }]))).toBe(0);
    await excluded.set({ people: [], domains: ['northwind.example'] });
    expect(await count(await dbWith([{}]))).toBe(0);
  });
});

describe('the badge', () => {
  const show = async (db: Db) => showBadge(() => db, NOW, 'UTC');

  it('shows the number, and says it to those who do not see it', async () => {
    await consent.set({ version: 1, at: NOW });
    await show(await dbWith([{}, {}]));
    expect(badge).toEqual({ text: '2', title: 'Open Fondly: 2 for today' });
    await show(await dbWith([]));
    expect(badge).toEqual({ text: '', title: 'Open Fondly' });
  });

  it('is off by the setting and before consent, without opening the notes', async () => {
    const never = () => {
      throw new Error('opened');
    };
    await showBadge(never, NOW, 'UTC');
    await consent.set({ version: 1, at: NOW });
    await settings.set({ ...(await settings.get()), badge: false });
    await showBadge(never, NOW, 'UTC');
    expect(badge.text).toBe('');
  });
});

describe('keepBadge', () => {
  const begin = async (facts: Partial<Fact>[]) => {
    await consent.set({ version: 1, at: NOW });
    const db = await dbWith(facts);
    keepBadge(
      () => db,
      () => NOW,
    );
    return db;
  };

  it('sets one alarm for the next morning, and leaves one that stands alone', async () => {
    await begin([]);
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
    expect((await fakeBrowser.alarms.get('new-day'))?.scheduledTime).toBe(Date.parse('2026-05-19T00:05:00.000Z'));
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await begin([]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(create).not.toHaveBeenCalled();
  });

  it('shows the number with the new day and sets the next alarm', async () => {
    await begin([{}]);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'new-day', scheduledTime: 0, persistAcrossSessions: false });
    await vi.waitFor(() => expect(badge.text).toBe('1'));
    expect(create).toHaveBeenCalledWith('new-day', { when: Date.parse('2026-05-19T00:05:00.000Z') });
  });

  it('keeps quiet at other alarms', async () => {
    await begin([{}]);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'something-else',
      scheduledTime: 0,
      persistAcrossSessions: false,
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(badge.text).toBe('');
  });

  it('follows the browser’s start and the setting', async () => {
    await begin([{}]);
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(badge.text).toBe('1'));
    await settings.set({ ...(await settings.get()), badge: false });
    await vi.waitFor(() => expect(badge.text).toBe(''));
  });

  it('follows what is written, once it has settled', async () => {
    const db = await begin([]);
    await db.facts.put(fact({ when: today }));
    await vi.waitFor(() => expect(badge.text).toBe('1'), { timeout: 3000 });
  });
});

describe('nextMorning', () => {
  it('is five past midnight of the user’s next day, also when the clocks change', () => {
    expect(new Date(nextMorning('2026-05-18T22:30:00.000Z', 'Europe/Berlin')).toISOString()).toBe(
      '2026-05-19T22:05:00.000Z',
    );
    // In London the clocks go forward on 29 March 2026 and back on 25 October.
    expect(new Date(nextMorning('2026-03-29T12:00:00.000Z', 'Europe/London')).toISOString()).toBe(
      '2026-03-29T23:05:00.000Z',
    );
    expect(new Date(nextMorning('2026-10-25T12:00:00.000Z', 'Europe/London')).toISOString()).toBe(
      '2026-10-26T00:05:00.000Z',
    );
  });
});
