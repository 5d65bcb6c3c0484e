import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Request } from '../../../lib/protocol/transport.ts';
import { consent, paused } from '../../../lib/settings/gate.ts';
import { excluded, settings } from '../../../lib/settings/settings.ts';
import type { Db } from '../../../lib/store/db.ts';
import { noteUse } from '../../../lib/store/edits.ts';
import { countNudges } from '../../../lib/store/nudges.ts';
import { personPage } from '../../../lib/store/person-page.ts';
import { answerNudge, NUDGES_A_DAY, noteNudgeUse } from '../../../lib/worker/nudge.ts';
import { suggest, usedMoments } from '../../../lib/worker/suggest.ts';
import { fact, ME, NOW, person } from '../make.ts';
import { freshDb } from '../store/db.ts';

const PRIYA = 'priya@northwind.example';
const clock = { now: NOW, zone: 'Europe/London' };

const question = (patch: Partial<Request<'nudge.ask'>> = {}): Request<'nudge.ask'> => ({
  ...{ account: ME, to: [PRIYA], draft: '', reply: 'r1', standing: null },
  ...patch,
});

/** A database in which Priya told of a recital that was two days ago. */
async function told(facts: Fact[] = [fact()]): Promise<Db> {
  const db = freshDb();
  await db.people.put(person({ lastFromThem: '2026-05-11T09:00:00.000Z' }));
  await db.facts.bulkPut(facts);
  return db;
}

/** The nudge that is shown, noted as the page does it. */
async function shown(db: Db, patch: Partial<Request<'nudge.ask'>> = {}, at = clock) {
  const asked = question(patch);
  const nudge = await answerNudge(db, asked, at);
  if (!nudge.show) throw new Error(nudge.reason);
  const use = (how: Request<'nudge.used'>['how'], when = at) =>
    noteNudgeUse(
      db,
      {
        ...{ account: ME, personId: nudge.personId, momentId: nudge.momentId, askFirst: nudge.askFirst, how },
        ...{ text: nudge.text ?? nudge.reason, reply: asked.reply },
      },
      when,
    );
  await use('nudged');
  return { nudge, use, standing: { momentId: nudge.momentId, askFirst: nudge.askFirst } };
}

const shows = async (db: Db, patch: Partial<Request<'nudge.ask'>> = {}, at = clock) =>
  (await answerNudge(db, question(patch), at)).show;

beforeEach(async () => {
  fakeBrowser.reset();
  await consent.set({ version: 1, at: NOW });
});

