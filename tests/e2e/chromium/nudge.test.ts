import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { interceptGmail } from '../../gmail/serve.ts';
import { type Chromium, launchChromium } from '../chromium.ts';
import {
  BODY,
  CARD,
  compose,
  draft,
  freshDay,
  LONG_ENOUGH,
  noCard,
  nudgeMailbox,
  PRIYA,
  readAll,
  reply,
  STRANGER,
  SUBJECT,
  TOM,
  times,
  uses,
  wait,
} from '../nudge.ts';
import { begin } from '../welcome.ts';

let chromium: Chromium;
let own: Page;
let gmail: Page;
let devtools: CDPSession;
const problems: string[] = [];

/** What stands in the closed roots of the cards: only the browser itself can look. */
async function cards(): Promise<{ text: string[]; buttons: string[] }[]> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  return find(root, (node) => node.localName === CARD).map((host) => ({
    text: find(host, (node) => node.localName === 'p' && !attribute(node, 'role')).map(textOf),
    buttons: find(host, (node) => node.localName === 'button').map(textOf),
  }));
}

/** The card once it stands, and its sentence. */
async function card(at = 0): Promise<{ sentence: string; reason: string; buttons: string[] }> {
  await gmail.waitForFunction(
    (name, count) => document.querySelectorAll(name).length > count,
    { timeout: 10_000 },
    CARD,
    at,
  );
  const found = (await cards())[at];
  return { sentence: found?.text[0] ?? '', reason: found?.text[1] ?? '', buttons: found?.buttons ?? [] };
}

/** Presses a button of a card with the mouse. */
async function press(label: string, at = 0): Promise<void> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = find(root, (node) => node.localName === CARD)[at];
  const button = host && find(host, (node) => node.localName === 'button' && textOf(node) === label)[0];
  if (!button) throw new Error(`no button "${label}"`);
  await devtools.send('DOM.scrollIntoViewIfNeeded', { nodeId: button.nodeId });
  const { model } = await devtools.send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await gmail.mouse.click((left + right) / 2, (top + bottom) / 2);
}

type Node = Protocol.DOM.Node;
function find(node: Node, wanted: (node: Node) => boolean): Node[] {
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => find(child, wanted));
  return wanted(node) ? [node, ...inner] : inner;
}
function textOf(node: Node): string {
  return node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join('');
}
function attribute(node: Node, name: string): string | undefined {
  const all = node.attributes ?? [];
  return all.find((_, i) => i % 2 === 1 && all[i - 1] === name);
}

beforeAll(async () => {
  chromium = await launchChromium();
  own = await chromium.extensionPage('welcome.html');
  gmail = await chromium.browser.newPage();
  gmail.on('console', (message) => {
    if (/Fondly/.test(message.text())) problems.push(message.text());
  });
  devtools = await gmail.createCDPSession();
  await interceptGmail(gmail, nudgeMailbox(new Date()));
  await begin(own);
  await readAll(gmail, own);
});
afterAll(() => chromium?.close());
beforeEach(() => freshDay(gmail, own, 'chrome'));

