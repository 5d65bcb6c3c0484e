import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { Exclusion } from '../../components/options/exclusion.ts';
import { Options, type OptionsActions } from '../../components/options/Options.tsx';
import { consent, paused } from '../../lib/settings/gate.ts';
import { type Excluded, excluded, type Settings, settings } from '../../lib/settings/settings.ts';
import { useSetting } from '../sidepanel/use-browser.ts';

function entries({ domains, people }: Excluded): Exclusion[] {
  return [
    ...domains.toSorted().map((domain): Exclusion => ({ kind: 'domain', domain })),
    ...people.toSorted().map((email): Exclusion => ({ kind: 'person', email })),
  ];
}

/** The list without the entry, and with it when it is left out. */
async function setLeftOut(entry: Exclusion, out: boolean): Promise<void> {
  const list = await excluded.get();
  await excluded.set(
    entry.kind === 'person'
      ? { ...list, people: [...list.people.filter((email) => email !== entry.email), ...(out ? [entry.email] : [])] }
      : { ...list, domains: [...list.domains.filter((name) => name !== entry.domain), ...(out ? [entry.domain] : [])] },
  );
}

async function change(patch: Partial<Settings>): Promise<void> {
  await settings.set({ ...(await settings.get()), ...patch });
}

const actions: OptionsActions = {
  setPaused: (value) => void paused.set(value),
  withdrawConsent: () => void consent.set(null),
  openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
  setTone: (tone) => void change({ tone }),
  setSmallTalk: (smallTalk) => void change({ smallTalk }),
  setBadge: (badge) => void change({ badge }),
  exclude: (entry) => void setLeftOut(entry, true),
  include: (entry) => void setLeftOut(entry, false),
};

function App() {
  const given = useSetting(consent);
  const stopped = useSetting(paused);
  const list = useSetting(excluded);
  const chosen = useSetting(settings);
  if (given === undefined || stopped === undefined || !list || !chosen) return null;
  return (
    <Options
      view={{
        now: new Date().toISOString(),
        consentAt: given?.at ?? null,
        paused: stopped,
        ...chosen,
        excluded: entries(list),
      }}
      actions={actions}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
