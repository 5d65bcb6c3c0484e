import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consent, paused } from '../../../lib/settings/gate.ts';
import { enqueue } from '../../../lib/store/intake.ts';
import { makeQueue, type WorkOn } from '../../../lib/worker/queue.ts';
import { workOn } from '../../../lib/worker/work.ts';
import { ME, NOW, reading, readMessage } from '../make.ts';
import { freshDb } from '../store/db.ts';

const now = () => NOW;
const all = () => true;
const id = (n: number) => `18f6a0b1c2d3e4${String(n).padStart(2, '0')}`;
const page = (count: number, from = 0) =>
  reading(Array.from({ length: count }, (_, i) => readMessage({ id: id(from + i), text: `Mail number ${from + i}` })));
const nothing: WorkOn = async () => () => ({ facts: [], gestures: [] });

beforeEach(async () => {
  fakeBrowser.reset();
  await consent.set({ version: 1, at: NOW });
});

describe('drain', () => {
  it('works off all there is, once, however often it is called', async () => {
    const db = freshDb();
    await enqueue(db, page(5), NOW, all);
    const work = vi.fn(nothing);
    const queue = makeQueue(() => db, now, work);
    expect(await Promise.all([queue.drain(), queue.drain(), queue.drain()])).toEqual([5, 5, 5]);
    expect(work).toHaveBeenCalledTimes(5);
    expect(await queue.drain()).toBe(0);
  });

  it('takes up what is queued in the last moment of a run', async () => {
    const db = freshDb();
    await enqueue(db, page(1), NOW, all);
    const late: Promise<unknown>[] = [];
    const queue = makeQueue(
      () => db,
      now,
      async () => {
        if (!late.length) late.push(enqueue(db, page(1, 7), NOW, all).then(() => queue.drain()));
        return () => ({ facts: [], gestures: [] });
      },
    );
    await queue.drain();
    await Promise.all(late);
    expect(await db.jobs.count()).toBe(0);
    expect(await db.messages.count()).toBe(2);
  });

  it('stops at a pause and goes on after it', async () => {
    const db = freshDb();
    await enqueue(db, page(3), NOW, all);
    const queue = makeQueue(
      () => db,
      now,
      async () => {
        await paused.set(true);
        return () => ({ facts: [], gestures: [] });
      },
    );
    expect(await queue.drain()).toBe(1);
    expect(await db.jobs.count()).toBe(2);
    await paused.set(false);
    expect(await makeQueue(() => db, now, nothing).drain()).toBe(2);
  });

  it('does nothing without consent', async () => {
    const db = freshDb();
    await consent.set(null);
    await enqueue(db, page(1), NOW, all);
    expect(await makeQueue(() => db, now, nothing).drain()).toBe(0);
    expect(await db.jobs.count()).toBe(1);
  });

  it('goes on past a mail that breaks the extractor, and says nothing of its text', async () => {
    const db = freshDb();
    await enqueue(db, page(3), NOW, all);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const work: WorkOn = async (job) => {
      if (job.text.includes('1')) throw new TypeError(`cannot read "${job.text}"`);
      return () => ({ facts: [], gestures: [] });
    };
    expect(await makeQueue(() => db, now, work).drain()).toBe(2);
    expect(await db.jobs.count()).toBe(0);
    expect(warn).toHaveBeenCalledTimes(3);
    expect(JSON.stringify(warn.mock.calls)).not.toContain('Mail number');
    warn.mockRestore();
  });
});

describe('the road of one mail', () => {
  it('keeps what a client tells, and read again it changes nothing', async () => {
    const db = freshDb();
    const text =
      'Hi Alex,\n\nThe draft looks good, two notes below. My daughter Mia has her first cello recital on Saturday.\n\nPriya';
    await enqueue(db, reading([readMessage({ text })]), NOW, all);
    const queue = makeQueue(() => db, now, workOn);
    await queue.drain();
    const facts = await db.facts.toArray();
    expect(facts.length).toBeGreaterThan(0);
    expect(facts[0]?.evidence[0]?.quote).toContain('recital');
    expect(facts[0]?.account).toBe(ME);
    await db.messages.clear();
    await enqueue(db, reading([readMessage({ text })]), NOW, all);
    await queue.drain();
    expect(await db.facts.toArray()).toEqual(facts);
  });
});