describe('the nudge in Chromium', () => {
  it('stands above an inline reply with its sentence and its reason, and leaves the caret where it is', async () => {
    await reply(gmail, SUBJECT.priya);
    const { sentence, reason, buttons } = await card();
    expect(sentence).toMatch(/Mia.*recital.*[.?!]$/);
    expect(reason).toMatch(/recital/i);
    expect(buttons).toEqual(['Put in', 'Later', 'Not this']);
    expect(await gmail.evaluate((body) => document.activeElement?.matches(body), BODY)).toBe(true);
    const [over, under] = await Promise.all([
      gmail.$eval(CARD, (host) => host.getBoundingClientRect().bottom),
      gmail.$eval(BODY, (body) => body.getBoundingClientRect().top),
    ]);
    expect(over).toBeLessThanOrEqual(under);
    expect(await draft(gmail)).not.toContain(sentence);
  });

  it('puts its sentence in once, says so and goes; undo takes it back, and it does not come again', async () => {
    await reply(gmail, SUBJECT.priya);
    const { sentence } = await card();
    await press('Put in');
    expect(times(await draft(gmail), sentence)).toBe(1);
    expect((await cards())[0]?.text).toEqual(['In your reply']);
    await noCard(gmail);
    await gmail.keyboard.down('Control');
    await gmail.keyboard.press('z');
    await gmail.keyboard.up('Control');
    expect(await draft(gmail)).not.toContain(sentence);
    await gmail.keyboard.type('Here is the second page, with the changes you wanted.');
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    expect((await uses(own)).map(({ how }) => how).toSorted()).toEqual(['inserted', 'nudged']);
  });

  it('is closed by Escape, alone, and does not come back to that reply', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await gmail.keyboard.press('Escape');
    expect(await gmail.$(CARD)).toBeNull();
    expect(await gmail.evaluate((body) => document.activeElement?.matches(body), BODY)).toBe(true);
    await gmail.keyboard.type('Please find the second page attached, it is shorter now.');
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    await (await gmail.$('.oh'))?.click();
    await (await gmail.waitForSelector('.bkH', { visible: true }))?.click();
    await gmail.waitForSelector(BODY, { visible: true });
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    // Nor after the page was loaded anew.
    await gmail.reload();
    await gmail.waitForSelector('fondly-chip', { timeout: 10_000 });
    await (await gmail.waitForSelector('.bkH', { visible: true }))?.click();
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    expect((await uses(own)).map(({ how }) => how)).toEqual(['nudged']);
  });

  it('is reached and used by the keyboard', async () => {
    await reply(gmail, SUBJECT.priya);
    const { sentence } = await card();
    await gmail.keyboard.down('Shift');
    for (let i = 0; i < 3; i++) await gmail.keyboard.press('Tab');
    await gmail.keyboard.up('Shift');
    expect(await gmail.evaluate(() => document.activeElement?.localName)).toBe(CARD);
    await gmail.keyboard.press('Enter');
    expect(times(await draft(gmail), sentence)).toBe(1);
    expect(await gmail.evaluate((body) => document.activeElement?.matches(body), BODY)).toBe(true);
  });

  it('is closed by Escape from within, and the caret is back in the text', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await gmail.keyboard.down('Shift');
    await gmail.keyboard.press('Tab');
    await gmail.keyboard.up('Shift');
    await gmail.keyboard.press('Escape');
    expect(await gmail.$(CARD)).toBeNull();
    await gmail.keyboard.type('x');
    expect(await draft(gmail)).toMatch(/^x/);
  });

  it('stands in a window to a known person; "Not this" is for good, "Later" until tomorrow', async () => {
    await compose(gmail, [PRIYA]);
    const { sentence } = await card();
    expect(sentence).toMatch(/recital/);
    await press('Not this');
    expect(await gmail.$(CARD)).toBeNull();
    await compose(gmail, [TOM]);
    expect((await card()).sentence).toMatch(/Danny/);
    await press('Later');
    expect(await gmail.$(CARD)).toBeNull();
    await wait(300);
    const noted = await uses(own);
    expect(noted.find(({ how }) => how === 'dismissed')).toMatchObject({ text: sentence, until: null });
    const until = Date.parse(noted.find(({ how }) => how === 'snoozed')?.until ?? '');
    expect(until).toBeGreaterThan(Date.now());
    expect(until).toBeLessThan(Date.now() + 26 * 3_600_000);
    await compose(gmail, [PRIYA]);
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
  });

  it('serves two boxes at once, each with its own', async () => {
    await reply(gmail, SUBJECT.priya);
    const first = await card();
    await compose(gmail, [TOM]);
    const second = await card(1);
    expect(first.sentence).toMatch(/Mia/);
    expect(second.sentence).toMatch(/Danny/);
    await press('Put in', 1);
    expect(times(await draft(gmail, '.dw'), second.sentence)).toBe(1);
    expect(await draft(gmail, '.ip')).not.toContain(second.sentence);
    await gmail.waitForFunction((name) => document.querySelectorAll(name).length === 1, {}, CARD);
    await (await gmail.$(`.ip ${BODY}`))?.focus();
    await gmail.keyboard.press('Escape');
    expect(await gmail.$(CARD)).toBeNull();
    expect(await gmail.$(`.dw ${BODY}`)).not.toBeNull();
  });

  it('goes with its box, and the next box has its own', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await (await gmail.$('.oh'))?.click();
    expect(await gmail.$(CARD)).toBeNull();
    await gmail.evaluate(() => {
      location.hash = '#inbox';
    });
    await reply(gmail, SUBJECT.tom);
    expect((await card()).sentence).toMatch(/Danny/);
    await (await gmail.$('.aoO'))?.click();
    await noCard(gmail);
    const sent = await gmail.evaluate(
      () => (window as unknown as { __fake: { sent: { html: string }[] } }).__fake.sent[0]?.html ?? '',
    );
    expect(sent).not.toMatch(/fondly|Put in|Not this/);
  });

  it('goes when the draft opens warmly, and does not come where it does', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await gmail.keyboard.type('Hi Priya,');
    await wait(LONG_ENOUGH);
    // A greeting alone is nothing yet.
    expect(await gmail.$(CARD)).not.toBeNull();
    await gmail.keyboard.press('Enter');
    await gmail.keyboard.type("How did Mia's cello recital go?");
    await noCard(gmail);
    await compose(gmail, [TOM], "Hi Tom, I hope Danny's tournament went well. The photos are good.");
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
  });

  it('is quiet to strangers and to several people', async () => {
    await compose(gmail, [STRANGER]);
    await compose(gmail, [PRIYA, TOM]);
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    expect(await uses(own)).toEqual([]);
  });

  it('gives a thought, once, where a draft goes straight to a request of somebody little known', async () => {
    const demand = 'Please send me the signed contract and the invoice numbers by Friday.';
    await compose(gmail, [STRANGER], demand);
    const { sentence, buttons } = await card();
    expect(sentence).toMatch(/^You are opening with a request/);
    expect(buttons).toEqual(['Close']);
    await press('Close');
    await noCard(gmail);
    await compose(gmail, [STRANGER], demand);
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
  });

  it('says nothing while paused and takes its card off the page', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await own.evaluate('chrome.storage.local.set({ paused: true })');
    await noCard(gmail);
    await compose(gmail, [TOM]);
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
    await own.evaluate('chrome.storage.local.remove("paused")');
    // Back at the box where the user is.
    expect((await card()).sentence).toMatch(/Danny/);
  });

  it("gives Gmail's page nothing to read or to press", async () => {
    await reply(gmail, SUBJECT.priya);
    const { sentence } = await card();
    const seen = await gmail.evaluate((name) => {
      const host = document.querySelector<HTMLElement>(name);
      host?.click();
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      const inside = document.elementFromPoint(x + width - 20, y + height - 20);
      inside?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return {
        root: host?.shadowRoot ?? null,
        html: host?.outerHTML ?? '',
        found: inside?.localName,
        text: document.body.innerText,
      };
    }, CARD);
    expect(seen).toMatchObject({ root: null, found: CARD });
    expect(seen.html).not.toMatch(/Mia|Put in/);
    expect(seen.text).not.toContain(sentence);
    expect(await gmail.$(CARD)).not.toBeNull();
    expect((await uses(own)).map(({ how }) => how)).toEqual(['nudged']);
  });

  it('has five a day', async () => {
    const marks = Array.from({ length: 5 }, (_, i) => ({
      ...{ account: 'alex@riverastudio.example', personId: 'p', momentId: `nudged ${i}`, how: 'nudged', text: 'x' },
      ...{ at: new Date().toISOString(), until: null },
    }));
    await own.evaluate(async (rows) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('fondly');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise((resolve) => {
        const change = db.transaction('uses', 'readwrite');
        for (const row of rows) change.objectStore('uses').put(row);
        change.oncomplete = resolve;
      });
      db.close();
    }, marks);
    await reply(gmail, SUBJECT.priya);
    await wait(LONG_ENOUGH);
    expect(await gmail.$(CARD)).toBeNull();
  });

  it('has had no trouble', () => {
    expect(problems).toEqual([]);
  });
});
