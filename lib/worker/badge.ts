import { browser } from 'wxt/browser';
import { dayOf } from '../moments/day.ts';
import { consent } from '../settings/gate.ts';
import { excluded, isExcluded, settings } from '../settings/settings.ts';
import { onWrite } from '../store/changes.ts';
import { comingUp } from '../store/coming-up.ts';
import type { Db } from '../store/db.ts';
import { accounts } from '../store/people.ts';

/** The accent of `components/styles/tokens.css` by day: readable with white on light and dark toolbars. */
const COLOUR = '#97472e';
/** Writes come in bursts while a thread is read. */
const SETTLE_MS = 500;
/** More would not fit the icon, and nobody has them. */
const MOST = 99;

/**
 * How many things there are to say a word about today, over all accounts: birthdays and events that are today, and people to
 * whom a word is due. Nothing private, nothing that began before, nobody muted or left out.
 */
export async function countToday(db: Db, now: string, zone: string): Promise<number> {
  const banned = await excluded.get();
  const today = dayOf(now, zone);
  const counts = (await accounts(db)).map(async (account) => {
    const { dated, due } = await comingUp(db, account, { today, zone, days: 0 }, (email) => !isExcluded(email, banned));
    const events = dated.filter(
      ({ person, fact, occurrence }) =>
        !person.muted && fact.tact !== 'private' && occurrence.precision === 'day' && !occurrence.began,
    );
    return events.length + due.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/**
 * Puts the number on the icon after every change of what is known, once it has settled; gives the function that ends it. The
 * worker does it, and the panel as well, whose changes nobody hears while the worker sleeps.
 */
export function followWrites(db: () => Db, now: () => string, zone: () => string): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const end = onWrite(['facts', 'people'], () => {
    clearTimeout(settling);
    settling = setTimeout(() => refreshBadge(db, now(), zone()), SETTLE_MS);
  });
  return () => {
    clearTimeout(settling);
    end();
  };
}

/** {@link showBadge} where nobody waits for it: what goes wrong is noted. */
export function refreshBadge(db: () => Db, now: string, zone: string): void {
  showBadge(db, now, zone).catch((error: unknown) => {
    // No number rather than a wrong one, and the name only: an error's text may quote the mail.
    console.warn(`Fondly: the icon could not be marked (${error instanceof Error ? error.name : typeof error})`);
  });
}

/** Puts today's number on the toolbar icon; takes it off where the setting is off, or Fondly was not agreed to. */
export async function showBadge(db: () => Db, now: string, zone: string): Promise<void> {
  const [given, { badge }] = await Promise.all([consent.get(), settings.get()]);
  const count = given && badge ? await countToday(db(), now, zone) : 0;
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setBadgeText({ text: count > 0 ? String(Math.min(count, MOST)) : '' }),
    browser.action.setTitle({ title: count > 0 ? `Open Fondly: ${count} for today` : 'Open Fondly' }),
  ]);
}
