import type { Fact, Tact } from '../model/fact.ts';
import { standsByItself } from './candidate.ts';
import { datesAgree, moreExact } from './dates.ts';
import { lifecycleOf } from './lifecycle.ts';
import { byTime, toldAt } from './told.ts';
import { matterOf, normalized, overlap } from './words.ts';

const STRICTNESS: Record<Tact, number> = { open: 0, gentle: 1, private: 2 };

/**
 * A known fact with a find that says the same added to it: evidence appended, confidence raised, gaps filled, the newer
 * words and time taken. Fields the user has set stay as they are, and so does a fact written by hand but for its
 * evidence. The very fact it was where the find adds nothing: no evidence twice, no field rewritten.
 */
export function merge(known: Fact, find: Fact, now: string): Fact {
  const added = find.evidence.filter(
    (e) =>
      !known.evidence.some(
        (k) =>
          k.messageId === e.messageId && (normalized(k.quote) === normalized(e.quote) || overlap(k.quote, e.quote)),
      ),
  );
  if (added.length === 0) return known;
  const evidence = [...known.evidence, ...added].sort(byTime);
  if (known.origin === 'remembered') return { ...known, evidence, updatedAt: now };
  const newer = toldAt(find) > toldAt(known);
  const may = (field: Fact['edited'][number]): boolean => !known.edited.includes(field);
  const merged: Fact = {
    ...known,
    evidence,
    confidence: raised(known, find),
    sensitive: known.sensitive || find.sensitive,
    validFrom: earliest(known.validFrom, find.validFrom),
    updatedAt: now,
  };
  if (may('who')) {
    merged.name = known.name ?? find.name;
    merged.relation = known.relation ?? find.relation;
  }
  if (newer) {
    merged.time = find.time;
    merged.status = find.status;
  }
  if (may('statement') && newer && saysAsMuch(find, known)) merged.statement = find.statement;
  if (may('when')) merged.when = dateOf(known, find, newer);
  // Once told as tender, it is tender.
  if (may('tact') && STRICTNESS[find.tact] > STRICTNESS[known.tact]) merged.tact = find.tact;
  if (may('state')) merged.state = standsByItself(merged) ? 'kept' : 'waiting';
  merged.lifecycle = lifecycleOf(merged, now.slice(0, 10));
  return merged;
}

/** A second mail is a second witness; the same mail again is not. */
function raised(known: Fact, find: Fact): number {
  const told = new Set(known.evidence.map(({ messageId }) => messageId));
  if (find.evidence.every(({ messageId }) => told.has(messageId))) return Math.max(known.confidence, find.confidence);
  return Math.max(
    known.confidence,
    find.confidence,
    Math.min(0.99, 1 - (1 - known.confidence) * (1 - find.confidence)),
  );
}

/** "Her daughter plays the cello" is newer than, but says less than, "Her daughter Mia plays the cello in the youth orchestra". */
function saysAsMuch(find: Fact, known: Fact): boolean {
  if (known.name && !find.name) return false;
  return matterOf(find.statement, find).size >= matterOf(known.statement, known).size;
}

/** The more exact date, the newer of two alike; for words quoted in another mail that of the mail they were written in. */
function dateOf(known: Fact, find: Fact, newer: boolean): Fact['when'] {
  const [first, last] = newer ? [known, find] : [find, known];
  const repeated = find.evidence.some((e) =>
    known.evidence.some((k) => k.messageId !== e.messageId && normalized(k.quote) === normalized(e.quote)),
  );
  return repeated && !datesAgree(known.when, find.when, known.category === 'birthday')
    ? first.when
    : moreExact(first.when, last.when);
}

function earliest(a: string | null, b: string | null): string | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
