import type { ThreadReading } from '../model/message.ts';
import { findAround } from './chain.ts';
import { findItems } from './items.ts';
import { findAccount, findOpenThread } from './page.ts';
import { type BodyCache, bodyOf, messageIdOf, nextTask, readThreadIncrementally, threadIdOf } from './reader.ts';

type PageWindow = Window & typeof globalThis;

export interface WatchOptions {
  /** Told of errors of Fondly's own; they never reach the page. */
  onError: (error: unknown) => void;
  /**
   * Told after every look that found the page showing what was reported already: Gmail may have drawn it anew (back to the
   * list and into the same thread within the quiet time), and what stood on the page with it is gone.
   */
  onSame?: () => void;
  /** How long the page must be quiet before it is looked at, and the longest it is waited for, in milliseconds. */
  quietMs?: number;
  patienceMs?: number;
  /** How long a thread may stay unreadable or without its id before that is reported: Gmail paints in several steps. */
  graceMs?: number;
}

export interface ThreadWatch {
  /** Ends watching; nothing is reported afterwards. */
  stop(): void;
  /** Reads the page at once, whether it has changed or not, and reports what it shows. */
  readNow(): Promise<ThreadReading | null>;
}

/** Attributes by which Gmail opens, folds and names things without adding an element. */
const ATTRIBUTES = [
  ...['class', 'role', 'aria-expanded', 'data-message-id', 'data-legacy-message-id'],
  ...['data-thread-perm-id', 'data-legacy-thread-id', 'aria-label'],
];
const ROLES_THAT_MATTER = new Set(['listitem', 'main']);

/**
 * Reports the open thread whenever the answer to "which thread is open, which of its messages are unfolded, with which
 * ids" changes, and null when none is open any more. The answer is found by looking, after the page has been quiet for
 * a moment: Gmail's address changes before its page does, and a reading pane changes without it. While the page is
 * idle nothing runs. Reports the present state first.
 */
export function watchThread(
  win: PageWindow,
  onChange: (reading: ThreadReading | null) => void,
  options: WatchOptions,
): ThreadWatch {
  const { onError, onSame, quietMs = 120, patienceMs = 600, graceMs = 2000 } = options;
  const doc = win.document;
  const cache: BodyCache = new WeakMap();
  let reported: string | null = null;
  let stopped = false;
  let reading: AbortController | null = null;
  let quietTimer: number | undefined;
  let firstUnseen: number | null = null;
  let unfinishedSince: number | null = null;

  const observer = new win.MutationObserver((records) => {
    let relevant = false;
    for (const record of records) {
      if (isDrafting(record.target)) continue;
      forget(record);
      relevant ||= matters(record);
    }
    if (relevant) schedule();
  });
  const onNavigation = () => schedule();
  win.addEventListener('hashchange', onNavigation);
  win.addEventListener('popstate', onNavigation);
  // The whole body: Gmail replaces its main area when the view changes. Text is never watched.
  observer.observe(doc.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  schedule(0);

  return {
    stop() {
      stopped = true;
      observer.disconnect();
      win.removeEventListener('hashchange', onNavigation);
      win.removeEventListener('popstate', onNavigation);
      win.clearTimeout(quietTimer);
      reading?.abort();
    },
    async readNow() {
      reading?.abort();
      const signature = signatureOf(doc);
      const result = await readThreadIncrementally(doc, {});
      if (!stopped) {
        reported = signature;
        unfinishedSince = null;
        onChange(result);
      }
      return result;
    },
  };

  function schedule(delay = quietMs): void {
    if (stopped) return;
    const now = win.performance.now();
    firstUnseen ??= now;
    const wait = Math.max(0, Math.min(delay, firstUnseen + patienceMs - now));
    win.clearTimeout(quietTimer);
    quietTimer = win.setTimeout(() => {
      firstUnseen = null;
      look().catch(onError);
    }, wait);
  }

  async function look(): Promise<void> {
    const signature = signatureOf(doc);
    if (signature === reported) {
      unfinishedSince = null;
      onSame?.();
      return;
    }
    reading?.abort();
    const own = new AbortController();
    reading = own;
    let result: ThreadReading | null;
    try {
      // Looking and reading in tasks of their own: on a thread of 100 messages each takes half of Gmail's frame.
      await nextTask();
      result = await readThreadIncrementally(doc, { cache, signal: own.signal });
      await nextTask();
    } catch (error) {
      // A newer look took over, or watching ended.
      if (own.signal.aborted) return;
      throw error;
    }
    if (stopped || own.signal.aborted) return;
    if (signatureOf(doc) !== signature) {
      schedule();
      return;
    }
    const unfinished = result !== null && (!result.health.ok || result.threadId === null);
    if (unfinished && isEarly()) return;
    reported = signature;
    unfinishedSince = null;
    onChange(result);
  }

  /** Whether what is missing may still be on its way; then the page is looked at again when the grace is over. */
  function isEarly(): boolean {
    const now = win.performance.now();
    unfinishedSince ??= now;
    const left = unfinishedSince + graceMs - now;
    if (left <= 0) return false;
    win.clearTimeout(quietTimer);
    quietTimer = win.setTimeout(() => look().catch(onError), left + 1);
    return true;
  }

  /** A body that is being changed (a translation, a late part) has to be read again. */
  function forget(record: MutationRecord): void {
    if (record.type !== 'childList' || record.target.nodeType !== 1) return;
    const body = findAround(record.target as Element, 'body');
    if (body) cache.delete(body.it);
  }
}

function isDrafting(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element !== null && findAround(element, 'compose-body') !== null;
}

function matters(record: MutationRecord): boolean {
  if (record.type !== 'attributes') return true;
  const name = record.attributeName ?? '';
  // Gmail changes classes and labels all over the page as the pointer moves; few of them can be about a thread.
  if (name !== 'class' && name !== 'aria-label') return true;
  const element = record.target as Element;
  if (name === 'aria-label') return element.localName === 'a';
  const role = element.getAttribute('role');
  return (role !== null && ROLES_THAT_MATTER.has(role)) || findAround(element, 'thread') !== null;
}

/**
 * A short text that differs when another thread is open, or other messages of it are unfolded, or their ids or bodies
 * have come in; "none" where no thread is open. Reads no text: it is asked after every change of the page.
 */
export function signatureOf(doc: Document): string {
  const open = doc.documentElement ? findOpenThread(doc) : null;
  if (open === null) return 'none';
  const account = findAccount(doc)?.address ?? '';
  if (open.matched === null) return `${account} unreadable`;
  const messages = findItems(open.container).items.map(({ element, state }) => {
    if (state !== 'expanded') return state;
    const body = bodyOf(element)?.it;
    return `${messageIdOf(element, body)?.id ?? '?'}${body?.firstChild ? '' : ' empty'}`;
  });
  return [account, threadIdOf(open) ?? '?', ...messages].join('\n');
}
