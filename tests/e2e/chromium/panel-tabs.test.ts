import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Person } from '../../../lib/model/person.ts';
import { clickChip, openThread } from '../../demo/walk.ts';
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

const named = (role: string, name: string) => `::-p-aria([role="${role}"][name="${name}"])`;
const says = (words: string) =>
  panel.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 15_000 }, words);
const text = () => panel.$eval('main', (main) => main.innerText);
const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
  for (const key of keys) await panel.keyboard.press(key);
};
/** Presses Tab until the focus is on what is asked for; throws where it never comes there. */
const tabTo = async (wanted: string, by: 'text' | 'selector' = 'text') => {
  for (let step = 0; step < 60; step++) {
    await press('Tab');
    const isThere = await panel.evaluate(
      (what, how) => {
        const at = document.activeElement;
        return how === 'text' ? at?.textContent?.trim().startsWith(what) : at?.matches(what);
      },
      wanted,
      by,
    );
    if (isThere) return;
  }
  throw new Error(`the keyboard never reached ${wanted}`);
};
const priya = async () => {
  const people = ((await readDatabase(welcome)).people ?? []) as Person[];
  return people.find(({ name }) => name === 'Priya Raman');
};
const badge = async () => (await chromium.worker()).evaluate('chrome.action.getBadgeText({})');

/** Writes records as the extension keeps them: what no mail of the demo says. */
const put = (table: string, record: unknown) =>
  welcome.evaluate(
    async (name, value) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('fondly');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const writing = db.transaction(name, 'readwrite');
        writing.objectStore(name).put(value);
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      db.close();
    },
    table,
    record,
  );

beforeAll(async () => {
  chromium = await launchChromium();
  welcome = await chromium.extensionPage('welcome.html');
  await begin(welcome);
  gmail = await chromium.browser.newPage();
  server = await interceptGmail(gmail, mailbox);
  await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
  await openThread(gmail, subject);
  await gmail.waitForSelector('fondly-chip', { timeout: 15_000 });
  const facts = await settledFacts(welcome, 4);
  // Somebody else of the same account, whose birthday is today, and who is not in the open conversation.
  const [person, fact] = [await priya(), facts[0]];
  if (!person || !fact) throw new Error('the demo has no Priya');
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  await put('people', {
    ...person,
    id: 'zoe',
    name: 'Zoë Adjei',
    addresses: ['zoe@adjei.example'],
    lastFromThem: '2020-01-01T10:00:00.000Z',
    lastFromYou: null,
    cadenceWeeks: 4,
  } satisfies Person);
  await put('facts', {
    ...fact,
    id: 'zoe-birthday',
    personId: 'zoe',
    who: 'person',
    relation: null,
    name: null,
    category: 'birthday',
    statement: 'Has a birthday.',
    when: { start: today.slice(5), end: null, precision: 'annual' },
    time: 'habit',
    status: 'stated',
    tact: 'open',
    state: 'kept',
    lifecycle: null,
  } satisfies Fact);
  await clickChip(gmail);
  panel = await chromium.extensionPage('sidepanel.html');
  await says('Priya Raman');
});
afterAll(() => chromium?.close());

describe('the tabs of the panel, by the keyboard alone', () => {
  it('are reached with Tab and changed with the arrows', async () => {
    await panel.bringToFront();
    await tabTo('[role=tab]', 'selector');
    expect(await focused()).toBe('This person');
    await press('ArrowRight');
    await says('Zoë Adjei');
    expect(await focused()).toBe('People');
    await press('ArrowRight');
    await says('Time for a word');
    await press('ArrowRight');
    await says('Say something warm');
  });

  it('list people with the last written first, and filter as one types', async () => {
    await press('ArrowRight');
    await panel.waitForSelector('input[type=search]');
    const names = () => panel.$$eval('.line-name', (all) => all.map((each) => each.textContent));
    const before = await names();
    expect(before).toEqual(['Priya Raman', 'Zoë Adjei']);
    await panel.focus('input[type=search]');
    await panel.keyboard.type('zoe');
    await panel.waitForFunction(() => document.querySelectorAll('.line-name').length === 1);
    expect(await names()).toEqual(['Zoë Adjei']);
  });

  it('open a person and go back to the same place, with what was typed', async () => {
    await tabTo('Zoë Adjei');
    await press('Enter');
    await panel.waitForSelector('.person h1');
    expect(await text()).toContain('Zoë Adjei');
    expect(await focused()).toContain('Back to People');
    // No conversation with Zoë is open: her opener can be copied and not put anywhere.
    expect(await panel.$(named('button', 'Put in reply'))).toBeNull();
    await press('Escape');
    await panel.waitForSelector('input[type=search]');
    expect(await focused()).toContain('Zoë Adjei');
    expect(await panel.$eval('input[type=search]', (field) => field.value)).toBe('zoe');
  });

  it('put an opener in the reply only of the person whose conversation is open', async () => {
    await panel.$eval('input[type=search]', (field) => field.focus());
    await panel.keyboard.down('Control');
    await press('a');
    await panel.keyboard.up('Control');
    await press('Backspace');
    await tabTo('Priya Raman');
    await press('Enter');
    await panel.waitForSelector(named('button', 'Put in reply'));
  });
});

