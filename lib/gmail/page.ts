import { type Found, findAll, findOne, isSwitchedOff } from './chain.ts';

/** An open thread as found on the page, before anything of it is read. */
export interface OpenThread {
  /** What holds the thread; the page's main area where Gmail's own container was not found. */
  readonly container: Element;
  /** The main area or, where the page has none, the whole document: where the list beside a reading pane is. */
  readonly scope: ParentNode;
  /** The selector that found it; null where the address names a thread but nothing of it can be found. */
  readonly matched: string | null;
}

/**
 * The thread the page shows, found by looking: its container, or failing that a subject or a message that is visible.
 * Null where none is open.
 */
export function findOpenThread(doc: Document): OpenThread | null {
  const scopes: ParentNode[] = [...(findAll(doc, 'main', isShown)?.it ?? []), doc];
  for (const scope of scopes) {
    const found = findOne(scope, 'thread', isShown);
    if (found) return { container: found.it, scope, matched: found.entry.selector };
  }
  for (const scope of scopes) {
    const trace = firstTrace(scope);
    if (trace) return { container: containerOf(scope, doc), scope, matched: trace.entry.selector };
  }
  const main = scopes[0] ?? doc;
  if (namesThread(doc) && findOne(main, 'list-row', isShown) === null) {
    return { container: containerOf(main, doc), scope: main, matched: null };
  }
  return null;
}

function firstTrace(scope: ParentNode): Found<Element> | null {
  return findOne(scope, 'subject', isShown) ?? findOne(scope, 'message-id', isShown) ?? findOne(scope, 'body', isShown);
}

function containerOf(scope: ParentNode, doc: Document): Element {
  return isElement(scope) ? scope : doc.documentElement;
}

function isElement(node: ParentNode): node is Element {
  return node.nodeType === 1;
}

function isShown(element: Element): boolean {
  return !isSwitchedOff(element);
}

/**
 * Gmail ends the address of a thread with 16 hexadecimal digits or, since 2018, with a token of consonants only
 * ("#inbox/FMfcgzGtwgz…"), which no label or search can be taken for.
 */
const THREAD_IN_HASH = /\/(?:[0-9a-f]{16}|[BCDFGHJ-NP-TV-XZbcdfghj-np-tv-xz]{20,})(?:\?|$)/;

function namesThread(doc: Document): boolean {
  // A page parsed from a file has no window, and linkedom none with an address.
  const hash: string | undefined = doc.defaultView?.location?.hash;
  return hash !== undefined && hash.length < 2000 && THREAD_IN_HASH.test(hash);
}

const ADDRESS = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{1,190}/;

/** The signed-in address, lower case, with the selector (or "title") that gave it; null where the page shows none. */
export function findAccount(doc: Document): { address: string; matched: string } | null {
  let address = '';
  const named = findOne(doc, 'account', (link) => {
    const label = (link.getAttribute('aria-label') ?? '').slice(0, 500);
    address = ADDRESS.exec(label)?.[0]?.toLowerCase() ?? '';
    return address !== '';
  });
  if (named) return { address, matched: named.entry.selector };
  // "Subject - me@x.example - Gmail" (or "Acme Mail"): only the last but one part, a subject may hold anything.
  const parts = titleOf(doc).slice(-400).split(' - ');
  const part = parts.at(-2)?.trim() ?? '';
  const inTitle = ADDRESS.exec(part)?.[0];
  return inTitle && inTitle === part && /mail/i.test(parts.at(-1) ?? '')
    ? { address: inTitle.toLowerCase(), matched: 'title' }
    : null;
}

/** Whether the page is Gmail at all: for messages to people who read a saved page. */
export function looksLikeGmail(doc: Document): boolean {
  return (
    findOpenThread(doc) !== null ||
    findOne(doc, 'list-row') !== null ||
    findOne(doc, 'compose-body') !== null ||
    (findAccount(doc) !== null && / - (?:Gmail|[^-]{1,60} Mail)$/.test(titleOf(doc).slice(-200)))
  );
}

function titleOf(doc: Document): string {
  return doc.querySelector('title')?.textContent?.trim() ?? '';
}
