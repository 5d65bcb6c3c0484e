/** How many parts cross-validation has. */
export const FOLDS = 5;

/** The part a mail falls in: all facts of a mail in one. */
export function foldOf(mailId: string): number {
  let hash = 0;
  for (const c of mailId) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}
