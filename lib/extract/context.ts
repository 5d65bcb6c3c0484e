import type { Mailbox } from '../model/ids.ts';
import type { Mail } from '../model/message.ts';
import type { Sentence } from '../text/sentences.ts';

export type { Sentence };

/** One mail made ready once, for all stages. */
export interface MailContext {
  mail: Mail;
  from: Mailbox;
  to: readonly Mailbox[];
  /** The calendar day it was written, "YYYY-MM-DD"; null where unknown: then no relative date is resolved. */
  sentOn: string | null;
  sentences: readonly Sentence[];
}
