import type { Use } from '../model/job.ts';
import type { Db } from './db.ts';

// That a nudge was shown is kept beside what the user did with its moment, under an id of its own: a nudge that was only
// seen must not take the opener off the panel, and a click must not make the day's nudges fewer.
const MARK = 'nudged ';

/** Notes that a nudge was shown: `what` names the moment, or the thought where there is none. */
export async function noteNudge(db: Db, what: string, shown: Omit<Use, 'momentId' | 'how' | 'until'>): Promise<void> {
  await db.uses.put({ ...shown, momentId: MARK + what, how: 'nudged', until: null });
}

/** How many nudges an account has been shown since an instant. */
export function countNudges(db: Db, account: string, since: string): Promise<number> {
  return db.uses
    .where('[account+momentId]')
    .between([account, MARK], [account, `${MARK}\uffff`])
    .filter(({ at }) => at >= since)
    .count();
}

/** When each nudge of these uses was shown last, by what it was about; see {@link noteNudge}. */
export function nudgesIn(uses: readonly Use[]): Map<string, string> {
  return new Map(
    uses.filter(({ how }) => how === 'nudged').map(({ momentId, at }) => [momentId.slice(MARK.length), at]),
  );
}
