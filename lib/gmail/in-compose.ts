import { findAround, findOne } from './chain.ts';

/** The compose body that holds an event's target, or null. */
export function bodyAt(target: EventTarget | null): HTMLElement | null {
  return isElement(target) ? ((findAround(target, 'compose-body')?.it ?? null) as HTMLElement | null) : null;
}

/** Whether an event's target stands in a compose box: in its text, or in one of its fields. */
export function isInCompose(target: EventTarget | null): boolean {
  if (!isElement(target)) return false;
  if (findAround(target, 'compose-body')) return true;
  const root = findAround(target, 'compose-root');
  return root !== null && findOne(root.it, 'compose-body') !== null;
}

function isElement(target: EventTarget | null): target is Element {
  return (target as Node | null)?.nodeType === 1;
}
