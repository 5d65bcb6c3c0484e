import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchComposes } from '../../lib/gmail/compose-watch.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { isOrphaned } from '../../lib/protocol/transport.ts';
import { mayRead, watchMayRead } from '../../lib/settings/gate.ts';

/** The nudge at the compose box. Not in the manifest: the worker puts it into a page whose user begins to write. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  async main(ctx) {
    const composes = watchComposes(window, {
      ask: async (question) => {
        const answer = await ask('nudge.ask', question);
        return answer.show ? answer : null;
      },
      used: ({ momentId, personId, askFirst, text, reason }, how, where) => {
        ask('nudge.used', { ...where, personId, momentId, askFirst, how, text: text ?? reason }).catch(failed);
      },
      failed,
    });
    ctx.onInvalidated(composes.pause);

    function failed(error: unknown): void {
      // After an update this script is an orphan: it goes quiet, and the new one takes over.
      if (isOrphaned(error)) composes.pause();
      else console.warn('Fondly:', error instanceof Error ? error.message : error);
    }

    ctx.onInvalidated(watchMayRead((may) => (may ? composes.start() : composes.pause())));
    if (await mayRead()) composes.start();
  },
});
