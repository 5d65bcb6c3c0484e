import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { stableId } from '../../lib/model/ids.ts';
import { CHROME_BUILD, type Chromium, launchChromium } from '../e2e/chromium.ts';
import { begin } from '../e2e/welcome.ts';
import { type FakeMailbox, htmlOf } from '../gmail/mailbox.ts';
import { interceptGmail } from '../gmail/serve.ts';
import type { Row } from './bench.ts';

const ME = { name: 'Alex Rivera', email: 'alex@riverastudio.example' };
const CLIENT = { name: 'Priya Raman', email: 'priya@northwind.example' };

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function threadOf(messages: number): FakeMailbox {
  const html = htmlOf(
    `Hi Alex,\n\n${'The second draft is closer, but the header still needs work before Thursday. '.repeat(12)}\n\nMia has her first recital on Saturday.\n\nPriya`,
  );
  const at = (i: number) => new Date(Date.now() - (messages - i) * 3_600_000);
  const thread = {
    subject: 'The long thread',
    messages: Array.from({ length: messages }, (_, i) => ({
      from: CLIENT,
      to: [ME],
      at: at(i),
      html,
      state: 'expanded' as const,
    })),
  };
  return { account: ME, threads: [thread] };
}

async function started(mailbox: FakeMailbox): Promise<{ chromium: Chromium; welcome: Page; gmail: Page }> {
  const chromium = await launchChromium();
  const welcome = await chromium.extensionPage('welcome.html');
  await begin(welcome);
  const gmail = await chromium.browser.newPage();
  await interceptGmail(gmail, mailbox, { open: 'all' });
  return { chromium, welcome, gmail };
}

/** Fills the database with made-up facts: `of` for each of the people, more for the first. */
function fill(page: Page, people: number, of: number, first: number): Promise<void> {
  const ids = Array.from({ length: people }, (_, i) => (i === 0 ? stableId(ME.email, CLIENT.email) : `person${i}`));
  return page.evaluate(
    async (account, client, personIds, each, most) => {
      const opening = indexedDB.open('fondly');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction(['people', 'facts'], 'readwrite');
      const now = new Date().toISOString();
      const words = [
        'cello',
        'garden',
        'Lisbon',
        'knee',
        'marathon',
        'daughter',
        'kitchen',
        'terrier',
        'choir',
        'Leeds',
      ];
      personIds.forEach((id, p) => {
        const email = p === 0 ? client.email : `someone${p}@company${p}.example`;
        tx.objectStore('people').put({
          ...{
            id,
            account,
            name: p === 0 ? client.name : `Someone ${p}`,
            addresses: [email],
            tone: null,
            muted: false,
          },
          ...{ excluded: false, lastFromThem: now, lastFromYou: now, createdAt: now, updatedAt: now },
        });
        for (let f = 0; f < (p === 0 ? most : each); f++) {
          const sentAt = new Date(Date.now() - f * 86_400_000).toISOString();
          const quote = `we talked about the ${words[f % words.length]} and the ${words[(f + p) % words.length]} number ${f}`;
          tx.objectStore('facts').put({
            ...{
              id: `${id}.${f}`,
              account,
              personId: id,
              who: 'person',
              relation: null,
              name: null,
              category: 'hobby',
            },
            ...{ statement: `Talked about the ${words[f % words.length]}, number ${f}.`, when: null, time: 'past' },
            evidence: [{ quote, messageId: `m${p}.${f}`, threadId: null, sentAt }],
            ...{
              status: 'stated',
              sensitive: false,
              tact: 'open',
              confidence: 0.9,
              origin: 'extracted',
              state: 'kept',
            },
            ...{ lifecycle: null, edited: [], pinned: false, validFrom: sentAt, validTo: null, supersededBy: null },
            ...{ createdAt: now, updatedAt: now },
          });
        }
      });
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      db.close();
    },
    ME.email,
    CLIENT,
    ids,
    of,
    first,
  );
}

