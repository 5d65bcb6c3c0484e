import { GIVEN_NAMES, NOT_NAMES } from './names-data.ts';
import { isPastVerb } from './tense.ts';
import type { Word } from './words.ts';
import { wordSet } from './words.ts';

/** Given names that are also words: a name only where the sentence already calls for one ("my daughter Grace"). */
const WORDS_TOO = wordSet(
  'may april june august grace hope joy faith art mark bill will rich rob pat sue drew dale dawn rose summer ivy iris dean sandy robin rob ray jay angel chase miles max penny daisy holly hazel heather violet jack frank guy wade gene lane grant ernest olive poppy victor said van lee an man ben nat ali',
);

const VERBS_AFTER = wordSet(
  `is was has had got gets will would can could did does do just also turns turned started starts goes went came comes made makes said says thinks wants loves likes hates had takes took
passed passes plays played broke fell lost won finished begins began moved moves had's keeps kept who whose turning married marries wrote writes asked told gave gives got leaves left gave sends is's isn't wasn't won't hasn't didn't can't doesn't needs never always finally still now says sings runs ran swims learns learned
called calls sleeps slept ate eats drives drove flies flew died passed retires retired graduates graduated works worked lives lived became becomes stays stayed arrives arrived returns returned`,
);

/** What stands before a name, and openers no list of words covers. */
const TITLES = wordSet(
  'pak bu ibu herr frau fräulein signora signor señor señora senhor senhora don doña monsieur madame mme maître bhai sri shri ji san sensei sir madam mister chef coach dude man guys sure nice great lovely dear boss team folks ok okay wow cheers',
);

/** Whether the word can follow a name as its verb. */
export function verbAfterName(word: Word | undefined): boolean {
  if (!word || word.capital || !/^\s+$/.test(word.gap)) return false;
  return VERBS_AFTER.has(word.lower) || isPastVerb(word) || /'(?:s|ll|d|ve)$/.test(word.lower);
}

/** Whether the word may be a name where the sentence calls for one, e.g. after "my daughter". */
export function mayBeName(word: Word | undefined): word is Word {
  if (!word?.capital || word.text.length < 2) return false;
  if (TITLES.has(word.lower) || /(?:ly|days)$/.test(word.lower)) return GIVEN_NAMES.has(word.lower);
  if (/['’](?:m|ve|ll|d|re|t|s|em)$/i.test(word.text)) return false;
  if (!/^\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{L}+)?$|^\p{Lu}[\p{Ll}]+\p{Lu}\p{Ll}+$/u.test(word.text)) return false;
  if (NOT_NAMES.has(word.lower))
    return (
      GIVEN_NAMES.has(word.lower) ||
      [
        'may',
        'april',
        'june',
        'august',
        'sydney',
        'florence',
        'sofia',
        'georgia',
        'virginia',
        'charlotte',
        'paris',
      ].includes(word.lower)
    );
  return true;
}

/** Whether the word is a known given name, and no everyday word. */
export function isGivenName(word: Word): boolean {
  return word.capital && GIVEN_NAMES.has(word.lower) && !NOT_NAMES.has(word.lower);
}

/** A known given name that is not also an everyday word. */
export function isPlainGivenName(word: Word): boolean {
  return isGivenName(word) && !WORDS_TOO.has(word.lower);
}
