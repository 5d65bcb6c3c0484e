import { describe, expect, it } from 'vitest';
import { accounts, changePerson, people } from '../../../lib/store/people.ts';
import { ME, NOW, person } from '../make.ts';
import { freshDb } from './db.ts';

const at = (day: string) => `${day}T10:00:00.000Z`;

describe('people', () => {
  it('are listed by their last mail either way, then by name, one account at a time', async () => {
    const db = freshDb();
    await db.people.bulkPut([
      person({ id: 'old', lastFromThem: at('2025-01-01') }),
      person({ id: 'zoe', name: 'Zoë' }),
      person({ id: 'ana', name: 'Ana' }),
      person({ id: 'new', lastFromThem: at('2024-01-01'), lastFromYou: at('2026-05-01') }),
      person({ id: 'other', account: 'x@y.example', lastFromThem: at('2026-05-02') }),
    ]);
    expect((await people(db, ME)).map(({ id }) => id)).toEqual(['new', 'old', 'ana', 'zoe']);
    expect(await accounts(db)).toEqual(['x@y.example', ME]);
  });

  it('have no account where nobody is kept', async () => {
    expect(await accounts(freshDb())).toEqual([]);
  });
});

describe('changePerson', () => {
  it('changes what was set and nothing a mail has changed meanwhile, and gives what to take back', async () => {
    const db = freshDb();
    await db.people.put(person({ lastFromThem: at('2026-05-01') }));
    const before = await changePerson(db, 'p1', { tone: 'formal', cadenceWeeks: 6 }, NOW);
    expect(before).toEqual({ tone: null, muted: false, cadenceWeeks: null, cadenceSnoozedUntil: null });
    expect(await db.people.get('p1')).toMatchObject({
      tone: 'formal',
      cadenceWeeks: 6,
      lastFromThem: at('2026-05-01'),
      updatedAt: NOW,
    });
    await changePerson(db, 'p1', before ?? {}, NOW);
    expect(await db.people.get('p1')).toMatchObject({ tone: null, cadenceWeeks: null });
  });

  it('says that somebody is gone', async () => {
    expect(await changePerson(freshDb(), 'nobody', { muted: true }, NOW)).toBeNull();
  });
});
