import type { Sentence } from '../text/sentences.ts';
import { Bag } from './bag.ts';
import { CLASSES, classify, findPatterns, type Hit } from './lexicon.ts';
import { type Part, partsOf } from './parts.ts';
import { type Token, tokenize } from './tokens.ts';
import { TOPICS } from './topics/index.ts';

/** One sentence, read: its tokens, their classes, where it may be cut. */
export interface Reading {
  sentence: Sentence;
  tokens: readonly Token[];
  classes: readonly (readonly number[])[];
  /** The hash of each token's stem. */
  hashes: readonly number[];
  /** The classes that stand in it. */
  present: readonly number[];
  parts: readonly Part[];
}

const id = (name: string): number => CLASSES.indexOf(name);
/** Classes as a table of yes and no, for speed. */
function table(names: readonly string[]): Uint8Array {
  const out = new Uint8Array(CLASSES.length);
  for (const name of names) out[id(name)] = 1;
  return out;
}
const ME = table(['i', 'my', 'we', 'our']);
const PERSON = table([
  'i',
  'my',
  'we',
  'our',
  'you',
  'your',
  'he',
  'she',
  'his',
  'her',
  'they',
  'their',
  'kin',
  'name',
]);
const BIZ = table(['biz', 'trade', 'role', 'news', 'ad', 'legal', 'auto', 'fiction']);
const KIN = id('kin');
const KIN_ONLY = table(['kin']);
/** Classes that say what a sentence is about, as against how it is built. */
const TOPIC_CLASSES = table(TOPICS.slice(1).flatMap((topic) => Object.keys(topic.classes)));
/** Words that build a sentence: kept as themselves in its skeleton. */
const FUNCTION = new Set(
  "a an the of to in on at for with from by and or but so if as is are was were be been am 'm 's 're 've 'll 'd n't not no do did does has have had will would can could that this it its my our your his her their i we you he she they me us him them who what which when where how there up off out back over down about into then now just all".split(
    ' ',
  ),
);

/** FNV-1a of a string, 32 bits. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Folds numbers into one 32-bit hash whose top five bits are the kind; the order counts. */
export function fold(kind: number, a: number, b = 0, c = 0, d = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0x7feb352d);
  h = Math.imul((h ^ (h >>> 15)) + c, 0x846ca68b);
  h = Math.imul((h ^ (h >>> 15)) + d, 0xc2b2ae35);
  h ^= h >>> 16;
  return ((kind << 27) | (h & 0x7ffffff)) >>> 0;
}

/** Kinds of feature; a number each, since they are hashed. */
export const KIND = {
  word: 1,
  pair: 2,
  triple: 3,
  cls: 4,
  clsPair: 5,
  pattern: 6,
  skeleton: 7,
  chars: 9,
  shape: 10,
  near: 11,
  mail: 12,
  topic: 13,
  nearTopic: 14,
  sentence: 15,
  place: 16,
  subject: 17,
  layout: 18,
} as const;

/** Reads text that stands alone: a subject, a clause. */
export function readAlone(text: string): Reading {
  return read({ start: 0, end: text.length, text, index: 0, paragraph: 0, bullet: false });
}

/** Reads one sentence. */
export function read(sentence: Sentence): Reading {
  const tokens = tokenize(sentence.text);
  const classes = classify(tokens);
  const seen = new Set<number>();
  for (const list of classes) for (const c of list) seen.add(c);
  return {
    sentence,
    tokens,
    classes,
    hashes: tokens.map((token) => (token.kind === 'number' ? 77 : hashText(token.stem))),
    present: [...seen],
    parts: partsOf(tokens, classes),
  };
}

function bin(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 35 ? 8 : n < 60 ? 9 : 10;
}

function count(classes: readonly (readonly number[])[], set: Uint8Array): number {
  let n = 0;
  for (const list of classes) {
    for (const c of list) {
      if (set[c]) {
        n++;
        break;
      }
    }
  }
  return n;
}

const bag = new Bag();

