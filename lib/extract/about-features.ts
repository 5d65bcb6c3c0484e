import type { Clause } from './clause.ts';
import type { Mention } from './people.ts';
import { firstWord, type Referent, referentOf } from './referents.ts';
import { stem } from './tokens.ts';
import type { Word } from './words.ts';

/** A word of the clause, or a person in place of the words that name one. */
interface Piece {
  /** "<kin>", "<name>", a pronoun as it stands, else the stem of the word. */
  text: string;
  start: number;
  /** What stands before it breaks the sentence. */
  broken: boolean;
}

const MOST = 40;

/** The words of `[start, end)` with everybody named put in place of the name: "my son Leo fell" is "<kin> fell". */
function pieces(clause: Clause, start: number, end: number): Piece[] {
  const { cast } = clause;
  const out: Piece[] = [];
  let m = cast.mentions.findIndex((mention) => mention.end > start);
  if (m < 0) m = cast.mentions.length;
  let last: Mention | undefined;
  for (let i = firstWord(cast.words, start); i < cast.words.length && out.length < MOST; i++) {
    const word = cast.words[i];
    if (!word || word.start >= end) break;
    while ((cast.mentions[m]?.end ?? Number.POSITIVE_INFINITY) <= word.start) m++;
    const mention = cast.mentions[m];
    const broken = /[.,;:!?()–—\n"-]/.test(word.gap);
    if (mention && mention.start <= word.start && word.start < mention.end) {
      if (mention === last) continue;
      last = mention;
      const { kind } = referentOf(mention, cast);
      out.push({ text: `<${kind}${mention.kin?.plural ? 's' : ''}>`, start: word.start, broken });
      continue;
    }
    out.push({ text: shape(word), start: word.start, broken });
  }
  return out;
}

function shape(word: Word): string {
  if (/^\d/.test(word.lower)) return '0';
  return stem(word.lower);
}

function bin(n: number): number {
  return n < 3 ? n : n < 5 ? 3 : n < 9 ? 4 : n < 16 ? 5 : 6;
}

/** The words of a clause and of its surroundings, as the names of features. */
export function aboutText(clause: Clause): string[] {
  const { category } = clause;
  const f: string[] = [];
  const own = pieces(clause, clause.start, clause.end);
  const led = pieces(clause, clause.from, clause.start);
  const after = pieces(clause, clause.end, clause.to);
  for (let i = 0; i < own.length; i++) {
    const a = own[i];
    if (!a) continue;
    const b = own[i + 1]?.text ?? '$';
    const c = own[i + 2]?.text ?? '$';
    f.push(`u:${a.text}`, `b:${a.text} ${b}`);
    f.push(`t:${a.text} ${b} ${c}`);
  }
  const [one, two, three] = own;
  const f1 = one?.text ?? '$';
  f.push(`f1:${f1}`, `f2:${f1} ${two?.text ?? '$'}`, `f3:${f1} ${two?.text ?? '$'} ${three?.text ?? '$'}`);
  f.push(`cf:${category},${f1}`);
  const l1 = led.at(-1);
  const l2 = led.at(-2);
  f.push(`l1:${l1?.text ?? '^'}`, `lf:${l1?.text ?? '^'} ${f1}`, `l2:${l2?.text ?? '^'} ${l1?.text ?? '^'}`);
  f.push(`r1:${after[0]?.text ?? '$'}`);
  for (const piece of led.slice(-12)) f.push(`s:${piece.text}`);
  f.push(`o1:${led[0]?.text ?? '^'}`);
  // How each of those pointed to stands: "with <kin>", "<kin> has".
  clause.referents.slice(0, 4).forEach((referent: Referent, k) => {
    const i = own.findIndex((p) => p.start >= referent.at);
    const before = i > 0 ? (own[i - 1]?.text ?? '^') : '^';
    const next = own[i + 1]?.text ?? '$';
    f.push(`rb:${referent.kind},${before}`, `rn:${referent.kind},${next}`);
    if (k === 0) f.push(`rb0:${referent.kind},${before}`, `rn0:${referent.kind},${next}`);
  });
  for (const kind of new Set(clause.referents.map((r) => r.kind))) f.push(`hc:${kind},${category}`);
  f.push(`len:${bin(own.length)}`);
  return f;
}
