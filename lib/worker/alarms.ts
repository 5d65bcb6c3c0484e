import { fromAbsolute, getLocalTimeZone, toCalendarDate, toZoned } from '@internationalized/date';
import { browser } from 'wxt/browser';
import { consent } from '../settings/gate.ts';
import { excluded, settings } from '../settings/settings.ts';
import type { Db } from '../store/db.ts';
import { followWrites, refreshBadge } from './badge.ts';

const NEW_DAY = 'new-day';
/** A few minutes after midnight, where no clock change can bring the day before back. */
const MINUTES_PAST = 5;

/** The next time the calendar has turned, in milliseconds since 1970: five past midnight in the time zone. */
export function nextMorning(now: string, zone: string): number {
  const today = toCalendarDate(fromAbsolute(Date.parse(now), zone));
  // A day is not always 24 hours: the calendar is asked, each night anew.
  return toZoned(today.add({ days: 1 }), zone)
    .add({ minutes: MINUTES_PAST })
    .toDate()
    .getTime();
}

/**
 * Keeps the number on the icon true: with each new day, at the browser's start, and whenever the settings or what is known
 * change. Registers its listeners synchronously; the one thing done at a wake is to look whether the alarm still stands
 * (`alarms.create` would set it anew, and a browser may drop alarms while the extension is off).
 */
export function keepBadge(db: () => Db, now: () => string): void {
  const zone = getLocalTimeZone;
  const show = (): void => refreshBadge(db, now(), zone());
  const setAlarm = async (): Promise<void> => {
    if (!(await browser.alarms.get(NEW_DAY))) {
      await browser.alarms.create(NEW_DAY, { when: nextMorning(now(), zone()) });
    }
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== NEW_DAY) return;
    show();
    void browser.alarms.create(NEW_DAY, { when: nextMorning(now(), zone()) });
  });
  browser.runtime.onStartup.addListener(show);
  browser.runtime.onInstalled.addListener(show);
  settings.watch(show);
  consent.watch(show);
  excluded.watch(show);
  followWrites(db, now, zone);
  void setAlarm();
}
