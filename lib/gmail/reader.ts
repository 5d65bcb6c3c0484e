import type { Mailbox } from '../model/ids.ts';
import type { ReadMessage, ThreadReading } from '../model/message.ts';
import { findAll, findAround, findOne, isSwitchedOff } from './chain.ts';
import { instantOfTitle } from './dates.ts';
import { gmailId, instantOfId, isLegacyId } from './ids.ts';
import { findItems, type Item } from './items.ts';
import { findAccount, findOpenThread, type OpenThread } from './page.ts';
import { SELECTORS, type SelectorEntry, type Thing } from './selectors.ts';
import { type BodyText, bodyText, readBody } from './text.ts';

/** Bodies already read: while the element is the same and its owner has not struck it out, so is its text. */
export type BodyCache = WeakMap<Element, BodyText>;

export interface ReaderOptions {
  /** The present, milliseconds since 1970: ids that claim a later time are not believed. */
  now?: number;
  cache?: BodyCache;
}

const MAX_SUBJECT = 2000;
const MAX_NAME = 300;
const MAX_PEOPLE = 500;

/**
 * The thread the page shows now: null where none is open; where one is open but cannot be read, a reading whose
 * health says what was not found. Reads only, and throws for no page, whatever stands in it.
 */
export function readThread(doc: Document, options: ReaderOptions = {}): ThreadReading | null {
  const steps = readThreadInSteps(doc, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link readThread}, in steps of well under a millisecond, for callers that let the page breathe in between. */
export function* readThreadInSteps(
  doc: Document,
  options: ReaderOptions = {},
): Generator<void, ThreadReading | null, void> {
  if (!doc.documentElement) return null;
  const open = findOpenThread(doc);
  if (open === null) return null;
  yield;
  const now = options.now ?? Date.now();
  const health = new HealthLog();
  const account = findAccount(doc);
  if (account) health.found('account', account.matched);
  else health.missing('account', true);
  if (open.matched === null) health.missing('thread', true);
  else health.found('thread', open.matched);

  const items = open.matched === null ? { items: [], matched: {} } : findItems(open.container);
  for (const [thing, selector] of Object.entries(items.matched)) health.found(thing, selector);
  if (open.matched !== null && items.items.length === 0) health.missing('item', true);
  const messages: ReadMessage[] = [];
  const language = doc.documentElement.getAttribute('lang');
  for (const item of items.items) {
    messages.push(
      yield* readItem(item, { health, now, language, account: account?.address ?? null, cache: options.cache }),
    );
    yield;
  }
  return {
    account: account?.address ?? null,
    threadId: open.matched === null ? null : threadIdOf(open, health),
    subject: open.matched === null ? '' : subjectOf(open, health),
    messages,
    health: health.report(),
  };
}

export interface IncrementalOptions extends ReaderOptions {
  /** Gives the page the floor; resolves when the reader may go on. */
  yieldTo?: () => Promise<void>;
  /** The longest the reader keeps the page waiting, in milliseconds. */
  sliceMs?: number;
  signal?: AbortSignal;
}

/**
 * As {@link readThread}, giving the page the floor whenever `sliceMs` (6 by default, well within a frame of 16) is used
 * up. The page may change in between: whoever needs one state of it looks whether it is still the same afterwards.
 * Rejects with the signal's reason when aborted.
 */
export async function readThreadIncrementally(
  doc: Document,
  { yieldTo = nextTask, sliceMs = 6, signal, ...options }: IncrementalOptions = {},
): Promise<ThreadReading | null> {
  const steps = readThreadInSteps(doc, options);
  let started = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < sliceMs) continue;
    await yieldTo();
    started = performance.now();
  }
}

/** A task of its own. The few milliseconds that browsers put on nested timers are the page's. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What a thread reading could and could not find, gathered while reading. */
class HealthLog {
  readonly #matched: Record<string, string> = {};
  readonly #problems = new Set<string>();
  #ok = true;

  found(thing: string, selector: string): void {
    this.#matched[thing] ??= selector;
  }

  /** `fatal`: without it what was read cannot be kept. */
  missing(thing: Thing, fatal: boolean): void {
    this.#problems.add(thing);
    if (fatal) this.#ok = false;
  }

