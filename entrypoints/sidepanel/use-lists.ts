import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { organisationOf } from '../../components/names.ts';
import type { ComingUpView, PanelTab, PeopleView } from '../../components/panel/view.ts';
import { lastContact } from '../../lib/moments/cadence.ts';
import { dayOf } from '../../lib/moments/day.ts';
import { type Excluded, isExcluded } from '../../lib/settings/settings.ts';
import { comingUp } from '../../lib/store/coming-up.ts';
import { accounts, people } from '../../lib/store/people.ts';
import { db } from '../../lib/store/singleton.ts';

/** The user's time zone; asked each time, for people travel. */
export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => new Date().toISOString();

/** The user's calendar day: a panel that stands open overnight turns with it. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayOf(now(), zone()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOf(now(), zone())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}

/** Whose mail the lists are of. */
export interface Account {
  /** Null where nothing is kept of anybody. */
  email: string | null;
  /** There are others. */
  isOneOfMany: boolean;
}

/**
 * The account whose conversation is open, or was last; without one, the account with the newest mail. Undefined until it is
 * known and while it is not wanted (before consent not even an empty database is to be made), null where the database cannot
 * be opened.
 */
export function useAccount(open: string | null, wanted: boolean): Account | null | undefined {
  const [last, setLast] = useState<string | null>(open);
  useEffect(() => {
    if (open) setLast(open);
  }, [open]);
  const kept = useLiveQuery(async () => (wanted ? accounts(db()).catch(() => null) : undefined), [wanted]);
  if (!kept) return kept;
  const email = open ?? last ?? kept[0] ?? null;
  return { email, isOneOfMany: kept.length > 1 };
}

type Loaded<T> = T | { kind: 'loading' } | { kind: 'trouble' };

/** What the list of a tab shows; null on the tab that has no list. */
export function useList(
  tab: PanelTab,
  account: Account | null | undefined,
  banned: Excluded | undefined,
  today: string,
): Loaded<PeopleView | ComingUpView> | null {
  const email = account?.email ?? null;
  const list = useLiveQuery(async (): Promise<
    { tab: PanelTab; view: Loaded<PeopleView | ComingUpView> } | undefined
  > => {
    if (tab === 'person' || !account || !banned) return undefined;
    const allowed = (address: string) => !isExcluded(address, banned);
    const mail = account.isOneOfMany ? email : null;
    const load = tab === 'people' ? loadPeople : loadComingUp;
    const view = await load(email, today, allowed).then(
      (found) => ({ ...found, account: mail, now: now() }),
      () => ({ kind: 'trouble' as const }),
    );
    return { tab, view };
  }, [tab, email, account?.isOneOfMany, banned, today]);
  if (tab === 'person') return null;
  if (account === null) return { kind: 'trouble' };
  return list?.tab === tab ? list.view : { kind: 'loading' };
}

type Allowed = (address: string) => boolean;

async function loadPeople(account: string | null, _today: string, allowed: Allowed) {
  const all = account ? await people(db(), account) : [];
  return {
    kind: 'people' as const,
    people: all.flatMap((person) => {
      const email = person.addresses[0] ?? '';
      if (person.excluded || !allowed(email)) return [];
      return [
        { id: person.id, name: person.name, email, organisation: organisationOf(email), lastMail: lastContact(person) },
      ];
    }),
  };
}

async function loadComingUp(account: string | null, today: string, allowed: Allowed) {
  const found = account ? await comingUp(db(), account, { today, zone: zone() }, allowed) : { dated: [], due: [] };
  return { kind: 'coming-up' as const, ...found };
}
