import { concatBytes, latin1 } from './bytes.ts';
import { isFromLine, LONGEST_FROM_LINE } from './from-line.ts';

/** One mail of an mbox file, without its From_ line and with the escaping of "From " taken back. */
export interface MboxMessage {
  /** Byte of the file at which it begins (its From_ line): a place to resume from. */
  offset: number;
  /** Bytes of the file it takes, From_ line and ending included. */
  length: number;
  /** "" where the file begins with the mail itself, as an .eml does. */
  fromLine: string;
  raw: Uint8Array;
  /** `raw` is only its head: it was longer than the cap. */
  tooBig: boolean;
}

/** A stretch of the file that is no mail. The reading goes on after it. */
export interface MboxProblem {
  offset: number;
  length: number;
  problem: 'not-a-mail' | 'empty-mail';
}

export type MboxItem = MboxMessage | MboxProblem;

/** The file could not be read on (taken away, changed, disk error); what was given before `offset` stands. */
export class MailFileError extends Error {
  override readonly name = 'MailFileError';
  readonly offset: number;

  constructor(offset: number, cause: unknown) {
    super(`The mail file could not be read on after byte ${offset}.`, { cause });
    this.offset = offset;
  }
}

export interface MboxOptions {
  /** Byte of the file to begin at: 0, or an item's `offset` (or `offset + length`). */
  from?: number;
  /** The most bytes kept of one mail; the rest is passed over. */
  cap?: number;
}

/** The most that is kept of one mail: its text comes before its attachments. */
export const LARGEST_MAIL = 5_000_000;

/**
 * Reads an mbox file of any size mail by mail in memory bounded by the cap, with CR LF or LF, escaped as mboxo or
 * mboxrd. An .eml is read as an mbox of one mail. What is no mail is given as a problem with its place, and the rest
 * still read. Throws {@link MailFileError} where the file itself fails.
 */
export async function* readMbox(
  source: Blob | ReadableStream<Uint8Array>,
  { from = 0, cap = LARGEST_MAIL }: MboxOptions = {},
): AsyncGenerator<MboxItem, void> {
  const sliced = source instanceof Blob;
  const reader = (sliced ? source.slice(from).stream() : source).getReader();
  const splitter = new Splitter(from, cap);
  let toSkip = sliced ? 0 : from;
  let open = true;
  try {
    while (open) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        open = false;
        throw new MailFileError(splitter.resumeAt, error);
      });
      if (done) {
        open = false;
        yield* splitter.push(NOTHING, true);
      } else {
        const skipped = Math.min(toSkip, value.length);
        toSkip -= skipped;
        yield* splitter.push(skipped ? value.subarray(skipped) : value, false);
      }
    }
  } finally {
    if (open) await reader.cancel();
  }
}

const NOTHING = new Uint8Array(0);
const LF = 0x0a;
const CR = 0x0d;
const F = 0x46;
const GT = 0x3e;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const HEADER = /^[A-Za-z][\w-]{0,99}[ \t]{0,10}:/;
const FIRST_ROOM = 65_536;

/** What a line that begins with "F" or ">" is; `more`: it cannot be told before more bytes come. */
type Look = { kind: 'from'; next: number; line: string } | { kind: 'escaped' | 'text' | 'more' };

class Splitter {
  readonly #cap: number;
  /** Place in the file of the next byte to be looked at. */
  #at: number;
  #carry: Uint8Array = NOTHING;
  /** The last three bytes before the carry: whether a line follows an empty one. */
  #tail: readonly number[] = [];
  #lineStart = true;
  #state: 'before' | 'mail' | 'junk' = 'before';
  #start: number;
  #fromLine = '';
  #room: Uint8Array = new Uint8Array(FIRST_ROOM);
  #kept = 0;
  #tooBig = false;

  constructor(from: number, cap: number) {
    this.#at = from;
    this.#start = from;
    this.#cap = cap;
  }

  /** Where the mail under way begins. */
  get resumeAt(): number {
    return this.#start;
  }

