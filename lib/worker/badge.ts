import { browser } from 'wxt/browser';
import { dayOf } from '../moments/day.ts';
import { consent } from '../settings/gate.ts';
import { excluded, isExcluded, settings } from '../settings/settings.ts';
import { comingUp } from '../store/coming-up.ts';
import type { Db } from '../store/db.ts';
import { accounts } from '../store/people.ts';

/** The accent of `components/styles/tokens.css` by day: readable with white on light and dark toolbars. */
const COLOUR = '#97472e';
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
