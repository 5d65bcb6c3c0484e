import { Address } from '../model/ids.ts';
import { isPerson } from '../model/mailbox.ts';
import { Health, type ThreadReading } from '../model/message.ts';
import { z } from '../model/z.ts';
import { setting } from '../settings/setting.ts';
import { sameAddress } from '../store/intake.ts';

/** What the page shows of an open thread, without any text of it. */
export const OpenThread = z.object({
  account: z.nullable(Address),
  threadId: z.nullable(z.string()),
  subject: z.string(),
  people: z.array(z.object({ name: z.string(), email: Address })),
  /** Messages of the thread that are folded and so have not been read. */
  unread: z.number(),
  health: Health,
});
export type OpenThread = z.infer<typeof OpenThread>;

/**
 * What each Gmail tab shows, in memory only (`storage.session`): it outlives the worker but not the browser, and pages
 * can watch it, so the panel follows a tab without anybody having to be awake.
 */
export const Shown = z.object({ thread: z.nullable(OpenThread) });
export type Shown = z.infer<typeof Shown>;

const of = (tabId: number) =>
  setting<Shown | null>(`tab.${tabId}`, (stored) => Shown.safeParse(stored).data ?? null, 'session');

/** Notes what a tab shows now. */
export async function setShown(tabId: number, reading: ThreadReading | null): Promise<void> {
  await of(tabId).set({ thread: reading && summarise(reading) });
}

/** Forgets a tab that was closed. */
export async function dropShown(tabId: number): Promise<void> {
  await of(tabId).set(null);
}

/** What a tab shows; null where nothing was told yet. */
export function getShown(tabId: number): Promise<Shown | null> {
  return of(tabId).get();
}

/** Calls back when the tab shows something else; gives the function that ends it. */
export function watchShown(tabId: number, changed: (shown: Shown | null) => void): () => void {
  return of(tabId).watch(changed);
}

/** The thread without its text: who is in it (not the user, not bots), most recent writer first. */
export function summarise({ account, threadId, subject, messages, health }: ThreadReading): OpenThread {
  const people = new Map<string, { name: string; email: string }>();
  const add = (mailbox: { name: string; email: string } | null) => {
    if (!mailbox || !isPerson(mailbox.email) || (account && sameAddress(mailbox.email, account))) return;
    const known = people.get(mailbox.email);
    if (!known || (!known.name && mailbox.name)) people.set(mailbox.email, mailbox);
  };
  for (const message of messages.toReversed()) add(message.from);
  for (const message of messages.toReversed()) message.to.forEach(add);
  return {
    account,
    threadId,
    subject,
    people: [...people.values()],
    unread: messages.filter(({ state }) => state !== 'expanded').length,
    health,
  };
}
