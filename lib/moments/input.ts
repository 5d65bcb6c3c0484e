import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import type { Message } from '../model/message.ts';
import type { Person } from '../model/person.ts';

/** All that `moments` looks at. `now` is an instant, `zone` the user's IANA time zone. */
export interface MomentsInput {
  person: Person;
  /** The facts of this person, of any state; what may not be spoken of is left out here. */
  facts: readonly Fact[];
  /** What is known of the user ("About me", own mail): only for what both have in common. */
  userFacts?: readonly Fact[];
  gestures: readonly Gesture[];
  messages: readonly Pick<Message, 'id' | 'direction' | 'sentAt'>[];
  /** Ids of moments that were inserted, copied or dismissed, or are snoozed now. */
  used: ReadonlySet<string>;
  now: string;
  zone: string;
  settings: { smallTalk: boolean };
}
