import type { Evidence, Fact } from '../model/fact.ts';

/** Oldest first; evidence whose time is unknown comes before all, so that the last is the newest known. */
export function byTime(a: Evidence, b: Evidence): number {
  return compare(a.sentAt ?? '', b.sentAt ?? '') || compare(a.messageId, b.messageId) || compare(a.quote, b.quote);
}

/** When a fact was last told: its newest evidence's time, or when it was noted. An instant. */
export function toldAt(fact: Pick<Fact, 'evidence' | 'createdAt'>): string {
  let newest: string | null = null;
  for (const { sentAt } of fact.evidence) if (sentAt && (!newest || sentAt > newest)) newest = sentAt;
  return newest ?? fact.createdAt;
}

/** Text by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
