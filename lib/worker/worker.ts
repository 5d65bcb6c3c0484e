import { browser } from 'wxt/browser';
import { listen } from '../protocol/transport.ts';
import { WORKER_REQUESTS } from '../protocol/worker.ts';
import { CONSENT_VERSION, consent, mayRead, watchMayRead } from '../settings/gate.ts';
import { excluded, isExcluded } from '../settings/settings.ts';
import { enqueue } from '../store/intake.ts';
import { db } from '../store/singleton.ts';
import { keepBadge } from './alarms.ts';
import { attachToOpenTabs } from './attach.ts';
import { putComposeScript } from './compose-script.ts';
import { dropShown, setShown } from './open-threads.ts';
import { openFromToolbar, openPanel } from './panel.ts';
import { makeQueue } from './queue.ts';

const now = () => new Date().toISOString();
const clock = () => ({ now: now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
// As the extractor, loaded when it is first asked for and not at every wake.
const nudge = () => import('./nudge.ts');

/**
 * Registers every listener of the worker in the first turn, which is what lets the browser wake it for them; does
 * nothing else at a wake but look whether an earlier life left work in the queue.
 */
export function startWorker(): void {
  const queue = makeQueue(db, now);

  listen('worker', WORKER_REQUESTS, {
    'page.shows': async ({ reading }, { tabId }) => {
      // The content script asks before it reads; the worker asks again: the answer may have changed on the way.
      if (tabId === null || !(await mayRead())) return { queued: 0 };
      const banned = await excluded.get();
      const queued = reading ? await enqueue(db(), reading, now(), (email) => !isExcluded(email, banned)) : 0;
      await setShown(tabId, reading);
      if (queued > 0) void queue.drain();
      return { queued };
    },
    'panel.open': (_request, { tabId }) => openPanel(tabId).then((opened) => ({ opened })),
    'compose.appeared': async (_request, { tabId }) => ({ ready: await putComposeScript(tabId) }),
    'nudge.ask': async (question) => (await nudge()).answerNudge(db(), question, clock()),
    'nudge.used': async (use) => ({ noted: await (await nudge()).noteNudgeUse(db(), use, clock()) }),
    'queue.drain': async () => ({ done: await queue.drain() }),
    'gmail.attach': async () => ({ tabs: await attachToOpenTabs() }),
  });

  openFromToolbar();
  keepBadge(db, now);
  browser.tabs.onRemoved.addListener((tabId) => void dropShown(tabId));
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
  watchMayRead((may) => {
    if (may) void attachToOpenTabs().then(() => queue.drain());
  });
  void mayRead().then((may) => (may ? queue.drain() : 0));
}

async function welcome(reason: string): Promise<void> {
  const given = await consent.get();
  if (given && given.version >= CONSENT_VERSION) {
    await attachToOpenTabs();
    return;
  }
  if (reason === 'install' || reason === 'update') {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  }
}
