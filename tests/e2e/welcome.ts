import type { Page } from 'puppeteer-core';

/** Gives consent as a user does: by the button of the welcome page. */
export async function begin(welcome: Page): Promise<void> {
  // A tab in the background paints nothing, and a click waits for a frame.
  await welcome.bringToFront();
  const button = await welcome.waitForSelector('main button', { visible: true, timeout: 20_000 });
  if (!button) throw new Error('the welcome page has no button');
  await button.click();
  await welcome.waitForFunction(() => !document.querySelector('main button')?.textContent?.includes('Begin'), {
    timeout: 10_000,
  });
}
