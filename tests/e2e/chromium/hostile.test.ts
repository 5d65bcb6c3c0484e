import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickChip } from '../../demo/walk.ts';
import { type FakeMailbox, type FakeMessage, htmlOf } from '../../gmail/mailbox.ts';
import { interceptGmail } from '../../gmail/serve.ts';
import { type Chromium, launchChromium } from '../chromium.ts';
import { readDatabase, settledFacts } from '../database.ts';
import { begin } from '../welcome.ts';

const ME = { name: 'Alex Rivera', email: 'alex@riverastudio.example' };
const PLAIN = 'My daughter Mia has her first cello recital on Saturday.';
let minute = 0;
const from = (name: string, email: string, html: string): FakeMessage => ({
  from: { name, email },
  to: [ME],
  at: new Date(Date.now() - 3 * 86_400_000 + minute++ * 60_000),
  html,
  state: 'expanded',
});
const mail = (subject: string, message: FakeMessage): FakeMailbox => ({
  account: ME,
  threads: [{ subject, messages: [message] }],
});

let chromium: Chromium;
let welcome: Page;
let gmail: Page;
let errors: string[] = [];

async function show(mailbox: FakeMailbox, drop: string[] = []): Promise<void> {
  await gmail?.close();
  gmail = await chromium.browser.newPage();
  errors = [];
  gmail.on('pageerror', (error) => errors.push(String(error)));
  gmail.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await interceptGmail(gmail, mailbox, { open: 'all', drop });
  await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
  await (await gmail.waitForSelector('tr.zA', { visible: true }))?.click();
}

beforeAll(async () => {
  chromium = await launchChromium();
  welcome = await chromium.extensionPage('welcome.html');
  await begin(welcome);
});
beforeEach(() => {
  errors = [];
});
afterAll(() => chromium?.close());

describe('hostile and broken pages', () => {
  it('shows markup in names, subjects and bodies as text, and runs none of it', async () => {
    const evil = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';
    await show(
      mail(`${evil} subject`, from(`Eve ${evil}`, 'eve@evil.example', htmlOf(`Hi Alex,\n\n${PLAIN} ${evil}\n\nEve`))),
    );
    await clickChip(gmail);
    const panel = await chromium.extensionPage('sidepanel.html');
    const thrown: string[] = [];
    panel.on('pageerror', (error) => thrown.push(String(error)));
    panel.on('dialog', (dialog) => {
      thrown.push(dialog.message());
      void dialog.dismiss();
    });
    await settledFacts(welcome, 1);
    await panel.waitForFunction(() => document.body.textContent?.includes('recital'), { timeout: 15_000 });
    expect(await panel.$$eval('img, script:not([src]), iframe', (found) => found.length)).toBe(0);
    expect(await panel.$eval('h1, h2', (name) => name.textContent)).toContain('<img');
    expect([...thrown, ...errors]).toEqual([]);
  });

  it.each([
    ['null bytes', `Hi,\u0000\n\n${PLAIN}\u0000`],
    ['right to left and astral text', `שלום אלכס \u202e🎻𝒞ello\n\n${PLAIN}\n\nمع السلامة`],
    ['2 MB in one message', `${PLAIN}\n\n${'All work and no play makes a long mail. '.repeat(52_000)}`],
    ['one word of 300,000 letters', `${PLAIN}\n\n${'x'.repeat(300_000)}`],
  ])('reads on through %s', async (what, text) => {
    const email = `writer${what.length}@odd.example`;
    await show(mail(what, from('Odd Writer', email, htmlOf(text))));
    const until = Date.now() + 30_000;
    let person: unknown;
    while (!person && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { people = [], jobs = [] } = await readDatabase(welcome);
      if (jobs.length === 0) person = people.find((p) => (p as { addresses: string[] }).addresses.includes(email));
    }
    const { facts = [] } = await readDatabase(welcome);
    const theirs = facts.filter(
      (fact) => (fact as { personId: string }).personId === (person as { id: string } | undefined)?.id,
    );
    expect(JSON.stringify(theirs)).toContain('recital');
    expect(JSON.stringify(theirs)).not.toContain('\\u0000');
    expect(errors).toEqual([]);
  });

  it('says that it cannot read where Gmail has changed, without throwing into the page', async () => {
    await show(mail('Changed', from('Ann', 'ann@odd.example', htmlOf(PLAIN))), [
      '[data-message-id]',
      '[data-legacy-message-id]',
      '[email]',
      '[data-hovercard-id]',
    ]);
    const panel = await chromium.extensionPage('sidepanel.html');
    await gmail.bringToFront();
    await panel.waitForFunction(() => document.body.textContent?.includes('cannot read'), { timeout: 15_000 });
    const { people = [] } = await readDatabase(welcome);
    expect(JSON.stringify(people)).not.toContain('ann@odd.example');
    expect(errors).toEqual([]);
  });

  it('reads a message without a body as unread, and keeps nothing of it', async () => {
    const before = (await readDatabase(welcome)).messages?.length;
    await show(mail('Nothing', from('Bob', 'bob@odd.example', '')));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const { messages = [], facts = [] } = await readDatabase(welcome);
    expect(messages.length - (before ?? 0)).toBeLessThanOrEqual(1);
    expect(JSON.stringify(facts)).not.toContain('bob@odd.example');
    expect(errors).toEqual([]);
  });

  it('answers no message that is not of the protocol, and goes on working', async () => {
    const replies = await welcome.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      const tries: unknown[] = [
        { fondly: 1, kind: 'page.shows', payload: { reading: null } },
        { fondly: 1, kind: 'queue.drain', payload: 7 },
        { fondly: 1, kind: '__proto__', payload: {} },
        { fondly: 2, kind: 'queue.drain', payload: {} },
        'queue.drain',
      ];
      const nothing = (error: unknown) => `nobody: ${String(error).slice(0, 20)}`;
      return Promise.all(
        tries.map((message) =>
          Promise.race([
            runtime.sendMessage(message).then((reply: unknown) => reply ?? 'nobody', nothing),
            new Promise((resolve) => setTimeout(resolve, 1000, 'nobody')),
          ]),
        ),
      );
    });
    expect(replies[0]).toEqual({ ok: false, error: 'page.shows: sender not allowed' });
    expect(replies[1]).toEqual({ ok: false, error: 'queue.drain: malformed' });
    for (const reply of replies.slice(2)) expect(String(reply)).toMatch(/^nobody/);
    const works = await welcome.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      return runtime.sendMessage({ fondly: 1, kind: 'queue.drain', payload: {} });
    });
    expect(works).toEqual({ ok: true, value: { done: 0 } });
  });
});
