import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { interceptGmail } from '../../gmail/serve.ts';
import { type Firefox, launchFirefox } from '../firefox.ts';
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
  SUBJECT,
  TOM,
  uses,
  wait,
} from '../nudge.ts';
import { begin } from '../welcome.ts';

let firefox: Firefox;
let own: Page;
let gmail: Page;

const card = () => gmail.waitForSelector(CARD, { timeout: 15_000 });
const shown = async () => (await gmail.$$(CARD)).length;
/** In the card, from the text: Shift+Tab reaches its buttons, the last one first. What they say only the user sees. */
async function backTo(button: 'put-in' | 'later' | 'not-this'): Promise<void> {
  await gmail.keyboard.down('Shift');
  for (let i = 0; i < { 'put-in': 3, later: 2, 'not-this': 1 }[button]; i++) await gmail.keyboard.press('Tab');
  await gmail.keyboard.up('Shift');
}

beforeAll(async () => {
  firefox = await launchFirefox();
  own = await firefox.extensionPage('welcome.html');
  gmail = await firefox.browser.newPage();
  await interceptGmail(gmail, nudgeMailbox(new Date()));
  await begin(own);
  await readAll(gmail, own);
});
afterAll(() => firefox?.close());
beforeEach(() => freshDay(gmail, own, 'browser'));

describe('the nudge in Firefox', () => {
  it('stands above an inline reply and is put in by the keyboard; undo takes it back, and it does not come again', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    expect(await gmail.evaluate((body) => document.activeElement?.matches(body), BODY)).toBe(true);
    await backTo('put-in');
    expect(await gmail.evaluate(() => document.activeElement?.localName)).toBe(CARD);
    await gmail.keyboard.press('Enter');
    await gmail.waitForFunction(
      (body) => /Mia.*recital/.test(document.querySelector(body)?.textContent ?? ''),
      {},
      BODY,
    );
    await noCard(gmail);
    await gmail.keyboard.down('Control');
    await gmail.keyboard.press('z');
    await gmail.keyboard.up('Control');
    expect((await draft(gmail)).split('wrote:')[0]).not.toMatch(/recital/);
    await gmail.keyboard.type('Here is the second page, with the changes you wanted.');
    await wait(LONG_ENOUGH);
    expect(await shown()).toBe(0);
    expect((await uses(own)).map(({ how }) => how).toSorted()).toEqual(['inserted', 'nudged']);
  });

  it('is closed by Escape, alone, and does not come back to that reply', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await gmail.keyboard.press('Escape');
    expect(await shown()).toBe(0);
    await gmail.keyboard.type('Please find the second page attached, it is shorter now.');
    await wait(LONG_ENOUGH);
    expect(await shown()).toBe(0);
    expect(await gmail.$(BODY)).not.toBeNull();
  });

  it('serves an inline reply and a window at once, and goes with its box', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await compose(gmail, [TOM]);
    await gmail.waitForSelector(`.dw ${CARD}`, { timeout: 10_000 });
    expect(await shown()).toBe(2);
    await backTo('put-in');
    await gmail.keyboard.press('Enter');
    await gmail.waitForFunction(
      (body) => /Danny/.test(document.querySelector(body)?.textContent ?? ''),
      {},
      `.dw ${BODY}`,
    );
    expect((await draft(gmail, '.ip')).split('wrote:')[0]).not.toMatch(/Danny|Mia/);
    await gmail.$eval('.ip .oh', (discard) => (discard as HTMLElement).click());
    await noCard(gmail);
  });

  it('is turned down for good in a window', async () => {
    await compose(gmail, [PRIYA]);
    await card();
    await backTo('not-this');
    await gmail.keyboard.press('Enter');
    await noCard(gmail);
    await compose(gmail, [PRIYA]);
    await wait(LONG_ENOUGH);
    expect(await shown()).toBe(0);
    expect((await uses(own)).map(({ how }) => how).toSorted()).toEqual(['dismissed', 'nudged']);
  });

  it('goes when the draft opens warmly', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await gmail.keyboard.type("How did Mia's cello recital go?");
    await noCard(gmail);
  });

  it('says nothing while paused', async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    await own.evaluate('browser.storage.local.set({ paused: true })');
    await noCard(gmail);
    await compose(gmail, [TOM]);
    await wait(LONG_ENOUGH);
    expect(await shown()).toBe(0);
  });

  it("gives Gmail's page nothing to read", async () => {
    await reply(gmail, SUBJECT.priya);
    await card();
    const seen = await gmail.evaluate((name) => {
      const host = document.querySelector<HTMLElement>(name);
      host?.click();
      return { root: host?.shadowRoot ?? null, html: host?.outerHTML ?? '' };
    }, CARD);
    expect(seen.root).toBeNull();
    expect(seen.html).not.toMatch(/Mia|Put in/);
    expect(await shown()).toBe(1);
  });
});
