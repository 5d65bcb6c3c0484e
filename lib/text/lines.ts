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
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : LF;
    if (c !== LF && c !== CR) continue;
    if (i > start) {
      const shown = text.slice(start, Math.min(i, start + LOOKED_AT)).trim();
      // A line may open with more white space than is looked at; then all of it decides whether it is blank.
      if (shown || (i - start > LOOKED_AT && text.slice(start, i).trim())) {
        lines.push({ start, end: i, text: shown, opensParagraph });
        opensParagraph = false;
      } else {
        opensParagraph = true;
      }
    } else if (c === CR || i === 0 || text.charCodeAt(i - 1) !== CR) {
      // Between CR and LF of one line break there is no line.
      opensParagraph = true;
    }
    start = i + 1;
  }
  return lines;
}

const LF = 10;
const CR = 13;
