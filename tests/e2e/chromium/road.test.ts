import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickChip, openerOf, openThread } from '../../demo/walk.ts';
import { demoMailbox } from '../../gmail/demo-mailbox.ts';
import { type GmailServer, interceptGmail } from '../../gmail/serve.ts';
import { type Chromium, launchChromium } from '../chromium.ts';
import { readDatabase, settledFacts } from '../database.ts';
import { begin } from '../welcome.ts';

const mailbox = demoMailbox(new Date());
const subject = mailbox.threads[0]?.subject ?? '';

let chromium: Chromium;
let welcome: Page;
let gmail: Page;
let panel: Page;
let server: GmailServer;
const outside: string[] = [];

/** Every request of the worker and the extension's pages that is not to the extension itself. */
function watchRequests(page: Page): void {
  page.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension://') && !request.url().startsWith('data:'))
      outside.push(request.url());
  });
}

const body = '[g_editable=true][role=textbox]';
const draft = () => gmail.$eval(body, (element) => (element as HTMLElement).innerText);
const textOf = (page: Page) => page.$eval('#root', (root) => (root as HTMLElement).innerText);
const panelSays = (words: string) =>
  panel.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 15_000 }, words);

beforeAll(async () => {
  chromium = await launchChromium();
  welcome = await chromium.extensionPage('welcome.html');
  watchRequests(welcome);
  await chromium.watchWorkerRequests((url) => outside.push(url));
  gmail = await chromium.browser.newPage();
  server = await interceptGmail(gmail, mailbox);
});
afterAll(() => chromium?.close());

describe('the main road in Chromium', () => {
  it('reads and stores nothing before consent', async () => {
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await openThread(gmail, subject);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await gmail.$('fondly-chip')).toBeNull();
    expect(await readDatabase(welcome)).toEqual({});
    const session = await welcome.evaluate('chrome.storage.session.get()');
    expect(session).toEqual({});
  });

  it('finds the personal facts of the open thread once the user has begun, without a reload', async () => {
    await begin(welcome);
    await gmail.bringToFront();
    await gmail.waitForSelector('fondly-chip', { timeout: 10_000 });
    const facts = await settledFacts(welcome, 4);
    const all = facts.map(({ statement }) => statement).join('\n');
    expect(all).toMatch(/recital/);
    expect(all).toMatch(/Lisbon/);
    for (const fact of facts) {
      expect(fact.evidence.length).toBeGreaterThan(0);
      for (const { quote, messageId, sentAt } of fact.evidence) {
        const source = mailbox.threads
          .flatMap((thread) => thread.messages)
          .find(({ at }) => at.toISOString().slice(0, 16) === sentAt?.slice(0, 16));
        expect(source, `${messageId} ${sentAt}`).toBeDefined();
        // Verbatim, but for the line breaks that HTML does not know.
        const plain = (text: string) =>
          text
            .replace(/<[^>]+>/g, ' ')
            .replaceAll('&amp;', '&')
            .replace(/\s+/g, ' ');
        expect(plain(source?.html ?? '')).toContain(plain(quote));
      }
    }
  });

  it('keeps no body of a message', async () => {
    const everything = JSON.stringify(await readDatabase(welcome));
    for (const message of mailbox.threads[0]?.messages ?? []) {
      const text = message.html
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      expect(everything).not.toContain(text.slice(0, 120));
    }
  });

  it('opens the panel by the button beside the name, with the opener and the sentence it came from', async () => {
    await clickChip(gmail);
    panel = await chromium.extensionPage('sidepanel.html');
    watchRequests(panel);
    const { text, quote } = await openerOf(panel);
    expect(text).toMatch(/[.?!]$/);
    expect(quote.length).toBeGreaterThan(10);
    expect(await textOf(panel)).toContain('Priya Raman');
  });

  it('puts the opener after the greeting of the reply, once, and undo takes it back', async () => {
    const { text } = await openerOf(panel);
    await gmail.bringToFront();
    await (await panel.waitForSelector('::-p-aria([name="Put in reply"])'))?.click();
    await panelSays('In your reply');
    expect((await draft()).split(text)).toHaveLength(2);
    await gmail.focus(body);
    await gmail.evaluate(() => document.execCommand('undo'));
    const undone = await draft();
    expect(undone).not.toContain(text);
    expect(undone.trim()).toMatch(/^On .* wrote:/);
  });

  it('changes nothing when the same thread is read again after a reload', async () => {
    const kept = (tables: Record<string, unknown[]>) => ({ ...tables, uses: [], people: [] });
    const before = kept(await readDatabase(welcome));
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await gmail.reload();
    await openThread(gmail, subject);
    await gmail.waitForSelector('fondly-chip', { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(kept(await readDatabase(welcome))).toEqual(before);
  });

  it('puts its button back when Gmail draws the same thread anew', async () => {
    const hash = await gmail.evaluate(() => location.hash);
    await gmail.evaluate(async (thread) => {
      location.hash = '#inbox';
      await new Promise((resolve) => setTimeout(resolve, 60));
      location.hash = thread;
    }, hash);
    await gmail.waitForSelector('.h7', { visible: true });
    await gmail.waitForSelector('fondly-chip', { timeout: 10_000 });
  });

  it('opens the message a fact came from, folded away or in another thread', async () => {
    const other = mailbox.threads.find(({ subject: s, messages }) => s !== subject && messages.length > 1);
    const target = (await settledFacts(welcome, 1))
      .flatMap(({ evidence }) => evidence)
      .toSorted((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? ''))[0];
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await gmail.reload();
    await openThread(gmail, other?.subject ?? '');
    const reply = await welcome.evaluate(
      async (payload) => {
        const { tabs } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
        const [tab] = await tabs.query({ url: 'https://mail.google.com/*' });
        return tabs.sendMessage(tab?.id ?? 0, { fondly: 1, kind: 'message.show', payload }, { frameId: 0 });
      },
      { messageId: target?.messageId ?? '', threadId: target?.threadId ?? null },
    );
    expect(reply).toEqual({ ok: true, value: { shown: true } });
    const box = await gmail.$eval(`[data-legacy-message-id="${target?.messageId}"]`, (message) =>
      message.getBoundingClientRect().toJSON(),
    );
    expect(box.height).toBeGreaterThan(0);
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await openThread(gmail, subject);
  });

  it('follows the page: inbox, another thread, another tab', async () => {
    await gmail.evaluate(() => {
      location.hash = '#inbox';
    });
    await panelSays('Open a conversation');
    const other = mailbox.threads.find(({ subject: s, messages }) => s !== subject && messages.length > 1);
    await openThread(gmail, other?.subject ?? '');
    const name = other?.messages.find(({ from }) => from.email !== mailbox.account.email)?.from.name ?? '';
    await panelSays(name);
    await welcome.bringToFront();
    await gmail.bringToFront();
    await panelSays(name);
  });

  it('reads nothing while paused and takes its button off the page', async () => {
    await (await panel.waitForSelector('::-p-aria([role="switch"])'))?.click();
    await panelSays('paused');
    await gmail.waitForFunction(() => !document.querySelector('fondly-chip'));
    const before = await readDatabase(welcome);
    await gmail.evaluate(() => {
      location.hash = '#inbox';
    });
    await openThread(gmail, mailbox.threads.at(-2)?.subject ?? '');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await readDatabase(welcome)).toEqual(before);
    await (await panel.waitForSelector('::-p-aria([role="switch"])'))?.click();
    await gmail.waitForSelector('fondly-chip');
  });

  it('has sent nothing anywhere', async () => {
    expect(outside).toEqual([]);
    expect(server.strays).toEqual([]);
  });
});
