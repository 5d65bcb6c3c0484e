import { browser } from 'wxt/browser';
import { z } from '../model/z.ts';
import { type Kind, type KindOf, type Owner, PROTOCOL, type Request, type Response, type Tier } from './messages.ts';
import { type Sender, tierOf } from './sender.ts';

const Envelope = z.object({ fondly: z.literal(1), kind: z.string(), payload: z.unknown() });
const Reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** A message that was refused, or whose handler failed; the text says which, without mail content. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

/** True where this context outlived its extension (update, reload, removal): there is nobody left to talk to. */
export function isOrphaned(error: unknown): boolean {
  return !browser.runtime?.id || (error instanceof Error && /context invalidated/i.test(error.message));
}

export type Handlers<O extends Owner> = {
  [K in KindOf<O>]: (
    request: Request<K>,
    sender: { tier: Tier; tabId: number | null },
  ) => Response<K> | Promise<Response<K>>;
};

/**
 * Answers the messages of one owner. Every message is parsed and its sender checked before a handler sees it; what is
 * not of the protocol gets no answer, what is malformed or not allowed gets an error. Handlers are called in the same
 * turn as the message arrives, so that a user's gesture is still one. Gives the function that ends listening.
 */
export function listen<O extends Owner>(owner: O, handlers: Handlers<O>): () => void {
  const table: Record<string, (request: never, sender: { tier: Tier; tabId: number | null }) => unknown> = handlers;
  const onMessage = (message: unknown, sender: Sender, respond: (reply: unknown) => void): boolean => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || !Object.hasOwn(PROTOCOL, envelope.data.kind)) return false;
    const kind = envelope.data.kind as Kind;
    const contract = PROTOCOL[kind];
    if (contract.owner !== owner) return false;
    const refuse = (error: string): boolean => {
      respond({ ok: false, error });
      return false;
    };
    const tier = tierOf(sender, { id: browser.runtime.id, base: browser.runtime.getURL('/') });
    if (!tier || !(contract.from as readonly Tier[]).includes(tier)) return refuse(`${kind}: sender not allowed`);
    const request = z.safeParse(contract.request, envelope.data.payload);
    const handle = table[kind];
    if (!request.success || !handle) return refuse(`${kind}: malformed`);
    const answer = async () => handle(request.data as never, { tier, tabId: sender.tab?.id ?? null });
    answer().then(
      (value) => respond({ ok: true, value }),
      (error: unknown) =>
        respond({ ok: false, error: `${kind}: ${error instanceof Error ? error.message : 'failed'}` }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

function open<K extends Kind>(kind: K, raw: unknown): Response<K> {
  const reply = Reply.safeParse(raw);
  if (!reply.success) throw new ProtocolError(`${kind}: nobody answered`);
  if (!reply.data.ok) throw new ProtocolError(reply.data.error);
  const value = z.safeParse(PROTOCOL[kind].response, reply.data.value);
  if (!value.success) throw new ProtocolError(`${kind}: malformed answer`);
  return value.data as Response<K>;
}

/** Asks the worker. Throws {@link ProtocolError} when refused, failed or unanswered. */
export async function ask<K extends KindOf<'worker'>>(kind: K, payload: Request<K>): Promise<Response<K>> {
  return open(kind, await browser.runtime.sendMessage({ fondly: 1, kind, payload }));
}

/** Asks the content script in the top frame of a tab. Throws {@link ProtocolError} when refused, failed or unanswered. */
export async function askTab<K extends KindOf<'gmail'>>(
  tabId: number,
  kind: K,
  payload: Request<K>,
): Promise<Response<K>> {
  return open(kind, await browser.tabs.sendMessage(tabId, { fondly: 1, kind, payload }, { frameId: 0 }));
}
