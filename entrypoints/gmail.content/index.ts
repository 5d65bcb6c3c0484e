import { defineContentScript } from 'wxt/utils/define-content-script';
import { attachToGmail } from '../../lib/gmail/attach.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { GMAIL_REQUESTS } from '../../lib/protocol/gmail.ts';
import { isOrphaned, listen } from '../../lib/protocol/transport.ts';
import { mayRead, watchMayRead } from '../../lib/settings/gate.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  async main(ctx) {
    const page = attachToGmail(window, {
      shows: (reading) => tell(ask('page.shows', { reading })),
      openPanel: () => tell(ask('panel.open', {})),
      composes: async () => (await tell(ask('compose.appeared', {})))?.ready ?? false,
    });
    ctx.onInvalidated(page.stop);

    async function tell<T>(answer: Promise<T>): Promise<T | null> {
      try {
        return await answer;
      } catch (error) {
        // After an update this script is an orphan: it goes quiet, and the new one takes over at the next load.
        if (isOrphaned(error)) page.stop();
        else console.warn('Fondly:', error instanceof Error ? error.message : error);
        return null;
      }
    }

    ctx.onInvalidated(
      listen('gmail', GMAIL_REQUESTS, {
        'page.look': () => ({ looking: page.lookAgain() }),
        'draft.insert': ({ text, threadId }) => page.insert(text, threadId),
        'message.show': async ({ messageId, threadId }) => ({ shown: await page.showMessage(messageId, threadId) }),
      }),
    );
    ctx.onInvalidated(watchMayRead((may) => (may ? page.start() : page.pause())));
    if (await mayRead()) page.start();
  },
});
