/** Fondly's mark, the same drawing as the icons in `public/icon`. Decorative: the words beside it carry the name. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M9 2h14a4 4 0 0 1 4 4v21.6a1.6 1.6 0 0 1-2.5 1.3L16 23l-8.5 5.9A1.6 1.6 0 0 1 5 27.6V6a4 4 0 0 1 4-4Z" />
      <circle cx="16" cy="12" r="4.5" />
    </svg>
  );
}
