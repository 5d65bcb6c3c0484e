import { parseMailbox } from '../../lib/model/mailbox.ts';
import type { Mail } from '../../lib/model/message.ts';

/** Somebody in a header of the fake Gmail. */
export interface FakePerson {
  name: string;
  email: string;
}

export interface FakeMessage {
  from: FakePerson;
  to: FakePerson[];
  /** When it was sent; the ids are made from it, as Gmail's are. */
  at: Date;
  /** The HTML of the body, without what Gmail trims. */
  html: string;
  /** What Gmail would fold away below: the quoted mail. */
  trimmed?: string;
  /** How it stands when the thread is opened; by default the last is open, long runs are stacked. */
  state?: 'expanded' | 'folded' | 'stacked';
  clipped?: boolean;
}

export interface FakeThread {
  subject: string;
  messages: FakeMessage[];
  /** Bold in the list, and its last message unread. */
  unread?: boolean;
}

/** All mail of one account of the fake Gmail. */
export interface FakeMailbox {
  account: FakePerson;
  threads: FakeThread[];
}

/** Gmail's legacy id of a message of that time: milliseconds in the upper bits, 20 bits to tell apart. */
export function legacyIdAt(at: Date, counter: number): string {
  return ((BigInt(at.getTime()) << 20n) + BigInt(counter)).toString(16);
}

/** Plain text as Gmail's own editor would have written it: a div a line, an empty line as a div with a break. */
export function htmlOf(text: string): string {
  const lines = text.split('\n').map((line) => (line.trim() ? `<div>${escapeHtml(line)}</div>` : '<div><br></div>'));
  return `<div dir="ltr">${lines.join('')}</div>`;
}

/** The quote of a message as Gmail puts it below an answer, with what that message quoted itself. */
export function quoteOf(message: FakeMessage): string {
  const when = message.at.toLocaleString('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const who = `${escapeHtml(message.from.name)} &lt;<a href="mailto:${escapeHtml(message.from.email)}">${escapeHtml(message.from.email)}</a>&gt;`;
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${when} ${who} wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${message.html}${message.trimmed ?? ''}</blockquote></div>`;
}

/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Mail files as threads: one a subject (without "Re:"), in the order of their dates. */
export function mailboxOfMails(mails: readonly Mail[], account: FakePerson): FakeMailbox {
  const threads = new Map<string, FakeThread>();
  const dated = mails.map((mail, i) => ({
    mail,
    at: mail.date ? new Date(mail.date) : new Date(Date.UTC(2026, 0, 1, 9, i)),
  }));
  dated.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { mail, at } of dated) {
    const subject = (mail.subject ?? '').replace(/^(?:(?:re|fwd?|aw)\s*:\s*)+/i, '').trim() || '(no subject)';
    const from = parseMailbox(mail.from);
    const message: FakeMessage = {
      from: from.email ? from : { name: from.name, email: 'unknown@mail.example' },
      to: [account],
      at,
      html: htmlOf(mail.text),
      state: 'expanded',
    };
    const thread = threads.get(subject);
    if (thread) thread.messages.push(message);
    else threads.set(subject, { subject, messages: [message] });
  }
  return { account, threads: [...threads.values()] };
}
