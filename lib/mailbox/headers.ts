import { addressParser, decodeWords } from 'postal-mime';
import { gmailId } from '../gmail/ids.ts';
import type { Mailbox } from '../model/ids.ts';
import { decodeText } from './bytes.ts';
import { gmailIdOfFromLine, instantOfFromLine, instantOfGmailId, instantOfText } from './from-line.ts';
import { type LabelReason, parseLabels, reasonOfLabels } from './labels.ts';

/** What the head of a mail says. */
export interface MailHead {
  /** The Message-ID header without its brackets. */
  messageId: string | null;
  /** Gmail's ids in hex, as its page has them. */
  gmailId: string | null;
  gmailThreadId: string | null;
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  sentAt: string | null;
  subject: string;
  labels: string[];
  labelReason: LabelReason | null;
  /** From a list, a machine or an automatic answer. */
  isBulk: boolean;
}

const LONGEST_HEAD = 262_144;
const LONGEST_VALUE = 65_536;
const LONGEST_SUBJECT = 2000;
const MOST_ADDRESSES = 500;
const DAY_MS = 86_400_000;
const LF = 0x0a;

/** Reads the head of a mail; `fromLine` is the mbox line before it, where Google Takeout writes the mail's id. */
export function readHead(raw: Uint8Array, fromLine = ''): MailHead {
  const headers = headersOf(raw);
  const first = (name: string): string => headers.get(name)?.[0] ?? '';
  const id = idOf(first('x-gm-msgid')) ?? gmailIdOfFromLine(fromLine);
  const labels = parseLabels(decodeWords(first('x-gmail-labels')));
  return {
    messageId: first('message-id').trim().replace(/^<|>$/g, '').slice(0, LONGEST_SUBJECT) || null,
    gmailId: id,
    gmailThreadId: idOf(first('x-gm-thrid')),
    from: addresses(first('from'))[0] ?? addresses(first('sender'))[0] ?? null,
    to: (headers.get('to') ?? []).flatMap(addresses).slice(0, MOST_ADDRESSES),
    cc: (headers.get('cc') ?? []).flatMap(addresses).slice(0, MOST_ADDRESSES),
    sentAt: sentAt(first('date'), instantOfGmailId(id), fromLine),
    subject: clean(decodeWords(first('subject')))
      .slice(0, LONGEST_SUBJECT)
      .toWellFormed(),
    labels,
    labelReason: reasonOfLabels(labels),
    isBulk:
      ['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'].some((name) => headers.has(name)) ||
      /\b(?:bulk|list|junk)\b/i.test(first('precedence')) ||
      /^\s*auto-/i.test(first('auto-submitted')),
  };
}

function headersOf(raw: Uint8Array): Map<string, string[]> {
  const lines = decodeText(raw.subarray(0, endOfHead(raw))).split(/\r?\n/);
  const headers = new Map<string, string[]>();
  let values: string[] | undefined;
  let value = '';
  const close = (): void => {
    values?.push(value.slice(0, LONGEST_VALUE));
  };
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (value.length < LONGEST_VALUE) value += ` ${line.trimStart()}`;
      continue;
    }
    close();
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    values = colon > 0 ? (headers.get(name) ?? []) : undefined;
    if (values) headers.set(name, values);
    value = line.slice(colon + 1).trimStart();
  }
  close();
  return headers;
}

function endOfHead(raw: Uint8Array): number {
  const limit = Math.min(raw.length, LONGEST_HEAD);
  let at = 0;
  while (at < limit) {
    const lf = raw.indexOf(LF, at);
    if (lf < 0 || lf >= limit) return limit;
    if (lf === at || (lf === at + 1 && raw[at] === 0x0d)) return at;
    at = lf + 1;
  }
  return limit;
}

function idOf(decimal: string): string | null {
  const digits = /^\s*(\d{1,20})\s*$/.exec(decimal)?.[1];
  return digits ? gmailId(`msg-f:${digits}`) : null;
}

function addresses(header: string): Mailbox[] {
  const found: Mailbox[] = [];
  for (const entry of addressParser(header, { flatten: true })) {
    const email = (entry.address ?? '').trim().toLowerCase();
    if (email.length > 320 || !/^[^\s@<>]+@[^\s@<>]+$/.test(email)) continue;
    const name = clean(entry.name).replace(/^["']+|["']+$/g, '');
    found.push({ name: name.toLowerCase() === email ? '' : name.slice(0, 200).toWellFormed(), email });
    if (found.length === MOST_ADDRESSES) break;
  }
  return found;
}

/** The writer's clock, unless it is ahead of Gmail's by more than a day. */
function sentAt(written: string, received: string | null, fromLine: string): string | null {
  const sent = written ? instantOfText(written) : null;
  const came = received ?? instantOfFromLine(fromLine);
  if (!sent || !came) return sent ?? came;
  return Date.parse(sent) > Date.parse(came) + DAY_MS ? came : sent;
}

function clean(text: string): string {
  return text.replace(/[\u0000-\u0020\u007f\u00a0]+/g, ' ').trim();
}
