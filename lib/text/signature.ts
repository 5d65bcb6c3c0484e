import type { Line } from './lines.ts';
import { CLOSINGS, DEVICES, SENT_FROM, SENT_FROM_LAST } from './phrases.ts';

/** A longer block under "--" is text that somebody set apart, not a signature. */
const MAX_SIGNATURE_LINES = 14;
const MAX_CLOSING_LINES = 8;

/**
 * For each of these lines (a mail's own, in order) whether it is signature: what follows "-- ", a device's line, a
 * closing with name and contacts under it, a contact block at the end. A line that reads like a sentence is never cut:
 * a signature left in does no harm, a lost postscript does.
 */
export function signatureLines(lines: readonly Line[]): boolean[] {
  const signature: boolean[] = lines.map(() => false);
  deviceLine(lines, signature);
  delimited(lines, signature);
  contactBlock(lines, signature);
  closing(lines, signature);
  return signature;
}

/** "Sent from my iPhone"; what follows it unmarked is the mail it answers, unless it is a postscript. */
function deviceLine(lines: readonly Line[], signature: boolean[]): void {
  let i = 0;
  while (i < lines.length) {
    if (isDeviceLine(lines[i]?.text ?? '')) {
      do signature[i++] = true;
      while (i < lines.length && !isPostscript(lines[i]));
    } else {
      i++;
    }
  }
}

/**
 * True for the line a phone or a mail program adds. "Sent from my desk, which is easier" and "Sent from my hospital
 * bed" are somebody's words: after the phrase come a device, or only names.
 */
