/** A sentence of a text: [start, end) in UTF-16 units of the whole text, `text` verbatim, `index` its number. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
  index: number;
  /** Number of its paragraph or list item in the text. */
  paragraph: number;
  /** It stands in a list item ("- …", "2) …"). */
  bullet: boolean;
}

/** No sentence is longer than this; a longer run is cut at a space (a 40k "sentence" is pasted data, not prose). */
export const LONGEST = 600;

const BULLET = /^\s*(?:[-*•·‣◦▪–—+>#]+\s+|[([]?\d{1,2}[.)\]]\s+|[([]?[a-hA-H][.)]\s+)/;
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sr|jr|st|mt|rev|hon|gen|col|sgt|capt|lt|vs|etc|approx|no|nr|dept|inc|ltd|co|corp|tel|ext|fig|e\.g|i\.e|cf|ca|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|a\.m|p\.m|u\.s|u\.k|[A-Za-z])$/i;

/**
 * The sentences of `text` within `spans` (default: all of it), in order. Works on mail: hard-wrapped lines are joined,
 * bullets, blank lines and short lines (greetings, lists, signatures) end a sentence, abbreviations, initials and
 * ordinals ("24. Mai") do not. Spans are verbatim; white space at the ends and bullets are left out. Linear.
 */
export function sentences(
  text: string,
  spans: readonly (readonly [number, number])[] = [[0, text.length]],
): Sentence[] {
  const out: Sentence[] = [];
  let paragraph = 0;
  for (const [from, to] of spans) {
    for (const part of paragraphs(text, from, to))
      split(text, part, { paragraph: paragraph++, bullet: part.bullet }, out);
  }
  return out;
}

interface Line {
  start: number;
  end: number;
  text: string;
  bullet: number;
}

interface Part {
  start: number;
  end: number;
  bullet: boolean;
}

type Place = Pick<Sentence, 'paragraph' | 'bullet'>;

/** Runs of lines that belong together: one wrapped paragraph, one bullet, one short line. */
function paragraphs(text: string, from: number, to: number): Part[] {
  const out: Part[] = [];
  let block: Line[] = [];
  const flush = (): void => {
    const widest = block.reduce((most, line) => Math.max(most, line.text.length), 0);
    let open: Part | null = null;
    block.forEach((line, i) => {
      const before = block[i - 1];
      if (open && before && line.bullet === 0 && wraps(before.text, line.text, widest)) open.end = line.end;
      else {
        open = { start: line.start + line.bullet, end: line.end, bullet: line.bullet > 0 };
        out.push(open);
      }
    });
    block = [];
  };
  let at = from;
  while (at < to) {
    let newline = text.indexOf('\n', at);
    if (newline < 0 || newline > to) newline = to;
    const line = text.slice(at, Math.min(newline, at + 2000)).trimEnd();
    if (line.trim() === '') flush();
    else block.push({ start: at, end: newline, text: line, bullet: BULLET.exec(line)?.[0].length ?? 0 });
    at = newline + 1;
  }
  flush();
  return out;
}

/** Whether `next` goes on where `line` was broken by a mail program at its right margin; `widest` line of the block. */
function wraps(line: string, next: string, widest: number): boolean {
  const first = next.trimStart().split(/\s/, 1)[0] ?? '';
  // A mail program breaks a line only where the next word no longer fits: a line that had room ended on purpose,
  // unless mail was wrapped twice, which leaves long and short lines in turn.
  if (line.length + first.length + 1 >= 64) return true;
  if (/[.!?:;]["')]?$/.test(line) || line.length < 3) return false;
  if (/^[a-z]/.test(first)) return line.length > 12 && (widest >= 55 || !line.endsWith(','));
  return (
    widest >= 60 && !line.endsWith(',') && !/^[-=_*~#>]/.test(first) && /[a-z]$/.test(line) && / /.test(line.trim())
  );
}

function split(text: string, { start: from, end: to }: Part, place: Place, out: Sentence[]): void {
  let start = from;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (i - start >= LONGEST && (c === 32 || c === 10)) {
      push(text, start, i, place, out);
      start = i;
      continue;
    }
    // . ! ? …
    if (c !== 46 && c !== 33 && c !== 63 && c !== 0x2026) continue;
    let end = i + 1;
    while (end < to && /[.!?…]/.test(text[end] ?? '')) end++;
    const run = end - i;
    while (end < to && /["'”’)\]*]/.test(text[end] ?? '')) end++;
    const after = text.slice(end, end + 12);
    if (end < to && !/^\s/.test(after)) {
      i = end - 1;
      continue;
    }
    const next = /^\s+["'“‘([*]*(\S)/.exec(after)?.[1] ?? '';
    if (c === 46 && run === 1 && end - i === 1) {
      const before = text.slice(Math.max(start, i - 8), i);
      if (ABBREVIATION.test(before) && !/^[IA]$/.test(next)) {
        i = end - 1;
        continue;
      }
      if (/(?:^|\s)\d{1,2}$/.test(before) && /[a-z]/.test(next)) continue;
    }
    if ((run > 1 || c === 0x2026) && c !== 33 && c !== 63 && /[a-z]/.test(next) && end < to) {
      // "well... you know": a pause, not an end
      i = end - 1;
      continue;
    }
    push(text, start, end, place, out);
    start = end;
    i = end - 1;
  }
  push(text, start, to, place, out);
}

function push(text: string, from: number, to: number, place: Place, out: Sentence[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  // A run without any space is cut hard: base64, separators, rubbish.
  while (end - start > LONGEST * 2) {
    out.push({ start, end: start + LONGEST, text: text.slice(start, start + LONGEST), index: out.length, ...place });
    start += LONGEST;
  }
  if (end > start) out.push({ start, end, text: text.slice(start, end), index: out.length, ...place });
}
