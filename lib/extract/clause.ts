import type { Category } from '../model/fact.ts';
import type { MailContext } from './context.ts';
import { type Cast, castOf } from './people.ts';
import { firstWord, type Referent, referentsIn } from './referents.ts';
import { type Tense, tenseOf } from './tense.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** One fact's clause made ready for the stages that say whose, when and how. */
export interface Clause {
  ctx: MailContext;
  category: Category;
  start: number;
  end: number;
  /** The sentences it stands in, [from, to). */
  from: number;
  to: number;
  quote: string;
  lower: string;
  words: readonly Word[];
  cast: Cast;
  referents: readonly Referent[];
  /** The referents of the sentence before the clause begins, or else of the sentence before. */
  before: readonly Referent[];
  tense: Tense;
}

/** No clause is longer: what follows is not read. */
const LONGEST = 1200;

/** Reads a clause and its surroundings. `span` is [start, end) in the mail's text; bounds outside it are drawn in. */
export function readClause(ctx: MailContext, span: readonly [number, number], category: Category): Clause {
  const { text } = ctx.mail;
  const start = Math.max(0, Math.min(span[0], text.length));
  const end = Math.max(start, Math.min(span[1], text.length, start + LONGEST));
  const { from, to, previous } = sentenceBounds(ctx, start, end);
  const cast = castOf(ctx);
  const quote = text.slice(start, end);
  const words = slice(cast, text, start, end);
  const same = start - from > 1 ? referentsIn(ctx, from, start) : [];
  return {
    ctx,
    category,
    start,
    end,
    from,
    to,
    quote,
    lower: quote.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '),
    words,
    cast,
    referents: referentsIn(ctx, start, end),
    before: same.length ? same : referentsIn(ctx, previous, from),
    tense: tenseOf(words),
  };
}

function slice(cast: Cast, text: string, start: number, end: number): readonly Word[] {
  if (end > (cast.words.at(-1)?.end ?? 0)) return wordsOf(text, start, end);
  const first = firstWord(cast.words, start);
  return cast.words.slice(first, firstWord(cast.words, end));
}

function sentenceBounds(ctx: MailContext, start: number, end: number): { from: number; to: number; previous: number } {
  const { sentences } = ctx;
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const first = sentences[low];
  if (!first || first.start >= end) return { from: start, to: end, previous: Math.max(0, start - 200) };
  let last = first;
  for (let i = low; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.start >= end) break;
    last = sentence;
  }
  const from = Math.max(Math.min(first.start, start), start - 400);
  return {
    from,
    to: Math.min(Math.max(last.end, end), end + 400),
    previous: Math.max(sentences[low - 1]?.start ?? from, from - 400),
  };
}
