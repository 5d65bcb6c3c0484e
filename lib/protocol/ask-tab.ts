import { browser } from 'wxt/browser';
import { asker } from './transport.ts';
import { GMAIL_ANSWERS } from './worker.ts';

/** Asks the content script in the top frame of a tab: `askTab(kind, payload, tabId)`. Throws `ProtocolError`. */
export const askTab = asker<'gmail', [tabId: number]>(GMAIL_ANSWERS, (envelope, tabId) =>
  browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
);
