import { browser } from 'wxt/browser';
import { z } from '../model/z.ts';
import type { GMAIL_REQUESTS, WORKER_ANSWERS } from './gmail.ts';
import { type Kind, type KindOf, MESSAGES, type Owner, type Tier } from './messages.ts';
import { type Sender, tierOf } from './sender.ts';
import type { GMAIL_ANSWERS, WORKER_REQUESTS } from './worker.ts';

type Requests = typeof GMAIL_REQUESTS & typeof WORKER_REQUESTS;
type Answers = typeof GMAIL_ANSWERS & typeof WORKER_ANSWERS;
export type Request<K extends Kind> = z.infer<Requests[K]>;
export type Answer<K extends Kind> = z.infer<Answers[K]>;

/** How a request travels. */
export interface Envelope {
  fondly: 1;
  kind: Kind;
  payload: unknown;
}
const Envelope = z.object({ fondly: z.literal(1), kind: z.string(), payload: z.unknown() });
/** How an answer does: `value` where `ok`, else `error`. */
const Reply = z.object({ ok: z.boolean(), value: z.optional(z.unknown()), error: z.optional(z.string()) });

/** A message that was refused, or whose handler failed; the text says which, without mail content. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

/** True where this context outlived its extension (update, reload, removal): there is nobody left to talk to. */
export function isOrphaned(error: unknown): boolean {
  return !browser.runtime?.id || (error instanceof Error && /context invalidated/i.test(error.message));
}

/** Who sent a message: its trust, and its tab where it has one. */
export interface From {
  tier: Tier;
  tabId: number | null;
}
export type Handlers<O extends Owner> = {
  [K in KindOf<O>]: (request: Request<K>, from: From) => Answer<K> | Promise<Answer<K>>;
};

/**
 * Answers the messages of one owner. Every message is parsed and its sender checked before a handler sees it; what is
 * not of the protocol gets no answer, what is malformed or not allowed gets an error. Handlers are called in the same
 * turn as the message arrives, so that a user's gesture is still one. Gives the function that ends listening.
 */
export function listen<O extends Owner>(
  owner: O,
  requests: Pick<Requests, KindOf<O>>,
  handlers: Handlers<O>,
): () => void {
  const schemas: Record<string, z.core.$ZodType> = requests;
  const table: Record<string, (request: never, from: From) => unknown> = handlers;
  const onMessage = (message: unknown, sender: Sender, respond: (reply: unknown) => void): boolean => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || !Object.hasOwn(MESSAGES, envelope.data.kind)) return false;
    const kind = envelope.data.kind as Kind;
    const { owner: owned, from } = MESSAGES[kind];
    if (owned !== owner) return false;
    const refuse = (error: string): boolean => {
      respond({ ok: false, error });
      return false;
    };
    const tier = tierOf(sender, { id: browser.runtime.id, base: browser.runtime.getURL('/') });
    if (!tier || !(from as readonly Tier[]).includes(tier)) return refuse(`${kind}: sender not allowed`);
    const schema = schemas[kind];
    const request = schema && z.safeParse(schema, envelope.data.payload);
    const handle = table[kind];
    if (!request?.success || !handle) return refuse(`${kind}: malformed`);
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

/**
 * A way to ask: sends by `send`, parses the answer by the schema of its kind. The asking function throws
 * {@link ProtocolError} when refused, failed, unanswered or answered in another form.
 */
export function asker<O extends Owner, A extends unknown[]>(
  answers: Pick<Answers, KindOf<O>>,
  send: (envelope: Envelope, ...to: A) => Promise<unknown>,
): <K extends KindOf<O>>(kind: K, payload: Request<K>, ...to: A) => Promise<Answer<K>> {
  const schemas: Record<string, z.core.$ZodType> = answers;
  return async (kind, payload, ...to) => {
    const reply = Reply.safeParse(await send({ fondly: 1, kind, payload }, ...to));
    if (!reply.success) throw new ProtocolError(`${kind}: nobody answered`);
    if (!reply.data.ok) throw new ProtocolError(reply.data.error ?? `${kind}: failed`);
    const schema = schemas[kind];
    const value = schema && z.safeParse(schema, reply.data.value);
    if (!value?.success) throw new ProtocolError(`${kind}: malformed answer`);
    return value.data as never;
  };
}