describe('answerNudge', () => {
  it('offers the opener of the best moment, with its reason', async () => {
    const db = await told();
    const nudge = await answerNudge(db, question(), clock);
    expect(nudge).toMatchObject({ show: true, personId: 'p1', askFirst: false });
    expect(nudge.text).toMatch(/Mia.*recital/);
    expect(nudge.momentId).not.toBeNull();
    expect(await db.uses.count()).toBe(0);
  });

  it('is quiet without consent, while paused, and where nudges are switched off', async () => {
    const db = await told();
    await settings.set({ ...(await settings.get()), nudges: false });
    expect(await shows(db)).toBe(false);
    await settings.set({ ...(await settings.get()), nudges: true });
    expect(await shows(db)).toBe(true);
    await paused.set(true);
    expect(await shows(db)).toBe(false);
    await paused.set(false);
    await consent.set(null);
    expect(await shows(db)).toBe(false);
  });

  it.each([
    ['nobody', []],
    ['a stranger', ['vera@lindqvist.example']],
    ['several people', [PRIYA, 'sam@northwind.example']],
    ['the user alone', [ME]],
  ])('is quiet in a mail to %s', async (_who, to) => expect(await shows(await told(), { to })).toBe(false));

  it('does not count the user among the receivers', async () => {
    expect(await shows(await told(), { to: [PRIYA, ME] })).toBe(true);
  });

  it('is quiet of people who were muted or left out, and of what was forgotten', async () => {
    const db = await told();
    await excluded.set({ people: [], domains: ['northwind.example'] });
    expect(await shows(db)).toBe(false);
    await excluded.set({ people: [], domains: [] });
    await db.people.put(person({ muted: true }));
    expect(await shows(db)).toBe(false);
    expect(await shows(await told([fact({ state: 'forgotten' })]))).toBe(false);
    expect(await shows(await told([fact({ tact: 'private' })]))).toBe(false);
  });

  it('keeps to the account', async () => {
    expect(await shows(await told(), { account: 'alex@second.example' })).toBe(false);
  });

  it.each(['Hi Priya,\n\nHow did the recital go?', "Hi Priya, I hope Mia's concert went well.", 'thanks, got it'])(
    'is quiet to the draft "%s"',
    async (draft) => expect(await shows(await told(), { draft })).toBe(false),
  );

  it('never throws: what fails is silence', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const db = await told();
    await expect(answerNudge(db, question(), { now: 'never', zone: 'UTC' })).resolves.toMatchObject({ show: false });
    db.close();
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('disk: Mia'));
    await expect(answerNudge(db, question(), clock)).resolves.toMatchObject({ show: false });
    expect(
      await noteNudgeUse(
        db,
        { ...question(), personId: 'p1', momentId: 'm', askFirst: false, how: 'nudged', text: 'x' },
        { now: NOW, zone: 'nowhere' },
      ),
    ).toBeTypeOf('boolean');
    expect(JSON.stringify(warn.mock.calls)).not.toContain('Mia');
    warn.mockRestore();
  });
});

describe('a nudge that stands', () => {
  it('may stay while the writer begins, and while business is written', async () => {
    const db = await told();
    const { standing } = await shown(db);
    for (const draft of [
      '',
      'Hi Priya,',
      'Hi Priya, thanks for',
      'Hi Priya,\n\nThe invoice for the second page is attached as you asked.',
    ])
      expect(await shows(db, { standing, draft }), draft).toBe(true);
  });

  it('goes when the draft opens warmly or says it', async () => {
    const db = await told();
    const { standing } = await shown(db);
    expect(await shows(db, { standing, draft: 'Hi Priya,\n\nHow did the recital go?' })).toBe(false);
    expect(
      await shows(db, { standing, draft: "Hi Priya,\n\nBoth of us thought of Mia's cello recital all weekend long." }),
    ).toBe(false);
  });

  it('goes when its fact was forgotten meanwhile', async () => {
    const db = await told();
    const { standing } = await shown(db);
    await db.facts.put(fact({ state: 'forgotten' }));
    expect(await shows(db, { standing })).toBe(false);
  });
});

