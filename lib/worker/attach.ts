import { browser } from 'wxt/browser';

const GMAIL = 'https://mail.google.com/*';

/**
 * Puts the content script into the Gmail tabs that were open before the extension was installed, so that nobody has to
 * reload a tab with a draft in it. A script that runs there already notices the newcomer and ends itself (WXT's context).
 * Gives how many tabs it reached.
 */
export async function attachToOpenTabs(): Promise<number> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: GMAIL });
  const reached = await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return 0;
      // A tab may be a crashed or an error page, into which nothing can be put: it is reached at its next load.
      return browser.scripting.executeScript({ target: { tabId: id }, files: files as never }).then(
        () => 1 as number,
        () => 0,
      );
    }),
  );
  return reached.reduce((sum, one) => sum + one, 0);
}
