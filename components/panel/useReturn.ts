import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Each page of the panel keeps its place: scrolled to where it was left when it comes back, to its top when it is new. On
 * the way back from a person the keyboard focus goes to the row they were opened from; on the way there, to the way back.
 * @param pageKey another key is another page
 * @param opened the address of the person opened from a list, or null
 */
export function useReturn(pageKey: string, opened: string | null, main: RefObject<HTMLElement | null>): void {
  const places = useRef(new Map<string, number>());
  const before = useRef<{ pageKey: string; opened: string | null }>({ pageKey, opened });

  useEffect(() => {
    const note = () => places.current.set(pageKey, globalThis.scrollY);
    globalThis.addEventListener('scroll', note, { passive: true });
    return () => globalThis.removeEventListener('scroll', note);
  }, [pageKey]);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { pageKey, opened };
    if (last.pageKey === pageKey) return;
    globalThis.scrollTo(0, opened === null ? (places.current.get(pageKey) ?? 0) : 0);
    const within = main.current;
    if (opened !== null) {
      within?.querySelector<HTMLElement>('[data-back]')?.focus({ preventScroll: true });
    } else if (last.opened !== null) {
      const rows = [...(within?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])];
      rows.find((row) => row.dataset.opens === last.opened)?.focus({ preventScroll: true });
    }
  }, [pageKey, opened, main]);
}
