import { boilerplateLines } from './disclaimer.ts';
import { type Line, linesOf } from './lines.ts';
import { quotedLines } from './quotes.ts';
import { signatureLines } from './signature.ts';

/** [start, end) in a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/**
 * The stretches of a plain-text e-mail that are its writer's own words, in order and apart: without quoted and
 * forwarded mail, signatures, legal footers and what lists and mail programs add. Replies between quoted lines stay.
 * Each begins and ends on a character that is not white space. Where it is in doubt, text stays in: a signature line
 * too much does no harm, the writer's words lost do. Takes time linear in the text; never throws.
 */
export function ownSpans(text: string): readonly Span[] {
  const lines = linesOf(text);
  const own: boolean[] = quotedLines(lines).map((quoted) => !quoted);
  const stretches = runs(own);
  stretches.forEach(([from, to], nth) => {
    cut(own, from, boilerplateLines(lines.slice(from, to)));
    // A signature ends a mail: "Thanks, / Monday works" between two quoted lines is an answer.
    if (nth < stretches.length - 1) return;
    const kept = lines.map((line, i) => ({ line, i })).filter(({ i }) => i >= from && own[i]);
    const signature = signatureLines(kept.map(({ line }) => line));
    kept.forEach(({ i }, k) => {
      if (signature[k]) own[i] = false;
    });
  });
  return runs(own).map(([from, to]) => bounds(text, lines[from], lines[to - 1]));
}

/** The writer's own words as one text: the stretches of {@link ownSpans}, a blank line between them. */
export function ownText(text: string): string {
  return ownSpans(text)
    .map(([start, end]) => text.slice(start, end))
    .join('\n\n');
}

function cut(own: boolean[], from: number, off: readonly boolean[]): void {
  off.forEach((isOff, k) => {
    if (isOff) own[from + k] = false;
  });
}

/** The runs of true as [from, to) pairs. */
function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < flags.length; i++) {
    if (!flags[i]) continue;
    const last = found.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}

function bounds(text: string, first: Line | undefined, last: Line | undefined): Span {
  const whole = text.slice(first?.start ?? 0, last?.end ?? 0);
  const start = (first?.start ?? 0) + whole.length - whole.trimStart().length;
  return [start, start + whole.trim().length];
}
