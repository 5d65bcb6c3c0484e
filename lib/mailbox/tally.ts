import { z } from '../model/z.ts';

/** Why a mail that could be read was not taken. */
export const SKIP_REASONS = [
  'spam',
  'trash',
  'draft',
  'chat',
  'bulk',
  'no-person',
  'not-chosen',
  'out-of-range',
  'no-date',
  'no-text',
] as const;
export const SkipReason = z.enum(SKIP_REASONS);
export type SkipReason = z.infer<typeof SkipReason>;

/** What could not be read, and at which byte of the file. */
export const Broken = z.object({
  offset: z.number(),
  problem: z.enum(['not-a-mail', 'empty-mail', 'no-sender', 'unreadable']),
});
export type Broken = z.infer<typeof Broken>;

/** What became of the mails of a file. `mails` = `taken` + skipped + broken. */
export const Tally = z.object({
  mails: z.number(),
  taken: z.number(),
  skipped: z.record(SkipReason, z.number()),
  broken: z.number(),
  /** The first of them; a file that is no mail at all must not fill the memory. */
  brokenAt: z.array(Broken),
  /** Read, but longer than is kept of one mail. */
  clipped: z.number(),
  seconds: z.number(),
});
export type Tally = z.infer<typeof Tally>;

const MOST_PLACES = 1000;

/** Nothing read yet. */
export function emptyTally(): Tally {
  const skipped = Object.fromEntries(SKIP_REASONS.map((reason) => [reason, 0])) as Record<SkipReason, number>;
  return { mails: 0, taken: 0, skipped, broken: 0, brokenAt: [], clipped: 0, seconds: 0 };
}

/** Counts what could not be read; its place is kept for the first thousand. */
export function noteBroken(tally: Tally, broken: Broken): void {
  tally.broken++;
  if (tally.brokenAt.length < MOST_PLACES) tally.brokenAt.push({ offset: broken.offset, problem: broken.problem });
}
