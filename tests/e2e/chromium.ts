import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { ensureBrowser } from '../tool/browsers.ts';
import { root } from '../tool/root.ts';

export const CHROME_BUILD = join(root, '.output', 'chrome-mv3');

// As root in a container Chromium wants --no-sandbox; the rest keeps it from calling home, so that every request seen is ours.
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface Chromium {
  browser: Browser;
  extensionId: string;
  /** URL of one of the extension's pages: `page('sidepanel.html')`. */
  url(page: string): string;
  /** The worker, woken if it sleeps. */
  worker(): Promise<WebWorker>;
  /** Hears every request the worker makes to anything but the extension itself. */
  watchWorkerRequests(heard: (url: string) => void): Promise<void>;
  /** The first page that shows one of the extension's pages. */
  extensionPage(page: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension; headless unless told otherwise. Throws where the extension does not load. */
export async function launchChromium(options: { headless?: boolean; args?: string[] } = {}): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'fondly-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium', console.error),
    headless: options.headless ?? true,
    userDataDir: profile,
    pipe: true,
    enableExtensions: [CHROME_BUILD],
    defaultViewport: null,
    args: [...CHROMIUM_ARGS, '--window-size=1280,900', ...(options.args ?? [])],
  });
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const target = await browser.waitForTarget(isWorker, { timeout: 30_000 });
  const extensionId = new URL(target.url()).host;
  const url = (page: string) => `chrome-extension://${extensionId}/${page}`;
  return {
    browser,
    extensionId,
    url,
    async worker() {
      const live = await browser.waitForTarget(isWorker, { timeout: 30_000 });
      const worker = await live.worker();
      if (!worker) throw new Error('the extension has no worker');
      return worker;
    },
    async watchWorkerRequests(heard) {
      const session = await (await browser.waitForTarget(isWorker)).createCDPSession();
      session.on('Network.requestWillBeSent', ({ request }) => {
        if (!request.url.startsWith(url(''))) heard(request.url);
      });
      await session.send('Network.enable');
    },
    async extensionPage(page) {
      const found = await browser.waitForTarget((t) => t.url().startsWith(url(page)), { timeout: 30_000 });
      const opened = (await found.page()) ?? (await found.asPage());
      await opened.waitForSelector('body');
      return opened;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
