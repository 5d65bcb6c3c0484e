import { wordSet } from './words.ts';

/** Plain verbs people use of themselves in the present; those that are as often nouns after "and" stand in as well. */
export const PLAIN_VERBS = wordSet(
  `accept adopt admire admit adore agree answer appreciate arrange arrive ask attend avoid bake be bear become begin believe belong bike bleed block book borrow bring build burn buy call camp care carry catch celebrate change check choose clean climb
close coach collect come commute compete complain consider continue cook count cross cry cycle dance decide defend depend deserve die dig do drag draw dream dress drink drive drop eat emigrate enjoy enter expect explain face fail fall fast fear feed feel fetch
fight fill find finish fish fix fly follow forget foster freeze garden gather get give go graduate grow guess handle hang hate have head hear help hide hike hire hold hope host hunt hurt imagine intend invite iron join judge jump keep kiss knit know land
laugh lead lean learn leave lend lie lift like limp list listen live look lose love make manage marry mean meet mind miss mourn move need observe occupy offer open order organise organize own pack paint participate pass pay phone pick plan plant play
practise practice pray prefer prepare promise pull push quit race raise read realise realize rebuild recall reckon recover refuse rehearse relax rely remain remember renovate rent repair reply report request rest resume retire return ride ring rise row run
sail save say schedule see seem sell send serve set sew share shop shout show sign sing sit skate skip sleep smell smoke speak spend stand start starve stay step stop struggle study suffer support suppose surf survive suspect swear swim take talk
teach tell tend thank think throw train translate travel treat trust try turn understand use visit volunteer wait wake walk want warn wash watch wear wed weep welcome win wish wonder work worry write`,
);

const MODALS = wordSet(
  "will won't would wouldn't can can't cannot could couldn't may might must mustn't shall should shouldn't ought",
);

/** Whether the word is the same for every person: "will", "can't". */
export function isModal(word: string): boolean {
  return MODALS.has(word);
}

const SINGULAR: Readonly<Record<string, string>> = {
  am: 'is',
  are: 'is',
  have: 'has',
  do: 'does',
  "don't": "doesn't",
  dont: "doesn't",
  "haven't": "hasn't",
  havent: "hasn't",
  "aren't": "isn't",
  "ain't": "isn't",
  go: 'goes',
};

/** The form a present verb takes after a name: "am" is "is", "carry" is "carries". Null where the verb is not known. */
export function singularOf(word: string): string | null {
  const known = Object.hasOwn(SINGULAR, word) ? SINGULAR[word] : undefined;
  if (known) return known;
  if (!PLAIN_VERBS.has(word)) return null;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`;
}

const SINGULARS = new Set([...PLAIN_VERBS].map((verb) => singularOf(verb) ?? verb));

/** Whether the word is a present verb of the third person by its form: "enters". It may be a plural noun as well. */
export function isSingularVerb(word: string): boolean {
  return SINGULARS.has(word);
}
