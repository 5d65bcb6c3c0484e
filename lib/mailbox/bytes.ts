const EMPTY = new Uint8Array(0);

/** The pieces as one array; one piece is given back as it is. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length < 2) return pieces[0] ?? EMPTY;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Bytes as characters of the same numbers: for looking at headers and boundaries, which are ASCII. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  // An argument list has a limit, which 8,192 is far below in every browser.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const decoder = (name: string): TextDecoder => new TextDecoder(name);
const UTF8 = decoder('utf-8');
const WINDOWS = decoder('windows-1252');

/**
 * A file or header as text: UTF-16 where its byte order mark says so, UTF-8 where it is that, Windows' Western letters
 * otherwise (what old address books and mail programs wrote without saying). The mark itself is dropped.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoder('utf-16be').decode(bytes);
  const text = UTF8.decode(bytes);
  return text.includes('\ufffd') ? WINDOWS.decode(bytes) : text;
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** All of a stream; null where it is longer than `most` bytes. What the stream throws is thrown on. */
export async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return concatBytes(pieces);
}
