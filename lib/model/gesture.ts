import { Address, Instant } from './ids.ts';
import { z } from './z.ts';

/** One personal move, either way. Both directions together make the ledger. */
export const Gesture = z.object({
  id: z.string(),
  account: Address,
  personId: z.string(),
  direction: z.enum(['from-them', 'from-you']),
  kind: z.enum(['asked', 'shared', 'wished', 'thanked', 'helped']),
  quote: z.string(),
  /** What it was about, where known: a category and the words that tell ("knee"). */
  topic: z.nullable(z.string()),
  messageId: z.string(),
  sentAt: z.nullable(Instant),
});
export type Gesture = z.infer<typeof Gesture>;
