import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { carryOut, enqueue, failJob, findPerson, nextJob, sameAddress } from '../../../lib/store/intake.ts';
import { fact, ME, NOW, reading, readMessage } from '../make.ts';
import { freshDb } from './db.ts';

const everybody = () => true;
const nothing = () => ({ facts: [], gestures: [] });

describe('enqueue', () => {
  it('queues what was read, once, whatever the page says again', async () => {
    const db = freshDb();
    const page = reading([readMessage(), readMessage({ id: '18f6a0b1c2d3e402', text: 'Second' })]);
    expect(await enqueue(db, page, NOW, everybody)).toBe(2);
    expect(await enqueue(db, page, NOW, everybody)).toBe(0);
    expect(await db.jobs.count()).toBe(2);
  });

  it('queues nothing of a message whose text was worked on, and again what was unfolded since', async () => {
    const db = freshDb();
    await enqueue(db, reading([readMessage()]), NOW, everybody);
    const job = await nextJob(db);
    if (!job) throw new Error('no job');
    await carryOut(db, job, NOW, everybody, nothing);
    expect(await enqueue(db, reading([readMessage()]), NOW, everybody)).toBe(0);
    expect(
      await enqueue(db, reading([readMessage({ text: 'The whole of it, no longer clipped' })]), NOW, everybody),
    ).toBe(1);
  });

  it('works off the older mail of one reading first, whatever the order of the page', async () => {
    const db = freshDb();
    const days = ['2026-05-12', '2026-01-03', '2026-03-07'];
    const page = days.map((day, i) =>
      readMessage({ id: `18f6a0b1c2d3e40${i}`, text: day, sentAt: `${day}T09:00:00.000Z` }),
    );
    await enqueue(db, reading(page), NOW, everybody);
    const seen: string[] = [];
    for (let job = await nextJob(db); job; job = await nextJob(db)) {
      seen.push(job.text);
      await carryOut(db, job, NOW, everybody, nothing);
    }
    expect(seen).toEqual(days.toSorted());
  });

  it('waits for the real id of a mail that was just sent', async () => {
    const db = freshDb();
    expect(await enqueue(db, reading([readMessage({ id: 'msg-a:r-4711' })]), NOW, everybody)).toBe(0);
    expect(await enqueue(db, reading([readMessage()]), NOW, everybody)).toBe(1);
  });

  it('leaves out folded messages, bots, the excluded, and everything of an unknown account', async () => {
    const db = freshDb();
    const bot = { name: 'Shop', email: 'no-reply@shop.example' };
    const messages = [
      readMessage({ id: null, text: null, state: 'folded' }),
      readMessage({ id: '18f6a0b1c2d3e402', from: bot }),
      readMessage({ id: '18f6a0b1c2d3e403', from: { name: 'X', email: 'x@excluded.example' } }),
      readMessage({ id: '18f6a0b1c2d3e404', from: { name: 'Alex', email: ME }, to: [bot] }),
    ];
    expect(await enqueue(db, reading(messages), NOW, (email) => !email.endsWith('excluded.example'))).toBe(0);
    expect(await enqueue(db, reading([readMessage()], { account: null }), NOW, everybody)).toBe(0);
  });
});

