import type { ThreadReading } from '../model/message.ts';
import { findOne } from './chain.ts';
import { placeChips, removeChips } from './chip.ts';
import { isInCompose } from './in-compose.ts';
import { findItems } from './items.ts';
import { findOpenThread } from './page.ts';
import { mailboxOf } from './reader.ts';
import { type PutResult, putIntoReply } from './reply.ts';
import { showMessage } from './show.ts';
import { type ThreadWatch, watchThread } from './watcher.ts';

type PageWindow = Window & typeof globalThis;

/** What Gmail's page tells the outside. */
export interface GmailListener {
  /** The page shows another thread, other messages of it, or none. */
  shows(reading: ThreadReading | null): void;
  /** The user clicked the button beside a sender's name. */
  openPanel(): void;
  /** The user is in a compose box; told once, and again only where the answer was false. */
  composes(): Promise<boolean>;
}

/** Fondly's hold on one Gmail page. Nothing is read and nothing stands on the page before `start`. */
export interface GmailPage {
  start(): void;
  /** Reads no more and takes everything of Fondly off the page; `start` begins again. */
  pause(): void;
  /** As `pause`, for ever. */
  stop(): void;
  /** Reads the page again although it has not changed; false while paused. */
  lookAgain(): boolean;
  /** Writes the text into the open reply of the thread, opening one where there is none. */
  insert(text: string, threadId: string | null): Promise<PutResult>;
  /** Brings a message into view, going to its thread if need be; false where the page cannot show it. */
  showMessage(messageId: string, threadId: string | null): Promise<boolean>;
}

const CHIPS_AT_ONCE = 12;
const WORDS = { label: 'Open Fondly' };

/** Ties watcher, reader, button and draft together for one window. */
export function attachToGmail(win: PageWindow, listener: GmailListener): GmailPage {
  const doc = win.document;
  let watch: ThreadWatch | null = null;
  let ended = false;
  let account: string | null = null;
  let placing: number | undefined;

  const changed = (reading: ThreadReading | null): void => {
    account = reading?.account ?? null;
    listener.shows(reading);
    if (reading) place();
  };
  // The newest first, a few at a time: a thread of 100 messages is no reason to hold up Gmail's frame (see `npm run bench`).
  const place = (): void => {
    win.clearTimeout(placing);
    let bare: Element[] | null = null;
    const some = (): void => {
      bare ??= senders(doc, account).reverse();
      placeChips(bare.splice(0, CHIPS_AT_ONCE), WORDS, () => listener.openPanel());
      if (bare.length > 0) placing = win.setTimeout(some);
    };
    placing = win.setTimeout(some);
  };
  const failed = (error: unknown): void => {
    console.warn('Fondly:', error instanceof Error ? error.name : 'error');
  };
  let composing = false;
  const mayCompose = (target: EventTarget | null): void => {
    if (composing || !isInCompose(target)) return;
    composing = true;
    listener.composes().then((heard) => {
      composing = heard;
    }, failed);
  };
  const onFocus = (event: Event): void => mayCompose(event.target);
  const pause = (): void => {
    watch?.stop();
    watch = null;
    doc.removeEventListener('focusin', onFocus, { capture: true });
    win.clearTimeout(placing);
    removeChips(doc);
  };

  return {
    start() {
      if (ended || watch) return;
      watch = watchThread(win, changed, { onError: failed, onSame: place });
      doc.addEventListener('focusin', onFocus, { capture: true, passive: true });
      mayCompose(doc.activeElement);
    },
    pause,
    stop() {
      ended = true;
      pause();
    },
    lookAgain() {
      watch?.readNow().catch(failed);
      return watch !== null;
    },
    insert(text, threadId) {
      // Never into another thread: the user may have gone on since the panel was drawn.
      return putIntoReply(doc, text, { threadId });
    },
    showMessage: (messageId, threadId) => showMessage(win, messageId, threadId),
  };
}

/** The name of each sender of an unfolded message, the user's own left out. */
function senders(doc: Document, account: string | null): Element[] {
  const open = findOpenThread(doc);
  if (!open) return [];
  return findItems(open.container).items.flatMap(({ element, state }) => {
    const sender = state === 'expanded' ? findOne(element, 'sender')?.it : undefined;
    return sender && mailboxOf(sender)?.email !== account ? [sender] : [];
  });
}
