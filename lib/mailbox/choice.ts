import { Day, type Mailbox } from '../model/ids.ts';
import { isPerson } from '../model/mailbox.ts';
import { z } from '../model/z.ts';
import { sameAddress } from '../store/intake.ts';
import type { MailHead } from './headers.ts';
import type { SkipReason } from './tally.ts';

/** Which mails to bring in. */
export const Choice = z.object({
  /** Addresses, lower case; null: everybody. */
  people: z.nullable(z.array(z.string())),
  /** First and last day (UTC), both included; null: no bound. */
  since: z.nullable(Day),
  until: z.nullable(Day),
});
export type Choice = z.infer<typeof Choice>;

/** A choice made ready for asking. */
export interface Filter {
  people: ReadonlySet<string> | null;
  since: string | null;
  until: string | null;
}

export const EVERYTHING: Choice = { people: null, since: null, until: null };

/** Whose mails these are: the account, and the user's other addresses. */
export interface Owner {
  account: string;
  aliases: readonly string[];
}

/** A mail worth taking: which way it went, and the people at its other end. */
export interface Correspondence {
  direction: 'in' | 'out';
  others: Mailbox[];
}

/** Whom a mail is with, or why it is passed over whatever is chosen: machines, lists, spam, trash, drafts, chats. */
export function correspondence(head: MailHead, owner: Owner): Correspondence | SkipReason {
  if (head.labelReason) return head.labelReason;
  const { from } = head;
  if (!from) return 'no-person';
  const own = (email: string): boolean =>
    sameAddress(email, owner.account) || owner.aliases.some((alias) => sameAddress(email, alias));
  const direction = own(from.email) ? 'out' : 'in';
  // What the user sent to a list is no list mail: it can carry these headers only when it came back from one.
  if (head.isBulk) return 'bulk';
  const seen = new Set<string>();
  const others = (direction === 'out' ? [...head.to, ...head.cc] : [from]).filter(({ email }) => {
    if (seen.has(email) || own(email) || !isPerson(email)) return false;
    seen.add(email);
    return true;
  });
  return others.length ? { direction, others } : 'no-person';
}

/** The correspondence as far as it is chosen, or why it is not. */
export function chosen(
  { direction, others }: Correspondence,
  sentAt: string | null,
  { people, since, until }: Filter,
): Correspondence | SkipReason {
  if (since !== null || until !== null) {
    if (sentAt === null) return 'no-date';
    const day = sentAt.slice(0, 10);
    if ((since !== null && day < since) || (until !== null && day > until)) return 'out-of-range';
  }
  if (people === null) return { direction, others };
  const wanted = others.filter(({ email }) => people.has(email));
  return wanted.length ? { direction, others: wanted } : 'not-chosen';
}
