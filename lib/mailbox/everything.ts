import { Fact } from '../model/fact.ts';
import { Gesture } from '../model/gesture.ts';
import { Use } from '../model/job.ts';
import { Message } from '../model/message.ts';
import { Person } from '../model/person.ts';
import { z } from '../model/z.ts';

/**
 * All that Fondly knows, as it is stored, of every account. The queue is no part of it: it holds the texts of mails,
 * which are never kept. `settings`: what the extension has in `storage.local`, by key.
 */
export const Everything = z.object({
  people: z.array(Person),
  facts: z.array(Fact),
  messages: z.array(Message),
  gestures: z.array(Gesture),
  uses: z.array(Use),
  settings: z.record(z.string(), z.unknown()),
});
export type Everything = z.infer<typeof Everything>;

export const TABLES = ['people', 'facts', 'messages', 'gestures', 'uses'] as const;
export type Table = (typeof TABLES)[number];

export const Counts = z.object({
  people: z.number(),
  facts: z.number(),
  messages: z.number(),
  gestures: z.number(),
  uses: z.number(),
});
export type Counts = z.infer<typeof Counts>;

/** How many records each table has. */
export function countsOf(data: Everything): Counts {
  return {
    people: data.people.length,
    facts: data.facts.length,
    messages: data.messages.length,
    gestures: data.gestures.length,
    uses: data.uses.length,
  };
}