/** The features of a stretch of tokens by itself, and the patterns in it. */
export function ownFeatures(reading: Reading, part: Part): { features: number[]; hits: Hit[] } {
  const whole = part.from === 0 && part.to === reading.tokens.length;
  const tokens = whole ? reading.tokens : reading.tokens.slice(part.from, part.to);
  const classes = whole ? reading.classes : reading.classes.slice(part.from, part.to);
  const hashes = whole ? reading.hashes : reading.hashes.slice(part.from, part.to);
  const hits = findPatterns(tokens, classes);
  const n = tokens.length;
  bag.clear();
  // The skeleton: function words as themselves, the rest as its class, its shape or "a word".
  const bones = tokens.map((token, i) => {
    if (token.kind === 'mark') return hashes[i] ?? 0;
    if (token.kind === 'number') return 77;
    if (FUNCTION.has(token.word)) return hashes[i] ?? 0;
    const own = classes[i] ?? [];
    const [first] = own;
    if (first !== undefined) return 1000 + (own.includes(KIN) ? KIN : first);
    if (token.capital && i > 0) return 2;
    if (token.word.endsWith('ing')) return 3;
    if (token.word.endsWith('ed')) return 4;
    return 5;
  });
  for (let i = 0; i < n; i++) {
    const token = tokens[i];
    if (!token) continue;
    const h = hashes[i] ?? 0;
    const h1 = hashes[i + 1] ?? 1;
    bag.add(fold(KIND.word, h));
    bag.add(fold(KIND.pair, h, h1));
    bag.add(fold(KIND.triple, h, h1, hashes[i + 2] ?? 1));
    const b = bones[i] ?? 0;
    const b1 = bones[i + 1] ?? 1;
    const b2 = bones[i + 2] ?? 1;
    bag.add(fold(KIND.skeleton, b, b1));
    bag.add(fold(KIND.skeleton, b, b1, b2));
    bag.add(fold(KIND.skeleton, b, b1, b2, bones[i + 3] ?? 1));
    const here = classes[i] ?? [];
    for (const c of here) {
      bag.add(fold(KIND.cls, c));
      const to = Math.min(n, i + 6);
      for (let j = i + 1; j < to; j++) for (const d of classes[j] ?? []) bag.add(fold(KIND.clsPair, c, d));
    }
    if (token.kind === 'word' && token.word.length > 4 && !FUNCTION.has(token.word)) {
      const w = token.word;
      bag.add(fold(KIND.chars, hashText(w.slice(0, 4))));
      bag.add(fold(KIND.chars, 1, hashText(w.slice(-4))));
      if (w.length > 5) bag.add(fold(KIND.chars, hashText(w.slice(0, 5))));
    }
  }
  let against = 0;
  let support = 0;
  for (const hit of hits) {
    bag.add(fold(KIND.pattern, hit.id));
    bag.add(fold(KIND.topic, hit.topic, hit.against ? 1 : 0));
    if (hit.topic > 0) hit.against ? against++ : support++;
  }
  bag.add(fold(KIND.topic, 100, bin(support)));
  bag.add(fold(KIND.topic, 101, bin(against)));
  bag.add(fold(KIND.shape, 1, bin(n)));
  bag.add(fold(KIND.shape, 2, bin(count(classes, ME))));
  bag.add(fold(KIND.shape, 3, bin(count(classes, BIZ))));
  bag.add(fold(KIND.shape, 4, bin(count(classes, TOPIC_CLASSES))));
  bag.add(fold(KIND.shape, 5, bin(count(classes, PERSON))));
  let capitals = 0;
  let numbers = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && tokens[i]?.capital) capitals++;
    if (tokens[i]?.kind === 'number') numbers++;
  }
  bag.add(fold(KIND.shape, 7, bin(capitals)));
  bag.add(fold(KIND.shape, 8, bin(numbers)));
  return { features: bag.take(), hits };
}

/** Kinds of feature that tell a category: what it is about, not where it stands. */
const ABOUT = new Set<number>([KIND.word, KIND.pair, KIND.cls, KIND.clsPair, KIND.pattern, KIND.topic, KIND.chars]);

/** Of a stretch's own features those that tell its category. */
export function aboutFeatures(own: readonly number[]): number[] {
  return own.filter((feature) => ABOUT.has(feature >>> 27));
}

/** The features of a mail that tell its kind: its words and its shape. */
export function mailFeatures(readings: readonly Reading[]): number[] {
  const out = new Set<number>();
  for (const r of readings) {
    for (const h of r.hashes) out.add(fold(KIND.word, h));
    for (const c of r.present) out.add(fold(KIND.cls, c));
    out.add(fold(KIND.shape, 1, bin(r.tokens.length)));
  }
  out.add(fold(KIND.mail, 1, bin(readings.length)));
  out.add(fold(KIND.mail, 7, bin(readings.filter((r) => r.sentence.text.includes('\n')).length)));
  return [...out];
}

/** What all sentences of a mail share. */
export interface Surroundings {
  mail: readonly number[];
  /** By sentence. */
  sentence: readonly (readonly number[])[];
}