  push(chunk: Uint8Array, final: boolean): MboxItem[] {
    const data = this.#carry.length ? concatBytes([this.#carry, chunk]) : chunk;
    const items: MboxItem[] = [];
    let i = 0;
    while (i < data.length) {
      if (this.#lineStart) {
        const look = this.#look(data, i, final);
        if (look.kind === 'more') break;
        if (look.kind === 'from') {
          this.#end(this.#at + i, items);
          this.#begin(this.#at + i, look.line);
          i = look.next;
          continue;
        }
        if (this.#state === 'before') {
          const next = this.#first(data, i, final);
          if (next === null) break;
          i = next;
          continue;
        }
        if (look.kind === 'escaped' && this.#fromLine) i++;
      }
      const end = this.#run(data, i);
      if (this.#state === 'mail') this.#keep(data, i, end);
      i = end;
    }
    this.#tail = [...this.#tail, ...data.subarray(Math.max(0, i - 3), i)].slice(-3);
    this.#carry = data.slice(i);
    this.#at += i;
    if (final) this.#end(this.#at, items);
    return items;
  }

  /** The end of a run of lines, none of which (but maybe the first) can begin a mail or be an escaped line. */
  #run(data: Uint8Array, from: number): number {
    let at = from;
    for (;;) {
      const lf = data.indexOf(LF, at);
      this.#lineStart = lf >= 0;
      if (lf < 0) return data.length;
      at = lf + 1;
      const next = data[at];
      if (next === undefined || next === F || next === GT) return at;
    }
  }

  #look(data: Uint8Array, i: number, final: boolean): Look {
    let at = i;
    while (data[at] === GT && at - i < LONGEST_FROM_LINE) at++;
    for (let k = 0; k < FROM.length; k++) {
      const byte = data[at + k];
      if (byte === undefined && !final) return { kind: 'more' };
      if (byte !== FROM[k]) return { kind: 'text' };
    }
    if (at > i) return { kind: 'escaped' };
    const end = this.#lineEnd(data, i, final);
    if (end === null) return { kind: 'more' };
    const line = latin1(data.subarray(i, end)).trimEnd();
    const from = end - i <= LONGEST_FROM_LINE && isFromLine(line, this.#afterBlank(data, i));
    return from ? { kind: 'from', next: end, line } : { kind: 'text' };
  }

  /** The end of the line, or as far as a From_ line may be long; null where more bytes must come first. */
  #lineEnd(data: Uint8Array, i: number, final: boolean): number | null {
    const head = data.subarray(i, i + LONGEST_FROM_LINE + 1);
    const lf = head.indexOf(LF);
    if (lf >= 0) return i + lf + 1;
    return head.length > LONGEST_FROM_LINE || final ? i + head.length : null;
  }

  #afterBlank(data: Uint8Array, i: number): boolean {
    const before = (k: number): number | undefined => (i >= k ? data[i - k] : this.#tail.at(i - k));
    const last = before(2);
    return last === undefined || last === LF || (last === CR && (before(3) ?? LF) === LF);
  }

  /** Before the first mail: past empty lines, to a mail without From_ line, or to junk. Null: more bytes must come. */
  #first(data: Uint8Array, i: number, final: boolean): number | null {
    const end = this.#lineEnd(data, i, final);
    if (end === null) return null;
    const line = latin1(data.subarray(i, end)).replace(/^\u00ef\u00bb\u00bf/, '');
    if (line.length < end - i) return i + (end - i - line.length);
    if (line.trim() === '') return end;
    this.#begin(this.#at + i, '');
    if (!HEADER.test(line)) this.#state = 'junk';
    const next = this.#run(data, i);
    if (this.#state !== 'junk') this.#keep(data, i, next);
    return next;
  }

  #begin(offset: number, line: string): void {
    this.#state = 'mail';
    this.#start = offset;
    this.#fromLine = line;
    this.#kept = 0;
    this.#tooBig = false;
    this.#lineStart = true;
  }

  #keep(data: Uint8Array, from: number, to: number): void {
    const wanted = Math.min(to - from, this.#cap - this.#kept);
    if (wanted < to - from) this.#tooBig = true;
    if (wanted <= 0) return;
    if (this.#kept + wanted > this.#room.length) {
      const larger = new Uint8Array(Math.min(this.#cap, Math.max(this.#room.length * 2, this.#kept + wanted)));
      larger.set(this.#room.subarray(0, this.#kept));
      this.#room = larger;
    }
    this.#room.set(data.subarray(from, from + wanted), this.#kept);
    this.#kept += wanted;
  }

  #end(offset: number, items: MboxItem[]): void {
    const place = { offset: this.#start, length: offset - this.#start };
    if (this.#state === 'junk') items.push({ ...place, problem: 'not-a-mail' });
    if (this.#state === 'mail') {
      const raw = this.#room.slice(0, this.#kept);
      // Nothing but line ends between two From_ lines.
      if (raw.length < 5 && raw.every((byte) => byte === LF || byte === CR))
        items.push({ ...place, problem: 'empty-mail' });
      else items.push({ ...place, fromLine: this.#fromLine, raw, tooBig: this.#tooBig });
    }
    this.#state = 'before';
    this.#start = offset;
  }
}