  report(): ThreadReading['health'] {
    return { ok: this.#ok, problems: [...this.#problems], matched: this.#matched };
  }
}

const THREAD_ID_ATTRIBUTES = ['data-legacy-thread-id', 'data-thread-perm-id', 'data-thread-id'];

/**
 * The id of an open thread, see {@link gmailId}: the legacy one where the page has it, else the local one of a thread
 * begun here; null while Gmail has painted neither.
 */
export function threadIdOf(open: OpenThread, health?: HealthLog): string | null {
  const own = idWithin(open.container, 'thread-id');
  if (own) return known(own, 'thread-id');
  // Outside the container where it is not the one that holds the subject.
  const subject = findOne(open.scope, 'subject', isOwn);
  const named = subject ? threadIdAt(subject.it) : null;
  if (subject && named) return known({ id: named, selector: subject.entry.selector }, 'thread-id');
  // A reading pane gets its id late; the row it shows has it.
  const row = idWithin(open.scope, 'thread-row');
  if (row) return known(row, 'thread-row');
  health?.missing('thread-id', false);
  return null;

  function known({ id, selector }: { id: string; selector: string }, thing: Thing): string {
    health?.found(thing, selector);
    return id;
  }
}

function idWithin(scope: ParentNode, thing: 'thread-id' | 'thread-row'): { id: string; selector: string } | null {
  let local: { id: string; selector: string } | null = null;
  for (const { selector } of SELECTORS[thing]) {
    for (const element of scope.querySelectorAll(selector)) {
      const id = isOwn(element) ? threadIdAt(element) : null;
      if (id !== null && isLegacyId(id)) return { id, selector };
      if (id !== null) local ??= { id, selector };
    }
  }
  return local;
}

/** The best of the ids an element carries. */
function threadIdAt(element: Element): string | null {
  const ids = THREAD_ID_ATTRIBUTES.map((name) => gmailId(element.getAttribute(name))).filter((id) => id !== null);
  return ids.find(isLegacyId) ?? ids[0] ?? null;
}

/** Shown, and not something a mail brought along. */
function isOwn(element: Element): boolean {
  return !isInBody(element) && !isSwitchedOff(element);
}

function subjectOf(open: OpenThread, health: HealthLog): string {
  const found = findOne(open.container, 'subject', isOwn) ?? findOne(open.scope, 'subject', isOwn);
  if (found === null) {
    health.missing('subject', false);
    return '';
  }
  health.found('subject', found.entry.selector);
  return inlineText(found.it, MAX_SUBJECT);
}

interface ItemContext {
  health: HealthLog;
  now: number;
  language: string | null;
  account: string | null;
  cache: BodyCache | undefined;
}

function* readItem(item: Item, context: ItemContext): Generator<void, ReadMessage, void> {
  const { health } = context;
  if (item.state === 'stacked') {
    return { id: null, from: null, to: [], sentAt: null, text: null, state: 'stacked', clipped: false };
  }
  const element = item.element;
  const body = bodyOf(element);
  /** Of Gmail's own, not of the mail: a mail may bring along anything. */
  const isOutside = (found: Element) => !body?.it.contains(found);
  const sender = findOne(element, 'sender', (span) => isOutside(span) && mailboxOf(span) !== null);
  const from = sender ? mailboxOf(sender.it) : null;
  if (sender) health.found('sender', sender.entry.selector);
  else health.missing('sender', item.state === 'expanded');
  const title = findOne(element, 'date', isOutside)?.it.getAttribute('title') ?? null;
  if (item.state === 'folded') {
    const sentAt = instantOfTitle(title, context.language);
    return { id: null, from, to: [], sentAt, text: null, state: 'folded', clipped: false };
  }
  const id = messageIdOf(element, body?.it);
  if (id) health.found('message-id', id.selector);
  else health.missing('message-id', true);
  let read: BodyText | null = null;
  if (body) {
    health.found('body', body.entry.selector);
    read = context.cache?.get(body.it) ?? null;
    if (read === null) {
      read = yield* readBody(body.it);
      context.cache?.set(body.it, read);
    }
  } else health.missing('body', true);
  return {
    id: id?.id ?? null,
    from,
    to: recipientsOf(element, isOutside, context),
    sentAt: instantOfId(id?.id ?? null, context.now) ?? instantOfTitle(title, context.language),
    text: read?.text ?? null,
    state: 'expanded',
    clipped: (read?.clipped ?? false) || findOne(element, 'clipped') !== null,
  };
}

/** The id of an unfolded message and the selector that gave it; null while there is none. */
export function messageIdOf(
  item: Element,
  body: Element | undefined = bodyOf(item)?.it,
): { id: string; selector: string } | null {
  for (const { selector } of SELECTORS['message-id']) {
    const element = item.matches(selector) ? item : item.querySelector(selector);
    if (element === null || body?.contains(element)) continue;
    const id =
      gmailId(element.getAttribute('data-legacy-message-id')) ?? gmailId(element.getAttribute('data-message-id'));
    if (id !== null) return { id, selector };
  }
  return null;
}

/** The body of an unfolded message: the first that is shown and has content, else the first that is shown. */
export function bodyOf(item: Element): { it: Element; entry: SelectorEntry } | null {
  const found = findAll(item, 'body', (body) => !isSwitchedOff(body));
  if (!found) return null;
  const [first] = found.it;
  const it = found.it.find((body) => body.firstChild !== null) ?? first;
  return it ? { it, entry: found.entry } : null;
}

function recipientsOf(
  item: Element,
  isOutside: (found: Element) => boolean,
  { health, account }: ItemContext,
): Mailbox[] {
  const found = findAll(item, 'recipients', (span) => isOutside(span) && mailboxOf(span) !== null);
  if (found === null) {
    health.missing('recipients', false);
    return [];
  }
  health.found('recipients', found.entry.selector);
  const people = new Map<string, Mailbox>();
  for (const span of found.it) {
    const mailbox = mailboxOf(span);
    if (!mailbox || people.has(mailbox.email)) continue;
    // Gmail calls the account "me", in the language of the page: that is nobody's name.
    people.set(mailbox.email, mailbox.email === account ? { name: '', email: mailbox.email } : mailbox);
    if (people.size === MAX_PEOPLE) break;
  }
  return [...people.values()];
}

/** The person an element names by its attributes; null where there is no address. */
export function mailboxOf(element: Element): Mailbox | null {
  const written = element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? '';
  const email = written.trim().toLowerCase();
  if (email.length < 3 || email.length > 320 || !email.includes('@') || /\s/.test(email)) return null;
  const named = element.getAttribute('name') ?? element.getAttribute('data-name') ?? inlineText(element, MAX_NAME);
  return { name: oneLine(named, MAX_NAME), email };
}

function isInBody(element: Element): boolean {
  return findAround(element, 'body') !== null;
}

/** The text of a heading or a name on one line; images that stand for emoji become their character. */
function inlineText(element: Element, limit: number): string {
  return oneLine(bodyText(element).text, limit);
}

function oneLine(text: string, limit: number): string {
  const even = text
    .slice(0, limit * 2)
    .replace(/[\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff\s]+/g, ' ')
    .trim()
    .slice(0, limit);
  return even.toWellFormed();
}
