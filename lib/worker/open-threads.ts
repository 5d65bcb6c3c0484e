import { storage } from 'wxt/utils/storage';
import { isPerson } from '../model/mailbox.ts';
import type { ThreadReading } from '../model/message.ts';
import { z } from '../model/z.ts';
import { OpenThread } from '../protocol/messages.ts';
import { sameAddress } from '../store/intake.ts';

/**
 * What each Gmail tab shows, in memory only (`storage.session`): it outlives the worker but not the browser, and pages
 * can watch it, so the panel follows a tab without anybody having to be awake.
 */
export const Shown = z.object({ thread: z.nullable(OpenThread) });
export type Shown = z.infer<typeof Shown>;

const key = (tabId: number) => `session:tab.${tabId}` as const;

/** Notes what a tab shows now. */
export async function setShown(tabId: number, reading: ThreadReading | null): Promise<void> {
  await storage.setItem<Shown>(key(tabId), { thread: reading && summarise(reading) });
}

/** Forgets a tab that was closed. */
export async function dropShown(tabId: number): Promise<void> {
  await storage.removeItem(key(tabId));
}

/** What a tab shows; null where nothing was told yet. */
export async function getShown(tabId: number): Promise<Shown | null> {
  return Shown.safeParse(await storage.getItem<unknown>(key(tabId))).data ?? null;
}

/** Calls back when the tab shows something else; gives the function that ends it. */
export function watchShown(tabId: number, changed: (shown: Shown | null) => void): () => void {
  return storage.watch<unknown>(key(tabId), (value) => changed(Shown.safeParse(value).data ?? null));
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
