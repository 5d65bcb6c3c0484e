import { browser } from 'wxt/browser';
import { askTab } from '../protocol/ask-tab.ts';

const GMAIL = 'https://mail.google.com/*';

/**
 * Puts the content script into the Gmail tabs that were open before the extension was installed, so that nobody has to
 * reload a tab with a draft in it. A tab that answers has one already. Gives how many tabs it reached.
 */
export async function attachToOpenTabs(): Promise<number> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: GMAIL });
  const reached = await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return 0;
      if (await answers(id)) return 0;
      // A tab may be a crashed or an error page, into which nothing can be put: it is reached at its next load.
      return browser.scripting.executeScript({ target: { tabId: id }, files: files as never }).then(
        () => 1 as number,
        () => 0,
      );
    }),
  );
  return reached.reduce((sum, one) => sum + one, 0);
}

function answers(tabId: number): Promise<boolean> {
  return askTab('page.look', {}, tabId).then(
    () => true,
    () => false,
  );
}