describe('carryOut', () => {
  it('leaves all of a job or none of it: a failure half way keeps the job and writes nothing', async () => {
    const db = freshDb();
    await enqueue(db, reading([readMessage()]), NOW, everybody);
    const job = await nextJob(db);
    if (!job) throw new Error('no job');
    const dies = () => {
      throw new Error('killed');
    };
    await expect(carryOut(db, job, NOW, everybody, dies)).rejects.toThrow('killed');
    expect(await db.people.count()).toBe(0);
    expect(await db.messages.count()).toBe(0);
    expect(await db.jobs.count()).toBe(1);
  });

  it('writes person, message and facts and keeps no text', async () => {
    const factory = new IDBFactory();
    const db = freshDb(factory);
    await enqueue(db, reading([readMessage()]), NOW, everybody);
    const job = await nextJob(db);
    if (!job) throw new Error('no job');
    await carryOut(db, job, NOW, everybody, (person, known, direction) => {
      expect(known).toEqual({ facts: [], gestures: [] });
      expect(direction).toBe('in');
      return { facts: [fact({ personId: person.id })], gestures: [] };
    });
    const person = await findPerson(db, ME, 'Priya@Northwind.example');
    expect(person?.lastFromThem).toBe('2026-05-11T09:00:00.000Z');
    expect(await db.facts.where({ account: ME, personId: person?.id ?? '' }).count()).toBe(1);
    const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(everything).not.toContain('The draft looks good');
  });

  it('takes a mail of the user as outgoing, to every person it went to', async () => {
    const db = freshDb();
    const sent = readMessage({
      from: { name: 'Alex', email: 'Alex+fondly@riverastudio.example'.toLowerCase() },
      to: [
        { name: 'Priya', email: 'priya@northwind.example' },
        { name: 'Bo', email: 'bo@northwind.example' },
      ],
    });
    await enqueue(db, reading([sent]), NOW, everybody);
    const job = await nextJob(db);
    if (!job) throw new Error('no job');
    await carryOut(db, job, NOW, everybody, (_person, _known, direction) => {
      expect(direction).toBe('out');
      return nothing();
    });
    for (const email of ['priya@northwind.example', 'bo@northwind.example']) {
      expect((await findPerson(db, ME, email))?.lastFromYou).toBe('2026-05-11T09:00:00.000Z');
    }
  });

  it('keeps the newest mail as the last one when older mail is read later', async () => {
    const db = freshDb();
    for (const [id, sentAt] of [
      ['18f6a0b1c2d3e401', '2026-05-11T09:00:00.000Z'],
      ['18f6a0b1c2d3e402', '2026-01-01T09:00:00.000Z'],
    ] as const) {
      await enqueue(db, reading([readMessage({ id, sentAt, text: `text ${id}` })]), NOW, everybody);
      const job = await nextJob(db);
      if (job) await carryOut(db, job, NOW, everybody, nothing);
    }
    expect((await findPerson(db, ME, 'priya@northwind.example'))?.lastFromThem).toBe('2026-05-11T09:00:00.000Z');
    expect(await db.messages.count()).toBe(2);
  });

  it('writes nothing of somebody who was excluded while the job waited', async () => {
    const db = freshDb();
    await enqueue(db, reading([readMessage()]), NOW, everybody);
    const job = await nextJob(db);
    if (!job) throw new Error('no job');
    await carryOut(db, job, NOW, () => false, nothing);
    expect([await db.jobs.count(), await db.people.count(), await db.messages.count()]).toEqual([0, 0, 0]);
  });

  it('keeps two accounts apart', async () => {
    const db = freshDb();
    for (const account of [ME, 'alex@second.example']) {
      await enqueue(db, reading([readMessage()], { account }), NOW, everybody);
      const job = await nextJob(db);
      if (job) await carryOut(db, job, NOW, everybody, nothing);
    }
    const [a, b] = await Promise.all(
      [ME, 'alex@second.example'].map((x) => findPerson(db, x, 'priya@northwind.example')),
    );
    expect(a?.id).toBeDefined();
    expect(a?.id).not.toBe(b?.id);
  });
});

describe('failJob', () => {
  it('tries three times, then drops the text for good', async () => {
    const db = freshDb();
    await enqueue(db, reading([readMessage()]), NOW, everybody);
    const outcomes: string[] = [];
    for (let job = await nextJob(db); job; job = await nextJob(db)) outcomes.push(await failJob(db, job));
    expect(outcomes).toEqual(['again', 'again', 'dropped']);
    expect(await db.jobs.count()).toBe(0);
  });
});

describe('sameAddress', () => {
  it.each([
    ['a.lex+work@gmail.com', 'Alex@googlemail.com', true],
    ['alex+x@studio.example', 'alex@studio.example', true],
    ['a.lex@studio.example', 'alex@studio.example', false],
    ['alex@studio.example', 'alex@other.example', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameAddress(a, b)).toBe(same);
  });
});
