import type { Sentence } from '../text/sentences.ts';
import { CLASSES, classify, findPatterns, type Hit } from './lexicon.ts';
import { type Token, tokenize } from './tokens.ts';
import { TOPICS } from './topics/index.ts';

/** One sentence, read: its tokens, their classes, the patterns found. */
export interface Reading {
  sentence: Sentence;
  tokens: readonly Token[];
  classes: readonly (readonly number[])[];
  hits: readonly Hit[];
  /** Bit per class (as booleans), for features of neighbours and of the mail. */
  present: ReadonlySet<number>;
  /** Features of the sentence alone. */
  own: readonly number[];
}

const id = (name: string): number => CLASSES.indexOf(name);
const ME = new Set(['i', 'my', 'we', 'our'].map(id));
const PERSON = new Set(
  ['i', 'my', 'we', 'our', 'you', 'your', 'he', 'she', 'his', 'her', 'they', 'their', 'kin', 'name'].map(id),
);
const BIZ = new Set(['biz', 'trade', 'role', 'news', 'ad', 'legal', 'auto', 'fiction'].map(id));
const KIN = id('kin');
/** Classes that say what a sentence is about, as against how it is built. */
const TOPIC_CLASSES = new Set(TOPICS.slice(1).flatMap((topic) => Object.keys(topic.classes).map(id)));
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
  let h = Math.imul(kind + 0x9e3779b9, 0x85ebca6b);
  h = mix(h ^ a);
  h = mix(h ^ b);
  h = mix(h ^ c);
  h = mix(h ^ d);
  return ((kind << 27) | (h & 0x7ffffff)) >>> 0;
}

function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
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
  cluster: 8,
  chars: 9,
  shape: 10,
  near: 11,
  mail: 12,
  topic: 13,
  nearTopic: 14,
  clusterPair: 15,
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
  const hits = findPatterns(tokens, classes);
  const present = new Set<number>();
  for (const list of classes) for (const c of list) present.add(c);
  return { sentence, tokens, classes, hits, present, own: ownFeatures(sentence, tokens, classes, hits) };
}

function bin(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 35 ? 8 : n < 60 ? 9 : 10;
}

