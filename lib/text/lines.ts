/** A line that is not blank: [start, end) in the text without its line break, its first words, and what stands around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Trimmed; at most {@link LOOKED_AT} characters of it, since nothing that is looked for is longer. */
  readonly text: string;
  /** A blank line, or the start of the text, stands before it. */
  readonly opensParagraph: boolean;
}

/** Longer lines are somebody's paragraph: their beginning tells enough, and patterns stay cheap on hostile mail. */
export const LOOKED_AT = 500;

/** The lines of a text that are not blank, in order. Line breaks are LF, CRLF or CR. Linear in the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opensParagraph = true;
  let start = 0;
  while (start <= text.length) {
    const end = lineEnd(text, start);
    const shown = text.slice(start, Math.min(end, start + LOOKED_AT)).trim();
    // A line may open with more white space than is looked at; then all of it decides whether it is blank.
    if (shown || (end - start > LOOKED_AT && text.slice(start, end).trim())) {
      lines.push({ start, end, text: shown, opensParagraph });
      opensParagraph = false;
    } else if (end > start || text[end] !== '\n' || text[end - 1] !== '\r') {
      opensParagraph = true;
    }
    start = end + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}
