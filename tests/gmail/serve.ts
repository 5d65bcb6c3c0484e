import type { Page } from 'puppeteer-core';
import { CONTENT_SECURITY_POLICY, type FakeGmailOptions, fakeGmailHtml } from './fake-gmail.ts';
import type { FakeMailbox } from './mailbox.ts';

/** What went over the wire while Gmail was faked. */
export interface GmailServer {
  /** Every address that was asked for and is not Gmail's: none of them was answered. */
  readonly strays: string[];
}

/**
 * Answers https://mail.google.com for this page with the fake Gmail, in Chromium and (over BiDi) in Firefox; every other
 * address on the network is refused and noted. Addresses within the browser (extension pages, data:) pass.
 */
export async function interceptGmail(
  page: Page,
  mailbox: FakeMailbox,
  options: FakeGmailOptions = {},
): Promise<GmailServer> {
  const html = fakeGmailHtml(mailbox, options);
  const strays: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (!/^https?:/.test(url)) return void request.continue().catch(ignoreClosed);
    const { origin, pathname } = new URL(url);
    if (origin !== 'https://mail.google.com') {
      strays.push(url);
      return void request.abort().catch(ignoreClosed);
    }
    const found = pathname.startsWith('/mail/') && request.method() === 'GET';
    request
      .respond({
        status: found ? 200 : 404,
        contentType: found ? 'text/html; charset=utf-8' : 'text/plain',
        headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-store' },
        body: found ? html : '',
      })
      .catch(ignoreClosed);
  });
  return { strays };
}

/** A request may outlive its page; anything else is a fault of the test. */
function ignoreClosed(error: unknown): void {
  if (error instanceof Error && /closed|detached|not found|no such|aborted/i.test(error.message)) return;
  throw error;
}
