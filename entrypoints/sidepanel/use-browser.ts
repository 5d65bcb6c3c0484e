import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Setting } from '../../lib/settings/setting.ts';
import { getShown, type Shown, watchShown } from '../../lib/worker/open-threads.ts';

export const GMAIL_ORIGINS = { origins: ['https://mail.google.com/*'] };

export interface Tab {
  id: number;
  /** Known only where the extension may see it: on Gmail. */
  url: string | undefined;
}

/** The tab the panel stands beside; `?tab=ID` pins one, which is how the panel is shown in a tab of its own. */
export function useTab(): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;
    const look = async () => {
      const found = pinned
        ? await browser.tabs.get(pinned).catch(() => undefined)
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      setTab(found?.id === undefined ? null : { id: found.id, url: found.url });
    };
    const onChange = () => void look();
    browser.tabs.onActivated.addListener(onChange);
    browser.tabs.onUpdated.addListener(onChange);
    browser.tabs.onRemoved.addListener(onChange);
    void look();
    return () => {
      browser.tabs.onActivated.removeListener(onChange);
      browser.tabs.onUpdated.removeListener(onChange);
      browser.tabs.onRemoved.removeListener(onChange);
    };
  }, []);
  return tab;
}

/** A setting as it stands now in all contexts; undefined until it was read. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let current = true;
    const set = (next: T) => {
      if (current) setValue(() => next);
    };
    const end = setting.watch(set);
    void setting.get().then(set);
    return () => {
      current = false;
      end();
    };
  }, [setting]);
  return value;
}

/** What a Gmail tab shows; undefined until it was read, null where the page has told nothing yet. */
export function useShown(tabId: number | undefined): Shown | null | undefined {
  const [shown, setShown] = useState<{ tabId: number; shown: Shown | null }>();
  useEffect(() => {
    if (tabId === undefined) return;
    let current = true;
    const set = (next: Shown | null) => {
      if (current) setShown({ tabId, shown: next });
    };
    const end = watchShown(tabId, set);
    void getShown(tabId).then(set);
    return () => {
      current = false;
      end();
    };
  }, [tabId]);
  return shown && shown.tabId === tabId ? shown.shown : undefined;
}

/** Whether the browser lets Fondly see mail.google.com: Firefox's users can take it back at any time. */
export function useAccess(): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains(GMAIL_ORIGINS).then(setAccess);
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    look();
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return access;
}
