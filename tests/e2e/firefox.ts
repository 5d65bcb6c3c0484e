import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../tool/browsers.ts';
import { root } from '../tool/root.ts';

export const FIREFOX_BUILD = join(root, '.output', 'firefox-mv3');

// Firefox gives each installation an origin by chance; naming it beforehand is how a test knows the pages' addresses.
const ORIGIN = '6f1d2c3b-4a59-4e68-9c7d-0b1a2f3e4d5c';
const ID = 'fondly@fondly.example';

export interface Firefox {
  browser: Browser;
  /** URL of one of the extension's pages: `url('sidepanel.html')`. */
  url(page: string): string;
  /** The page of the extension that is open in some tab: Firefox lets only the extension itself open one. */
  extensionPage(page: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with the built extension installed; headless unless told otherwise. */
export async function launchFirefox(options: { headless?: boolean } = {}): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'fondly-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox', console.error),
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: ORIGIN }),
      // No calls home, so that every request seen is ours.
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(FIREFOX_BUILD);
  const url = (page: string) => `moz-extension://${ORIGIN}/${page}`;
  return {
    browser,
    url,
    async extensionPage(wanted) {
      const until = Date.now() + 30_000;
      while (Date.now() < until) {
        for (const page of await browser.pages()) {
          // WebDriver BiDi says "about:blank" of an extension's page; the page itself knows better.
          const href = await page.evaluate(() => location.href).catch(() => '');
          if (href.startsWith(url(wanted))) return page;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error(`no tab of Firefox shows ${wanted}`);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
