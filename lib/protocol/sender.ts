import type { Tier } from './messages.ts';

/** What both browsers tell of a message's sender, as far as it decides trust. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

const GMAIL = 'https://mail.google.com';

/**
 * The trust tier of a sender, or null: then the message is not answered. Only this extension's own id counts. Gmail's
 * tier wants a tab, the top frame and Gmail's origin; a page's tier wants a URL of this extension. A URL of any other
 * site, a frame inside Gmail and another extension are nobody.
 */
export function tierOf(sender: Sender, self: { id: string; base: string }): Tier | null {
  if (sender.id !== self.id) return null;
  const url = sender.url ?? '';
  if (url.startsWith(self.base)) return /\/background[^/]*$|_generated_background_page/.test(url) ? 'worker' : 'page';
  if (sender.tab?.id !== undefined) {
    return sender.frameId === 0 && originOf(url) === GMAIL ? 'gmail' : null;
  }
  return url === '' ? 'worker' : null;
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
