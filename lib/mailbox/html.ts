import { Parser } from 'htmlparser2';
import {
  CUT_CLASS,
  CUT_ID,
  CUT_STYLE,
  HIDDEN_STYLE,
  KEEP_SPACE_STYLE,
  LINE_ENDS,
  NO_FONT_STYLE,
  QUOTE_CLASS,
  SKIPPED_CLASS,
  SKIPPED_ID,
  SKIPPED_TAGS,
  TIGHT_CLASS,
  TIGHT_STYLE,
} from '../gmail/body-rules.ts';
import { PlainText } from '../gmail/plain-text.ts';

/** The most characters of text taken from one mail. */
const LONGEST = 2_000_000;
const LONGEST_STYLE = 4000;
/** Characters parsed at once; between two steps it may stop. */
const STEP = 16_384;
/** Elements in each other. Browsers stop at 512; what is nested deeper is an attack on the parser's stack. */
const DEEPEST = 2000;
const MOST_QUOTES = 200;
const MAX_INDENT = 6;
const DEEPEST_QUOTE = 10;
const ATTRIBUTION_CLASS = /(?:^|\s)(?:\S*gmail_attr|moz-cite-prefix)(?=\s|$)/;
/** What senders of newsletters call the text that only a list of mails shows. */
const PREHEADER_CLASS = /(?:^|[\s_-])pre-?header(?=[\s_-]|$)/i;

/** Void elements come with a close event of their own, so every element has one frame. */
interface Frame {
  tag: string;
  ends: 1 | 2 | null;
  keepSpace: boolean;
  quote: boolean;
}

/**
 * The text of an HTML mail, without a DOM: paragraphs, lists, breaks and cells kept; style, script, hidden preheaders
 * and signatures dropped; quoted mail as lines with "> ", as in a plain-text mail, so that `lib/text` tells it from
 * the writer's own words. The rules are those by which `lib/gmail` reads the page. Linear in the input; never throws.
 */
export function htmlToText(html: string): string {
  const walk = new Walk();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => walk.open(tag, attributes),
      ontext: (text) => walk.write(text),
      onclosetag: () => walk.close(),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < html.length && !walk.tooDeep; at += STEP) parser.write(html.slice(at, at + STEP));
  if (!walk.tooDeep) parser.end();
  return walk.toString();
}

class Walk {
  readonly #stretches: { depth: number; text: PlainText }[] = [{ depth: 0, text: new PlainText(LONGEST) }];
  readonly #frames: Frame[] = [];
  readonly #lists: (number | null)[] = [];
  /** How many elements are open below one that is skipped, itself included. */
  #skipped = 0;
  #over = false;
  #keepSpace = false;
  #depth = 0;

  /** Whether it is nested beyond what is read; what stands before that is kept. */
  get tooDeep(): boolean {
    return this.#frames.length + this.#skipped > DEEPEST;
  }

  get #text(): PlainText {
    const last = this.#stretches.at(-1);
    if (last?.depth === this.#depth || this.#stretches.length > MOST_QUOTES) return last?.text ?? new PlainText(0);
    const text = new PlainText(LONGEST);
    this.#stretches.push({ depth: this.#depth, text });
    return text;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipped > 0 || this.#over) {
      this.#skipped++;
      return;
    }
    const classes = attributes.class ?? '';
    const style = (attributes.style ?? '').slice(0, LONGEST_STYLE).toLowerCase().replace(/\s+/g, '');
    if (CUT_ID.test(attributes.id ?? '') || CUT_CLASS.test(classes) || (tag === 'div' && CUT_STYLE.test(style))) {
      this.#over = true;
    }
    if (this.#over || isSkipped(tag, classes, style, attributes)) {
      this.#skipped = 1;
      return;
    }
    if (tag === 'br') this.#text.lineBreak();
    if (tag === 'img') this.#emoji(attributes.alt ?? '');
    const quote = tag === 'blockquote' && (attributes.type === 'cite' || QUOTE_CLASS.test(classes));
    const tight = tag === 'p' && (TIGHT_CLASS.test(classes) || TIGHT_STYLE.test(style));
    const inList = this.#lists.length > 0;
    const ends = tight ? 1 : tag === 'ul' || tag === 'ol' ? (inList ? 1 : 2) : (LINE_ENDS.get(tag) ?? null);
    this.#frames.push({ tag, ends, keepSpace: this.#keepSpace, quote });
    if (quote) this.#depth++;
    if (tag === 'td' || tag === 'th') this.#text.cell();
    else if (ends !== null) this.#text.block(ends);
    if (tag === 'pre' || KEEP_SPACE_STYLE.test(style)) this.#keepSpace = true;
    if (tag === 'ul') this.#lists.push(null);
    if (tag === 'ol') this.#lists.push(Math.trunc(Number(attributes.start ?? '1')) || 1);
    if (tag === 'li') this.#item();
  }

  write(text: string): void {
    if (this.#skipped === 0 && !this.#over && !this.#text.full) this.#text.write(text, this.#keepSpace);
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const frame = this.#frames.pop();
    if (!frame) return;
    const { tag, ends, keepSpace, quote } = frame;
    this.#keepSpace = keepSpace;
    if (ends !== null) this.#text.block(ends);
    if (tag === 'li') this.#text.noItem();
    if (tag === 'ul' || tag === 'ol') this.#lists.pop();
    if (quote) this.#depth--;
  }

  toString(): string {
    return this.#stretches
      .map(({ depth, text }) => ({ depth, text: text.toString() }))
      .filter(({ text }) => text)
      .map(({ depth, text }) => (depth ? quoted(text, Math.min(depth, DEEPEST_QUOTE)) : text))
      .join('\n\n')
      .slice(0, LONGEST)
      .toWellFormed();
  }

  #item(): void {
    const number = this.#lists.at(-1) ?? null;
    const indent = '  '.repeat(Math.min(MAX_INDENT, Math.max(0, this.#lists.length - 1)));
    this.#text.item(number === null ? `${indent}- ` : `${indent}${number}. `);
    if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
  }

  #emoji(alt: string): void {
    if (alt.length <= 16 && /\p{Extended_Pictographic}/u.test(alt)) this.write(alt);
  }
}

function quoted(text: string, depth: number): string {
  const mark = '>'.repeat(depth);
  return text
    .split('\n')
    .map((line) => (line ? `${mark} ${line}` : mark))
    .join('\n');
}

function isSkipped(tag: string, classes: string, style: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    SKIPPED_TAGS.has(tag) ||
    attributes.hidden !== undefined ||
    (SKIPPED_CLASS.test(classes) && !ATTRIBUTION_CLASS.test(classes)) ||
    PREHEADER_CLASS.test(classes) ||
    SKIPPED_ID.test(attributes.id ?? '') ||
    (style !== '' && (HIDDEN_STYLE.test(style) || NO_FONT_STYLE.test(style)))
  );
}