function ownFeatures(
  sentence: Sentence,
  tokens: readonly Token[],
  classes: readonly (readonly number[])[],
  hits: readonly Hit[],
): number[] {
  const out = new Set<number>();
  const n = tokens.length;
  const hashes = tokens.map((token) => (token.kind === 'number' ? 77 : hashText(token.stem)));
  // The skeleton: function words as themselves, the rest as its class, its shape or "a word".
  const bones = tokens.map((token, i) => {
    if (token.kind === 'mark') return hashes[i] ?? 0;
    if (token.kind === 'number') return 77;
    if (FUNCTION.has(token.word)) return hashText(token.word);
    const [first] = classes[i] ?? [];
    if (first !== undefined) return 1000 + (classes[i]?.includes(KIN) ? KIN : first);
    if (token.capital && i > 0) return 2;
    if (/ing$/.test(token.word)) return 3;
    if (/ed$/.test(token.word)) return 4;
    return 5;
  });
  for (let i = 0; i < n; i++) {
    const token = tokens[i];
    if (!token) continue;
    const h = hashes[i] ?? 0;
    const h1 = hashes[i + 1] ?? 1;
    const h2 = hashes[i + 2] ?? 1;
    out.add(fold(KIND.word, h));
    out.add(fold(KIND.pair, h, h1));
    out.add(fold(KIND.triple, h, h1, h2));
    const b = bones[i] ?? 0;
    const b1 = bones[i + 1] ?? 1;
    const b2 = bones[i + 2] ?? 1;
    const b3 = bones[i + 3] ?? 1;
    out.add(fold(KIND.skeleton, b, b1));
    out.add(fold(KIND.skeleton, b, b1, b2));
    out.add(fold(KIND.skeleton, b, b1, b2, b3));
    const here = classes[i] ?? [];
    for (const c of here) {
      out.add(fold(KIND.cls, c));
      for (let j = i + 1; j < Math.min(n, i + 6); j++)
        for (const d of classes[j] ?? []) out.add(fold(KIND.clsPair, c, d));
    }
    if (token.kind === 'word' && !FUNCTION.has(token.word)) {
      const w = token.word;
      if (w.length > 4) {
        out.add(fold(KIND.chars, hashText(w.slice(0, 4))));
        out.add(fold(KIND.chars, 1, hashText(w.slice(-4))));
      }
      if (w.length > 5) out.add(fold(KIND.chars, hashText(w.slice(0, 5))));
    }
  }
  let against = 0;
  let support = 0;
  for (const hit of hits) {
    out.add(fold(KIND.pattern, hit.id));
    out.add(fold(KIND.topic, hit.topic, hit.against ? 1 : 0));
    if (hit.topic > 0) hit.against ? against++ : support++;
  }
  out.add(fold(KIND.topic, 100, bin(support)));
  out.add(fold(KIND.topic, 101, bin(against)));
  const kinds = (set: ReadonlySet<number>): number =>
    classes.reduce((sum, list) => sum + (list.some((c) => set.has(c)) ? 1 : 0), 0);
  out.add(fold(KIND.shape, 1, bin(n)));
  out.add(fold(KIND.shape, 2, bin(kinds(ME))));
  out.add(fold(KIND.shape, 3, bin(kinds(BIZ))));
  out.add(fold(KIND.shape, 4, bin(kinds(TOPIC_CLASSES))));
  out.add(fold(KIND.shape, 5, bin(kinds(PERSON))));
  const text = sentence.text;
  const end = text[text.length - 1] ?? '';
  out.add(
    fold(KIND.shape, 6, end === '?' ? 1 : end === '!' ? 2 : end === '.' ? 3 : end === ':' ? 4 : end === ',' ? 5 : 6),
  );
  out.add(fold(KIND.shape, 7, bin(tokens.filter((token, i) => i > 0 && token.capital).length)));
  out.add(fold(KIND.shape, 8, bin(tokens.filter((token) => token.kind === 'number').length)));
  out.add(fold(KIND.shape, 9, /^["“'>]/.test(text) ? 1 : 0));
  out.add(fold(KIND.shape, 10, /\p{Extended_Pictographic}|[:;]-?[)(D]|!!/u.test(text) ? 1 : 0));
  return [...out];
}

/** Kinds of feature that tell a category: what it is about, not where it stands. */
const ABOUT = new Set<number>([
  KIND.word,
  KIND.pair,
  KIND.cls,
  KIND.clsPair,
  KIND.pattern,
  KIND.cluster,
  KIND.topic,
  KIND.chars,
]);

/** Of a sentence's own features those that tell its category. */
export function aboutFeatures(own: readonly number[]): number[] {
  return own.filter((feature) => ABOUT.has(feature >>> 27));
}

/** The features of a mail that tell its kind: its words and its shape. */
export function mailFeatures(readings: readonly Reading[]): number[] {
  const out = new Set<number>();
  for (const r of readings) {
    for (const f of r.own) if (f >>> 27 === KIND.word || f >>> 27 === KIND.shape || f >>> 27 === KIND.cls) out.add(f);
  }
  out.add(fold(KIND.mail, 1, bin(readings.length)));
  const wrapped = readings.filter((r) => r.sentence.text.includes('\n')).length;
  out.add(fold(KIND.mail, 7, bin(wrapped)));
  return [...out];
}

/** The features of each sentence in its mail: its own, its neighbours', the mail's. */
export function inContext(readings: readonly Reading[], subject: Reading | null): number[][] {
  const total = readings.reduce((sum, r) => sum + r.tokens.length, 0);
  const share = (set: ReadonlySet<number>): number => {
    let count = 0;
    for (const r of readings) for (const list of r.classes) if (list.some((c) => set.has(c))) count++;
    return total ? Math.min(10, Math.floor((count / total) * 40)) : 0;
  };
  const mail: number[] = [
    fold(KIND.mail, 1, bin(readings.length)),
    fold(KIND.mail, 2, bin(Math.floor(total / 10))),
    fold(KIND.mail, 3, share(ME)),
    fold(KIND.mail, 4, share(BIZ)),
    fold(KIND.mail, 5, share(TOPIC_CLASSES)),
    fold(KIND.mail, 6, share(new Set([KIN]))),
  ];
  const seen = new Set<number>();
  for (const r of readings) for (const c of r.present) seen.add(c);
  for (const c of seen) mail.push(fold(KIND.mail, 20, c));
  if (subject) {
    for (const c of subject.present) mail.push(fold(KIND.subject, c));
    for (const hit of subject.hits) mail.push(fold(KIND.subject, 1000 + hit.topic, hit.against ? 1 : 0));
  }
  const bullets = bin(readings.filter((r) => r.sentence.bullet).length);
  const paragraphs = readings[readings.length - 1]?.sentence.paragraph ?? 0;
  const quotedAt = insideQuotes(readings);
  return readings.map((r, i) => {
    const out = [...r.own, ...mail];
    for (const [side, other] of [
      [1, readings[i - 1]],
      [2, readings[i + 1]],
    ] as const) {
      if (!other) {
        out.push(fold(KIND.near, side, 0xffff));
        continue;
      }
      for (const c of other.present) out.push(fold(KIND.near, side, c));
      const topics = new Set(other.hits.map((hit) => hit.topic * 2 + (hit.against ? 1 : 0)));
      for (const t of topics) out.push(fold(KIND.nearTopic, side, t));
    }
    const here = r.sentence;
    const first = readings[i - 1]?.sentence.paragraph !== here.paragraph;
    const last = readings[i + 1]?.sentence.paragraph !== here.paragraph;
    const quoted = quotedAt[i] ? 1 : 0;
    out.push(
      fold(KIND.layout, 1, here.bullet ? 1 : 0),
      fold(KIND.layout, 2, (first ? 1 : 0) + (last ? 2 : 0)),
      fold(KIND.layout, 3, quoted),
      fold(KIND.layout, 4, /:\s*$/.test(readings[i - 1]?.sentence.text ?? '') ? 1 : 0),
      fold(KIND.layout, 5, bullets),
      fold(KIND.layout, 6, here.text.startsWith('(') ? 1 : /^p\.?\s?s\b/i.test(here.text) ? 2 : 0),
      fold(KIND.layout, 7, Math.min(5, here.paragraph)),
      fold(KIND.layout, 8, Math.min(5, paragraphs - here.paragraph)),
    );
    // Every class once more where the surroundings make it doubtful: "my baby" in a list or between quotes.
    if (here.bullet || quoted) for (const c of r.present) out.push(fold(KIND.layout, 20 + quoted, c));
    out.push(fold(KIND.place, 1, Math.min(i, 6)), fold(KIND.place, 2, Math.min(readings.length - 1 - i, 6)));
    out.push(fold(KIND.place, 3, Math.floor((i / readings.length) * 5)));
    return out;
  });
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
