import { z } from './z.ts';

/**
 * When something happens, as exactly as the mail said it and no more.
 * - `day`: start "YYYY-MM-DD", end the last day of a range or null
 * - `month`: start "YYYY-MM" · `year`: start "YYYY" · `annual`: start "MM-DD", every year (a birthday without a year)
 */
export const When = z.object({
  start: z.string().check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|\d{2}-\d{2})$/)),
  end: z.nullable(z.iso.date()),
  precision: z.enum(['day', 'month', 'year', 'annual']),
});
export type When = z.infer<typeof When>;

const PRECISION: Record<number, When['precision']> = { 10: 'day', 7: 'month', 5: 'annual', 4: 'year' };

/**
 * The written form of `When` ("2026-05-16", "2026-05-16/2026-05-20", "2026-05", "05-16", "2026") as a value, or null
 * where the text is none of these or names a day that does not exist. Inverse of {@link formatWhen}.
 */
export function parseWhen(written: string | null): When | null {
  if (!written) return null;
  const [start = '', end = null, ...rest] = written.split('/');
  const precision = PRECISION[start.length];
  if (!precision || rest.length) return null;
  if (precision === 'month' && !z.iso.date().safeParse(`${start}-01`).success) return null;
  // 2000 is a leap year: 29 February is a birthday like any other.
  if (precision === 'annual' && !z.iso.date().safeParse(`2000-${start}`).success) return null;
  if (precision === 'day' && !z.iso.date().safeParse(start).success) return null;
  if (end !== null && (precision !== 'day' || end < start)) return null;
  const parsed = When.safeParse({ start, end, precision });
  return parsed.success ? parsed.data : null;
}

/** The written form of a `When`; see {@link parseWhen}. */
export function formatWhen(when: When): string {
  return when.end ? `${when.start}/${when.end}` : when.start;
}
