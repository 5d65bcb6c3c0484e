import { SELECTORS, type SelectorEntry, type Thing } from './selectors.ts';

/** What a chain found, and by which entry. */
export interface Found<T> {
  readonly it: T;
  readonly entry: SelectorEntry;
}

/** The first acceptable element under `scope` by the thing's chain, in the order of its entries; null where none is. */
export function findOne(
  scope: ParentNode,
  thing: Thing,
  accept: (element: Element) => boolean = everything,
): Found<Element> | null {
  for (const entry of SELECTORS[thing]) {
    const first = scope.querySelector(entry.selector);
    if (first === null) continue;
    if (accept(first)) return { it: first, entry };
    for (const element of scope.querySelectorAll(entry.selector)) {
      if (accept(element)) return { it: element, entry };
    }
  }
  return null;
}

/** All acceptable elements of the first entry of the chain that has any; null where none has. */
export function findAll(
  scope: ParentNode,
  thing: Thing,
  accept: (element: Element) => boolean = everything,
): Found<Element[]> | null {
  for (const entry of SELECTORS[thing]) {
    const elements = [...scope.querySelectorAll(entry.selector)].filter(accept);
    if (elements.length > 0) return { it: elements, entry };
  }
  return null;
}

/** Outwards from `element`, itself included. */
export function findAround(element: Element, thing: Thing): Found<Element> | null {
  for (const entry of SELECTORS[thing]) {
    const found = element.closest(entry.selector);
    if (found) return { it: found, entry };
  }
  return null;
}

/** Whether the element itself is one of the thing's. */
export function isA(element: Element, thing: Thing): boolean {
  return SELECTORS[thing].some((entry) => element.matches(entry.selector));
}

const DISPLAY_NONE = /display\s*:\s*none/i;

/**
 * True where the element or an ancestor is switched off by its own style attribute, which is how Gmail keeps other
 * views in the page. Computed style would force a layout.
 */
export function isSwitchedOff(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = at.getAttribute('style');
    if (style !== null && style.length < 5000 && DISPLAY_NONE.test(style)) return true;
  }
  return false;
}

function everything(): boolean {
  return true;
}
