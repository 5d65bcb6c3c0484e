import type { Direction } from './when.ts';
import { type Word, wordSet } from './words.ts';

/** What the verbs of a clause say about time, before any date is read. */
export type Tense = 'past' | 'perfect' | 'present' | 'progressive' | 'future' | 'none';

const FUTURE = wordSet("will i'll we'll he'll she'll they'll it'll you'll shall won't gonna wont that'll there'll");
const BE = wordSet("am is are i'm he's she's it's we're they're you're isn't aren't im that's theyre were're there's who's");
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
const NOT_VERB_ED = wordSet('need red bed wed shed speed seed feed weed excited tired exhausted worried scheduled booked supposed married retired pleased delighted interested hundred indeed sacred naked');
const FUTURE_ADJECTIVE = wordSet('going planning hoping about due leaving flying moving starting getting heading coming taking expecting turning having arriving travelling traveling visiting');
const ADVERBS = wordSet("not n't just also now already finally still never always only really currently actually even so all probably both again");

/** Whether the word is a verb in the simple past, as far as its form says. */
export function isPastVerb(word: Word): boolean {
  return PAST.has(word.lower) || (/^[a-z]{2,}ed$/.test(word.lower) && !NOT_VERB_ED.has(word.lower));
}

/** The tense of the first finite verb among the words; "none" where there is none ("Off to Rome"). */
export function tenseOf(words: readonly Word[]): Tense {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    if (FUTURE.has(word.lower)) return 'future';
    let j = i + 1;
    while (ADVERBS.has(words[j]?.lower ?? '')) j++;
    const next = words[j];
    if (BE.has(word.lower) || HAVE.has(word.lower)) {
      if (next && HAVE.has(word.lower) && (PARTICIPLES.has(next.lower) || /ed$/.test(next.lower))) {
        if (!BE.has(word.lower) || next.lower === 'been' || next.lower === 'had') return 'perfect';
        // "she's gone", "he's passed": has, not is.
        if (!/^(?:gone|left|done|lost|married|retired|tired|excited|worried|exhausted|broken|hurt|stuck)$/.test(next.lower)) return 'perfect';
      }
      if (!BE.has(word.lower)) return 'present';
      if (next?.lower === 'going' && words[j + 1]?.lower === 'to') return 'future';
      if (next?.lower === 'about' && words[j + 1]?.lower === 'to') return 'future';
      if (next?.lower === 'due') return 'future';
      if (next && /ing$/.test(next.lower)) return 'progressive';
      return 'present';
    }
    if (isPastVerb(word)) return 'past';
    if (i > 0 && /^(?:i|we|they|you|he|she|who|it)$/.test(words[i - 1]?.lower ?? '') && !ADVERBS.has(word.lower)) return 'present';
    if (/^(?:turns|starts|gets|has|does|goes|comes|leaves|finishes|begins|graduates|retires|moves|flies|plays|loves|hates|lives|works|wants|needs|can|may|might|must|should|would|could|do|do|turn)$/.test(word.lower)) return 'present';
    if (i === 0 && FUTURE_ADJECTIVE.has(word.lower)) return 'progressive';
  }
  return 'none';
}

/** Where a bare weekday or day points for a tense; null where either way will do. */
export function directionOf(tense: Tense): Direction {
  if (tense === 'past' || tense === 'perfect') return 'past';
  return tense === 'none' ? null : 'future';
}
