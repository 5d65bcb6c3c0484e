/**
 * Every message between contexts: who owns (answers) it and who may send it. What each carries and brings back stands
 * in `gmail.ts` and `worker.ts`, apart from each other: the content script loads only the schemas that it parses with.
 */

/** Who may send: a content script in Gmail's top frame, one of the extension's own pages, or the worker. */
export type Tier = 'gmail' | 'page' | 'worker';
/** Who answers. A listener stays silent on what is not its own, so that two listeners never race for one answer. */
export type Owner = 'worker' | 'gmail';

export const MESSAGES = {
  /** What Gmail's page shows now: a thread with its text, or null for no thread. */
  'page.shows': { owner: 'worker', from: ['gmail'] },
  /** The user clicked the small button in Gmail's page: open the panel. */
  'panel.open': { owner: 'worker', from: ['gmail'] },
  /** The user is in a compose box for the first time on this page: put the script of the nudge there. */
  'compose.appeared': { owner: 'worker', from: ['gmail'] },
  /** Whether to speak up at a compose box. What is being written is decided on and never kept. */
  'nudge.ask': { owner: 'worker', from: ['gmail'] },
  /** What became of a nudge: it was shown, put in, put off, or turned down. */
  'nudge.used': { owner: 'worker', from: ['gmail'] },
  /** A page of the extension wants waiting work done now. */
  'queue.drain': { owner: 'worker', from: ['page'] },
  /** Reach the Gmail tabs that are older than the extension or than its access to Gmail. */
  'gmail.attach': { owner: 'worker', from: ['page'] },
  /** Read the page again and tell the worker. */
  'page.look': { owner: 'gmail', from: ['page', 'worker'] },
  /** The user clicked "Put in reply". */
  'draft.insert': { owner: 'gmail', from: ['page'] },
  /** The user clicked "Open the message". */
  'message.show': { owner: 'gmail', from: ['page'] },
} as const satisfies Record<string, { owner: Owner; from: readonly Tier[] }>;

export type Kind = keyof typeof MESSAGES;
export type KindOf<O extends Owner> = { [K in Kind]: (typeof MESSAGES)[K]['owner'] extends O ? K : never }[Kind];
