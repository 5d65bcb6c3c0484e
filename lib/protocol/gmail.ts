import { z } from '../model/z.ts';
import type { KindOf } from './messages.ts';

// What the content script parses. It must stay small: only the plainest of zod's types (each other one costs the
// content script a part of its 60 KB).

/** What the content script is asked. */
export const GMAIL_REQUESTS = {
  'page.look': z.object({}),
  'draft.insert': z.object({
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
    threadId: z.nullable(z.string()),
  }),
  'message.show': z.object({ messageId: z.string(), threadId: z.nullable(z.string()) }),
} as const satisfies Record<KindOf<'gmail'>, z.core.$ZodType>;

/** What the worker answers. */
export const WORKER_ANSWERS = {
  'page.shows': z.object({ queued: z.number() }),
  'panel.open': z.object({ opened: z.boolean() }),
  'compose.appeared': z.object({ ready: z.boolean() }),
  'nudge.ask': z.object({
    show: z.boolean(),
    reason: z.string(),
    text: z.nullable(z.string()),
    /** The moment behind the text; null for a thought without a sentence. */
    momentId: z.nullable(z.string()),
    personId: z.string(),
    /** A draft that goes straight to a request: given once, whatever the moment. */
    askFirst: z.boolean(),
  }),
  'nudge.used': z.object({ noted: z.boolean() }),
  'queue.drain': z.object({ done: z.number() }),
  'gmail.attach': z.object({ tabs: z.number() }),
} as const satisfies Record<KindOf<'worker'>, z.core.$ZodType>;
