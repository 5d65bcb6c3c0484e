import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBackup, openBackup } from '../../../lib/mailbox/backup.ts';
import { countsOf, type Everything } from '../../../lib/mailbox/everything.ts';
import { planRestore, restored } from '../../../lib/mailbox/restore.ts';
import { fact, ME, NOW, person } from '../make.ts';
import { everything } from './arbitrary.ts';

const WORDS = 'correct horse battery stäple';
// The age default takes a second a try; the format is the same at any factor.
const QUICK = { madeAt: NOW, workFactor: 2 };
const NOTHING: Everything = { people: [], facts: [], messages: [], gestures: [], uses: [], settings: {} };
const SMALL: Everything = { ...NOTHING, people: [person()], facts: [fact()], settings: { paused: false } };

describe('a backup', () => {
  it('opens to the very same data', async () => {
    await fc.assert(
      fc.asyncProperty(everything, fc.string({ unit: 'grapheme', minLength: 1 }), async (data, passphrase) => {
        const opened = await openBackup(await makeBackup(data, passphrase, QUICK), passphrase);
        expect(opened).toEqual({ ok: true, data, madeAt: NOW, counts: countsOf(data), version: 1 });
      }),
      { numRuns: 40 },
    );
  });

  it('is an age file of the tool’s own work factor, over gzip', async () => {
    const bytes = await makeBackup(SMALL, WORDS, { madeAt: NOW });
    expect(new TextDecoder().decode(bytes.subarray(0, 100))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/,
    );
    const decrypter = new Decrypter();
    decrypter.addPassphrase(WORDS);
    const plain = await decrypter.decrypt(bytes);
    expect([...plain.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Priya');
  });

  it('opens however the passphrase’s letters were typed', async () => {
    const bytes = await makeBackup(SMALL, WORDS.normalize('NFD'), QUICK);
    expect(await openBackup(bytes, WORDS.normalize('NFC'))).toMatchObject({ ok: true });
  });

  it('tells a wrong passphrase from a damaged file and from no backup', async () => {
    const bytes = await makeBackup(SMALL, WORDS, QUICK);
    const changed = bytes.slice();
    changed[bytes.length - 5] = (changed[bytes.length - 5] ?? 0) ^ 1;
    expect(await openBackup(bytes, 'other words')).toEqual({ ok: false, problem: 'wrong-passphrase' });
    expect(await openBackup(bytes, '')).toEqual({ ok: false, problem: 'wrong-passphrase' });
    expect(await openBackup(changed, WORDS)).toEqual({ ok: false, problem: 'damaged' });
    expect(await openBackup(bytes.slice(0, -1), WORDS)).toEqual({ ok: false, problem: 'damaged' });
    expect(await openBackup(new TextEncoder().encode('{"people":[]}'), WORDS)).toEqual({
      ok: false,
      problem: 'not-a-backup',
    });
    expect(await openBackup(new Uint8Array(0), WORDS)).toEqual({ ok: false, problem: 'not-a-backup' });
  });

  it('asks for no more work than a browser can do', async () => {
    const bytes = await makeBackup(SMALL, WORDS, QUICK);
    const text = new TextDecoder('latin1').decode(bytes).replace(/(-> scrypt \S+) 2\n/, '$1 20\n');
    expect(
      await openBackup(
        Uint8Array.from(text, (c) => c.charCodeAt(0)),
        WORDS,
      ),
    ).toEqual({
      ok: false,
      problem: 'not-a-backup',
    });
    // Had it tried, it would say that the passphrase is wrong.
  });

  it('is refused as a whole wherever a byte is changed, lost or added', async () => {
    const bytes = await makeBackup(SMALL, WORDS, QUICK);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('change', 'cut', 'add'),
        async (at, by, how) => {
          const put = how === 'change' ? [(bytes[at] ?? 0) ^ by] : how === 'add' ? [bytes[at] ?? 0, by] : [];
          const broken = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + 1)]);
          if (Buffer.compare(broken, bytes) === 0) return;
          expect(await openBackup(broken, WORDS)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of version 1 stays readable', async () => {
    const bytes = readFileSync(new URL('backups/v1.age', import.meta.url));
    const opened = await openBackup(new Uint8Array(bytes), 'old backups stay readable');
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.version).toBe(1);
    expect(opened.data.people.map(({ name }) => name)).toEqual(['Priya Raman', 'Bo Lind']);
    expect(opened.data.facts).toHaveLength(3);
    expect(opened.data.facts[0]).toMatchObject({ name: 'Mia', when: { start: '2026-05-16' }, tact: 'open' });
    expect(opened.counts).toEqual({ people: 2, facts: 3, messages: 1, gestures: 1, uses: 1 });
    expect(opened.data.settings).toEqual({ settings: { tone: 'warm', smallTalk: false } });
  });
});

