import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { firstName } from '../../components/names.ts';
import type { Notice, PanelActions, PanelTab } from '../../components/panel/view.ts';
import { forget, keep } from '../../lib/memory/edit.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Use } from '../../lib/model/job.ts';
import type { Opener } from '../../lib/model/opener.ts';
import type { Person } from '../../lib/model/person.ts';
import { SNOOZE_DAYS } from '../../lib/moments/cadence.ts';
import { addDays, dayOf } from '../../lib/moments/day.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { askTab } from '../../lib/protocol/ask-tab.ts';
import { paused } from '../../lib/settings/gate.ts';
import { excluded } from '../../lib/settings/settings.ts';
import { changeFact, dropUse, noteUse } from '../../lib/store/edits.ts';
import { changePerson, type PersonPatch } from '../../lib/store/people.ts';
import { db } from '../../lib/store/singleton.ts';
import { GMAIL_ORIGINS } from './use-browser.ts';
import { zone } from './use-lists.ts';

type Notify = (notice: Omit<Notice, 'key'>) => void;

/** The last word to the user, each with a key of its own. */
export function useNotice(): [Notice | null, Notify] {
  const [notice, setNotice] = useState<Notice | null>(null);
  const notify = useCallback<Notify>((next) => setNotice({ ...next, key: crypto.randomUUID() }), []);
  return [notice, notify];
}

interface Place {
  tabId: number | null;
  account: string | null;
  threadId: string | null;
  personId: string | null;
  notify: Notify;
  chooseAddress: (email: string) => void;
  showTab: (tab: PanelTab) => void;
  openPerson: (email: string) => void;
  closePerson: () => void;
  another: () => void;
  /** The moment was used: it stays in sight, and where it stands in the reply the card says so. */
  usedNow: (momentId: string, how: 'inserted' | 'copied') => void;
}

/** Gmail's own ids, as it takes them in an address; a local one of a mail just sent leads nowhere. */
const THREAD_ID = /^[0-9a-f]{10,16}$/;

const now = () => new Date().toISOString();

/** What the user can do in the panel, for what is open now. `wake` reaches a Gmail tab that has told nothing yet. */
export function makeActions(place: Place): PanelActions & { wake(): void } {
  const { tabId, account, threadId, personId, notify } = place;

  /** Runs what a click asked for; what fails is said in the panel. */
  const run = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      console.warn('Fondly:', error instanceof Error ? error.message : error);
      notify({ kind: 'failed' });
    });
  };
  const use = async (opener: Opener, how: Use['how']): Promise<void> => {
    if (!account || !personId) return;
    await noteUse(db(), {
      account,
      personId,
      momentId: opener.moment.id,
      how,
      text: opener.text,
      at: now(),
      until: null,
    });
  };
  const unuse = async (opener: Opener): Promise<void> => {
    if (account) await dropUse(db(), account, opener.moment.id);
  };
  const copy = (text: string): Promise<boolean> =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const change = async (fact: Fact, edit: (fact: Fact, now: string) => Fact): Promise<void> => {
    await changeFact(db(), fact.id, (stored) => edit(stored, now()));
  };
  const restore = (fact: Fact) =>
    run(() => change(fact, (stored) => ({ ...stored, state: fact.state, edited: fact.edited })));
  const called = ({ name, addresses }: Person): string => firstName(name, addresses[0] ?? '');
  const takeBack = (person: Person, before: PersonPatch) => () =>
    run(async () => void (await changePerson(db(), person.id, before, now())));
  const leaveOut = async (addresses: readonly string[], out: boolean): Promise<void> => {
    const list = await excluded.get();
    const people = list.people.filter((email) => !addresses.includes(email));
    await excluded.set({ ...list, people: out ? [...people, ...addresses] : people });
  };

  return {
    insertOpener: (opener) =>
      run(async () => {
        const result =
          tabId === null
            ? null
            : await askTab('draft.insert', { text: opener.text, threadId }, tabId).catch(() => null);
        if (result?.outcome === 'inserted') {
          place.usedNow(opener.moment.id, 'inserted');
          await use(opener, 'inserted');
          notify({ kind: 'inserted' });
          return;
        }
        notify({ kind: (await copy(opener.text)) ? 'copied-instead' : 'copy-failed' });
      }),
    copyOpener: (opener) =>
      run(async () => {
        const copied = await copy(opener.text);
        if (copied) {
          place.usedNow(opener.moment.id, 'copied');
          await use(opener, 'copied');
        }
        notify({ kind: copied ? 'copied' : 'copy-failed' });
      }),
    another: place.another,
    dismissOpener: (opener) =>
      run(async () => {
        await use(opener, 'dismissed');
        notify({ kind: 'dismissed', undo: () => run(() => unuse(opener)) });
      }),
    openMessage: (evidence) =>
      run(async () => {
        const { messageId, threadId } = evidence;
        const found =
          tabId === null ? null : await askTab('message.show', { messageId, threadId }, tabId).catch(() => null);
        if (found?.shown) return;
        // The page was asked and cannot; where there is no page to ask, Gmail opens at the conversation.
        if (found || !threadId || !THREAD_ID.test(threadId)) return notify({ kind: 'message-gone' });
        const user = account ? `?authuser=${encodeURIComponent(account)}` : '';
        await browser.tabs.create({ url: `https://mail.google.com/mail/${user}#all/${threadId}` });
      }),
    keep: (fact) => run(() => change(fact, keep)),
    forget: (fact) => run(() => change(fact, forget)),
    undoForget: restore,
    chooseAddress: place.chooseAddress,
    leaveOut: (person) =>
      run(async () => {
        await leaveOut(person.addresses, true);
        place.closePerson();
        notify({
          kind: 'left-out',
          name: called(person),
          undo: () => run(() => leaveOut(person.addresses, false)),
        });
      }),
    include: (person) => run(() => leaveOut(person.addresses, false)),
    changePerson: (person, patch) =>
      run(async () => {
        const before = await changePerson(db(), person.id, patch, now());
        if (before && patch.muted) notify({ kind: 'muted', name: called(person), undo: takeBack(person, before) });
      }),
    snooze: (person) =>
      run(async () => {
        const until = addDays(dayOf(now(), zone()), SNOOZE_DAYS);
        const before = await changePerson(db(), person.id, { cadenceSnoozedUntil: until }, now());
        if (before) notify({ kind: 'snoozed', name: called(person), undo: takeBack(person, before) });
      }),
    showTab: place.showTab,
    openPerson: place.openPerson,
    closePerson: place.closePerson,
    setPaused: (value) => run(() => paused.set(value)),
    openWelcome: () =>
      run(async () => void (await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }))),
    openSettings: () => run(() => browser.runtime.openOptionsPage()),
    openGmail: () => run(async () => void (await browser.tabs.create({ url: 'https://mail.google.com/' }))),
    allowAccess: () => {
      // Within the click: Firefox refuses to ask after an await.
      const asked = browser.permissions.request(GMAIL_ORIGINS);
      run(async () => void ((await asked) && (await ask('gmail.attach', {}))));
    },
    copyReport: (report) => run(async () => notify({ kind: (await copy(report)) ? 'report-copied' : 'copy-failed' })),
    retry: () => location.reload(),
    wake: () => {
      if (tabId === null) return;
      // Nobody answers where the tab is older than the extension: then the script is put there.
      askTab('page.look', {}, tabId).catch(() => run(async () => void (await ask('gmail.attach', {}))));
    },
  };
}
