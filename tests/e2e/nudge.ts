import type { Page } from 'puppeteer-core';
import { openThread } from '../demo/walk.ts';
import { type FakeMailbox, type FakePerson, type FakeThread, htmlOf } from '../gmail/mailbox.ts';
import { readDatabase, settledFacts } from './database.ts';

// A mailbox of people who have each told one plain thing that is due today, and what tests of the nudge do in it.

const ALEX: FakePerson = { name: 'Alex Rivera', email: 'alex@riverastudio.example' };
export const PRIYA: FakePerson = { name: 'Priya Raman', email: 'priya@northwind.example' };
export const TOM: FakePerson = { name: 'Tom Becker', email: 'tom@beckerbuilds.example' };
export const STRANGER: FakePerson = { name: 'Vera Lindqvist', email: 'vera@lindqvist.example' };
export const SUBJECT = { priya: 'The second page', tom: 'Miller kitchen', stranger: 'A quote, please' };

const DAY = 86_400_000;

/** Dates hang on `now`: the Saturday of both recital and tournament is the one just gone. */
export function nudgeMailbox(now: Date): FakeMailbox {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const saturday = midnight - ((now.getUTCDay() + 1) % 7 || 7) * DAY;
  const thread = (subject: string, from: FakePerson, days: number, text: string): FakeThread => ({
    subject,
    messages: [{ from, to: [ALEX], at: new Date(saturday + days * DAY + 9 * 3_600_000), html: htmlOf(text) }],
  });
  return {
    account: ALEX,
    threads: [
      thread(
        SUBJECT.priya,
        PRIYA,
        -3,
        'Hi Alex,\n\nThe copy is attached. My daughter Mia has her first cello recital on Saturday.\n\nPriya',
      ),
      thread(
        SUBJECT.tom,
        TOM,
        -4,
        'Alex,\n\nNew photos are in the folder. My son Danny has his first chess tournament on Saturday.\n\nTom',
      ),
      thread(SUBJECT.stranger, STRANGER, -5, 'Hello,\n\nPlease send me a quote for a logo.\n\nVera'),
    ],
  };
}

export const BODY = '[g_editable=true][role=textbox]';
export const CARD = 'fondly-nudge';
const INBOX = 'https://mail.google.com/mail/u/0/#inbox';

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than the watch needs to ask after a pause, and the worker to answer. */
export const LONG_ENOUGH = 1500;

/** Reads every thread once, so that its people are known; `own` is one of the extension's pages. */
export async function readAll(gmail: Page, own: Page): Promise<void> {
  // A tab in the background paints nothing, and a click waits for a frame.
  await gmail.bringToFront();
  for (const subject of Object.values(SUBJECT)) {
    await gmail.goto(INBOX);
    await gmail.reload();
    await openThread(gmail, subject);
    await gmail.waitForSelector('fondly-chip', { timeout: 20_000 });
  }
  await settledFacts(own, 2);
}

/** As on a new day and a new page: no nudge shown, nothing used. */
export async function freshDay(gmail: Page, own: Page, api: 'chrome' | 'browser'): Promise<void> {
  await own.evaluate(async (name) => {
    const { storage } = (globalThis as unknown as Record<string, typeof import('wxt/browser').browser>)[name] ?? {};
    await storage?.session.remove('nudge.replies');
    await storage?.local.remove('paused');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fondly');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise((resolve, reject) => {
      const change = db.transaction('uses', 'readwrite');
      change.objectStore('uses').clear();
      change.oncomplete = resolve;
      change.onerror = reject;
    });
    db.close();
  }, api);
  await gmail.bringToFront();
  await gmail.goto(INBOX);
  await gmail.reload();
}

/** Opens a thread and an inline reply in it. */
export async function reply(gmail: Page, subject: string): Promise<void> {
  await openThread(gmail, subject);
  await gmail.waitForSelector('fondly-chip', { timeout: 20_000 });
  await (await gmail.waitForSelector('.bkH', { visible: true }))?.click();
  await gmail.waitForSelector(`.ip ${BODY}`, { visible: true });
}

/** Opens a window for a new mail to these people, as after they were chosen in its "To", and enters its text. */
export async function compose(gmail: Page, to: readonly FakePerson[], text = ''): Promise<void> {
  const before = (await gmail.$$(`.dw ${BODY}`)).length;
  await (await gmail.waitForSelector('.T-I-KE', { visible: true }))?.click();
  await gmail.waitForFunction(
    (body, count) => document.querySelectorAll(`.dw ${body}`).length > count,
    { timeout: 5000 },
    BODY,
    before,
  );
  await gmail.evaluate(
    (body, people, words) => {
      const root = [...document.querySelectorAll(`.dw .M9`)].at(-1);
      const list = root?.querySelector('[name=to] [role=listbox]');
      for (const { name, email } of people) {
        const chip = document.createElement('div');
        chip.setAttribute('role', 'option');
        chip.setAttribute('class', 'agh');
        chip.setAttribute('data-hovercard-id', email);
        chip.setAttribute('data-name', name);
        chip.textContent = name;
        list?.append(chip);
      }
      const editable = root?.querySelector<HTMLElement>(body);
      if (editable && words) editable.textContent = words;
      editable?.blur();
    },
    BODY,
    [...to],
    text,
  );
  await (await gmail.$$(`.dw ${BODY}`)).at(-1)?.click();
}

/** The text of the first box within `where`. */
export const draft = (gmail: Page, where = ''): Promise<string> =>
  gmail.$eval(`${where} ${BODY}`, (element) => (element as HTMLElement).innerText);

/** How often the words stand in the text. */
export const times = (text: string, words: string): number => text.split(words).length - 1;

/** Waits until no card stands on the page. */
export async function noCard(gmail: Page): Promise<void> {
  await gmail.waitForFunction((card) => !document.querySelector(card), { timeout: 5000 }, CARD);
}

/** What was noted of nudges: how, by the text. */
export async function uses(own: Page): Promise<{ how: string; text: string; until: string | null }[]> {
  const all = ((await readDatabase(own)).uses ?? []) as { how: string; text: string; until: string | null }[];
  return all.map(({ how, text, until }) => ({ how, text, until }));
}
