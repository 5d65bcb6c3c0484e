import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Mail } from '../../../lib/model/message.ts';
import { demoMailbox } from '../../gmail/demo-mailbox.ts';
import { type FakeMailbox, mailboxOfMails } from '../../gmail/mailbox.ts';
import { interceptGmail } from '../../gmail/serve.ts';
import { shared } from '../../tool/root.ts';
import { type Chromium, launchChromium } from '../chromium.ts';
import { readDatabase } from '../database.ts';
import { begin } from '../welcome.ts';

const ME = { name: 'Alex Rivera', email: 'alex@riverastudio.example' };

/** Twenty mails nobody here wrote, spread over the labelled file; the demo's own threads where the team's material is absent. */
function mailbox(): FakeMailbox {
  const file = join(shared, 'eval', 'dev.jsonl');
  if (!existsSync(file)) {
    console.log('../shared/eval is absent: the demo inbox stands in for real mail.');
    return demoMailbox(new Date());
  }
  const mails: Mail[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const spread = mails.filter((_, i) => i % 15 === 0).slice(0, 20);
  // One thread each, and a sender with an address: many of the old headers have none.
  const own = spread.map((mail, i) => ({
    ...mail,
    from: `Sender ${i} <sender${i}@mail.example>`,
    subject: `${i} ${mail.subject ?? ''}`,
  }));
  return mailboxOfMails(own, ME);
}

const squash = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

let chromium: Chromium;
let welcome: Page;
let gmail: Page;
const mail = mailbox();
const messages = mail.threads.flatMap((thread) => thread.messages);

beforeAll(async () => {
  chromium = await launchChromium();
  welcome = await chromium.extensionPage('welcome.html');
  await begin(welcome);
  gmail = await chromium.browser.newPage();
  await interceptGmail(gmail, mail, { open: 'all' });
  await gmail.goto('https://mail.google.com/mail/u/0/#inbox');
});
afterAll(() => chromium?.close());

describe('mail nobody here wrote, read as threads in the browser', () => {
  it('is read to the end, each message once, and every fact has its sentence in it', async () => {
    const rows = await gmail.$$eval('tr.zA', (found) => found.length);
    expect(rows).toBe(mail.threads.length);
    for (let i = 0; i < rows; i++) {
      await gmail.evaluate(() => {
        location.hash = '#inbox';
      });
      await gmail.waitForSelector('tr.zA', { visible: true });
      await (await gmail.$$('tr.zA'))[i]?.click();
      await gmail.waitForSelector('.adn.ads', { visible: true });
      await gmail.waitForFunction(() => document.querySelector('.adn.ads .a3s')?.textContent);
      await new Promise((resolve) => setTimeout(resolve, 350));
    }
    const personal = messages.filter(({ from }) => !/no-?reply|newsletter|notif/i.test(from.email));
    const until = Date.now() + 20_000;
    let tables = await readDatabase(welcome);
    while (Date.now() < until && ((tables.jobs?.length ?? 1) > 0 || (tables.messages?.length ?? 0) < personal.length)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      tables = await readDatabase(welcome);
    }
    expect(tables.jobs).toEqual([]);
    expect(tables.messages).toHaveLength(personal.length);
    const texts = messages.map(({ html }) => squash(html));
    const facts = (tables.facts ?? []) as Fact[];
    expect(facts.length).toBeGreaterThan(0);
    for (const { quote } of facts.flatMap((fact) => fact.evidence)) {
      expect(
        texts.some((text) => text.includes(squash(quote))),
        quote,
      ).toBe(true);
    }
  });
});
