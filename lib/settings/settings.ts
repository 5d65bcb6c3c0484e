import { Address } from '../model/ids.ts';
import { z } from '../model/z.ts';
import { setting } from './setting.ts';

/** People and domains Fondly neither reads nor remembers: "ana@x.example", "x.example". Lower case. */
export const Excluded = z.object({ people: z.array(Address), domains: z.array(z.string()) });
export type Excluded = z.infer<typeof Excluded>;

export const Settings = z.object({
  tone: z.enum(['plain', 'warm', 'formal']),
  /** Whether a plain wish for the weekend or the season may be offered when nothing else is worth saying. */
  smallTalk: z.boolean(),
  /** Whether the toolbar icon shows on the day how many things there are to say a word about. */
  badge: z.boolean(),
  /** Whether a word is suggested at the compose box. */
  nudges: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

const DEFAULTS: Settings = { tone: 'warm', smallTalk: false, badge: true, nudges: true };
const NOBODY: Excluded = { people: [], domains: [] };

export const excluded = setting<Excluded>('excluded', (stored) => Excluded.safeParse(stored).data ?? NOBODY);

/** What an older version did not know is filled in; what is not of the form reads as the defaults. */
export const settings = setting<Settings>(
  'settings',
  (stored) => Settings.safeParse({ ...DEFAULTS, ...(typeof stored === 'object' ? stored : null) }).data ?? DEFAULTS,
);

/** True where the address or its domain (or a parent domain) was excluded by the user. */
export function isExcluded(address: string, list: Excluded): boolean {
  const email = address.toLowerCase();
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return list.people.includes(email) || list.domains.some((d) => domain === d || domain.endsWith(`.${d}`));
}
