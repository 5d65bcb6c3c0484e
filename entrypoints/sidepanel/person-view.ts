import { organisationOf } from '../../components/names.ts';
import type { PersonView } from '../../components/panel/view.ts';
import type { Opener } from '../../lib/model/opener.ts';
import { ledger } from '../../lib/moments/ledger.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PersonPage } from '../../lib/store/person-page.ts';
import { zone } from './use-lists.ts';

/** What the panel adds to what is kept of a person. */
export interface Around {
  email: string;
  /** How often the user asked for another opener. */
  turn: number;
  openers: readonly Opener[];
  used: { momentId: string; how: 'inserted' | 'copied' } | null;
  canInsert: boolean;
  others: { name: string; email: string }[];
  unread: number;
}

/** The view of a person from what is kept of them. */
export function personView(found: PersonPage, chosen: Settings, around: Around): PersonView {
  const now = new Date().toISOString();
  const { person } = found;
  const openers = person.muted ? [] : around.openers;
  const from = openers.length ? around.turn % openers.length : 0;
  return {
    kind: 'person',
    person,
    defaultTone: chosen.tone,
    canInsert: around.canInsert,
    ledger: ledger(found.gestures, found.messages, now, zone()),
    organisation: organisationOf(around.email),
    now,
    openers: [...openers.slice(from), ...openers.slice(0, from)],
    inserted: around.used?.how === 'inserted' ? around.used.momentId : null,
    facts: found.facts.filter(({ state }) => state !== 'forgotten'),
    others: around.others,
    unread: around.unread,
  };
}

/** Somebody of whom nothing is kept yet. */
export function stranger(account: string, { name, email }: { name: string; email: string }): PersonPage {
  const now = new Date().toISOString();
  const person = {
    id: '',
    account,
    name,
    addresses: [email],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: null,
    lastFromYou: null,
    createdAt: now,
    updatedAt: now,
  };
  return { person, facts: [], gestures: [], messages: [], uses: [] };
}
