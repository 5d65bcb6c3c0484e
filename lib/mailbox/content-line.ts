const encoder = new TextEncoder();
/** Octets of a line, its end not counted (RFC 5545 3.1, RFC 2426 2.6). */
const WIDEST = 75;

/** A text as a value of vCard and iCalendar: backslash, semicolon, comma and line ends escaped, control signs dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .toWellFormed();
}

/** The lines as a file: each folded to 75 octets of UTF-8 without cutting a character, ended by CR LF. */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  if (line.length * 3 <= WIDEST) return line;
  let folded = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > WIDEST) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}
