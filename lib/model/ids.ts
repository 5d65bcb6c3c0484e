import { z } from './z.ts';

/** An e-mail address as stored and compared: trimmed, lower case. */
export const Address = z.string().check(z.trim(), z.toLowerCase(), z.minLength(3), z.maxLength(320), z.includes('@'));

/** An instant, ISO 8601 in UTC ("2026-05-11T09:00:00.000Z"); sorts as text. */
export const Instant = z.iso.datetime();

/** A calendar day "YYYY-MM-DD", without a time zone: the day people mean when they say it. */
export const Day = z.iso.date();

/** Somebody as a mail header names them. */
export const Mailbox = z.object({ name: z.string(), email: Address });
export type Mailbox = z.infer<typeof Mailbox>;

/**
 * A short stable id from the given parts: the same parts give the same id on every machine and in every run, which is
 * what makes jobs idempotent. 53 bits of cyrb53 twice with different seeds (106 bits): collisions are not a concern
 * for the few hundred thousand records of one mailbox. Not a security hash.
 */
export function stableId(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return cyrb53(text, 0x5f0d).toString(36).padStart(11, '0') + cyrb53(text, 0x1d9b).toString(36).padStart(11, '0');
}

function cyrb53(text: string, seed: number): number {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
