import { GIVEN_NAMES } from './names-data.ts';
import { stem, type Token } from './tokens.ts';
import { TOPICS } from './topics/index.ts';

/** Classes made of others: a pattern's `<kin>` is any of these. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  kin: ['parent', 'child', 'spouse', 'sibling', 'elder', 'kin2'],
  job: ['job'],
};

/** The names of all word classes; a class is its index. */
export const CLASSES: readonly string[] = [
  ...new Set([...TOPICS.flatMap((topic) => Object.keys(topic.classes)), 'kin', 'name', 'cap', 'num', 'date']),
];
const classId = new Map(CLASSES.map((name, id) => [name, id]));

function idOf(name: string): number {
  const id = classId.get(name);
  if (id === undefined) throw new Error(`no such word class: ${name}`);
  return id;
}

const NAME = idOf('name');
const CAP = idOf('cap');
const NUM = idOf('num');
const DATE = idOf('date');

interface Term {
  stems: readonly string[];
  classes: number[];
}

const words = new Map<string, number[]>();
const terms = new Map<string, Term[]>();

function add(list: number[], id: number): void {
  if (!list.includes(id)) list.push(id);
}

for (const topic of TOPICS) {
  for (const [name, text] of Object.entries(topic.classes)) {
    const ids = [
      idOf(name),
      ...Object.entries(UNIONS).flatMap(([union, of]) => (of.includes(name) ? [idOf(union)] : [])),
    ];
    for (const word of text.trim().split(/\s+/)) {
      const stems = word.toLowerCase().split('_').map(stem);
      const [first = ''] = stems;
      if (stems.length === 1) {
        const known = words.get(first) ?? [];
        for (const id of ids) add(known, id);
        words.set(first, known);
      } else {
        const known = terms.get(first) ?? [];
        const same = known.find((term) => term.stems.join(' ') === stems.join(' '));
        if (same) for (const id of ids) add(same.classes, id);
        else known.push({ stems, classes: ids.slice() });
        terms.set(first, known);
      }
    }
  }
}

const NONE: readonly number[] = [];
const DATE_WORD = /^(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:19|20)\d\d)$/;

/**
 * The classes of each token: those of the word, of a term it is part of, "name" (a known given name, or a capital in mid
 * sentence where no class knows the word), "num", "date".
 */
export function classify(tokens: readonly Token[]): (readonly number[])[] {
  const out: (readonly number[])[] = new Array(tokens.length).fill(NONE);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'mark') continue;
    if (token.kind === 'number') {
      out[i] = DATE_WORD.test(token.word) ? [NUM, DATE] : parts(token, [NUM]);
      continue;
    }
    let own = words.get(token.stem) ?? NONE;
    if (own.length === 0 && token.word.includes('-')) own = parts(token, []);
    const isName = token.capital && GIVEN_NAMES.has(token.word);
    const isCap = token.capital && i > 0 && own.length === 0;
    if (isName || isCap) own = [...own, ...(isName || isCap ? [NAME] : []), ...(isCap ? [CAP] : [])];
    else if (GIVEN_NAMES.has(token.word) && own.length === 0) own = [NAME];
    if (out[i] !== NONE) own = [...new Set([...(out[i] ?? NONE), ...own])];
    out[i] = own;
    for (const term of terms.get(token.stem) ?? []) {
      if (!term.stems.every((s, k) => tokens[i + k]?.stem === s)) continue;
      for (let k = 0; k < term.stems.length; k++) {
        const here = k === 0 ? (out[i] ?? NONE) : (out[i + k] ?? NONE);
        out[i + k] = [...new Set([...here, ...term.classes])];
      }
    }
  }
  return out;
}

function parts(token: Token, start: number[]): number[] {
  for (const part of token.word.split('-')) for (const id of words.get(stem(part)) ?? NONE) add(start, id);
  return start;
}

interface Item {
  stems: ReadonlySet<string>;
  classes: readonly number[];
  gap: boolean;
  optional: boolean;
  number: boolean;
}

