import { browser } from 'wxt/browser';

/** One value in the extension's storage, always parsed: what stands there and is not of the form reads as the default. */
export interface Setting<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back on every change in any context; gives the function that ends it. */
  watch(changed: (value: T) => void): () => void;
}

/**
 * A typed value under a key of `storage.local` (on the disk) or `storage.session` (in memory, not for content scripts).
 * `parse` gets what stands there, undefined where nothing does. Set to null, the key is removed. Not WXT's storage: that
 * is a quarter of what the content script may weigh, for versions and migrations that parsing makes needless.
 */
export function setting<T>(
  key: string,
  parse: (stored: unknown) => T,
  area: 'local' | 'session' = 'local',
): Setting<T> {
  return {
    get: async () => parse((await browser.storage[area].get(key))[key]),
    set: (value) => (value === null ? browser.storage[area].remove(key) : browser.storage[area].set({ [key]: value })),
    watch(changed) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, where: string): void => {
        if (where === area && Object.hasOwn(changes, key)) changed(parse(changes[key]?.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => browser.storage.onChanged.removeListener(onChanged);
    },
  };
}
