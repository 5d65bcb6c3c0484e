import { Day } from './ids.ts';
import { z } from './z.ts';

/** A reason to say something now. */
export const Moment = z.object({
  /** Stable for (person, fact, kind, occasion): what was used once is not offered again. */
  id: z.string(),
  kind: z.enum([
    'event-passed',
    'event-ahead',
    'going-on',
    'good-news',
    'hard-news',
    'birthday',
    'holiday',
    'weekday',
    'back-from-travel',
    'asked-you',
    'wished-you',
    'in-common',
    'long-silence',
    'strain',
    'taste',
    'small-talk',
  ]),
  factIds: z.array(z.string()),
  /** Higher is better; comparable between moments of one person only. */
  rank: z.number(),
  /** In words for the user: "Her recital was on Saturday." */
  reason: z.string(),
  /** The last day on which it is still worth saying. */
  until: z.nullable(Day),
});
export type Moment = z.infer<typeof Moment>;

/** A sentence for a moment, bound to the evidence that licenses it. */
export const Opener = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(160)),
  quotes: z.array(z.string()),
  moment: Moment,
});
export type Opener = z.infer<typeof Opener>;

/** Whether to speak up at the compose box, and why or why not. */
export const NudgeDecision = z.object({
  show: z.boolean(),
  /** A short sentence for the user. */
  reason: z.string(),
  text: z.nullable(z.string()),
});
export type NudgeDecision = z.infer<typeof NudgeDecision>;