describe('what is set for one person', () => {
  it('the tone changes the opener at once, and is kept', async () => {
    const opener = () => panel.$eval('.opener-text', (each) => each.textContent);
    const warm = await opener();
    await panel.focus('.person-head > .icon-button');
    await press('Enter');
    await panel.waitForSelector('[role=menu]');
    await press('ArrowRight');
    await panel.waitForSelector(named('menuitemradio', 'Formal'));
    while (!(await focused()).startsWith('Formal')) await press('ArrowDown');
    await press('Enter');
    await panel.waitForFunction((before) => document.querySelector('.opener-text')?.textContent !== before, {}, warm);
    expect((await priya())?.tone).toBe('formal');
  });

  it('no suggestions means none, until they are asked for again', async () => {
    await (await panel.waitForSelector('.person-head > .icon-button'))?.click();
    await (await panel.waitForSelector('[role=menuitemcheckbox]'))?.click();
    await says('No suggestions for Priya, as you asked.');
    expect(await panel.$('.opener')).toBeNull();
    expect((await priya())?.muted).toBe(true);
    await (await panel.waitForSelector(named('button', 'Suggest again')))?.click();
    await panel.waitForSelector('.opener');
    expect((await priya())?.muted).toBe(false);
  });
});

describe('coming up', () => {
  it('shows today’s birthday and the word that is due, and opens the person', async () => {
    await (await panel.waitForSelector(named('tab', 'Coming up')))?.click();
    await says('Has a birthday.');
    expect(await text()).toMatch(/Time for a word\s+Zoë Adjei[\s\S]+Today[\s\S]+Zoë Adjei\s+Has a birthday\./);
    await (await panel.waitForSelector('.line'))?.click();
    await panel.waitForSelector('[data-back]');
    await (await panel.waitForSelector('[data-back]'))?.click();
    await says('Has a birthday.');
  });

  it('puts the number on the icon, and takes a word off it that can wait', async () => {
    const shows = async (count: string) => {
      for (let n = 0; n < 100 && (await badge()) !== count; n++) await new Promise((go) => setTimeout(go, 100));
      expect(await badge()).toBe(count);
    };
    // Written past Dexie above, so the first number comes with the next write: putting off the word.
    await (await panel.waitForSelector(named('button', 'Not this week: Zoë')))?.click();
    await says('Zoë can wait a week.');
    await shows('1');
    expect(await text()).not.toContain('Time for a word');
    await (await panel.waitForSelector(named('button', 'Undo')))?.click();
    await says('Time for a word');
    await shows('2');
    const { permissions } = (await welcome.evaluate('chrome.runtime.getManifest()')) as { permissions: string[] };
    expect(permissions).toContain('alarms');
    expect(await (await chromium.worker()).evaluate('chrome.alarms.get("new-day")')).toMatchObject({
      name: 'new-day',
    });
  });
});

describe('without a conversation', () => {
  it('people are still there, and nothing was sent anywhere', async () => {
    await gmail.evaluate(() => {
      location.hash = '#inbox';
    });
    await (await panel.waitForSelector(named('tab', 'This person')))?.click();
    await says('Open a conversation');
    await (await panel.waitForSelector(named('tab', 'People')))?.click();
    await (await panel.waitForSelector('[data-back]'))?.click();
    await says('Zoë Adjei');
    await (await panel.waitForSelector('.line'))?.click();
    await panel.waitForSelector('.person h1');
    expect(await panel.$eval('.person h1', (name) => name.textContent)).toBe('Priya Raman');
    await panel.waitForSelector('.opener');
    expect(await panel.$(named('button', 'Put in reply'))).toBeNull();
    expect(server.strays).toEqual([]);
  });
});
