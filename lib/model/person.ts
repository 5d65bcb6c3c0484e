import { Address, Day, Instant } from './ids.ts';
import { z } from './z.ts';

/** Somebody the user writes with. `id` is stable for the first address seen. */
export const Person = z.object({
  id: z.string(),
  account: Address,
  name: z.string(),
  addresses: z.array(Address).check(z.minLength(1)),
  tone: z.nullable(z.enum(['plain', 'warm', 'formal'])),
  /** No nudges, no openers, no badge for them. */
  muted: z.boolean(),
  excluded: z.boolean(),
  /** The newest known mail of each direction. */
  lastFromThem: z.nullable(Instant),
  lastFromYou: z.nullable(Instant),
  /** "Stay in touch every … weeks"; absent in records from before it was asked, null where not wanted. */
  cadenceWeeks: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(104)))),
  /** Until that day no word is due, as the user asked; any mail makes it meaningless. */
  cadenceSnoozedUntil: z.optional(z.nullable(Day)),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Person = z.infer<typeof Person>;
