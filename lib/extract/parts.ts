import { CLASSES } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens [from, to) of a sentence that can state one thing. */
export interface Part {
  from: number;
  to: number;
}

const STOPS = new Set([',', ';', ':', '(', ')', '—', '–', '…', '.', '!', '?', '-']);
const JOINTS = new Set([
  'and',
  'but',
  'so',
  'because',
  'bc',
  'cos',
  'which',
  'who',
  'while',
  'when',
  'where',
  'although',
  'though',
  'until',
  'till',
  'since',
  'if',
  'or',
  'as',
  'then',
  'that',
  '&',
  'plus',
  'before',
  'after',
]);
const SUBJECT = new Set(
  ['i', 'my', 'we', 'our', 'you', 'your', 'he', 'she', 'his', 'her', 'they', 'their', 'kin', 'name', 'cap'].map(
    (name) => CLASSES.indexOf(name),
  ),
);
const OPENERS = new Set([
  'the',
  'a',
  'it',
  'this',
  'that',
  'there',
  'one',
  'both',
  'all',
  'no',
  'next',
  'now',
  'then',
  'today',
  'tomorrow',
]);
const SHORTEST = 3;

/** Cuts a sentence where a new statement may begin: at punctuation and at conjunctions before a subject. */
export function partsOf(tokens: readonly Token[], classes: readonly (readonly number[])[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const close = (to: number, next: number): void => {
    const last = parts[parts.length - 1];
    if (to - from < SHORTEST && last) last.to = to;
    else if (to > from) parts.push({ from, to });
    from = next;
  };
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || i <= from) continue;
    if (token.kind === 'mark' && STOPS.has(token.word)) {
      // A hyphen or a point inside a run of letters is no stop; the tokenizer has joined those already.
      if (i - from >= SHORTEST) close(i, i + 1);
      continue;
    }
    if (JOINTS.has(token.word) && i - from >= SHORTEST) {
      const after = classes[i + 1] ?? [];
      const word = tokens[i + 1]?.word ?? '';
      if (after.some((c) => SUBJECT.has(c)) || OPENERS.has(word) || token.word === 'because' || token.word === 'but')
        close(i, i);
    }
  }
  close(tokens.length, tokens.length);
  const [first, second] = parts;
  if (first && second && first.to - first.from < SHORTEST) {
    second.from = first.from;
    parts.shift();
  }
  return parts;
}