describe('planRestore', () => {
  const early = '2026-01-01T00:00:00.000Z';
  const late = '2026-06-01T00:00:00.000Z';
  const sorted = (data: Everything): Everything => ({
    ...data,
    people: data.people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    facts: data.facts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    messages: data.messages.toSorted((a, b) => (a.account + a.id < b.account + b.id ? -1 : 1)),
    gestures: data.gestures.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    uses: data.uses.toSorted((a, b) => (a.account + a.momentId < b.account + b.momentId ? -1 : 1)),
  });

  it('gives the same database back after everything was erased, and twice changes nothing', () => {
    fc.assert(
      fc.property(everything, everything, (data, other) => {
        for (const mode of ['full', 'merge'] as const) {
          expect(sorted(restored(planRestore(data, NOTHING, mode)))).toEqual(sorted(data));
        }
        const full = planRestore(data, other, 'full');
        expect(sorted(restored(full))).toEqual(sorted(data));
        expect(full.counts.add.facts + full.counts.update.facts + full.counts.keep.facts).toBe(data.facts.length);
        const merged = restored(planRestore(data, other, 'merge'));
        const again = planRestore(data, merged, 'merge');
        expect([again.add, again.update]).toEqual([
          { people: [], facts: [], messages: [], gestures: [], uses: [] },
          { people: [], facts: [], messages: [], gestures: [], uses: [] },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('merged, loses nothing of now and gives an address to one person only', () => {
    fc.assert(
      fc.property(everything, everything, (data, other) => {
        const merged = restored(planRestore(data, other, 'merge'));
        const ids = new Set(merged.facts.map(({ id }) => id));
        expect([...data.facts, ...other.facts].every(({ id }) => ids.has(id))).toBe(true);
        expect(merged.facts).toHaveLength(ids.size);
        const held = merged.people.flatMap(({ account, addresses }) => addresses.map((a) => `${account} ${a}`));
        expect(held).toHaveLength(new Set(held).size);
        const before = [...data.people, ...other.people].flatMap((p) => p.addresses.map((a) => `${p.account} ${a}`));
        expect(new Set(held)).toEqual(new Set(before));
        // Who had a person has one still.
        const known = new Set(merged.people.map(({ id }) => id));
        const orphans = [data, other].flatMap(({ people, facts }) =>
          facts.filter(({ personId }) => !people.some(({ id }) => id === personId)).map(({ id }) => id),
        );
        expect(merged.facts.every(({ id, personId }) => known.has(personId) || orphans.includes(id))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  const facts = (backup: Partial<ReturnType<typeof fact>>, current: Partial<ReturnType<typeof fact>>) =>
    planRestore({ ...NOTHING, facts: [fact(backup)] }, { ...NOTHING, facts: [fact(current)] }, 'merge');

  it('merged, takes the newer edit', () => {
    expect(facts({ statement: 'b', updatedAt: late }, { statement: 'a', updatedAt: early }).update.facts).toMatchObject(
      [{ statement: 'b' }],
    );
    expect(facts({ statement: 'b', updatedAt: early }, { statement: 'a', updatedAt: late }).keep.facts).toMatchObject([
      { statement: 'a' },
    ]);
    expect(facts({ statement: 'b' }, { statement: 'a' }).keep.facts).toMatchObject([{ statement: 'a' }]);
  });

  it('merged, keeps what the user did by hand against anything newer of the machine', () => {
    const byHand = { statement: 'mine', edited: ['statement' as const], updatedAt: early };
    expect(facts({ statement: 'b', updatedAt: late }, byHand).counts.keep.facts).toBe(1);
    expect(facts(byHand, { statement: 'a', updatedAt: late }).update.facts).toMatchObject([{ statement: 'mine' }]);
    // Forgotten stays forgotten.
    expect(facts({ updatedAt: late }, { state: 'forgotten', updatedAt: early }).keep.facts).toMatchObject([
      { state: 'forgotten' },
    ]);
  });

  it('merged, lets somebody merged since then stay one person', () => {
    const now = person({ id: 'p1', addresses: ['priya@northwind.example', 'p@x.example'] });
    const then = [person({ id: 'p1' }), person({ id: 'p2', addresses: ['p@x.example'] })];
    const backup = { ...NOTHING, people: then, facts: [fact({ personId: 'p2' })] };
    const plan = planRestore(backup, { ...NOTHING, people: [now] }, 'merge');
    expect(restored(plan).people).toEqual([now]);
    expect(plan.add.facts).toMatchObject([{ personId: 'p1' }]);
  });

  it('keeps settings of now when merged, and takes those of the backup when full', () => {
    const backup = { ...NOTHING, settings: { a: 1, b: 1 } };
    const current = { ...NOTHING, settings: { b: 2, c: 2 } };
    expect(planRestore(backup, current, 'merge').settings).toEqual({ a: 1, b: 2, c: 2 });
    expect(planRestore(backup, current, 'full').settings).toEqual({ a: 1, b: 1 });
  });

  it('keeps accounts apart', () => {
    const other = person({ id: 'p9', account: 'other@x.example' });
    const plan = planRestore(
      { ...NOTHING, people: [other] },
      { ...NOTHING, people: [person({ account: ME })] },
      'merge',
    );
    expect(plan.counts).toMatchObject({ add: { people: 1 }, keep: { people: 1 } });
  });
});
