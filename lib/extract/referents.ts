import type { MailContext } from './context.ts';
import type { Cast, Mention } from './people.ts';
import { castOf } from './people.ts';
import { type Word, wordSet } from './words.ts';

/** Whom a word of a clause points to. */
export type ReferentKind =
  | 'i'
  | 'we'
  | 'my' // the writer's thing: "my knee"
  | 'you'
  | 'your'
  | 'kin' // the writer's relative
  | 'pet'
  | 'social' // the writer's friend, colleague
  | 'yourkin'
  | 'theirkin' // somebody else's relative
  | 'name' // a person the mail tells nothing else of
  | 'reader' // the reader by name
  | 'he' // a pronoun nothing in the mail explains
  | 'they';

export interface Referent {
  kind: ReferentKind;
  at: number;
  end: number;
  /** Who is meant, also where a pronoun was followed back. */
  mention: Mention | null;
  /** It stood as a pronoun. */
  pronoun: boolean;
}

const I = wordSet("i i'm i've i'll i'd me myself mine im ive");
const WE = wordSet("we we're we've we'll we'd us ourselves ours");
const YOU = wordSet("you you're you've you'll you'd yourself u ya ye y'all youre");
const HE = wordSet("he he's he'll he'd him himself his");
const SHE = wordSet("she she's she'll she'd her herself hers");
const THEY = wordSet("they they're they've they'll them their themselves both");

const SELF = wordSet('i me myself');

/** How far back, in characters, a pronoun may point. */
const REACH = 600;

function kindOf(mention: Mention, cast: Cast): { kind: ReferentKind; mention: Mention } {
  if (!mention.relation && mention.name) {
    const lower = mention.name.toLowerCase();
    const known = cast.byName.get(lower);
    if (known && known !== mention && known.relation) return kindOf(known, cast);
    if (cast.recipient.has(lower)) return { kind: 'reader', mention };
    return { kind: 'name', mention };
  }
  if (mention.owner === 'recipient') return { kind: 'yourkin', mention };
  if (mention.owner === 'other') {
    // "Scott's sister" where Scott is the writer's husband is family; else somebody else's.
    const owner = mention.ownerName ? cast.byName.get(mention.ownerName.toLowerCase()) : undefined;
    if (owner?.relation && owner.owner === 'sender' && owner.kin?.kind === 'kin') return { kind: 'kin', mention };
    return { kind: 'theirkin', mention };
  }
  if (mention.kin?.kind === 'pet') return { kind: 'pet', mention };
  if (mention.kin?.kind === 'social') return { kind: 'social', mention };
  return { kind: 'kin', mention };
}

/** The kind of a mention by itself, names followed to where the mail introduces them. */
export function referentOf(mention: Mention, cast: Cast): { kind: ReferentKind; mention: Mention } {
  return kindOf(mention, cast);
}

/** Everybody the words of [start, end) point to, in order; pronouns are followed back through the mail. */
export function referentsIn(ctx: MailContext, start: number, end: number): Referent[] {
  const cast = castOf(ctx);
  const referents: Referent[] = [];
  let m = cast.mentions.findIndex((mention) => mention.end > start);
  if (m < 0) m = cast.mentions.length;
  for (let i = firstWord(cast.words, start); i < cast.words.length; i++) {
    const word = cast.words[i];
    if (!word || word.start >= end) break;
    while ((cast.mentions[m]?.end ?? Number.POSITIVE_INFINITY) <= word.start) m++;
    const mention = cast.mentions[m];
    if (mention && mention.start <= word.start && word.start < mention.end) {
      // "My wife and I", "me and Aroha": the writer with somebody.
      const last = cast.words[wordAfter(cast.words, i, mention.end)];
      const joined =
        last &&
        (last.lower === 'and' || last.lower === '&') &&
        SELF.has(cast.words[wordAfter(cast.words, i, last.end)]?.lower ?? '');
      const led =
        referents.length > 0 &&
        referents.at(-1)?.kind === 'i' &&
        cast.words[i - 1]?.lower === 'and' &&
        SELF.has(cast.words[i - 2]?.lower ?? '');
      if (joined && mention.start === word.start) {
        referents.push({ kind: 'we', at: word.start, end: mention.end, mention: null, pronoun: false });
        referents.push({ ...kindOf(mention, cast), at: word.start, end: mention.end, pronoun: false });
      } else if (led) {
        referents.pop();
        referents.push({
          kind: 'we',
          at: cast.words[i - 2]?.start ?? word.start,
          end: mention.end,
          mention: null,
          pronoun: false,
        });
        referents.push({ ...kindOf(mention, cast), at: word.start, end: mention.end, pronoun: false });
      } else if (mention.start === word.start || referents.length === 0 || referents.at(-1)?.mention !== mention) {
        referents.push({ ...kindOf(mention, cast), at: word.start, end: mention.end, pronoun: false });
      }
      while ((cast.words[i + 1]?.start ?? Number.POSITIVE_INFINITY) < mention.end) i++;
      continue;
    }
    const kind = pronounKind(word);
    if (!kind) continue;
    if (kind === 'he' || kind === 'she' || kind === 'they') {
      const back = antecedent(cast, word.start, kind);
      if (back) referents.push({ ...kindOf(back, cast), at: word.start, end: word.end, pronoun: true });
      else
        referents.push({
          kind: kind === 'they' ? 'they' : 'he',
          at: word.start,
          end: word.end,
          mention: null,
          pronoun: true,
        });
    } else referents.push({ kind, at: word.start, end: word.end, mention: null, pronoun: true });
  }
  return referents;
}

/** The first word from index `i` on that stands at or after an offset. */
function wordAfter(words: readonly Word[], i: number, at: number): number {
  let j = i;
  while (j < words.length && (words[j]?.start ?? 0) < at) j++;
  return j;
}

/** The index of the first word at or after an offset. */
export function firstWord(words: readonly Word[], at: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pronounKind(word: Word): ReferentKind | 'she' | null {
  const { lower } = word;
  if (I.has(lower)) return 'i';
  if (WE.has(lower)) return 'we';
  if (lower === 'my' || lower === 'our') return 'my';
  if (YOU.has(lower)) return 'you';
  if (lower === 'your' || lower === 'ur') return 'your';
  if (HE.has(lower)) return 'he';
  if (SHE.has(lower)) return 'she';
  if (THEY.has(lower)) return 'they';
  return null;
}

function antecedent(cast: Cast, at: number, pronoun: 'he' | 'she' | 'they'): Mention | null {
  for (let m = cast.mentions.length - 1; m >= 0; m--) {
    const mention = cast.mentions[m];
    if (!mention || mention.end > at) continue;
    if (at - mention.end > REACH) break;
    const known = mention.name ? (cast.byName.get(mention.name.toLowerCase()) ?? mention) : mention;
    const kin = known.kin;
    if (mention.name && cast.recipient.has(mention.name.toLowerCase()) && !kin) continue;
    if (pronoun === 'they') {
      if (kin?.plural) return mention;
      continue;
    }
    if (kin?.plural) continue;
    if (kin?.gender && kin.gender !== (pronoun === 'he' ? 'm' : 'f')) continue;
    return mention;
  }
  return null;
}
