import type { Opener } from '../../lib/model/opener.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PersonPage } from '../../lib/store/person-page.ts';
import { suggest as suggestFor, usedMoments } from '../../lib/worker/suggest.ts';

/**
 * The openers worth offering now, best first. A moment the user has used is gone, but the one that was put into the
 * reply this minute stays in sight so that the panel does not change under the user's hand.
 */
export function suggest(page: PersonPage, settings: Settings, now: string, inserted: string | null): Opener[] {
  const used = usedMoments(page, now);
  if (inserted !== null) used.delete(inserted);
  return suggestFor(page, settings, { now, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }, used);
}
