import { findAll, isSwitchedOff } from './chain.ts';
import { type Compose, composeFor } from './compose.ts';
import { insertIntoDraft } from './draft.ts';
import { findOpenThread } from './page.ts';
import { threadIdOf } from './reader.ts';

export interface ReplyOptions {
  /** The thread the text is meant for; null for whichever is open. */
  threadId?: string | null;
  signal?: AbortSignal;
  /** How long Gmail may take to open the reply, in milliseconds. */
  timeoutMs?: number;
}

export type OpenResult =
  | { outcome: 'open'; compose: Compose; opened: boolean }
  /** `reason`: "thread" (another or none is open), "reply-prompt" (not found), "compose-body" (none came), "aborted". */
  | { outcome: 'failed'; reason: string };

/** How writing went; `opened` where a reply was opened for it. `reason` names the step that failed, or null. */
export interface PutResult {
  outcome: 'inserted' | 'failed';
  opened: boolean;
  reason: string | null;
}

/** Gmail fills a reply it has just opened (quote, signature, caret) a moment after its body is there. */
const SETTLE_MS = 80;

/**
 * The open reply of the thread; where there is none, presses Gmail's own reply prompt and waits for the body to come.
 * Only ever on behalf of a click of the user.
 */
export async function openReply(doc: Document, options: ReplyOptions = {}): Promise<OpenResult> {
  const { threadId = null, signal, timeoutMs = 5000 } = options;
  const there = composeFor(doc, threadId);
  if (there) return { outcome: 'open', compose: there, opened: false };
  const open = findOpenThread(doc);
  const openId = open ? threadIdOf(open) : null;
  if (!open || (threadId !== null && openId !== threadId)) return { outcome: 'failed', reason: 'thread' };
  // The last one shown belongs to the newest message.
  const prompt = findAll(open.container, 'reply-prompt', (element) => !isSwitchedOff(element))?.it.at(-1);
  if (!prompt) return { outcome: 'failed', reason: 'reply-prompt' };
  press(prompt);
  const came = await waitFor(doc, () => composeFor(doc, openId), { signal, timeoutMs });
  if (came === 'aborted') return { outcome: 'failed', reason: 'aborted' };
  if (came === null) return { outcome: 'failed', reason: 'compose-body' };
  return { outcome: 'open', compose: came, opened: true };
}

/** Writes the text into the reply of the thread, opening one if need be. See {@link insertIntoDraft}. */
export async function putIntoReply(doc: Document, text: string, options: ReplyOptions = {}): Promise<PutResult> {
  const reply = await openReply(doc, options);
  if (reply.outcome === 'failed') return { outcome: 'failed', opened: false, reason: reply.reason };
  const result = insertIntoDraft(reply.compose.body, text);
  const reason = result.outcome === 'failed' ? result.reason : null;
  return { outcome: result.outcome, opened: reply.opened, reason };
}

/** Presses an element as a mouse would: Gmail listens to different parts of a click on different controls. */
export function press(element: Element): void {
  const win = element.ownerDocument.defaultView;
  if (!win) return;
  const init: MouseEventInit = { bubbles: true, cancelable: true, view: win, button: 0 };
  for (const type of ['mousedown', 'mouseup', 'click']) element.dispatchEvent(new win.MouseEvent(type, init));
}

/** The value `look` gives once it is not null and has lasted for a moment; null when the time is over. */
function waitFor<T>(
  doc: Document,
  look: () => T | null,
  { signal, timeoutMs }: { signal: AbortSignal | undefined; timeoutMs: number },
): Promise<T | null | 'aborted'> {
  const win = doc.defaultView;
  if (!win) return Promise.resolve(look());
  return new Promise((resolve) => {
    let settle: number | undefined;
    const observer = new win.MutationObserver(() => onChange());
    const timeout = win.setTimeout(() => end(look()), timeoutMs);
    const onAbort = () => end('aborted');
    signal?.addEventListener('abort', onAbort);
    observer.observe(doc.documentElement, { childList: true, subtree: true, attributes: true });
    if (signal?.aborted) end('aborted');
    else onChange();

    function onChange(): void {
      if (settle !== undefined || look() === null) return;
      settle = win?.setTimeout(() => {
        settle = undefined;
        const value = look();
        if (value !== null) end(value);
      }, SETTLE_MS);
    }

    function end(value: T | null | 'aborted'): void {
      observer.disconnect();
      win?.clearTimeout(timeout);
      win?.clearTimeout(settle);
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    }
  });
}
