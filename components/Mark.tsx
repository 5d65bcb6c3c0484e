import { words } from './words.ts';

/** Fondly's mark, the drawing of `tests/demo/gallery/mark.svg`. Decorative: the words beside it carry the name. */
export function Mark({ size }: { size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M9 2h14a5 5 0 0 1 5 5v22.2a1.5 1.5 0 0 1-2.3 1.3L16 24.4 6.3 30.5A1.5 1.5 0 0 1 4 29.2V7a5 5 0 0 1 5-5Z" />
      <circle cx="16" cy="12" r="5" />
    </svg>
  );
}

/** The mark with the name, at the head of a page of its own. */
export function Brand() {
  return (
    <p className="brand">
      <Mark size={24} />
      {words.fondly}
    </p>
  );
}