/** Panel with 500 facts of one person in a database of 50,000: from the navigation to the name and first facts, by the page's clock. */
export async function measurePanel(): Promise<Row[]> {
  const { chromium, welcome, gmail } = await started(threadOf(1));
  try {
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await (await gmail.waitForSelector('tr.zA', { visible: true }))?.click();
    await gmail.waitForSelector('fondly-chip');
    const tabId = await welcome.evaluate(
      "chrome.tabs.query({ url: 'https://mail.google.com/*' }).then(([tab]) => tab.id)",
    );
    const open = async (): Promise<{ paint: number; shown: number }> => {
      const page = await chromium.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('h1, h2')?.textContent?.includes('Priya')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
      await page.goto(`${chromium.url('sidepanel.html')}?tab=${tabId}`);
      await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0, { timeout: 20_000 });
      const times = await page.evaluate(() => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        shown: performance.getEntriesByName('shown')[0]?.startTime ?? Number.NaN,
      }));
      await page.close();
      return times;
    };
    const repeat = async (): Promise<number> => {
      await open();
      const runs: number[] = [];
      for (let i = 0; i < 7; i++) runs.push((await open()).shown);
      return median(runs);
    };
    const empty = await repeat();
    await fill(welcome, 100, 500, 500);
    const full = await repeat();
    return [
      { name: 'panel-first-paint-ms', value: full, unit: 'ms', baseline: empty, ratio: empty / full, budget: '<= 100' },
    ];
  } finally {
    await chromium.close();
  }
}

/** From a stopped worker to its answer; baseline: the same question to a worker that is awake. */
export async function measureWake(): Promise<Row[]> {
  const { chromium, welcome } = await started(threadOf(1));
  try {
    const ask = () =>
      welcome.evaluate(async () => {
        const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
        const from = performance.now();
        await runtime.sendMessage({ fondly: 1, kind: 'queue.drain', payload: {} });
        return performance.now() - from;
      });
    const cold: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < 9; i++) {
      await (await chromium.worker()).close();
      await new Promise((resolve) => setTimeout(resolve, 300));
      cold.push(await ask());
      warm.push(await ask());
    }
    const value = median(cold);
    const baseline = median(warm);
    return [{ name: 'worker-wake-ms', value, unit: 'ms', baseline, ratio: baseline / value, budget: '<= 50' }];
  } finally {
    await chromium.close();
  }
}

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** The longest stretch of Fondly's own script on Gmail's main thread while a thread of 100 messages opens and is read. */
export async function measureGmail(): Promise<Row[]> {
  const { chromium, gmail } = await started(threadOf(100));
  try {
    const longest: number[] = [];
    const pages: number[] = [];
    for (let i = 0; i < 5; i++) {
      await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
      await gmail.waitForSelector('tr.zA', { visible: true });
      await gmail.tracing.start({ categories: ['devtools.timeline'] });
      await (await gmail.$('tr.zA'))?.click();
      await gmail.waitForSelector('fondly-chip', { timeout: 20_000 });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const trace = Buffer.from((await gmail.tracing.stop()) ?? '').toString();
      const calls = (JSON.parse(trace).traceEvents as TraceEvent[]).filter(
        ({ name, ph }) => name === 'FunctionCall' && ph === 'X',
      );
      const own = (event: TraceEvent) => event.args?.data?.url?.startsWith('chrome-extension://') ?? false;
      const most = (events: TraceEvent[]) => Math.max(0, ...events.map(({ dur = 0 }) => dur / 1000));
      longest.push(most(calls.filter(own)));
      pages.push(most(calls.filter((event) => !own(event))));
    }
    const value = median(longest);
    const baseline = median(pages);
    return [{ name: 'gmail-longest-task-ms', value, unit: 'ms', baseline, ratio: baseline / value, budget: '<= 16' }];
  } finally {
    await chromium.close();
  }
}

/** Sizes as shipped; exact. */
export async function measureSizes(): Promise<Row[]> {
  const size = (file: string) => statSync(join(CHROME_BUILD, file)).size / 1000;
  return [
    { name: 'content-script-kb', value: size('content-scripts/gmail.js'), unit: 'KB', budget: '<= 60' },
    { name: 'worker-kb', value: size('background.js'), unit: 'KB' },
  ];
}