interface Pattern {
  id: number;
  /** Index into TOPICS. */
  topic: number;
  against: boolean;
  items: readonly Item[];
}

function item(source: string): Item {
  if (source === '~') return { stems: new Set(), classes: [], gap: true, optional: false, number: false };
  const optional = source.endsWith('?');
  const stems = new Set<string>();
  const classes: number[] = [];
  let number = false;
  const body = optional ? source.slice(0, -1) : source;
  const inner = body.replace(/[<>]/g, '');
  const named = body.includes('<');
  for (const part of inner.split('|')) {
    if (part === '#') number = true;
    else if (named && classId.has(part)) classes.push(idOf(part));
    else stems.add(stem(part));
  }
  if (number) classes.push(NUM, idOf('number'));
  return { stems, classes, gap: false, optional, number };
}

const patterns: Pattern[] = [];
const byStem = new Map<string, Pattern[]>();
const byClass = new Map<number, Pattern[]>();

TOPICS.forEach((topic, t) => {
  for (const [against, list] of [
    [false, topic.patterns],
    [true, topic.not],
  ] as const) {
    for (const source of list) {
      const items = source.trim().split(/\s+/).map(item);
      const pattern: Pattern = { id: patterns.length, topic: t, against, items };
      patterns.push(pattern);
      // An optional first item lets the second begin the pattern too.
      for (const first of items[0]?.optional ? items.slice(0, 2) : items.slice(0, 1)) {
        for (const s of first.stems) byStem.set(s, [...(byStem.get(s) ?? []), pattern]);
        for (const c of first.classes) byClass.set(c, [...(byClass.get(c) ?? []), pattern]);
      }
    }
  }
});

/** How many patterns there are. */
export const PATTERN_COUNT = patterns.length;

/** A pattern found: which, whose topic (index into TOPICS), whether it speaks against, and the tokens it covers. */
export interface Hit {
  id: number;
  topic: number;
  against: boolean;
  from: number;
  to: number;
}

const GAP = 3;

/** All patterns that match somewhere in the tokens, each once at its first place. */
export function findPatterns(tokens: readonly Token[], classes: readonly (readonly number[])[]): Hit[] {
  const hits: Hit[] = [];
  const seen = new Set<number>();
  const attempt = (pattern: Pattern, at: number): void => {
    if (seen.has(pattern.id)) return;
    const end = match(pattern.items, 0, at, tokens, classes);
    if (end < 0) return;
    seen.add(pattern.id);
    hits.push({ id: pattern.id, topic: pattern.topic, against: pattern.against, from: at, to: end });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    for (const pattern of byStem.get(token.stem) ?? []) attempt(pattern, i);
    for (const id of classes[i] ?? NONE) for (const pattern of byClass.get(id) ?? []) attempt(pattern, i);
  }
  return hits;
}

/** The end of the match of items[k..] at token `at`, or -1. */
function match(
  items: readonly Item[],
  k: number,
  at: number,
  tokens: readonly Token[],
  classes: readonly (readonly number[])[],
): number {
  const it = items[k];
  if (!it) return at;
  if (it.gap) {
    for (let skip = 0; skip <= GAP; skip++) {
      const end = match(items, k + 1, at + skip, tokens, classes);
      if (end >= 0) return end;
      const kind = tokens[at + skip];
      if (!kind || kind.word === ';' || kind.word === '.') return -1;
    }
    return -1;
  }
  if (fits(it, at, tokens, classes)) {
    const end = match(items, k + 1, at + 1, tokens, classes);
    if (end >= 0) return end;
  }
  return it.optional ? match(items, k + 1, at, tokens, classes) : -1;
}

function fits(it: Item, at: number, tokens: readonly Token[], classes: readonly (readonly number[])[]): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (it.stems.has(token.stem)) return true;
  if (it.classes.length === 0) return false;
  for (const id of classes[at] ?? NONE) if (it.classes.includes(id)) return true;
  return false;
}
