import { Address, Instant } from './ids.ts';
import { When } from './when.ts';
import { z } from './z.ts';

/** The fourteen kinds of personal fact; their meaning is in `shared/eval/README.md` (the labelling guide). */
export const CATEGORIES = [
  'health',
  'family',
  'birthday',
  'milestone',
  'pet',
  'hobby',
  'travel',
  'home',
  'work',
  'education',
  'taste',
  'plan',
  'background',
  'feeling',
] as const;
export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

export const Time = z.enum(['past', 'ongoing', 'future', 'habit']);
export type Time = z.infer<typeof Time>;

export const Status = z.enum(['stated', 'uncertain', 'cancelled']);
export type Status = z.infer<typeof Status>;

/** Open: say it. Gentle: allude, never name it. Private: for the user's eyes, never in an opener or a nudge. */
export const Tact = z.enum(['open', 'gentle', 'private']);
export type Tact = z.infer<typeof Tact>;

/** One sentence that states the fact, verbatim, and where it stands. */
export const Evidence = z.object({
  quote: z.string().check(z.minLength(1), z.maxLength(2000)),
  messageId: z.string(),
  threadId: z.nullable(z.string()),
  sentAt: z.nullable(Instant),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * What `lib/extract` finds in one e-mail, in terms of that e-mail: `sender` wrote it, `recipient` reads it. These are
 * also the fields of the `extract` command (`shared/eval/README.md`), plus `span`, `tact` and `gesture`.
 */
export const FoundFact = z.object({
  /** The shortest clause that states it, verbatim from the text given. */
  quote: z.string(),
  /** [start, end) of the quote in the text given, in UTF-16 units. */
  span: z.tuple([z.number(), z.number()]),
  about: z.enum(['sender', 'family', 'other', 'recipient']),
  relation: z.nullable(z.string()),
  name: z.nullable(z.string()),
  category: Category,
  /** One short sentence in the third person, inventing neither name nor gender. */
  summary: z.string(),
  time: Time,
  /** The written form of `When`, or null. */
  date: z.nullable(z.string()),
  status: Status,
  sensitive: z.boolean(),
  tact: Tact,
  /** 0..1, calibrated on the training mail. */
  confidence: z.number(),
});
export type FoundFact = z.infer<typeof FoundFact>;

/** Where an event stands. A birthday goes from `retired` back to `upcoming` with the year. */
export const Lifecycle = z.enum(['upcoming', 'passed', 'asked', 'answered', 'retired']);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** A fact as it is kept. */
export const Fact = z.object({
  id: z.string(),
  account: Address,
  personId: z.string(),
  /** The person, a relative or pet of theirs, somebody else they mentioned, or the user. */
  who: z.enum(['person', 'family', 'other', 'user']),
  relation: z.nullable(z.string()),
  name: z.nullable(z.string()),
  category: Category,
  statement: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Oldest first; never empty unless the user wrote the fact by hand. */
  evidence: z.array(Evidence),
  when: z.nullable(When),
  time: Time,
  status: Status,
  sensitive: z.boolean(),
  tact: Tact,
  confidence: z.number(),
  origin: z.enum(['extracted', 'remembered', 'imported']),
  /** `waiting`: the user has not yet said keep (sensitive or unsure). `forgotten` stays as a mark so that it is not found again. */
  state: z.enum(['kept', 'waiting', 'forgotten']),
  lifecycle: z.nullable(Lifecycle),
  /** What the user set by hand; the machine never writes these fields again. */
  edited: z.array(z.enum(['statement', 'category', 'who', 'when', 'tact', 'state'])),
  pinned: z.boolean(),
  /** When it became true as far as the mail tells (the first evidence's time), and when a newer fact ended it. */
  validFrom: z.nullable(Instant),
  validTo: z.nullable(Instant),
  supersededBy: z.nullable(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Fact = z.infer<typeof Fact>;
