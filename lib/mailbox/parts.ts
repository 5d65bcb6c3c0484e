import { concatBytes, latin1 } from './bytes.ts';

/** The most bytes kept of one part of text. */
const LARGEST_PART = 1_000_000;
const LONGEST_PART_HEAD = 65_536;
const LONGEST_BOUNDARY = 200;
const MOST_PARTS = 1000;
/** Lines kept of one mail: the parser takes each for itself, at some microseconds. */
const MOST_LINES = 20_000;
const LF = 0x0a;
const DASH = 0x2d;

/**
 * The mail with the contents of its attachments cut out, undecoded: pictures, files, mails attached to it, and what
 * is over a megabyte (or 20,000 lines) of text. Its parts, their heads and boundaries stay, so that a MIME parser reads the rest.
 */
export function withoutAttachments(raw: Uint8Array): Uint8Array {
  const cutter = new Cutter(raw);
  let at = 0;
  while (at < raw.length) {
    const lf = raw.indexOf(LF, at);
    const end = lf < 0 ? raw.length : lf + 1;
    cutter.line(at, end);
    at = end;
  }
  return cutter.result();
}

class Cutter {
  readonly #raw: Uint8Array;
  readonly #boundaries = new Set<string>();
  readonly #kept: Uint8Array[] = [];
  #from = 0;
  /** Start of the head under way; -1 in a body. */
  #head = 0;
  #keeps = true;
  #body = 0;
  #parts = 0;
  #lines = 0;
  /** More parts or lines than any mail has: the rest is cut. */
  #over = false;

  constructor(raw: Uint8Array) {
    this.#raw = raw;
  }

  line(at: number, end: number): void {
    if (this.#over) return;
    if (this.#keeps && ++this.#lines > MOST_LINES) {
      this.#over = true;
      this.#cut(at);
      return;
    }
    const first = this.#raw[at];
    if (first === DASH && this.#raw[at + 1] === DASH && this.#boundary(at, end)) return;
    if (this.#head < 0) {
      if (this.#keeps && at - this.#body > LARGEST_PART) this.#cut(at);
      return;
    }
    const blank = first === LF || (first === 0x0d && end - at === 2);
    if (!blank && at - this.#head < LONGEST_PART_HEAD) return;
    const kept = this.#reads(latin1(this.#raw.subarray(this.#head, at)));
    this.#head = -1;
    this.#body = end;
    this.#keeps = true;
    if (!kept) this.#cut(end);
  }

  result(): Uint8Array {
    if (this.#from === 0 && this.#keeps) return this.#raw;
    if (this.#keeps) this.#kept.push(this.#raw.subarray(this.#from));
    return concatBytes(this.#kept);
  }

  #boundary(at: number, end: number): boolean {
    if (this.#boundaries.size === 0 || end - at > LONGEST_BOUNDARY + 10) return false;
    const line = latin1(this.#raw.subarray(at + 2, end)).trimEnd();
    const opens = this.#boundaries.has(line);
    const closes = !opens && line.endsWith('--') && this.#boundaries.has(line.slice(0, -2));
    if (!opens && !closes) return false;
    if (opens && ++this.#parts > MOST_PARTS) {
      this.#over = true;
      if (this.#keeps) this.#cut(at);
      return true;
    }
    if (!this.#keeps) {
      this.#keeps = true;
      this.#from = at;
    }
    this.#head = opens ? end : -1;
    this.#body = end;
    return true;
  }

  #cut(at: number): void {
    this.#kept.push(this.#raw.subarray(this.#from, at));
    this.#keeps = false;
  }

  /** Whether what this head stands over is text to read, or holds parts that may be. */
  #reads(head: string): boolean {
    const fields = head.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/);
    const field = (name: RegExp): string => fields.find((line) => name.test(line)) ?? '';
    const type = field(/^content-type[ \t]*:/i).slice(0, 2000);
    const boundary = /boundary\s{0,20}=\s{0,20}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
    const kind = /^[^:]*:\s{0,20}([\w.+-]{1,100}\/[\w.+-]{1,100})/.exec(type)?.[1]?.toLowerCase() ?? 'text/plain';
    if (kind.startsWith('multipart/')) {
      const value = (boundary?.[1] ?? boundary?.[2] ?? '').trimEnd();
      if (value) this.#boundaries.add(value);
      return true;
    }
    const disposition = field(/^content-disposition[ \t]*:/i).slice(0, 2000);
    if (/^[^:]*:\s*attachment\b/i.test(disposition) || /[;\s]filename\*?[\w*]{0,10}\s{0,20}=/i.test(disposition)) {
      return false;
    }
    return kind === 'text/plain' || kind === 'text/html';
  }
}
