import { findItems } from './items.ts';
import { findOpenThread } from './page.ts';
import { messageIdOf, threadIdOf } from './reader.ts';
import { press } from './reply.ts';

/** The most folded messages that are opened in search of one. */
const MAX_UNFOLDED = 40;
const POLL_MS = 50;

/**
 * Brings a message into view on behalf of a click of the user: goes to its thread where another is open, and unfolds
 * messages, the newest first, until it is there (a folded message does not tell its id). False where it cannot be found
 * within `patienceMs`.
 */
export async function showMessage(
  win: Window & typeof globalThis,
  messageId: string,
  threadId: string | null,
  patienceMs = 6000,
): Promise<boolean> {
  const until = win.performance.now() + patienceMs;
  const waitFor = async <T>(look: () => T | null): Promise<T | null> => {
    for (;;) {
      const found = look();
      if (found !== null || win.performance.now() > until) return found;
      await new Promise((resolve) => win.setTimeout(resolve, POLL_MS));
    }
  };
  const openId = (): string | null => {
    const open = findOpenThread(win.document);
    return open && threadIdOf(open);
  };
  if (threadId !== null && openId() !== threadId) {
    // Gmail finds a thread under "all" whatever list the user came from, archived or not.
    win.location.hash = `#all/${threadId}`;
    if ((await waitFor(() => (openId() === threadId ? true : null))) === null) return false;
  }
  const items = () => {
    const open = findOpenThread(win.document);
    return open ? findItems(open.container).items : [];
  };
  const tried = new Set<Element>();
  for (let unfolded = 0; unfolded <= MAX_UNFOLDED; unfolded++) {
    const shown = items().find(({ element, state }) => state === 'expanded' && messageIdOf(element)?.id === messageId);
    if (shown) {
      shown.element.scrollIntoView({ block: 'start' });
      return true;
    }
    const next = items().findLast(({ element, state }) => state !== 'expanded' && !tried.has(element));
    if (!next || win.performance.now() > until) return false;
    tried.add(next.element);
    press(next.element.querySelector('.adf.ads') ?? next.element);
    await waitFor(() => {
      const now = items().find(({ element }) => element === next.element);
      const opened = !now || (now.state === 'expanded' ? messageIdOf(now.element) !== null : now.state !== next.state);
      return opened ? true : null;
    });
  }
  return false;
}
