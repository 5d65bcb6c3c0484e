import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import { Address, Instant } from '../model/ids.ts';
import { z } from '../model/z.ts';

/** When and to which wording of the welcome page the user said yes. A new wording raises the version and asks again. */
export const Consent = z.object({ version: z.number(), at: Instant });
export type Consent = z.infer<typeof Consent>;

/** The wording of the welcome page in force. */
export const CONSENT_VERSION = 1;

/** People and domains Fondly neither reads nor remembers: "ana@x.example", "x.example". Lower case. */
export const Excluded = z.object({ people: z.array(Address), domains: z.array(z.string()) });
export type Excluded = z.infer<typeof Excluded>;

export const Settings = z.object({
  tone: z.enum(['plain', 'warm', 'formal']),
  /** Whether a plain wish for the weekend or the season may be offered when nothing else is worth saying. */
  smallTalk: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = { tone: 'warm', smallTalk: false };

const consentItem = storage.defineItem<unknown>('local:consent', { fallback: null });
const pausedItem = storage.defineItem<boolean>('local:paused', { fallback: false });
const excludedItem = storage.defineItem<unknown>('local:excluded', { fallback: null });
const settingsItem = storage.defineItem<unknown>('local:settings', { fallback: null });

const NOBODY: Excluded = { people: [], domains: [] };

function toConsent(value: unknown): Consent | null {
  const parsed = Consent.safeParse(value);
  return parsed.success && parsed.data.version >= CONSENT_VERSION ? parsed.data : null;
}
const toExcluded = (value: unknown): Excluded => Excluded.safeParse(value).data ?? NOBODY;
const toSettings = (value: unknown): Settings =>
  Settings.safeParse({ ...DEFAULTS, ...(typeof value === 'object' ? value : null) }).data ?? DEFAULTS;

/** One setting, always parsed: what storage holds that is not of the form reads as the cautious default. */
export interface Setting<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back on every change in any context; gives the function that ends it. */
  watch(changed: (value: T) => void): () => void;
}

function setting<T>(item: WxtStorageItem<unknown, Record<string, unknown>>, parse: (value: unknown) => T): Setting<T> {
  return {
    get: async () => parse(await item.getValue()),
    set: (value) => item.setValue(value),
    watch: (changed) => item.watch((value) => changed(parse(value))),
  };
}

/** Null until the user has begun on the welcome page: nothing is read before. */
export const consent = setting<Consent | null>(consentItem, toConsent);
/** True while the user has paused reading. Anything unreadable in storage counts as paused. */
export const paused = setting<boolean>(
  pausedItem as WxtStorageItem<unknown, Record<string, unknown>>,
  (v) => v !== false,
);
export const excluded = setting<Excluded>(excludedItem, toExcluded);
export const settings = setting<Settings>(settingsItem, toSettings);

/** Whether the page may be read at all: consent given and not paused. */
export async function mayRead(): Promise<boolean> {
  const [given, stopped] = await Promise.all([consent.get(), paused.get()]);
  return given !== null && !stopped;
}

/** Calls back whenever the answer of {@link mayRead} may have changed; gives the function that ends it. */
export function watchMayRead(changed: (may: boolean) => void): () => void {
  const look = () => void mayRead().then(changed);
  const ends = [consent.watch(look), paused.watch(look)];
  return () => {
    for (const end of ends) end();
  };
}

/** True where the address or its domain (or a parent domain) was excluded by the user. */
export function isExcluded(address: string, list: Excluded): boolean {
  const email = address.toLowerCase();
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return list.people.includes(email) || list.domains.some((d) => domain === d || domain.endsWith(`.${d}`));
}
