import type { Line } from './lines.ts';
import { DISCLAIMER_OPENERS, DISCLAIMERS, FOOTERS } from './phrases.ts';

/**
 * For each of these lines (a mail's own, in order) whether it is a legal footer or what lists, mail services and
 * scanners add. Only from the line on where such a text begins, to the end of its paragraph.
 */
export function boilerplateLines(lines: readonly Line[]): boolean[] {
  const cut: boolean[] = lines.map(() => false);
  // Most mail has none of it; a phrase may be broken over two lines.
  const whole = lines
    .map(({ text }) => text.toLowerCase())
    .join(' ')
    .replace(/\s+/g, ' ');
  if (![...DISCLAIMERS, ...FOOTERS].some((phrase) => whole.includes(phrase))) return cut;
  let start = 0;
  while (start < lines.length) {
    let end = start + 1;
    while (end < lines.length && !lines[end]?.opensParagraph) end++;
    const from = disclaimerStart(lines, start, end);
    if (from !== null) {
      cut.fill(true, from, end);
      headingAbove(lines, cut, from);
    }
    footer(lines, start, end, cut);
    start = end;
  }
  return cut;
}

/** The line of [start, end) on which the legal text begins, or null. */
function disclaimerStart(lines: readonly Line[], start: number, end: number): number | null {
  for (let i = start; i < end; i++) {
    const here = flat(lines[i]);
    // A phrase may be broken over two lines; it counts for the line it begins on.
    const across = `${here} ${i + 1 < end ? flat(lines[i + 1]) : ''}`;
    if (!DISCLAIMERS.some((phrase) => beginsWithin(across, phrase, here.length))) continue;
    for (let j = i; j >= Math.max(start, i - 6); j--) {
      if (DISCLAIMER_OPENERS.some((opener) => flat(lines[j]).startsWith(opener))) return firstOpener(lines, start, j);
    }
    return DISCLAIMERS.some((phrase) => here.includes(phrase)) && i > start && !speaks(here)
      ? i
      : opensAlone(lines, start, i);
  }
  return null;
}

function beginsWithin(text: string, phrase: string, length: number): boolean {
  const at = text.indexOf(phrase);
  return at >= 0 && at < length;
}

/** Several openers may follow each other ("NOTICE", "This e-mail …"): the first of the run. */
function firstOpener(lines: readonly Line[], start: number, at: number): number {
  let from = at;
  while (from > start && DISCLAIMER_OPENERS.some((opener) => flat(lines[from - 1]).startsWith(opener))) from--;
  return from;
}

function opensAlone(lines: readonly Line[], start: number, at: number): number | null {
  return at === start && !speaks(flat(lines[at])) ? at : null;
}

function headingAbove(lines: readonly Line[], cut: boolean[], from: number): void {
  for (let i = from - 1; i >= Math.max(0, from - 2); i--) {
    const text = flat(lines[i]);
    if (
      !/^[-_=*~\s]*$/.test(lines[i]?.text ?? '') &&
      !/^(?:legal )?(?:disclaimer|notice|confidentiality(?: notice)?|confidential)$/.test(text)
    )
      return;
    cut[i] = true;
  }
}

function footer(lines: readonly Line[], start: number, end: number, cut: boolean[]): void {
  for (let i = start; i < end; i++) {
    const text = flat(lines[i]);
    if (!FOOTERS.some((phrase) => text.startsWith(phrase))) continue;
    cut[i] = true;
    // The link it names stands on its own line below it.
    for (let j = i + 1; j < end && /^(?:<?https?:|<?mailto:|\S+@\S+$|www\.)/.test(flat(lines[j])); j++) cut[j] = true;
    if (/^[-_=*~]{2,}$/.test(lines[i - 1]?.text ?? '')) cut[i - 1] = true;
  }
}

/** Lower case, one space between words, without the box characters and stars around such texts. */
function flat(line: Line | undefined): string {
  return (line?.text ?? '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s*|_=~#"'“(>-]+/, '')
    .replace(/[\s*|_=~:"'”)]+$/, '');
}

function speaks(text: string): boolean {
  return /\b(?:i|i'm|i’m|my|we're)\b/.test(text);
}
