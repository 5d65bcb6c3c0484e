import type { Clause } from './clause.ts';
import { CLASSES, classify, findPatterns } from './lexicon.ts';
import { firstWord } from './referents.ts';
import { tokenize } from './tokens.ts';
import { TOPICS } from './topics/index.ts';

const CLASSES_OF: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  TOPICS.map((topic) => [
    topic.category ?? '',
    new Set(Object.keys(topic.classes).map((name) => CLASSES.indexOf(name))),
  ]),
);

/** Where the words stand that make the clause one of its category; offsets are those of the mail's text. */
function anchorsOf(clause: Clause): { at: number[]; classes: Set<number> } {
  const tokens = tokenize(clause.quote, 120);
  const classes = classify(tokens);
  const topic = TOPICS.findIndex((t) => t.category === clause.category);
  const own = CLASSES_OF.get(clause.category);
  const at = new Set<number>();
  for (const hit of findPatterns(tokens, classes)) {
    if (hit.topic !== topic || hit.against) continue;
    const last = tokens[hit.to - 1];
    if (last) at.add(clause.start + last.start);
  }
  const all = new Set<number>();
  tokens.forEach((token, i) => {
    for (const c of classes[i] ?? []) {
      all.add(c);
      if (own?.has(c)) at.add(clause.start + token.start);
    }
  });
  return { at: [...at].sort((a, b) => a - b), classes: all };
}

/** Marks that part a sentence into stretches with subjects of their own. */
const BREAK = /[;:.!?()–—,]|\s-\s/;
/** Conjunctions that do. */
const LINK =
  /^(?:and|but|so|because|since|as|that|when|while|if|where|who|which|or|cause|cos|then|before|after|until)$/;

/**
 * Who stands nearest to the words that make the clause a fact of its category, as names of features: in "I'll be late since
 * my son has the flu" the flu is the son's. Where a span holds a whole sentence this is what tells whose fact it is.
 */
export function aboutAnchor(clause: Clause): string[] {
  const { category, cast, referents } = clause;
  const { at, classes } = anchorsOf(clause);
  const f: string[] = [];
  const a0 = referents[0]?.kind ?? 'none';
  for (const c of classes) f.push(`k:${CLASSES[c] ?? ''}`, `ka:${CLASSES[c] ?? ''},${a0}`);
  f.push(`an:${Math.min(3, at.length)}`);
  const anchor = at[0] ?? clause.start;
  // The stretch around the anchor that no mark or conjunction parts.
  const first = firstWord(cast.words, clause.start);
  let i = firstWord(cast.words, anchor);
  while (i > first) {
    const word = cast.words[i];
    if (!word || BREAK.test(word.gap)) break;
    const before = cast.words[i - 1];
    if (before && LINK.test(before.lower) && i - 1 >= first) break;
    i--;
  }
  const from = Math.max(clause.start, cast.words[i]?.start ?? clause.start);
  let j = firstWord(cast.words, anchor) + 1;
  while (j < cast.words.length) {
    const word = cast.words[j];
    if (!word || word.start >= clause.end || BREAK.test(word.gap) || LINK.test(word.lower)) break;
    j++;
  }
  const to = Math.min(clause.end, cast.words[j]?.start ?? clause.end);
  const inside = referents.filter((r) => r.at >= from && r.at < to);
  const earlier = referents.filter((r) => r.at < from);
  const s1 = inside[0]?.kind ?? 'none';
  const s2 = inside[1]?.kind ?? 'none';
  const e1 = earlier.at(-1)?.kind ?? 'none';
  const near = [...referents].reverse().find((r) => r.at <= anchor)?.kind ?? 'none';
  const next = referents.find((r) => r.at > anchor)?.kind ?? 'none';
  f.push(
    `s1:${s1}`,
    `s12:${s1},${s2}`,
    `s1c:${s1},${category}`,
    `se:${s1},${e1}`,
    `nr:${near}`,
    `nrc:${near},${category}`,
    `nx:${near},${next}`,
  );
  f.push(`sa:${s1},${a0}`);
  const lead = clause.before.at(-1)?.kind ?? 'none';
  if (s1 === 'none') f.push(`sb:${e1},${lead}`, `sbc:${e1 === 'none' ? lead : e1},${category}`);
  for (const segment of segmentsOf(clause, at)) {
    const { kind, lead: first, anchored } = segment;
    const mark = anchored ? '!' : '';
    f.push(`g:${kind}${mark}`);
    if (anchored) f.push(`gc:${kind},${category}`, `gl:${kind},${first ? 'first' : 'late'}`);
  }
  f.push(
    `k1:${
      [...classes]
        .filter((c) => CLASSES_OF.get(category)?.has(c))
        .map((c) => CLASSES[c] ?? '')
        .sort()[0] ?? ''
    },${s1}`,
  );
  return f;
}

interface Segment {
  /** Who opens it: the first one pointed to, in its first words; else who opened the segment before ("~"). */
  kind: string;
  /** It is the first of the clause. */
  lead: boolean;
  /** A word of the category stands in it. */
  anchored: boolean;
}

/** The stretches of a clause between marks and conjunctions, each with the one it is likely about. */
function segmentsOf(clause: Clause, anchors: readonly number[]): Segment[] {
  const out: Segment[] = [];
  const { words, referents } = clause;
  let from = 0;
  let last = 'none';
  for (let i = 1; i <= words.length && out.length < 8; i++) {
    const word = words[i];
    const parted =
      !word || BREAK.test(word.gap) || (LINK.test(word.lower) && !SELF_NEXT.test(words[i + 1]?.lower ?? ''));
    if (!parted) continue;
    const start = words[from]?.start ?? clause.start;
    const end = word?.start ?? clause.end;
    const head = words[Math.min(from + 4, i - 1)]?.end ?? end;
    const subject = referents.find((r) => r.at >= start && r.at < head);
    const kind = subject?.kind ?? `~${last}`;
    if (subject) last = subject.kind;
    out.push({ kind, lead: out.length === 0, anchored: anchors.some((a) => a >= start && a < end) });
    from = i;
  }
  return out;
}
const SELF_NEXT = /^(?:i|me|myself)$/;
