import type { Evidence, Fact, FoundFact } from '../model/fact.ts';
import { stableId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { parseWhen } from '../model/when.ts';
import { lifecycleOf } from './lifecycle.ts';
import { normalized } from './words.ts';

/** The message facts were found in. Times are ISO instants. */
export interface Source {
  readonly id: string;
  readonly threadId: string | null;
  readonly sentAt: string | null;
  /** `in`: the person wrote it. `out`: the user did. */
  readonly direction: 'in' | 'out';
}

/**
 * Below this a find is more likely wrong than right (the confidence is calibrated): it waits for the user's word.
 */
export const SURE = 0.5;

/**
 * Whether a fact needs no word of the user's: the design lets sensitive facts wait for a "keep", whatever their tact,
 * and so do unsure ones. Health told lightly, which the extractor does not call sensitive, is kept and stays gentle.
 */
export function standsByItself(fact: Pick<Fact, 'sensitive' | 'confidence'>): boolean {
  return !fact.sensitive && fact.confidence >= SURE;
}

/**
 * A find as the fact it would be, or null where it is none to keep: without a quote or a statement, or, in the user's
 * own mail, about anybody but the user and theirs ("how is your knee?" is a gesture, no knowledge).
 */
export function candidateOf(
  found: FoundFact,
  account: string,
  person: Person,
  message: Source,
  now: string,
): Fact | null {
  const who = whoOf(found.about, message.direction);
  const quote = found.quote.slice(0, 2000);
  const statement = found.summary.trim().slice(0, 500);
  if (!who || !normalized(quote) || !statement) return null;
  const evidence: Evidence = { quote, messageId: message.id, threadId: message.threadId, sentAt: message.sentAt };
  const fact: Fact = {
    id: stableId(account, message.id, found.category, normalized(quote), who, found.relation ?? '', found.name ?? ''),
    account,
    personId: person.id,
    who,
    relation: found.relation,
    name: found.name,
    category: found.category,
    statement,
    evidence: [evidence],
    when: parseWhen(found.date),
    time: found.time,
    status: found.status,
    sensitive: found.sensitive,
    tact: found.tact,
    confidence: Math.min(1, Math.max(0, found.confidence)),
    origin: 'extracted',
    state: 'waiting',
    lifecycle: null,
    edited: [],
    pinned: false,
    validFrom: message.sentAt,
    validTo: null,
    supersededBy: null,
    createdAt: now,
    updatedAt: now,
  };
  return { ...fact, state: standsByItself(fact) ? 'kept' : 'waiting', lifecycle: lifecycleOf(fact, now.slice(0, 10)) };
}

/** The sender of the user's own mail is the user; of others in it nothing is known first hand. */
function whoOf(about: FoundFact['about'], direction: Source['direction']): Fact['who'] | null {
  if (direction === 'out') return about === 'sender' || about === 'family' ? 'user' : null;
  return about === 'sender' ? 'person' : about === 'recipient' ? 'user' : about;
}
