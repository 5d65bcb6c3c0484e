import type { Mailbox } from './ids.ts';

const EDGES = /^[\s"'<([]+|[\s"'>)\]]+$/g;
// RFC 5321 allows 320 characters of address; nobody's header line is longer than this.
const LONGEST = 1000;

/**
 * The name and address of one header value ("Ana Lima <ana@x.example>", "ana@x.example", "'Ana' [mailto:…]"); where no
 * address stands in it the e-mail is empty and the words are the name. Only the first 1,000 characters are looked at.
 */
export function parseMailbox(header: string): Mailbox {
  const line = header.slice(0, LONGEST);
  const found = line
    .split(/[\s<>"'(),;[\]]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .find((part) => /^[^@]+@[^@]+$/.test(part));
  if (!found) return { name: line.replace(EDGES, ''), email: '' };
  const before = line.slice(0, line.indexOf(found)).replace(/[<[(]?\s*(?:mailto:)?$/i, '');
  return { name: before.replace(EDGES, ''), email: found.toLowerCase() };
}

const NOT_A_PERSON =
  /(^|[._+-])(no-?reply|do-?not-?reply|donotreply|notifications?|alerts?|mailer-daemon|postmaster|bounces?|newsletters?|news|updates?|billing|receipts?|invoices?|list|lists|digest|noreply\d*|automated|system)([._+-]|@|$)/i;
const NOT_A_PERSON_DOMAIN =
  /@(.*\.)?(googlegroups\.com|lists?\..+|.*\.list-manage\.com|bounce\..+|facebookmail\.com)$/i;

/** False for no-reply senders, lists and bots, of whom Fondly remembers nothing. */
export function isPerson(email: string): boolean {
  if (email.length > 320 || !email.includes('@')) return false;
  const local = email.split('@')[0] ?? '';
  return !NOT_A_PERSON.test(`${local}@`) && !NOT_A_PERSON_DOMAIN.test(email);
}
