import type { ReadMessage } from '../model/message.ts';
import { findAll, findOne, isA, isSwitchedOff } from './chain.ts';
import type { Thing } from './selectors.ts';

/** One message of the thread; several of a stack share its element. */
export interface Item {
  readonly element: Element;
  readonly state: ReadMessage['state'];
}

export interface Items {
  readonly items: Item[];
  /** Which selectors found them, by thing. */
  readonly matched: Record<string, string>;
}

/** The most messages of one thread that are told apart; the model takes no more. Gmail itself splits at 100. */
const MAX_ITEMS = 500;
const KINDS = [
  ['item-expanded', 'expanded'],
  ['item-folded', 'folded'],
  ['item-stack', 'stacked'],
] as const satisfies readonly [Thing, ReadMessage['state']][];

/** Every message of the thread in `container`, in the order of the page, without looking into any. */
export function findItems(container: Element): Items {
  const listed = findAll(container, 'item');
  const items = listed ? classify(outermost(listed.it)) : [];
  if (listed && items.length > 0) return { items: spread(items), matched: { item: listed.entry.selector } };
  // No list any more: whatever looks like a message, in order.
  const matched: Record<string, string> = {};
  const loose: Element[] = [];
  for (const [thing] of KINDS) {
    const found = findAll(container, thing);
    if (!found) continue;
    matched[thing] = found.entry.selector;
    loose.push(...found.it);
  }
  return { items: spread(classify(outermost(loose.sort(inPageOrder)))), matched };
}

function classify(elements: readonly Element[]): Item[] {
  const items: Item[] = [];
  for (const element of elements) {
    const state = stateOf(element);
    if (state !== null && !isSwitchedOff(element) && !isDraft(element)) items.push({ element, state });
  }
  return items;
}

/** By its own class, or, where that has been renamed, by what it holds. */
function stateOf(element: Element): ReadMessage['state'] | null {
  for (const [thing, state] of KINDS) if (isA(element, thing)) return state;
  for (const [thing, state] of KINDS) if (findOne(element, thing)) return state;
  return null;
}

/** A draft opened within the thread: an editor and no message. */
function isDraft(element: Element): boolean {
  // The cheap question first: nearly every item is a message.
  return (
    findOne(element, 'message-id') === null &&
    findOne(element, 'body') === null &&
    findOne(element, 'compose-body') !== null
  );
}

function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    if (!kept.at(-1)?.contains(element)) kept.push(element);
  }
  return kept;
}

const FOLLOWING = 4;

function inPageOrder(a: Element, b: Element): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}

/** A stack shows one element and a count; a run of stacked elements belongs to the count on its first. */
function spread(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  for (let i = 0; i < items.length && all.length < MAX_ITEMS; i++) {
    const item = items[i];
    if (!item) break;
    if (item.state !== 'stacked') {
      all.push(item);
      continue;
    }
    let run = 1;
    while (items[i + run]?.state === 'stacked') run++;
    const count = Math.min(Math.max(countOf(item.element), run), MAX_ITEMS - all.length);
    for (let k = 0; k < count; k++) all.push(item);
    i += run - 1;
  }
  return all;
}

function countOf(stack: Element): number {
  const digits = /^\s*(\d{1,3})\s*$/.exec(findOne(stack, 'stack-count')?.it.textContent?.slice(0, 50) ?? '')?.[1];
  return digits ? Number(digits) : 1;
}
