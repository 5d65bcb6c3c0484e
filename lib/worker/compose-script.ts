import { browser } from 'wxt/browser';

/** As WXT names it: `entrypoints/compose.content`. */
const FILE = '/content-scripts/compose.js';

/**
 * Puts the script of the nudge into the tab whose user has begun to write: most pages never need it. A second time it takes
 * the place of the first. False where the tab takes no script (it was closed, or shows an error page by now).
 */
export async function putComposeScript(tabId: number | null): Promise<boolean> {
  if (tabId === null) return false;
  return browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [FILE] as never }).then(
    () => true,
    () => false,
  );
}
