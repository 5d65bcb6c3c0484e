import { useEffect, useState } from 'react';
import type { Opener } from '../../lib/model/opener.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PersonPage } from '../../lib/store/person-page.ts';
import { suggest } from './suggest.ts';

/**
 * The openers for the person shown, best first. Weighed after the person has been painted: it takes longer than all the
 * rest of the panel together. What was offered of the same person stays until it is weighed anew.
 */
export function useSuggestions(page: PersonPage | null, chosen: Settings | undefined, used: string | null): Opener[] {
  const [weighed, setWeighed] = useState<{ personId: string; openers: Opener[] } | null>(null);
  useEffect(() => {
    if (!page || !chosen || page.person.muted) return;
    const timer = setTimeout(() => {
      const openers = suggest(page, chosen, new Date().toISOString(), used);
      setWeighed({ personId: page.person.id, openers });
    });
    return () => clearTimeout(timer);
  }, [page, chosen, used]);
  return weighed && weighed.personId === page?.person.id ? weighed.openers : [];
}
