import type { AheadOf } from '../../lib/moments/ahead.ts';
import { dayTitle, monthName } from '../dates.ts';
import { words } from '../words.ts';

/** What is on one day, or in one month where no day is known. */
export interface AheadDay {
  key: string;
  title: string;
  items: AheadOf[];
}

/** Groups what lies ahead, given in order, under the words for its days. `today` is the user's, "YYYY-MM-DD". */
export function byDays(dated: readonly AheadOf[], today: string): AheadDay[] {
  const days = new Map<string, AheadDay>();
  for (const item of dated) {
    const { on, precision } = item.occurrence;
    const key = precision === 'month' ? on.slice(0, 7) : on;
    const title = precision === 'month' ? words.someTimeIn(monthName(key)) : dayTitle(on, today);
    const day = days.get(key) ?? { key, title, items: [] };
    day.items.push(item);
    days.set(key, day);
  }
  return [...days.values()];
}
