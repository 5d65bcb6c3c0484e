import type { Mailbox } from '../model/ids.ts';
import type { Mail } from '../model/message.ts';

/** A sentence of the writer's own text: [start, end) in `mail.text`, in UTF-16 units. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
  index: number;
}

/** One mail made ready once, for all stages. */
export interface MailContext {
  mail: Mail;
  from: Mailbox;
  to: readonly Mailbox[];
  /** The calendar day it was written, "YYYY-MM-DD"; null where unknown: then no relative date is resolved. */
  sentOn: string | null;
  sentences: readonly Sentence[];
}
