import type { Fact } from '../model/fact.ts';
import { datesAgree, daysBetween } from './dates.ts';
import { isLikelySame, mayAgree, mayBeSame } from './entity.ts';
import { ageOf, quoteGist, statementGist, told, wording } from './gist.ts';
import { RELATIVE_DAY } from './lexicon.ts';
import { likeness, normalized, overlap } from './words.ts';

/** Words repeated after longer than this are said anew ("so happy to be home for the holidays"). */
const REPEAT_DAYS = 60;
/** Undated events told further apart are two. */
const UNDATED_EVENT_DAYS = 120;

/**
 * Whether a find is one that is already known from the very same message: the same words, or the greater part of them.
 * The user may have set the category or the person right since.
 */
export function sameFind(find: Fact, known: Fact): boolean {
  if (known.id === find.id) return true;
  if (known.category !== find.category && !known.edited.includes('category')) return false;
  if (!mayAgree(find, known) && !known.edited.includes('who')) return false;
  return quotesOverlap(find, known, (a, b) => overlap(a, b));
}

/** Whether a quote of the same message fits, by the given test. */
export function quotesOverlap(a: Fact, b: Fact, fits: (a: string, b: string) => boolean): boolean {
  return a.evidence.some((x) => b.evidence.some((y) => x.messageId === y.messageId && fits(x.quote, y.quote)));
}

/**
 * Whether two facts from different mails (or places of one mail) say the same. Being alike is not enough: names, dates,
 * ages and places that differ make two facts of them, and so does one of them being called off.
 */
export function sameFact(a: Fact, b: Fact, all: readonly Fact[]): boolean {
  if (a.category !== b.category || !mayBeSame(a, b)) return false;
  if ((a.status === 'cancelled') !== (b.status === 'cancelled')) return false;
  const apart = Math.abs(daysBetween(told(a), told(b)));
  if (apart <= REPEAT_DAYS && repeats(a, b)) return true;
  const yearly = a.category === 'birthday';
  if (!datesAgree(a.when, b.when, yearly)) return false;
  const [ageA, ageB] = [ageOf(a), ageOf(b)];
  if (!yearly && ageA !== null && ageB !== null && ageA !== ageB) return false;
  if (yearly) {
    if (isAnniversary(a) !== isAnniversary(b)) return false;
    return a.when && b.when ? isLikelySame(a, b, all) : alike(a, b);
  }
  if (isDated(a) && isDated(b) && !(a.when && b.when) && apart > UNDATED_EVENT_DAYS) return false;
  if (differ(statementGist(a).names, statementGist(b).names)) return false;
  if (differ(statementGist(a).events, statementGist(b).events)) return false;
  if (ageA !== null && ageA === ageB && isAgeOnly(a) && isAgeOnly(b)) return isLikelySame(a, b, all);
  return alike(a, b);
}

/**
 * The same words again, as in a quoted or forwarded mail. "Next Saturday" was then counted from the wrong mail, so within
 * a thread two dates for it are no contradiction; elsewhere, and for a date that stands in the words, they are.
 */
function repeats(a: Fact, b: Fact): boolean {
  const agree = datesAgree(a.when, b.when, a.category === 'birthday');
  return a.evidence.some((one) => {
    const words = normalized(one.quote);
    if (words.split(' ').length < 4) return false;
    return b.evidence.some(
      (other) =>
        normalized(other.quote) === words &&
        (agree || (one.threadId !== null && one.threadId === other.threadId && RELATIVE_DAY.test(words))),
    );
  });
}

function alike(a: Fact, b: Fact): boolean {
  const statements = likeness(statementGist(a).matter, statementGist(b).matter);
  if (statements.union >= 0.6 || (statements.smaller >= 0.75 && statements.shared >= 2)) return true;
  const quotes = likeness(quoteGist(a).matter, quoteGist(b).matter);
  return quotes.union >= 0.7 && quotes.shared >= 2;
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && likeness(a, b).shared === 0;
}

/** Something that happens at a time, dated or not, in contrast to what is so. */
function isDated(fact: Fact): boolean {
  return fact.time === 'future' || fact.time === 'past';
}

/** Whether a birthday fact is about an anniversary of a couple or a firm: another slot than a birthday of the same person. */
export function isAnniversary(fact: Fact): boolean {
  return /\banniversar/i.test(wording(fact));
}

/** A fact that says how old somebody is and little else; one that says more is not replaced by the next birthday. */
export function isAgeOnly(fact: Fact): boolean {
  if (fact.category !== 'family' && fact.category !== 'background' && fact.category !== 'pet') return false;
  if (ageOf(fact) === null) return false;
  const matter = [...statementGist(fact).matter].filter(
    (word) =>
      !/^(?:\d+|turn|old|age|\w*teen|twenty|four|five|six|seven|eight|nine|ten|eleven|twelve|twelv|nin|fiv)$/.test(
        word,
      ),
  );
  return matter.length <= 1;
}
