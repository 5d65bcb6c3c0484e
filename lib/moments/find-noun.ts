import {
  DAY_NOUNS,
  HOBBY_NOUNS,
  LIVING_NOUNS,
  MAKING_NOUNS,
  NAMED_AFTER,
  nounPattern,
  PET_NOUNS,
  SCHOOL_NOUNS,
  TRY_NOUNS,
  VERB_TOO,
} from './lexicon.ts';
import { isPlural, type NounPhrase, nounPhrase } from './noun.ts';

export const TRY = nounPattern(TRY_NOUNS);
export const DAY = nounPattern(DAY_NOUNS);
export const HOBBY = nounPattern(HOBBY_NOUNS);
export const LIVING = nounPattern(LIVING_NOUNS);
export const MAKING = nounPattern(MAKING_NOUNS);
export const PET = nounPattern(PET_NOUNS);
export const SCHOOL = nounPattern(SCHOOL_NOUNS);

/** Words for a part of an event or for any event: the name of the whole is better where it stands in the same clause. */
const PART =
  /^(?:oath|swearing-in|solo|first day|set|stall|reading|speech|talk|half|dinner|lunch|first night|rehearsal|dance|ball|game|match|quiz)(?:s|es)?$/i;

/** The thing a sentence is about: the first one named, its longest name, the whole before its parts. */
export function mainNoun(text: string, pattern: RegExp, names: ReadonlySet<string>): NounPhrase | null {
  let best: NounPhrase | null = null;
  for (const hit of text.matchAll(pattern)) {
    if (best && hit.index < best.end) continue;
    const end = hit.index + hit[0].length;
    if (NAMED_AFTER.test(text.slice(end, end + 40))) continue;
    // "reading the news": a verb with its object.
    if (
      /ing$/i.test(hit[0]) &&
      !/(?:wedding|christening|evening|opening|naming)$/i.test(hit[0]) &&
      /^\s+(?:the|a|an|my|our|your|his|her|their|it|them|this|that|these|those|late|hard|for|around|errands|about)\b/i.test(
        text.slice(end, end + 12),
      )
    )
      continue;
    const found = nounPhrase(text, hit.index, end, names);
    if (VERB_TOO.test(found.text) && found.determiner === null) continue;
    // "Cottage Hill Lane": part of a name.
    if (/^\p{Lu}/u.test(hit[0]) && hit.index > 0 && /^\s+\p{Lu}/u.test(text.slice(end, end + 3))) continue;
    if (!best || (PART.test(best.head) && !PART.test(found.head))) best = found;
    else if (hit.index - best.end <= 1) {
      const whole = text.slice(best.start, found.end);
      best = { ...found, start: best.start, determiner: best.determiner, text: whole, head: whole };
    }
  }
  return best;
}

/** The first such noun near the beginning of a text. */
export function firstNoun(text: string, pattern: RegExp): NounPhrase | null {
  const hit = text.matchAll(pattern).next().value;
  if (!hit || hit.index > 40) return null;
  return {
    text: hit[0],
    head: hit[0],
    determiner: null,
    plural: isPlural(hit[0]),
    start: hit.index,
    end: hit.index + hit[0].length,
  };
}
