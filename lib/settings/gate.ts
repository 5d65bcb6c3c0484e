import { z } from '../model/z.ts';
import { setting } from './setting.ts';

// Loaded by the content script: see `protocol/gmail.ts` for why it keeps to the plainest of zod's types.

/** When and to which wording of the welcome page the user said yes. A new wording raises the version and asks again. */
export const Consent = z.object({ version: z.number(), at: z.string() });
export type Consent = z.infer<typeof Consent>;

/** The wording of the welcome page in force. */
export const CONSENT_VERSION = 1;

/** Null until the user has begun on the welcome page: nothing is read before. */
export const consent = setting<Consent | null>('consent', (stored) => {
  const parsed = Consent.safeParse(stored);
  return parsed.success && parsed.data.version >= CONSENT_VERSION ? parsed.data : null;
});

/** True while the user has paused reading. Anything unreadable in storage counts as paused. */
export const paused = setting<boolean>('paused', (stored) => stored !== undefined && stored !== false);

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
