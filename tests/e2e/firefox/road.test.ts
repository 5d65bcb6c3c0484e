import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openerOf, openThread } from '../../demo/walk.ts';
import { demoMailbox } from '../../gmail/demo-mailbox.ts';
import { type GmailServer, interceptGmail } from '../../gmail/serve.ts';
import { readDatabase, settledFacts } from '../database.ts';
import { type Firefox, launchFirefox } from '../firefox.ts';
import { begin } from '../welcome.ts';

const mailbox = demoMailbox(new Date());
const subject = mailbox.threads[0]?.subject ?? '';
const body = '[g_editable=true][role=textbox]';

let firefox: Firefox;
let welcome: Page;
let gmail: Page;
let panel: Page;
let server: GmailServer;

beforeAll(async () => {
  firefox = await launchFirefox();
  welcome = await firefox.extensionPage('welcome.html');
  gmail = await firefox.browser.newPage();
  server = await interceptGmail(gmail, mailbox);
});
afterAll(() => firefox?.close());

describe('the main road in Firefox', () => {
  it('reads and stores nothing before consent', async () => {
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await openThread(gmail, subject);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await gmail.$('fondly-chip')).toBeNull();
    expect(await readDatabase(welcome)).toEqual({});
  });

  it('finds the personal facts of the open thread once the user has begun', async () => {
    await begin(welcome);
    await gmail.waitForSelector('fondly-chip', { timeout: 15_000 });
    const facts = await settledFacts(welcome, 4);
    expect(facts.map(({ statement }) => statement).join('\n')).toMatch(/recital/);
    for (const { evidence } of facts) expect(evidence.length).toBeGreaterThan(0);
  });

  it('shows them in the panel page, with the opener and its evidence', async () => {
    // The sidebar itself is out of a test's reach in Firefox: the same page, pinned to Gmail's tab, in a tab of its own.
    await welcome.evaluate(async () => {
      const { tabs, runtime } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
      const [tab] = await tabs.query({ url: 'https://mail.google.com/*' });
      await tabs.create({ url: `${runtime.getURL('/sidepanel.html')}?tab=${tab?.id}` });
    });
    panel = await firefox.extensionPage('sidepanel.html');
    const { text, quote } = await openerOf(panel);
    expect(text).toMatch(/[.?!]$/);
    expect(quote.length).toBeGreaterThan(10);
    expect(await panel.$eval('#root', (root) => root.textContent)).toContain('Priya Raman');
  });

  it('puts the opener into the reply, and undo takes it back', async () => {
    const { text } = await openerOf(panel);
    await (await panel.waitForSelector('::-p-xpath(//button[contains(., "Put in reply")])'))?.click();
    await panel.waitForFunction(() => document.body.textContent?.includes('In your reply'), { timeout: 15_000 });
    await gmail.bringToFront();
    const draft = () => gmail.$eval(body, (element) => (element as HTMLElement).innerText);
    expect((await draft()).split(text)).toHaveLength(2);
    await gmail.focus(body);
    await gmail.evaluate(() => document.execCommand('undo'));
    expect(await draft()).not.toContain(text);
  });

  it('changes nothing when the same thread is read again after a reload', async () => {
    const facts = async () => (await readDatabase(welcome)).facts;
    const before = await facts();
    await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
    await gmail.reload();
    await openThread(gmail, subject);
    await gmail.waitForSelector('fondly-chip', { timeout: 15_000 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await facts()).toEqual(before);
  });

  it('has asked nothing of the network beyond Gmail', () => {
    expect(server.strays).toEqual([]);
  });
});
