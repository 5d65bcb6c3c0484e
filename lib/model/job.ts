import { Address, Instant, Mailbox } from './ids.ts';
import { z } from './z.ts';

/** A message that was read and waits to be worked on. The only place where a text stands, and only until it is done. */
export const Job = z.object({
  /** Stable for (account, message, text): the same text is queued once. */
  id: z.string(),
  account: Address,
  threadId: z.nullable(z.string()),
  messageId: z.string(),
  subject: z.string(),
  from: Mailbox,
  to: z.array(Mailbox),
  sentAt: z.nullable(Instant),
  text: z.string(),
  digest: z.string(),
  queuedAt: Instant,
  /** Sorts the queue: what was read earlier first, and of one reading the older mail first, as the reader lived it. */
  order: z.string(),
  attempts: z.number(),
});
export type Job = z.infer<typeof Job>;

/** What the user did with a moment; it is not offered again (a snoozed one not before `until`). */
export const Use = z.object({
  account: Address,
  personId: z.string(),
  momentId: z.string(),
  how: z.enum(['inserted', 'copied', 'dismissed', 'snoozed', 'nudged']),
  text: z.string(),
  at: Instant,
  until: z.nullable(Instant),
});
export type Use = z.infer<typeof Use>;
