import type { Mailbox } from '../model/ids.ts';
import { parseMailbox } from '../model/mailbox.ts';
import { findAll, findAround, findOne, isSwitchedOff } from './chain.ts';
import { gmailId, isLegacyId } from './ids.ts';
import { findOpenThread } from './page.ts';
import { mailboxOf, threadIdOf } from './reader.ts';
import type { Thing } from './selectors.ts';

/** A compose box that is open and shown. */
export interface Compose {
  /** What holds its fields and its body. */
  readonly root: Element;
  /** The editable text. */
  readonly body: HTMLElement;
  readonly kind: 'inline' | 'window';
  /** The thread it answers in; null for a new message. Kept as {@link gmailId}. */
  readonly threadId: string | null;
  /** The message it answers, where Gmail says so. */
  readonly repliesTo: string | null;
  readonly to: Mailbox[];
  readonly cc: Mailbox[];
  readonly bcc: Mailbox[];
  readonly subject: string;
}

/** The most compose boxes and recipients that are looked at. */
const MAX_COMPOSES = 50;
const MAX_RECIPIENTS = 500;
const MAX_FIELD = 20_000;

/** Every compose box on the page, inline replies and windows, in the order of the page. */
export function findComposes(doc: Document): Compose[] {
  const bodies = findAll(doc, 'compose-body', (body) => !isSwitchedOff(body))?.it ?? [];
  return bodies.slice(0, MAX_COMPOSES).map((body) => composeOf(doc, body as HTMLElement));
}

/**
 * The compose box that answers in the given thread (null: in whichever is open): the one the user is in, else an inline
 * reply, else a window. Null where there is none.
 */
export function composeFor(doc: Document, threadId: string | null): Compose | null {
  const fitting = findComposes(doc).filter((compose) =>
    threadId === null ? compose.kind === 'inline' : compose.threadId === threadId,
  );
  const active = doc.activeElement;
  return (
    fitting.find((compose) => active !== null && compose.root.contains(active)) ??
    fitting.find((compose) => compose.kind === 'inline') ??
    fitting[0] ??
    null
  );
}

function composeOf(doc: Document, body: HTMLElement): Compose {
  const root = findAround(body, 'compose-root')?.it ?? body.closest('form') ?? body;
  const inline = findAround(body, 'compose-inline') !== null;
  return {
    root,
    body,
    kind: inline ? 'inline' : 'window',
    threadId: threadOf(doc, root, inline),
    repliesTo: fieldId(root, 'compose-replied'),
    to: recipients(root, 'compose-to', 'compose-to-field'),
    cc: recipients(root, 'compose-cc', 'compose-cc-field'),
    bcc: recipients(root, 'compose-bcc', 'compose-bcc-field'),
    subject: fieldValue(findOne(root, 'compose-subject')?.it).slice(0, 2000),
  };
}

/** By its fields; an inline reply to a thread that was just begun has only a local id there, but stands in its thread. */
function threadOf(doc: Document, root: Element, inline: boolean): string | null {
  const named = fieldId(root, 'compose-thread');
  if (named !== null && isLegacyId(named)) return named;
  return (inline ? openThreadId(doc) : null) ?? named;
}

function openThreadId(doc: Document): string | null {
  const open = findOpenThread(doc);
  return open ? threadIdOf(open) : null;
}

function fieldId(root: Element, thing: Thing): string | null {
  const field = findOne(root, thing, (input) => gmailId(fieldValue(input)) !== null);
  return field ? gmailId(fieldValue(field.it)) : null;
}

function recipients(root: Element, chips: Thing, fields: Thing): Mailbox[] {
  const people = new Map<string, Mailbox>();
  for (const chip of findAll(root, chips)?.it ?? []) add(mailboxOf(chip));
  if (people.size === 0) {
    for (const field of findAll(root, fields, (input) => fieldValue(input) !== '')?.it ?? []) {
      for (const header of splitAddresses(fieldValue(field).slice(0, MAX_FIELD))) add(parseMailbox(header));
    }
  }
  return [...people.values()];

  function add(mailbox: Mailbox | null): void {
    if (mailbox?.email.includes('@') && !people.has(mailbox.email) && people.size < MAX_RECIPIENTS) {
      people.set(mailbox.email, mailbox);
    }
  }
}

/** A header's addresses: parted by commas and semicolons that stand outside quotation marks. */
function splitAddresses(header: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= header.length; i++) {
    const char = header[i];
    if (char === '"') quoted = !quoted;
    if (i < header.length && (quoted || (char !== ',' && char !== ';'))) continue;
    const part = header.slice(start, i).trim();
    if (part) parts.push(part.slice(0, 600));
    start = i + 1;
  }
  return parts;
}

function fieldValue(field: Element | null | undefined): string {
  if (!field) return '';
  const value: unknown = (field as HTMLInputElement).value ?? field.getAttribute('value');
  return typeof value === 'string' ? value : (field.textContent ?? '');
}
