import { Address } from '../model/ids.ts';
import { ThreadReading } from '../model/message.ts';
import { z } from '../model/z.ts';

/** Who may send: a content script in Gmail's top frame, one of the extension's own pages, or the worker. */
export type Tier = 'gmail' | 'page' | 'worker';
/** Who answers. A listener stays silent on what is not its own, so that two listeners never race for one answer. */
export type Owner = 'worker' | 'gmail';

/** What the page shows of an open thread, without any text of it. */
export const OpenThread = z.object({
  account: z.nullable(Address),
  threadId: z.nullable(z.string()),
  subject: z.string(),
  people: z.array(z.object({ name: z.string(), email: Address })),
  /** Messages of the thread that are folded and so have not been read. */
  unread: z.number(),
  health: ThreadReading.shape.health,
});
export type OpenThread = z.infer<typeof OpenThread>;

/** How writing into the draft went; `reason` names the step that failed, never mail content. */
export const InsertOutcome = z.object({
  outcome: z.enum(['inserted', 'failed']),
  opened: z.boolean(),
  reason: z.nullable(z.string()),
});
export type InsertOutcome = z.infer<typeof InsertOutcome>;

/**
 * Every message between contexts: who owns it, who may send it, what it carries and what comes back. Adding a line here
 * is the only way to add a message; `transport.ts` parses both ways and refuses everything else.
 */
export const PROTOCOL = {
  /** What Gmail's page shows now: a thread with its text, or null for no thread. */
  'page.shows': {
    owner: 'worker',
    from: ['gmail'],
    request: z.object({ reading: z.nullable(ThreadReading) }),
    response: z.object({ queued: z.number() }),
  },
  /** The user clicked the small button in Gmail's page: open the panel. */
  'panel.open': {
    owner: 'worker',
    from: ['gmail'],
    request: z.object({}),
    response: z.object({ opened: z.boolean() }),
  },
  /** A page of the extension wants waiting work done now. */
  'queue.drain': {
    owner: 'worker',
    from: ['page'],
    request: z.object({}),
    response: z.object({ done: z.number() }),
  },
  /** Consent was just given: reach the Gmail tabs that were open before the extension was installed. */
  'gmail.attach': {
    owner: 'worker',
    from: ['page'],
    request: z.object({}),
    response: z.object({ tabs: z.number() }),
  },
  /** Read the page again and tell the worker. */
  'page.look': {
    owner: 'gmail',
    from: ['page', 'worker'],
    request: z.object({}),
    response: z.object({ looking: z.boolean() }),
  },
  /** The user clicked "Put in reply". */
  'draft.insert': {
    owner: 'gmail',
    from: ['page'],
    request: z.object({ text: z.string().check(z.minLength(1), z.maxLength(2000)), threadId: z.nullable(z.string()) }),
    response: InsertOutcome,
  },
  /** The user clicked "Open the message". */
  'message.show': {
    owner: 'gmail',
    from: ['page'],
    request: z.object({ messageId: z.string(), threadId: z.nullable(z.string()) }),
    response: z.object({ shown: z.boolean() }),
  },
} as const satisfies Record<
  string,
  { owner: Owner; from: readonly Tier[]; request: z.core.$ZodType; response: z.core.$ZodType }
>;

export type Kind = keyof typeof PROTOCOL;
export type Request<K extends Kind> = z.infer<(typeof PROTOCOL)[K]['request']>;
export type Response<K extends Kind> = z.infer<(typeof PROTOCOL)[K]['response']>;
export type KindOf<O extends Owner> = { [K in Kind]: (typeof PROTOCOL)[K]['owner'] extends O ? K : never }[Kind];
