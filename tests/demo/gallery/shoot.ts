/**
 * Pictures of every state of Fondly's pages, light and dark, narrow and wide, into `.output/gallery`.
 * `node tests/demo/gallery/shoot.ts [STATE ...]`; the browser is $CHROMIUM or /usr/bin/chromium.
 */
import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { options, panels, welcomes } from './states.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const OUT = `${ROOT}.output/gallery`;
const SITE = `${ROOT}.output/gallery-site`;
const HEIGHT = 860;

interface Shot {
  name: string;
  state: string;
  width: number;
  height: number;
  /** What to do on the page before the picture. */
  act?(page: Page): Promise<void>;
}

const panelNames = Object.keys(panels);
const shots: Shot[] = [
  ...panelNames.flatMap((state) =>
    [320, 400].map((width) => ({ name: `${state}-${width}`, state, width, height: HEIGHT })),
  ),
  // 280 px is a narrowed sidebar; 200 px is a 400 px sidebar at 200 % zoom.
  ...[200, 280].map((width) => ({ name: `full-everything-${width}`, state: 'full-everything', width, height: HEIGHT })),
  {
    name: 'fact-open-320',
    state: 'full',
    width: 320,
    height: HEIGHT,
    act: async (page) => {
      const lines = await page.$$('.fact-line');
      await lines[3]?.click();
      await lines[4]?.click();
    },
  },
  {
    name: 'forgotten-320',
    state: 'full',
    width: 320,
    height: HEIGHT,
    act: async (page) => {
      // By the keyboard: a line in sight may still lie under the foot.
      await page.focus('.dated-row ul .fact-line');
      await page.keyboard.press('Enter');
      await page.locator('.link.erase').wait();
      await page.focus('.link.erase');
      await page.keyboard.press('Enter');
      await page.locator('.forgotten').wait();
    },
  },
  ...['full', 'long'].flatMap((state) => [
    { name: `menu-${state}-320`, state, width: 320, height: HEIGHT, act: (page: Page) => openMenu(page) },
  ]),
  { name: 'menu-tone-320', state: 'full', width: 320, height: HEIGHT, act: (page) => openSubmenu(page, 0) },
  { name: 'menu-cadence-400', state: 'full', width: 400, height: 1200, act: (page) => openSubmenu(page, 1) },
  {
    name: 'people-none-320',
    state: 'people',
    width: 320,
    height: HEIGHT,
    act: (page) => page.locator('input[type=search]').fill('zz'),
  },
  ...['people', 'coming-up', 'people-person'].flatMap((state) =>
    [200, 280].map((width) => ({ name: `${state}-${width}`, state, width, height: HEIGHT })),
  ),
  {
    name: 'tab-focus-320',
    state: 'coming-up',
    width: 320,
    height: HEIGHT,
    act: async (page) => {
      await page.focus('.tab[data-active]');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    },
  },
  {
    name: 'focus-320',
    state: 'full',
    width: 320,
    height: HEIGHT,
    act: async (page) => {
      for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
    },
  },
  {
    name: 'earlier-400',
    state: 'many',
    width: 400,
    height: HEIGHT,
    act: (page) => page.locator('.earlier .disclose').click(),
  },
  {
    name: 'report-320',
    state: 'unreadable',
    width: 320,
    height: HEIGHT,
    act: (page) => page.locator('.report .disclose').click(),
  },
  ...Object.keys({ ...welcomes, ...options }).flatMap((state) => [
    { name: `${state}-1280`, state, width: 1280, height: 800 },
    { name: `${state}-400`, state, width: 400, height: 800 },
  ]),
];

async function openMenu(page: Page): Promise<void> {
  await page.locator('.person-head > .icon-button').click();
  await page.locator('.menu-item').wait();
}

async function openSubmenu(page: Page, index: number): Promise<void> {
  await openMenu(page);
  const triggers = await page.$$('.menu-more');
  await triggers[index]?.click();
  await page.locator('[role=menuitemradio]').wait();
}

async function shoot(browser: Browser, site: string, shot: Shot, theme: 'light' | 'dark'): Promise<string> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: 2 });
  await page.goto(`${site}?state=${shot.state}`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await shot.act?.(page);
  // Past the delays of "one moment" and of the notices.
  await new Promise((resolve) => setTimeout(resolve, 250));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) errors.push(`${wide} px wider than the window`);
  if (errors.length > 0) throw new Error(`${shot.name} ${theme}: ${errors.join('; ')}`);
  const path = `${OUT}/${shot.name}-${theme}.png`;
  // A window as tall as the page: the foot sticks to its end, and nothing is skipped for being out of sight.
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  if (tall > shot.height) await page.setViewport({ width: shot.width, height: tall, deviceScaleFactor: 2 });
  await page.screenshot({ path });
  await page.close();
  return path;
}

await mkdir(OUT, { recursive: true });
const shared = { root: import.meta.dirname, configFile: false as const, logLevel: 'error' as const };
await build({ ...shared, build: { outDir: SITE, emptyOutDir: true, target: 'chrome140' } });
const server = await preview({ ...shared, build: { outDir: SITE }, preview: { port: 0, host: '127.0.0.1' } });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run', '--hide-scrollbars'],
});
try {
  const site = server.resolvedUrls?.local[0];
  if (!site) throw new Error('vite gave no address');
  const wanted = process.argv.slice(2);
  for (const shot of shots.filter(
    ({ state, name }) => wanted.length === 0 || wanted.some((w) => w === state || w === name),
  )) {
    for (const theme of ['light', 'dark'] as const) console.log(await shoot(browser, site, shot, theme));
  }
} finally {
  await browser.close();
  await server.close();
}