describe('the memory of nudges', () => {
  it('gives one to a reply and never the same moment again, but leaves it in the panel', async () => {
    const db = await told();
    await shown(db);
    expect(await shows(db)).toBe(false);
    expect(await shows(db, { reply: 'r2' })).toBe(false);
    const page = await personPage(db, ME, PRIYA);
    if (!page) throw new Error('no page');
    expect(suggest(page, { tone: 'warm', smallTalk: false }, clock, usedMoments(page, NOW))).toHaveLength(1);
  });

  it('gives another moment to the next reply, not to the same', async () => {
    const exam = fact({
      ...{ id: 'f2', relation: 'son', name: 'Ravi', category: 'milestone', statement: 'Ravi passed his driving test.' },
      ...{
        evidence: [{ ...fact().evidence[0], quote: 'My son Ravi has his driving test on Friday' }] as Fact['evidence'],
      },
      when: { start: '2026-05-15', end: null, precision: 'day' },
    });
    const db = await told([fact(), exam]);
    const first = await shown(db);
    expect(await shows(db)).toBe(false);
    const second = await shown(db, { reply: 'r2' });
    expect(second.nudge.momentId).not.toBe(first.nudge.momentId);
  });

  it('comes back tomorrow where it was put off', async () => {
    const db = await told();
    const { use } = await shown(db);
    expect(await use('snoozed')).toBe(true);
    expect(await shows(db, { reply: 'r2' })).toBe(false);
    const tomorrow = { ...clock, now: '2026-05-19T08:00:00.000Z' };
    expect(await shows(db, { reply: 'r2' }, tomorrow)).toBe(true);
    await shown(db, { reply: 'r2' }, tomorrow);
    expect(await shows(db, { reply: 'r3' }, { ...clock, now: '2026-05-20T08:00:00.000Z' })).toBe(false);
  });

  it.each(['inserted', 'dismissed'] as const)('takes a moment that was %s off the panel for good', async (how) => {
    const db = await told();
    const { use } = await shown(db);
    await use(how);
    const page = await personPage(db, ME, PRIYA);
    if (!page) throw new Error('no page');
    const later = { ...clock, now: '2026-05-20T08:00:00.000Z' };
    expect(suggest(page, { tone: 'warm', smallTalk: false }, later, usedMoments(page, later.now))).toEqual([]);
  });

  it('does not nudge to a moment that was used from the panel', async () => {
    const db = await told();
    const { momentId } = await answerNudge(db, question(), clock);
    await noteUse(db, {
      ...{ account: ME, personId: 'p1', momentId: momentId ?? '', how: 'copied', text: 'x', at: NOW, until: null },
    });
    expect(await shows(db)).toBe(false);
  });

  it('spends a budget by the day of the user and the account', async () => {
    const db = await told();
    const note = (i: number, account: string, now: string) =>
      noteNudgeUse(
        db,
        { account, personId: 'p9', momentId: `m${i}`, askFirst: false, how: 'nudged', text: 'x', reply: null },
        { ...clock, now },
      );
    // 23:30 in London is still yesterday, whatever UTC says.
    for (let i = 0; i < NUDGES_A_DAY; i++) await note(i, ME, '2026-05-17T22:30:00.000Z');
    for (let i = 0; i < NUDGES_A_DAY; i++) await note(i, 'alex@second.example', NOW);
    expect(await shows(db)).toBe(true);
    for (let i = 0; i < NUDGES_A_DAY; i++) await note(i + 10, ME, '2026-05-17T23:30:00.000Z');
    expect(await countNudges(db, ME, '2026-05-17T23:00:00.000Z')).toBe(NUDGES_A_DAY);
    expect(await shows(db)).toBe(false);
    expect(await shows(db, {}, { ...clock, now: '2026-05-18T23:30:00.000Z' })).toBe(true);
  });

  it('gives the thought before a bare request once, though it has no moment', async () => {
    const db = freshDb();
    await db.people.put(person({ lastFromThem: '2026-05-11T09:00:00.000Z' }));
    const draft = 'Hi Priya,\n\nPlease send me the signed contract and the invoice numbers by Friday.';
    const { nudge, standing } = await shown(db, { draft });
    expect(nudge).toMatchObject({ askFirst: true, momentId: null, text: null });
    expect(await shows(db, { draft, standing })).toBe(true);
    expect(await shows(db, { draft: `Hi Priya,\n\nI hope you had a good weekend. ${draft}`, standing })).toBe(false);
    expect(await shows(db, { draft, reply: 'r2' })).toBe(false);
    expect(await shows(db, { draft, reply: 'r3' }, { ...clock, now: '2026-09-18T09:00:00.000Z' })).toBe(true);
  });

  it('keeps nothing of the draft', async () => {
    const db = await told();
    const draft = 'Hi Priya,\n\nThe quarterly numbers of Zanzibar are attached for you and for the board.';
    const { use } = await shown(db, { draft });
    await use('inserted');
    const everything = await Promise.all(db.tables.map((table) => table.toArray()));
    const settingsToo = [await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()];
    expect(JSON.stringify([everything, settingsToo])).not.toContain('Zanzibar');
  });
});
