import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { reportText } from '../../components/panel/report.ts';
import type { PanelActions, PanelState, PanelView } from '../../components/panel/view.ts';
import { consent, paused } from '../../lib/settings/gate.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { excluded, isExcluded, settings } from '../../lib/settings/settings.ts';
import { type PersonPage, personPage } from '../../lib/store/person-page.ts';
import { db } from '../../lib/store/singleton.ts';
import { makeActions, useNotice } from './actions.ts';
import { suggest } from './suggest.ts';
import { GMAIL_ORIGINS, useAccess, useSetting, useShown, useTab } from './use-browser.ts';

const GMAIL = 'https://mail.google.com/';

/** What the panel shows now and what can be done in it: the wiring of tab, settings, database and page. */
export function usePanel(): { view: PanelView; actions: PanelActions } {
  const tab = useTab();
  const shown = useShown(tab?.id);
  const given = useSetting(consent);
  const stopped = useSetting(paused);
  const banned = useSetting(excluded);
  const chosen = useSetting(settings);
  const access = useAccess();
  const [notice, notify] = useNotice();
  const [address, chooseAddress] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [used, setUsed] = useState<{ momentId: string; how: 'inserted' | 'copied' } | null>(null);

  const thread = shown?.thread ?? null;
  const people = thread?.people ?? [];
  const mailbox = people.find(({ email }) => email === address) ?? people[0] ?? null;
  const account = thread?.account ?? null;
  const email = mailbox?.email ?? null;
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

  const threadId = thread?.threadId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person or thread starts over
  useEffect(() => {
    setTurn(0);
    setUsed(null);
  }, [threadId, email]);

  const onGmail = tab?.url?.startsWith(GMAIL) ?? false;
  const actions = useMemo(
    () =>
      makeActions({
        tabId: tab?.id ?? null,
        account,
        threadId,
        personId: page?.found?.person.id ?? null,
        notify,
        chooseAddress,
        another: () => setTurn((n) => n + 1),
        usedNow: (momentId, how) => setUsed({ momentId, how }),
      }),
    [tab?.id, account, threadId, page?.found?.person.id, notify],
  );
  // A tab that has told nothing may be older than the extension, or may have spoken while the browser was starting.
  useEffect(() => {
    if (onGmail && given && stopped === false && shown === null) actions.wake();
  }, [onGmail, given, stopped, shown, actions]);

  const state = ((): PanelState => {
    if (given === undefined || stopped === undefined || !banned || !chosen || access === undefined)
      return { kind: 'loading' };
    if (given === null) return { kind: 'no-consent' };
    if (!access) return { kind: 'no-access' };
    if (!onGmail) return { kind: 'elsewhere' };
    if (stopped) return { kind: 'paused' };
    if (shown === undefined) return { kind: 'loading' };
    if (!thread) return { kind: 'no-thread' };
    if (!thread.health.ok || !account) {
      const day = new Date().toISOString().slice(0, 10);
      const { version } = browser.runtime.getManifest();
      return {
        kind: 'unreadable',
        report: reportText(thread.health, { version, userAgent: navigator.userAgent, day }),
      };
    }
    if (!mailbox) return { kind: 'not-a-person' };
    if (page?.email !== email || page?.account !== account) return { kind: 'loading' };
    if (page.failed) return { kind: 'trouble' };
    const found: PersonPage = page.found ?? stranger(account, mailbox);
    if (isExcluded(mailbox.email, banned)) return { kind: 'left-out', person: found.person };
    return personView(found, chosen, {
      turn,
      used,
      others: people.filter((p) => p !== mailbox),
      unread: thread.unread,
      email: mailbox.email,
    });
  })();
  return { view: { ...state, notice }, actions };
}

export { GMAIL_ORIGINS };

function personView(
  found: PersonPage,
  chosen: Settings,
  now: {
    turn: number;
    used: { momentId: string; how: 'inserted' | 'copied' } | null;
    others: { name: string; email: string }[];
    unread: number;
    email: string;
  },
): PanelState {
  const at = new Date().toISOString();
  const openers = suggest(found, chosen, at, now.used?.momentId ?? null);
  const from = openers.length ? now.turn % openers.length : 0;
  return {
    kind: 'person',
    person: found.person,
    organisation: organisationOf(now.email),
    now: at,
    openers: [...openers.slice(from), ...openers.slice(0, from)],
    inserted: now.used?.how === 'inserted' ? now.used.momentId : null,
    facts: found.facts.filter(({ state }) => state !== 'forgotten'),
    others: now.others,
    unread: now.unread,
  };
}

const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|fastmail|zoho|mail|t-online|orange|free|libero|laposte|comcast|btinternet)\./;

function organisationOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return FREE_MAIL.test(domain) ? null : domain;
}

function stranger(account: string, { name, email }: { name: string; email: string }): PersonPage {
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
