import { Address, Instant, Mailbox } from './ids.ts';
import { z } from './z.ts';

/** How much of a message the page shows: a stack hides even the sender, a folded one has no body. */
export const MessageState = z.enum(['expanded', 'folded', 'stacked']);

/** One message as read from the page. `id` and `text` are null while it is folded: known, but unread. */
export const ReadMessage = z.object({
  /** Gmail's legacy id, hex, which carries the time; the permanent id ("msg-a:r…") until Gmail gives one. */
  id: z.nullable(z.string().check(z.maxLength(100))),
  from: z.nullable(Mailbox),
  to: z.array(Mailbox).check(z.maxLength(500)),
  sentAt: z.nullable(Instant),
  /** The writer's own words: no quoted, trimmed or hidden text. */
  text: z.nullable(z.string().check(z.maxLength(2_000_000))),
  state: MessageState,
  /** Gmail clipped the message or Fondly did: the rest was not read. */
  clipped: z.boolean(),
});
export type ReadMessage = z.infer<typeof ReadMessage>;

/** What the reader could and could not find. `problems` name things, never mail content. */
export const Health = z.object({
  ok: z.boolean(),
  /** Each is the name of a selector chain that found nothing where something must be, e.g. "message-id". */
  problems: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(40)),
  /** Which entry of each chain matched: "subject" -> "h2.hP". */
  matched: z.record(z.string(), z.string()),
});
export type Health = z.infer<typeof Health>;

/** A Gmail thread as the page shows it now. */
export const ThreadReading = z.object({
  account: z.nullable(Address),
  threadId: z.nullable(z.string().check(z.maxLength(100))),
  subject: z.string().check(z.maxLength(2000)),
  messages: z.array(ReadMessage).check(z.maxLength(500)),
  health: Health,
});
export type ThreadReading = z.infer<typeof ThreadReading>;

/** What is kept of a message: never its body. */
export const Message = z.object({
  /** Gmail's message id; unique within an account. */
  id: z.string(),
  account: Address,
  threadId: z.nullable(z.string()),
  personId: z.string(),
  direction: z.enum(['in', 'out']),
  sentAt: z.nullable(Instant),
  /** A hash of the text that was read: the same text is never worked on twice, an unfolded rest is. */
  digest: z.string(),
});
export type Message = z.infer<typeof Message>;

/** One mail for `lib/extract` and the commands: plain text, dates as written in the header. */
export const Mail = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  /** "YYYY-MM-DD" or an instant; null where unknown: then no relative date is resolved. */
  date: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  text: z.string(),
});
export type Mail = z.infer<typeof Mail>;
