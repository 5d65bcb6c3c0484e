import type { Direction } from './when.ts';
import { type Word, wordSet } from './words.ts';

/** What the verbs of a clause say about time, before any date is read. */
export type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'future' | 'none';

const FUTURE = wordSet("will i'll we'll he'll she'll they'll it'll you'll shall won't gonna wont that'll there'll");
const BE = wordSet(
  "am is are i'm he's she's it's we're they're you're isn't aren't im that's theyre were're there's who's",
);
const HAVE = wordSet("have has i've he's she's we've they've you've it's haven't hasn't ive weve");
const PAST = wordSet(
  `was were wasn't weren't had hadn't did didn't went came got took made said told saw knew thought felt left lost found met sent spent kept held began broke brought built bought caught chose drove drank ate
fell flew forgot gave grew heard hid hit hurt led lay let lied paid put ran rode rose sang sat sold shot showed slept spoke stood stole stuck swam swore taught tore threw woke won wore wrote became fought froze rang shook
sank bit blew bled bent bound burnt crept dealt dug drew fed fled ground hung knelt knit learnt lent lit meant read rid sought shut slid spat spilt split spoilt spread stung struck swept swung understood used i'd we'd he'd she'd lived`,
);
const PARTICIPLES = wordSet(
  `been had done gone come got gotten taken made said told seen known thought felt left lost found met sent spent kept held begun broken brought built bought caught chosen driven drunk eaten fallen flown forgotten
given grown heard hidden hit hurt led paid put run ridden risen sung sat sold shot shown slept spoken stood stolen stuck swum sworn taught torn thrown woken won worn written become read let set cut quit split`,
);
const WOULD_OR_HAD = wordSet("i'd we'd he'd she'd they'd you'd");
/** Participles that are the plain verb as well: after "I'd" the plain verb is meant. */
const HIT_OR_HIT = wordSet('come become run read let set cut quit split put need hit');
const NOT_VERB_ED = wordSet(
  'need red bed wed shed speed seed feed weed excited tired exhausted worried scheduled booked supposed married retired pleased delighted interested hundred indeed sacred naked',
);
const FUTURE_ADJECTIVE = wordSet(
  'going planning hoping about due leaving flying moving starting getting heading coming taking expecting turning having arriving travelling traveling visiting',
);
const ADVERBS = wordSet(
  "not n't just also now already finally still never always only really currently actually even so all probably both again",
);

/** Whether the word is a verb in the simple past, as far as its form says. */
export function isPastVerb(word: Word): boolean {
  return PAST.has(word.lower) || (/^[a-z]{2,}ed$/.test(word.lower) && !NOT_VERB_ED.has(word.lower));
}

const PRESENT = wordSet(
  'turns starts gets has does goes comes leaves finishes begins graduates retires moves flies plays loves hates lives works wants needs can may might must should would could do turn says thinks takes makes',
);
const NOT_AFTER_SUBJECT = wordSet(
  'to in on at for from with and or but as of off into up out over by when that this the a an was were',
);
const SUBJECTS = wordSet('i we they you he she who it');
const STATE_AFTER_IS = wordSet(
  'gone left done lost married retired tired excited worried exhausted broken hurt stuck scheduled booked supposed called named',
);

/** The tense of the finite verb at word `i`, or null where the word is none. */
function finiteAt(words: readonly Word[], i: number): Tense | null {
  const word = words[i];
  if (!word) return null;
  let b = i - 1;
  while (ADVERBS.has(words[b]?.lower ?? '')) b--;
  const before = words[b];
  if (FUTURE.has(word.lower)) return 'future';
  let j = i + 1;
  while (ADVERBS.has(words[j]?.lower ?? '')) j++;
  const next = words[j];
  // "I'd gone" is had, "I'd love" would.
  if (WOULD_OR_HAD.has(word.lower))
    return next && (PARTICIPLES.has(next.lower) || /ed$/.test(next.lower)) && !HIT_OR_HIT.has(next.lower)
      ? 'past'
      : 'future';
  const be = BE.has(word.lower);
  if (be || HAVE.has(word.lower)) {
    const participle = next && (PARTICIPLES.has(next.lower) || /ed$/.test(next.lower));
    if (participle && HAVE.has(word.lower)) {
      if (!be || next.lower === 'been' || next.lower === 'had') return 'perfect';
      // "she's gone" is a state, "he's passed" is not.
      if (!STATE_AFTER_IS.has(next.lower)) return 'perfect';
    }
    if (!be) return 'present';
    if (next?.lower === 'going' && words[j + 1]?.lower === 'to') return 'future';
    if (next?.lower === 'about' && words[j + 1]?.lower === 'to') return 'future';
    if (next?.lower === 'due' || next?.lower === 'scheduled') return 'future';
    return next && /ing$/.test(next.lower) ? 'progressive' : 'present';
  }
  // "aged 81", "called Leo", "is booked": a participle, not a verb of its own.
  if (isPastVerb(word)) {
    if (/ed$/.test(word.lower)) {
      if (word.lower === 'aged' || word.lower === 'called' || word.lower === 'named') return null;
      let k = i - 1;
      while (ADVERBS.has(words[k]?.lower ?? '')) k--;
      const auxiliary = words[k]?.lower ?? '';
      if (
        BE.has(auxiliary) ||
        auxiliary === 'be' ||
        auxiliary === 'been' ||
        HAVE.has(auxiliary) ||
        auxiliary === 'get' ||
        auxiliary === 'gets' ||
        auxiliary === 'getting'
      )
        return null;
      // "having the cataract removed": somebody else does it, then.
      for (let n = k; n >= Math.max(0, i - 8); n--) {
        const earlier = words[n]?.lower ?? '';
        if (/^(?:having|getting|get|gets|have|has)$/.test(earlier)) return null;
        if (/^(?:and|but|then|who|which|because)$/.test(earlier) || /[,;:.]/.test(words[n]?.gap ?? '')) break;
      }
    }
    return 'past';
  }
  if (PRESENT.has(word.lower)) return word.lower === 'may' && word.capital && i > 0 ? null : 'present';
  if (
    before &&
    SUBJECTS.has(before.lower) &&
    !NOT_AFTER_SUBJECT.has(word.lower) &&
    !ADVERBS.has(word.lower) &&
    /^[a-z]+$/.test(word.lower)
  )
    return 'present';
  if (i === 0 && FUTURE_ADJECTIVE.has(word.lower)) return 'progressive';
  return null;
}

/** The tense of the first finite verb among the words; "none" where there is none ("Off to Rome"). */
export function tenseOf(words: readonly Word[]): Tense {
  for (let i = 0; i < words.length; i++) {
    const tense = finiteAt(words, i);
    if (tense) return tense;
  }
  return 'none';
}

/** The tense of the last finite verb among the words. */
export function lastTenseOf(words: readonly Word[]): Tense {
  for (let i = words.length - 1; i >= 0; i--) {
    const tense = finiteAt(words, i);
    if (tense) return tense;
  }
  return 'none';
}

/** Where a bare weekday or day points for a tense; null where either way will do. */
export function directionOf(tense: Tense): Direction {
  if (tense === 'past' || tense === 'perfect') return 'past';
  return tense === 'none' ? null : 'future';
}
