import { Address } from '../model/ids.ts';
import { ThreadReading } from '../model/message.ts';
import { z } from '../model/z.ts';
import type { KindOf } from './messages.ts';

// What the worker and the extension's pages parse.

const Id = z.string().check(z.maxLength(120));

/** What the worker is asked. */
export const WORKER_REQUESTS = {
  'page.shows': z.object({ reading: z.nullable(ThreadReading) }),
  'panel.open': z.object({}),
  'compose.appeared': z.object({}),
  'nudge.ask': z.object({
    account: Address,
    /** Everybody it goes to. */
    to: z.array(Address).check(z.maxLength(500)),
    /** The writer's own words so far. */
    draft: z.string().check(z.maxLength(5000)),
    /** What it answers, by which a reply is known again; null for a new mail. */
    reply: z.nullable(Id),
    /** The nudge that stands at the box: whether it may stay. */
    standing: z.nullable(z.object({ momentId: z.nullable(Id), askFirst: z.boolean() })),
  }),
  'nudge.used': z.object({
    account: Address,
    personId: Id,
    momentId: z.nullable(Id),
    askFirst: z.boolean(),
    how: z.enum(['nudged', 'inserted', 'snoozed', 'dismissed']),
    text: z.string().check(z.maxLength(300)),
    reply: z.nullable(Id),
  }),
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
