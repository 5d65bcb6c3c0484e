import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Fact } from '../../lib/model/fact.ts';
import type { Chromium } from '../e2e/chromium.ts';
import { settledFacts } from '../e2e/database.ts';
import { begin } from '../e2e/welcome.ts';
import type { FakeMailbox } from '../gmail/mailbox.ts';
import { interceptGmail } from '../gmail/serve.ts';

/** What the walk saw; the screenshots by what they show. */
export interface Walked {
  gmail: Page;
  panel: Page;
  /** Subject and number of messages of the thread that was read. */
  thread: { subject: string; messages: number };
  facts: Fact[];
  opener: string;
  quote: string;
  draft: string;
  shots: { what: string; file: string }[];
}

const SUBJECT_ROW = (subject: string) =>
  `::-p-xpath(//tr[contains(@class,'zA')][contains(.,${JSON.stringify(subject)})])`;

/** Opens a thread from the inbox and unfolds every message, as a reader does. Gives how many there are. */
export async function openThread(gmail: Page, subject: string): Promise<number> {
  const row = await gmail.waitForSelector(SUBJECT_ROW(subject), { visible: true, timeout: 10_000 });
  await row?.click();
  await gmail.waitForSelector('h2.hP', { visible: true });
  for (const closed of ['.kQ', '.kv']) {
    for (let next = await gmail.$(closed); next; next = await gmail.$(closed)) {
      const before = (await gmail.$$(closed)).length;
      await next.click();
      await gmail.waitForFunction(
        (selector, count) => document.querySelectorAll(selector).length < count,
        { timeout: 5000 },
        closed,
        before,
      );
    }
  }
  return (await gmail.$$('.h7')).length;
}

/** Clicks the small button beside a sender's name: it stands in a closed shadow root, where only the mouse reaches. */
export async function clickChip(gmail: Page): Promise<void> {
  await gmail.waitForSelector('fondly-chip', { timeout: 10_000 });
  const chips = await gmail.$$('fondly-chip');
  const chip = chips.at(-1);
  await chip?.scrollIntoView();
  await chip?.click();
}

/** Text of the panel's opener card. */
export async function openerOf(panel: Page): Promise<{ text: string; quote: string }> {
  await panel.waitForSelector('.opener-text', { timeout: 20_000 });
  return panel.$eval('.opener', (card) => ({
    text: card.querySelector('.opener-text')?.textContent?.trim() ?? '',
    quote: card.querySelector('blockquote, q, .quote')?.textContent?.trim() ?? '',
  }));
}

/**
 * The main road in a real browser: consent, the inbox, a client's thread, the panel beside it, the opener in the reply.
 * `say` hears each step in plain words.
 */
export async function walk(
  chromium: Chromium,
  mailbox: FakeMailbox,
  subject: string,
  folder: string,
  say: (line: string) => void,
): Promise<Walked> {
  mkdirSync(folder, { recursive: true });
  const shots: Walked['shots'] = [];
  const shoot = async (page: Page, name: string, what: string): Promise<Uint8Array> => {
    const file = join(folder, `${name}.png`);
    const png = await page.screenshot();
    writeFileSync(file, png);
    shots.push({ what, file });
    return png;
  };

  const welcome = await chromium.extensionPage('welcome.html');
  await shoot(welcome, '1-welcome', 'The welcome page, before anything is read');
  await begin(welcome);
  say('Pressed "Begin" on the welcome page: before that, Fondly reads nothing.');

  const gmail = await chromium.browser.newPage();
  await interceptGmail(gmail, mailbox);
  await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
  const messages = await openThread(gmail, subject);
  say(`Opened the conversation "${subject}" in Gmail: ${messages} messages.`);
  await clickChip(gmail);
  const panel = await chromium.extensionPage('sidepanel.html');
  const facts = await settledFacts(panel, 1);
  const { text: opener, quote } = await openerOf(panel);
  await settle(panel);
  const left = await shoot(gmail, '2-gmail', 'The conversation in Gmail');
  const right = await shoot(panel, '3-panel', 'The panel beside it');
  await beside(chromium, left, right, join(folder, '4-beside.png'));
  shots.push({ what: 'Both, side by side', file: join(folder, '4-beside.png') });

  const put = await panel.waitForSelector('::-p-aria([name="Put in reply"])', { timeout: 5000 });
  await put?.click();
  const body = await gmail.waitForSelector('[g_editable=true]', { visible: true, timeout: 10_000 });
  await gmail.waitForFunction(
    (words) => document.querySelector('[g_editable=true]')?.textContent?.includes(words),
    {},
    opener,
  );
  const draft = (await body?.evaluate((element) => (element as HTMLElement).innerText)) ?? '';
  await body?.scrollIntoView();
  await settle(gmail);
  await shoot(gmail, '5-reply', 'The opener in the reply, not sent: that is up to you');
  return { gmail, panel, thread: { subject, messages }, facts, opener, quote, draft, shots };
}

/** Waits until nothing has moved for a moment: fonts and transitions. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** The two pictures as the user sees them: without a window there is no shot of the whole browser. */
async function beside(chromium: Chromium, left: Uint8Array, right: Uint8Array, file: string): Promise<void> {
  const page = await chromium.browser.newPage();
  const image = (png: Uint8Array) => `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  await page.setContent(
    `<style>body{margin:0;display:inline-flex;background:#e9ebee}img{display:block;align-self:end}img+img{margin-left:1px}</style>${image(left)}${image(right)}`,
  );
  const size = await page.$eval('body', (body) => ({ width: body.offsetWidth, height: body.offsetHeight }));
  await page.setViewport({ width: Math.ceil(size.width), height: Math.ceil(size.height) });
  writeFileSync(file, await page.screenshot());
  await page.close();
}