export function isDeviceLine(line: string): boolean {
  if (line.length > 250 || !MAY_BE_DEVICE.test(line)) return false;
  const text = line
    .replace(/<[^<>]*>|\([^()]*\)|https?:\S+/g, ' ')
    .replace(/^[\s*_"'“(]+|[\s*_"'”).!]+$/g, '')
    .trim();
  if (text.length > 90) return false;
  const lower = text.toLowerCase();
  const last = SENT_FROM_LAST.find((word) => lower.endsWith(word));
  if (last && DEVICES.some((device) => lower.includes(device)) && lower.split(/\s+/).length <= 7) return true;
  const opener = SENT_FROM.find((phrase) => lower.startsWith(phrase));
  if (!opener) return false;
  const [device = '', ...rest] = text.slice(opener.length).split(/[.,;:!?–—]\s|\s-\s/);
  if (rest.length && !/\b(excuse|pardon|forgive|typos?|brevity|brief|autocorrect|tapatalk)\b/i.test(rest.join(' ')))
    return false;
  const words = device.trim().split(/\s+/);
  if (words.length > 9) return false;
  const content = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (content.some((word) => DEVICES.includes(word.toLowerCase().replace(/[®™'’].*$/, '')))) return true;
  return content.length > 0 && content.every((word) => /[\p{Lu}\d]/u.test(word) || !/[a-z]/i.test(word));
}
const MAY_BE_DEVICE = new RegExp(`^[\\s*_"'“(-]{0,9}(?:${SENT_FROM.join('|')})|(?:${SENT_FROM_LAST.join('|')})`, 'i');
const SMALL_WORDS = new Set(
  'my mon ma mein meinem meiner meine mi mijn mio min mitt mojego meu minha the a an for für para per pour på dispositivo di via'.split(
    ' ',
  ),
);

/** "-- " and what stands under it; "____" and "----" only where names and addresses follow and nothing else. */
function delimited(lines: readonly Line[], signature: boolean[]): void {
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (signature[i] || !/^[-–—_=*~]{2,}$/.test(text)) continue;
    let end = i + 1;
    while (end < lines.length && end <= i + 1 + MAX_SIGNATURE_LINES && !signature[end] && !isPostscript(lines[end]))
      end++;
    const below = lines.slice(i + 1, end);
    if (!below.length) {
      // A rule with nothing under it says nothing.
      signature[i] = true;
      continue;
    }
    if (below.length > MAX_SIGNATURE_LINES) continue;
    const prose = below.filter((line) => isProse(line.text)).length;
    // The standard delimiter may stand above a motto; any other rule is also used between parts of a letter.
    if (text === '--' ? prose <= 1 : prose === 0 && below.every((line) => isShort(line.text)))
      signature.fill(true, i, end);
  }
}

/** The last paragraph, where every line is a name, a title or an address and one at least is a contact. */
function contactBlock(lines: readonly Line[], signature: boolean[]): void {
  for (let rounds = 0; rounds < 3; rounds++) {
    let end = lines.length;
    while (end > 0 && signature[end - 1]) end--;
    let start = end;
    while (start > 0 && !signature[start - 1] && !(start < end && lines[start]?.opensParagraph)) start--;
    // A mail of nothing but an address is that address.
    if (start === 0 || end - start > MAX_SIGNATURE_LINES) return;
    const block = lines.slice(start, end);
    if (
      !block.some((line) => isContact(line.text)) ||
      !block.every((line) => isContact(line.text) || isShort(line.text))
    )
      return;
    // Two or more lines, or one that is plainly a card: a lone link at the end may be what the mail is about.
    if (block.length === 1 && !/[|•·]/.test(block[0]?.text ?? '')) return;
    signature.fill(true, start, end);
  }
}

/** "Best regards," and the name under it, up to the end or a postscript. */
function closing(lines: readonly Line[], signature: boolean[]): void {
  for (let i = Math.max(1, lines.length - 60); i < lines.length; i++) {
    const line = lines[i];
    if (!line || signature[i] || !isClosing(line.text)) continue;
    let end = i + 1;
    while (end < lines.length && !signature[end] && end - i <= MAX_CLOSING_LINES) {
      const text = lines[end]?.text ?? '';
      if (isPostscript(lines[end]) || !(isContact(text) || isShort(text))) break;
      end++;
    }
    const under = lines.slice(i + 1, end);
    // A bare "Thanks!", or a name alone, is as much the letter's last line.
    if (under.length < 2 && !signature[end] && !under.some(({ text }) => isContact(text))) continue;
    if (end === lines.length || signature[end] || isPostscript(lines[end])) signature.fill(true, i, end);
  }
}

function isClosing(text: string): boolean {
  return text.length <= 40 && CLOSING_SET.has(text.toLowerCase().replace(/[\s,.!;:–—-]+$/, ''));
}
const CLOSING_SET = new Set(CLOSINGS);

function isPostscript(line: Line | undefined): boolean {
  return !!line && /^[*_(]{0,2}(p\.?\s?){1,3}s\b/i.test(line.text);
}

function isContact(text: string): boolean {
  if (text.length > 160 || SPEAKS.test(text)) return false;
  return /\S@\S+\.\S|https?:\/\/|\bwww\.|(?:\d[\s().-]{0,3}){7,}|\b(?:tel|phone|mobile|cell|fax)\b|\s[|•·]\s/i.test(
    text,
  );
}

/** A name, a title, a company, a street: few words that make no sentence. */
function isShort(text: string): boolean {
  if (text.length > 80 || SPEAKS.test(text)) return false;
  const words = text.split(/\s+/).length;
  return words <= 4 || (words <= 9 && !/[?!]$|[^.\s]{4,}\.$/.test(text));
}

/** Words of a person speaking, which no card has. */
const SPEAKS =
  /(?:^|\s)(?:i|i['’]\p{L}+|im|we|we['’]\p{L}+|my|me|our|us|you|your|he|she|they|his|her|is|are|was|were|has|have|had|will|can|just|back|away|until|till|off|love to|hope|sorry)(?=[\s,.!?;:]|$)/iu;

function isProse(text: string): boolean {
  return SPEAKS.test(text) || text.split(/\s+/).length > 14;
}
