import { ThreadReading } from '../model/message.ts';
import { z } from '../model/z.ts';
import type { KindOf } from './messages.ts';

// What the worker and the extension's pages parse.

/** What the worker is asked. */
export const WORKER_REQUESTS = {
  'page.shows': z.object({ reading: z.nullable(ThreadReading) }),
  'panel.open': z.object({}),
  'queue.drain': z.object({}),
  'gmail.attach': z.object({}),
} as const satisfies Record<KindOf<'worker'>, z.core.$ZodType>;

/** What the content script answers. */
export const GMAIL_ANSWERS = {
  'page.look': z.object({ looking: z.boolean() }),
  /** `reason` names the step that failed, never mail content. */
  'draft.insert': z.object({
    outcome: z.enum(['inserted', 'failed']),
    opened: z.boolean(),
    reason: z.nullable(z.string()),
  }),
  'message.show': z.object({ shown: z.boolean() }),
} as const satisfies Record<KindOf<'gmail'>, z.core.$ZodType>;
