import type { Fact } from '../model/fact.ts';
import { EVENTS, KIN, NUMBERS, STOP } from './lexicon.ts';

/** Longer than any sentence worth comparing; keeps the comparison of two hostile quotes cheap. */
const MAX_WORDS = 200;

/** The words of a text, lower case, without punctuation; "it's" is one word. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  ).slice(0, MAX_WORDS);
}

/** A quote or a name as compared: words only, so that wrapping, case and punctuation make no difference. */
export function normalized(text: string): string {
  return wordsOf(text).join(' ');
}

/**
 * What a text is about: stems of its words that carry matter, without the person's own name and relation, on which
 * every fact about them would agree.
 */
export function matterOf(text: string, fact: Pick<Fact, 'name' | 'relation'>): Set<string> {
  const own = new Set([...wordsOf(fact.name ?? ''), ...wordsOf(fact.relation ?? '')]);
  const matter = new Set<string>();
  for (const word of wordsOf(text)) {
    const bare = word.replace(/'s?$/, '');
    if (STOP.has(bare) || own.has(bare) || KIN[bare] !== undefined || (bare.length < 3 && !/\d/.test(bare))) continue;
    matter.add(stem(bare));
  }
  return matter;
}

/** English endings off, roughly: only equality matters. */
function stem(word: string): string {
  if (/^\d/.test(word) || word.length < 5) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
}

/** How much two sets share, 0..1: of their union, and of the smaller one. 0 where one is empty. */
export function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { union: number; smaller: number; shared: number } {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return { union: 0, smaller: 0, shared };
  return { union: shared / (a.size + b.size - shared), smaller: shared / smaller, shared };
}

/**
 * Whether two quotes of one message are, for the greater part of the shorter, the same stretch of words: the same
 * sentence told longer or shorter.
 */
export function overlap(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (!short?.length || !long) return false;
  let best = 0;
  let previous = new Uint16Array(long.length + 1);
  for (const word of short) {
    const row = new Uint16Array(long.length + 1);
    for (let j = 0; j < long.length; j++) {
      if (long[j] !== word) continue;
      const run = (previous[j] ?? 0) + 1;
      row[j + 1] = run;
      if (run > best) best = run;
    }
    previous = row;
  }
  return best * 2 >= short.length && (best >= 2 || short.length === 1);
}

/** Names of places and people in a text beside the fact's own: capitalised words that begin no sentence. */
export function namesIn(text: string, fact: Pick<Fact, 'name' | 'relation'>): Set<string> {
  const own = new Set(wordsOf(fact.name ?? ''));
  const names = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{L}\p{N},;)"'] )\p{Lu}[\p{L}\p{M}'’-]+/gu)) {
    const word = match[0].toLowerCase().replace(/['’]s?$/, '');
    if (!own.has(word) && !STOP.has(word) && KIN[word] === undefined) names.add(word);
  }
  return names;
}

/** The kinds of event a text names: "operation" and "surgery" are one. */
export function eventsIn(text: string): Set<string> {
  const kinds = new Set<string>();
  for (const word of wordsOf(text)) {
    const kind = EVENT_OF.get(word);
    if (kind) kinds.add(kind);
  }
  return kinds;
}
const EVENT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(EVENTS).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

const NUMBER = `(\\d{1,3}|${NUMBERS.join('|')})`;
const AGE = new RegExp(
  `\\b(?:${NUMBER}[- ]years?[- ]olds?|(?:aged?|is|are|am|i'm|turned|turns|turning|turn|now|already) (?:now |already |just )?${NUMBER})(?=[\\s,.;!?)]|$)(?! (?:months?|weeks?|days?|hours?|minutes?|km|kilos?|people|of|children|kids|sons|daughters|%|percent))`,
  'i',
);

/** The age in years a text states, or null. */
export function ageIn(text: string): number | null {
  const match = AGE.exec(text.slice(0, 1000).replaceAll('’', "'"));
  const written = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (!written) return null;
  const word = NUMBERS.indexOf(written);
  const age = word >= 0 ? word : Number(written);
  return age <= 120 ? age : null;
}
