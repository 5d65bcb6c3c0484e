import type { Fact } from '../model/fact.ts';
import { mayAgree } from './entity.ts';
import { quotesOverlap, sameFact } from './same.ts';
import { likeness, matterOf, normalized, overlap, wordsOf } from './words.ts';

/**
 * Whether a find is one the user has told Fondly to forget. From the same message anything that touches it counts: the
 * same words, the same kind of thing about the same one, or the same matter, however it is put. From another mail: the
 * same words quoted, or the same thing said again. What comes to be told anew later is another fact.
 */
export function isForgotten(find: Fact, forgotten: Fact, all: readonly Fact[]): boolean {
  if (find.id === forgotten.id || quotesOverlap(find, forgotten, overlap)) return true;
  if (
    find.evidence.some((e) => forgotten.evidence.some((f) => f.messageId === e.messageId)) &&
    touches(find, forgotten)
  )
    return true;
  return quotes(find, forgotten) || sameFact(find, forgotten, all);
}

function touches(find: Fact, forgotten: Fact): boolean {
  if (find.category === forgotten.category && mayAgree(find, forgotten)) return true;
  const shared = likeness(matter(find), matter(forgotten));
  return mayAgree(find, forgotten) ? shared.shared >= 1 : shared.shared >= 2 && shared.smaller >= 0.5;
}

function matter(fact: Fact): Set<string> {
  return matterOf(`${fact.statement} ${fact.evidence.map(({ quote }) => quote).join(' ')}`, fact);
}

/** The words of the one stand in the other, as when a mail is quoted in its answer. */
function quotes(find: Fact, forgotten: Fact): boolean {
  return find.evidence.some(({ quote }) =>
    forgotten.evidence.some((other) => {
      const [short = '', long = ''] = [normalized(quote), normalized(other.quote)].sort((a, b) => a.length - b.length);
      return wordsOf(short).length >= 4 && ` ${long} `.includes(` ${short} `);
    }),
  );
}
