/** As much of a quote as is shown before it is cut at a word; the whole stands in the message itself. */
const LONGEST = 320;

/**
 * A verbatim quote made ready to be read: one line, in quotation marks, with dots where a clause was taken out of its
 * sentence or where it is cut.
 */
export function quoteInWords(quote: string): string {
  const line = oneLine(quote.slice(0, 4 * LONGEST));
  const shown = line.length > LONGEST ? clip(line) : line;
  const before = /^[\p{Ll}]/u.test(shown) ? '…' : '';
  const after = /[.!?…)"'”’]$/u.test(shown) ? '' : '…';
  return `“${before}${shown}${after}”`;
}

/** Text with its line breaks and runs of spaces made single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function clip(line: string): string {
  const head = line.slice(0, LONGEST);
  const space = head.lastIndexOf(' ');
  // Not through the middle of a character that takes two UTF-16 units.
  return (space > LONGEST / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')).replace(/[,;:\s]+$/, '');
}
