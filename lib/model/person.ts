import { Address, Instant } from './ids.ts';
import { z } from './z.ts';

/** Somebody the user writes with. `id` is stable for the first address seen. */
export const Person = z.object({
  id: z.string(),
  account: Address,
  name: z.string(),
  addresses: z.array(Address).check(z.minLength(1)),
  tone: z.nullable(z.enum(['plain', 'warm', 'formal'])),
  muted: z.boolean(),
  excluded: z.boolean(),
  /** The newest known mail of each direction. */
  lastFromThem: z.nullable(Instant),
  lastFromYou: z.nullable(Instant),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Person = z.infer<typeof Person>;
