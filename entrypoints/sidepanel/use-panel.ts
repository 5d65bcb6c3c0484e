import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { reportText } from '../../components/panel/report.ts';
import type { PanelActions, PanelState, PanelTab, PanelView } from '../../components/panel/view.ts';
import { consent, paused } from '../../lib/settings/gate.ts';
import { excluded, isExcluded, settings } from '../../lib/settings/settings.ts';
import { personPage } from '../../lib/store/person-page.ts';
import { db } from '../../lib/store/singleton.ts';
import { makeActions, useNotice } from './actions.ts';
import { personView, stranger } from './person-view.ts';
import { useAccess, useSetting, useShown, useTab } from './use-browser.ts';
import { useAccount, useList, useToday } from './use-lists.ts';
import { useSuggestions } from './use-suggestions.ts';

const GMAIL = 'https://mail.google.com/';

/** What the panel shows now and what can be done in it: the wiring of tab, settings, database and page. */
export function usePanel(): { view: PanelView; actions: PanelActions } {
  const browserTab = useTab();
  const shown = useShown(browserTab?.id);
  const given = useSetting(consent);
  const stopped = useSetting(paused);
  const banned = useSetting(excluded);
  const chosen = useSetting(settings);
  const access = useAccess();
  const today = useToday();
  const [notice, notify] = useNotice();
  const [tab, showTab] = useState<PanelTab>('person');
  const [opened, setOpened] = useState<Partial<Record<PanelTab, string>>>({});
  const [address, chooseAddress] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [used, setUsed] = useState<{ momentId: string; how: 'inserted' | 'copied' } | null>(null);

  const thread = shown?.thread ?? null;
  const people = thread?.people ?? [];
  const mailbox = people.find(({ email }) => email === address) ?? people[0] ?? null;
  const mail = useAccount(thread?.account ?? null, tab !== 'person');
  const list = useList(tab, mail, banned, today);

  // Whoever the tab shows: the person of the open conversation, or the one opened from its list.
  const account = tab === 'person' ? (thread?.account ?? null) : (mail?.email ?? null);
  const email = tab === 'person' ? (mailbox?.email ?? null) : (opened[tab] ?? null);
  const page = useLiveQuery(
    async () =>
      account && email
        ? personPage(db(), account, email).then(
            (found) => ({ account, email, found, failed: false }),
            () => ({ account, email, found: null, failed: true }),
          )
        : undefined,
    [account, email],
  );

  const openers = useSuggestions(page?.found ?? null, chosen, used?.momentId ?? null);

  const threadId = thread?.threadId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person or thread starts over
  useEffect(() => {
    setTurn(0);
    setUsed(null);
  }, [threadId, email]);

  const onGmail = browserTab?.url?.startsWith(GMAIL) ?? false;
  const actions = useMemo(() => {
    const close = () => setOpened((all) => ({ ...all, [tab]: undefined }));
    return makeActions({
      tabId: browserTab?.id ?? null,
      account,
      threadId,
      personId: page?.found?.person.id ?? null,
      notify,
      chooseAddress,
      showTab,
      openPerson: (email) => setOpened((all) => ({ ...all, [tab]: email })),
      closePerson: close,
      another: () => setTurn((n) => n + 1),
      usedNow: (momentId, how) => setUsed({ momentId, how }),
    });
  }, [browserTab?.id, account, threadId, tab, page?.found?.person.id, notify]);
  // A tab that has told nothing may be older than the extension, or may have spoken while the browser was starting.
  useEffect(() => {
    if (onGmail && given && stopped === false && shown === null) actions.wake();
  }, [onGmail, given, stopped, shown, actions]);

  const state = ((): PanelView['page'] => {
    if (given === undefined || stopped === undefined || !banned || !chosen || access === undefined)
      return { kind: 'starting' };
    if (given === null) return { kind: 'no-consent' };
    if (!access) return { kind: 'no-access' };
    const isLoaded = page?.email === email && page?.account === account;
    const isOpen = (addresses: readonly string[]) =>
      onGmail && !stopped && thread?.account === account && people.some((p) => addresses.includes(p.email));

    if (list) {
      if (email === null) return list;
      if (!isLoaded) return { kind: 'loading' };
      if (page.failed) return { kind: 'trouble' };
      if (!page.found || isExcluded(email, banned)) return list;
      const canInsert = isOpen(page.found.person.addresses);
      return personView(page.found, chosen, { email, turn, openers, used, canInsert, others: [], unread: 0 });
    }
    const none = ((): PanelState | null => {
      if (!onGmail) return { kind: 'elsewhere' };
      if (stopped) return { kind: 'paused' };
      if (shown === undefined) return { kind: 'loading' };
      if (!thread) return { kind: 'no-thread' };
      if (thread.health.ok && thread.account) return null;
      const day = new Date().toISOString().slice(0, 10);
      const { version } = browser.runtime.getManifest();
      return {
        kind: 'unreadable',
        report: reportText(thread.health, { version, userAgent: navigator.userAgent, day }),
      };
    })();
    if (none) return none;
    if (!mailbox || !account) return { kind: 'not-a-person' };
    if (!isLoaded) return { kind: 'loading' };
    if (page.failed) return { kind: 'trouble' };
    const found = page.found ?? stranger(account, mailbox);
    if (isExcluded(mailbox.email, banned)) return { kind: 'left-out', person: found.person };
    return personView(found, chosen, {
      email: mailbox.email,
      turn,
      openers,
      used,
      canInsert: true,
      others: people.filter((p) => p !== mailbox),
      unread: thread?.unread ?? 0,
    });
  })();
  return { view: { tab, page: state, paused: stopped ?? false, notice }, actions };
}
