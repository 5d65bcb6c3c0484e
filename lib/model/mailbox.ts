import type { Mailbox } from './ids.ts';

/**
 * The name and address of one header value ("Ana Lima <ana@x.example>", "ana@x.example", "'Ana' <…>"); where no
 * address stands in it the e-mail is empty and the words are the name.
 */
export function parseMailbox(header: string): Mailbox {
  const angled = /^\s*(.*?)\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/s.exec(header);
  const bare = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/.exec(header);
  const email = (angled?.[2] ?? bare?.[0] ?? '').toLowerCase();
  const name = (angled ? (angled[1] ?? '') : bare ? header.replace(bare[0], '') : header)
    .replace(/^[\s"'<([]+|[\s"'>)\]]+$/g, '')
    .trim();
  return { name, email };
}

const NOT_A_PERSON =
  /(^|[._+-])(no-?reply|do-?not-?reply|donotreply|notifications?|alerts?|mailer-daemon|postmaster|bounces?|newsletters?|news|updates?|billing|receipts?|invoices?|list|lists|digest|noreply\d*|automated|system)([._+-]|@|$)/i;
const NOT_A_PERSON_DOMAIN =
  /@(.*\.)?(googlegroups\.com|lists?\..+|.*\.list-manage\.com|bounce\..+|facebookmail\.com)$/i;

/** False for no-reply senders, lists and bots, of whom Fondly remembers nothing. */
export function isPerson(email: string): boolean {
  const local = email.split('@')[0] ?? '';
  return email.includes('@') && !NOT_A_PERSON.test(`${local}@`) && !NOT_A_PERSON_DOMAIN.test(email);
}
