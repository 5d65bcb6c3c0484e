import type { Opener } from '../../lib/model/opener.ts';
import { moments } from '../../lib/moments/index.ts';
import { openers } from '../../lib/opener/index.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PersonPage } from '../../lib/store/person-page.ts';

/**
 * The openers worth offering now, best first. A moment the user has used is gone, but the one that was put into the
 * reply this minute stays in sight so that the panel does not change under the user's hand.
 */
export function suggest(page: PersonPage, settings: Settings, now: string, inserted: string | null): Opener[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const used = new Set(
    page.uses
      .filter(({ momentId, until }) => momentId !== inserted && (!until || until > now))
      .map(({ momentId }) => momentId),
  );
  const found = moments({
    person: page.person,
    facts: page.facts,
    gestures: page.gestures,
    messages: page.messages,
    used,
    now,
    zone,
    settings,
  });
  return openers({
    moments: found,
    facts: page.facts,
    person: page.person,
    tone: page.person.tone ?? settings.tone,
    now,
    zone,
  });
}
