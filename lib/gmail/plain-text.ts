/**
 * Plain text as it is put together: white space collapsed as a browser would, blocks and breaks as line ends, never
 * more than one blank line.
 */
export class PlainText {
  #parts: string[] = [];
  #length = 0;
  /** Line ends at the end of what is written, and those the next word needs before it. */
  #ends = 2;
  #wanted = 0;
  #gap = '';
  #marker = '';
  readonly #limit: number;

  /** `limit`: the most characters (UTF-16 units) it takes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#length >= this.#limit;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Text of the page; `keepSpace` inside pre. */
  write(text: string, keepSpace: boolean): void {
    const clean = text.replace(NOT_TEXT, '');
    if (keepSpace) {
      const lines = clean.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n');
      lines.forEach((line, i) => {
        if (i > 0) this.lineBreak();
        const words = line.trimEnd();
        if (words) this.#put(words);
        if (words.length < line.length) this.#space(line.slice(words.length, words.length + MAX_GAP));
      });
      return;
    }
    const even = clean.replace(/[ \t\n\r\f\u00a0]+/g, ' ');
    const start = even.startsWith(' ') ? 1 : 0;
    const end = even.endsWith(' ') ? even.length - 1 : even.length;
    if (start === 1) this.#space(' ');
    if (end > start) {
      this.#put(even.slice(start, end));
      if (end < even.length) this.#space(' ');
    }
  }

  /** A forced line end. */
  lineBreak(): void {
    if (this.#length === 0) return;
    this.#endLines();
    if (this.#ends < 2) this.#add('\n');
    this.#ends = Math.min(2, this.#ends + 1);
  }

  /** What follows starts a line (1), or a paragraph (2). */
  block(ends: 1 | 2): void {
    this.#wanted = Math.max(this.#wanted, ends);
    this.#gap = '';
  }

  /** What follows is the next cell of a row. */
  cell(): void {
    this.#space('\t');
  }

  /** What follows is a list item; dropped if it has no text. */
  item(marker: string): void {
    this.block(1);
    this.#marker = marker;
  }

  noItem(): void {
    this.#marker = '';
  }

  /** All of it, well-formed, without white space at its end. */
  toString(): string {
    return this.#parts.join('').slice(0, this.#limit).toWellFormed().trimEnd();
  }

  #space(gap: string): void {
    if (this.#ends === 0 && this.#wanted === 0 && this.#gap !== '\t') this.#gap = gap;
  }

  #put(text: string): void {
    this.#endLines();
    if (this.#gap) this.#add(this.#gap);
    if (this.#marker) this.#add(this.#marker);
    this.#gap = '';
    this.#marker = '';
    this.#add(text);
    this.#ends = 0;
  }

  #endLines(): void {
    const missing = this.#length === 0 ? 0 : this.#wanted - this.#ends;
    if (missing > 0) {
      this.#add('\n'.repeat(missing));
      this.#ends = this.#wanted;
    }
    this.#wanted = 0;
    if (this.#ends > 0) this.#gap = '';
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** The widest gap kept between two words of preformatted text. */
const MAX_GAP = 80;

/**
 * Control characters, invisible fillers (zero-width space, soft hyphen, word joiner, grapheme joiner, byte order mark)
 * and overrides of direction, which would turn the text around a quote cut out of them. Joiners stay: emoji and
 * Persian need them; so do the plain marks of direction.
 */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]+|\u034f+/g;