/** The features of the mail and of each sentence's place in it. */
export function surroundings(readings: readonly Reading[], subject: Reading | null): Surroundings {
  const total = readings.reduce((sum, r) => sum + r.tokens.length, 0);
  const share = (set: Uint8Array): number => {
    const n = readings.reduce((sum, r) => sum + count(r.classes, set), 0);
    return total ? Math.min(10, Math.floor((n / total) * 40)) : 0;
  };
  const mail: number[] = [
    fold(KIND.mail, 1, bin(readings.length)),
    fold(KIND.mail, 2, bin(Math.floor(total / 10))),
    fold(KIND.mail, 3, share(ME)),
    fold(KIND.mail, 4, share(BIZ)),
    fold(KIND.mail, 5, share(TOPIC_CLASSES)),
    fold(KIND.mail, 6, share(KIN_ONLY)),
  ];
  const seen = new Set<number>();
  for (const r of readings) for (const c of r.present) seen.add(c);
  for (const c of seen) mail.push(fold(KIND.mail, 20, c));
  if (subject) {
    for (const c of subject.present) mail.push(fold(KIND.subject, c));
    for (const hit of findPatterns(subject.tokens, subject.classes)) {
      mail.push(fold(KIND.subject, 1000 + hit.topic, hit.against ? 1 : 0));
    }
  }
  const bullets = bin(readings.filter((r) => r.sentence.bullet).length);
  const paragraphs = readings[readings.length - 1]?.sentence.paragraph ?? 0;
  const quotedAt = insideQuotes(readings);
  const sentence = readings.map((r, i) => {
    const out: number[] = [];
    for (const side of [-1, 1]) {
      const other = readings[i + side];
      if (other) for (const c of other.present) out.push(fold(KIND.near, side + 5, c));
      else out.push(fold(KIND.near, side + 5, 0xffff));
    }
    const here = r.sentence;
    const text = here.text;
    const first = readings[i - 1]?.sentence.paragraph !== here.paragraph;
    const last = readings[i + 1]?.sentence.paragraph !== here.paragraph;
    const quoted = quotedAt[i] ? 1 : 0;
    const end = text[text.length - 1] ?? '';
    out.push(
      fold(KIND.layout, 1, here.bullet ? 1 : 0),
      fold(KIND.layout, 2, (first ? 1 : 0) + (last ? 2 : 0)),
      fold(KIND.layout, 3, quoted),
      fold(KIND.layout, 4, /:\s*$/.test(readings[i - 1]?.sentence.text.slice(-4) ?? '') ? 1 : 0),
      fold(KIND.layout, 5, bullets),
      fold(KIND.layout, 6, text.startsWith('(') ? 1 : /^p\.?\s?s\b/i.test(text.slice(0, 8)) ? 2 : 0),
      fold(KIND.layout, 7, Math.min(5, here.paragraph)),
      fold(KIND.layout, 8, Math.min(5, paragraphs - here.paragraph)),
      fold(KIND.layout, 9, end === '?' ? 1 : end === '!' ? 2 : end === '.' ? 3 : end === ':' ? 4 : end === ',' ? 5 : 6),
      fold(KIND.layout, 10, /\p{Extended_Pictographic}|[:;]-?[)(D]|!!/u.test(text) ? 1 : 0),
      fold(KIND.place, 1, Math.min(i, 6)),
      fold(KIND.place, 2, Math.min(readings.length - 1 - i, 6)),
      fold(KIND.place, 3, Math.floor((i / readings.length) * 5)),
    );
    // Every class once more where the surroundings make it doubtful: "my baby" in a list or between quotes.
    if (here.bullet || quoted) for (const c of r.present) out.push(fold(KIND.layout, 20 + quoted, c));
    return out;
  });
  return { mail, sentence };
}

/** Which sentences stand wholly or mostly between quotation marks. A paragraph begins outside them. */
function insideQuotes(readings: readonly Reading[]): boolean[] {
  let open = false;
  let paragraph = -1;
  return readings.map(({ sentence }) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    let inside = 0;
    for (const mark of sentence.text.split(/(["“”«»])/)) {
      if (mark === '“' || mark === '«') open = true;
      else if (mark === '”' || mark === '»') open = false;
      else if (mark === '"') open = !open;
      else if (open) inside += mark.length;
    }
    return inside > sentence.text.length / 2;
  });
}

/** The features of one part of a sentence besides its own: the sentence around it, its place there. */
export function partFeatures(reading: Reading, nth: number, sentenceHits: readonly Hit[]): number[] {
  const out: number[] = [];
  const { parts, classes, present } = reading;
  out.push(fold(KIND.sentence, 1, Math.min(nth, 4)), fold(KIND.sentence, 2, Math.min(parts.length, 5)));
  if (parts.length === 1) return out;
  for (const c of present) out.push(fold(KIND.sentence, 10, c));
  for (const hit of sentenceHits) {
    out.push(fold(KIND.sentence, 11, hit.topic, hit.against ? 1 : 0), fold(KIND.sentence, 12, hit.id));
  }
  for (const side of [-1, 1]) {
    const other = parts[nth + side];
    if (!other) continue;
    const seen = new Set<number>();
    for (let i = other.from; i < other.to; i++) for (const c of classes[i] ?? []) seen.add(c);
    for (const c of seen) out.push(fold(KIND.sentence, 15 + side, c));
    out.push(fold(KIND.sentence, 18 + side, reading.hashes[other.from] ?? 0));
  }
  return out;
}
