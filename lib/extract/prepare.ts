import { parseMailbox } from '../model/mailbox.ts';
import type { Mail } from '../model/message.ts';
import { ownSpans } from '../text/own.ts';
import { sentences } from '../text/sentences.ts';
import type { MailContext } from './context.ts';

/** Longer mail is read to here; nobody writes more by hand. */
const LONGEST_MAIL = 200_000;
const MOST_SENTENCES = 1500;

/** Makes a mail ready for all stages: who, when, and the sentences of the writer's own words. */
export function prepare(mail: Mail): MailContext {
  const text = mail.text.length > LONGEST_MAIL ? mail.text.slice(0, LONGEST_MAIL) : mail.text;
  return {
    mail,
    from: parseMailbox(mail.from.slice(0, 1000)),
    to: mail.to
      .slice(0, 4000)
      .split(/[;,](?=\s)/)
      .map(parseMailbox)
      .filter((box) => box.email || box.name),
    sentOn: /^\d{4}-\d{2}-\d{2}/.exec(mail.date ?? '')?.[0] ?? null,
    sentences: sentences(text, ownSpans(text)).slice(0, MOST_SENTENCES),
  };
}
