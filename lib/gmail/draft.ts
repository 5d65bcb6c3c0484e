import { LINE_ENDS, QUOTE_CLASS, SKIPPED_CLASS } from './body-rules.ts';
import { greetingEnd } from './greetings.ts';

/** A place in the draft where text can go. */
interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** A line the writer sees, with the text nodes it is made of. */
interface Line {
  text: string;
  readonly start: Point;
  readonly pieces: { node: Text; at: number }[];
}

export type InsertResult =
  /** `how`: through the editor's own path, so that its undo takes it back, or as nodes where that failed. */
  { outcome: 'inserted'; how: 'editor' | 'nodes' } | { outcome: 'failed'; reason: string };

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const MAX_NODES = 20_000;
const MAX_INSERT = 2000;

/**
 * The writer's own lines of a draft as text: without the quoted mail and the signature below them. Of a long one only the
 * first `atMost` characters are read.
 */
export function draftText(body: Element, atMost = Number.POSITIVE_INFINITY): string {
  const text = linesOf(body, atMost)
    .map((line) => tidy(line.text))
    .join('\n')
    .trim();
  return text.slice(0, atMost);
}

/**
 * Writes `text` into the draft: after its greeting, with the same space the writer left there, else at its top; always
 * above quoted mail and signature. It goes the way of typing, so that Gmail saves the draft and one undo takes it back.
 * Whether it stands there is checked afterwards; `failed` leaves the draft as it was and names the step.
 */
export function insertIntoDraft(body: HTMLElement, text: string): InsertResult {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
  const doc = body.ownerDocument;
  if (!clean || clean.length > MAX_INSERT) return { outcome: 'failed', reason: 'text' };
  if (!body.isConnected || body.getAttribute('contenteditable') !== 'true') {
    return { outcome: 'failed', reason: 'compose-body' };
  }
  const { point, before, after } = placeFor(body);
  const whole = before + clean + after;
  const found = count(draftText(body), clean);
  const stands = () => count(draftText(body), clean) > found;
  const contentBefore = body.textContent;

  body.focus({ preventScroll: true });
  if (putCaret(doc, point)) {
    // One command for all lines: browsers make one undo step of it (tried in Chromium 156 and Firefox 153).
    const accepted = typeof doc.execCommand === 'function' && doc.execCommand('insertText', false, whole);
    if (accepted && stands()) return { outcome: 'inserted', how: 'editor' };
    // It went elsewhere (into the quote, say): back.
    if (body.textContent !== contentBefore) doc.execCommand('undo');
    if (body.textContent !== contentBefore) return { outcome: 'failed', reason: 'editor' };
  }
  const again = placeFor(body);
  insertNodes(doc, again.point, again.before + clean + again.after);
  const InputEvent = doc.defaultView?.InputEvent ?? doc.defaultView?.Event;
  if (InputEvent) body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: clean }));
  return stands() ? { outcome: 'inserted', how: 'nodes' } : { outcome: 'failed', reason: 'not-there' };
}

/** Where the text goes, and the line ends it needs around it. */
function placeFor(body: Element): { point: Point; before: string; after: string } {
  const lines = linesOf(body);
  const first = lines.findIndex((line) => hasWords(line));
  const line = lines[first];
  if (!line) return { point: lines[0]?.start ?? { node: body, offset: 0 }, before: '', after: '' };
  const end = greetingEnd(line.text);
  if (end === null) {
    // At the top, one blank line above what stands there; blank lines already there serve.
    return { point: (lines[0] ?? line).start, before: '', after: '\n'.repeat(Math.max(0, 2 - first)) };
  }
  const point = pointIn(line, end);
  if (end < line.text.trimEnd().length) return { point, before: ' ', after: '' };
  const next = lines.findIndex((other, i) => i > first && hasWords(other));
  const ready = lines[first + 2];
  if (next < 0) return ready ? { point: ready.start, before: '', after: '' } : { point, before: '\n\n', after: '' };
  return { point, before: next - first > 1 ? '\n\n' : '\n', after: '' };
}

/** The lines above the first quote or signature. Bounded: a draft is short, a forwarded monster is not read to its end. */
function linesOf(body: Element, atMost = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let visited = 0;
  let length = 0;
  let node: Node | null = body.firstChild;
  while (node !== null && visited++ < MAX_NODES && length < atMost) {
    if (node.nodeType === ELEMENT_NODE && isNotDraft(node as Element)) break;
    if (node.nodeType === TEXT_NODE) {
      const text = node as Text;
      // White space between blocks is no line.
      if (line !== null || /[^ \t\r\n]/.test(text.data)) {
        line ??= open({ node: text, offset: 0 });
        line.pieces.push({ node: text, at: line.text.length });
        line.text += text.data;
        length += text.data.length;
      }
    } else if (node.nodeType === ELEMENT_NODE) {
      const tag: string = (node as Element).localName;
      if (tag === 'br') {
        if (line === null) open(before(node));
        line = null;
      } else if (isBlock(tag)) line = null;
    }
    if (node.firstChild !== null && node.nodeType === ELEMENT_NODE) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node.nodeType === ELEMENT_NODE && isBlock((node as Element).localName)) line = null;
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return lines;

  function open(start: Point): Line {
    const opened: Line = { text: '', start, pieces: [] };
    lines.push(opened);
    return opened;
  }
}

function isBlock(tag: string): boolean {
  return LINE_ENDS.has(tag) || tag === 'ul' || tag === 'ol';
}

function isNotDraft(element: Element): boolean {
  if (element.localName === 'blockquote') return true;
  const names = element.getAttribute('class') ?? '';
  return names !== '' && (QUOTE_CLASS.test(names) || SKIPPED_CLASS.test(names));
}

function hasWords(line: Line): boolean {
  return /[^\s\u200b\ufeff]/.test(line.text);
}

function pointIn(line: Line, offset: number): Point {
  const piece = line.pieces.findLast(({ at }) => at < offset) ?? line.pieces[0];
  return piece ? { node: piece.node, offset: Math.min(offset - piece.at, piece.node.data.length) } : line.start;
}

function before(node: Node): Point {
  const parent = node.parentNode ?? node;
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) };
}

function putCaret(doc: Document, { node, offset }: Point): boolean {
  const selection = doc.getSelection?.();
  if (!selection) return false;
  selection.collapse(node, offset);
  return selection.anchorNode === node;
}

function insertNodes(doc: Document, { node, offset }: Point, text: string): void {
  const parent = node.nodeType === TEXT_NODE ? node.parentNode : node;
  if (parent === null) return;
  let next: Node | null;
  if (node.nodeType !== TEXT_NODE) next = node.childNodes[offset] ?? null;
  else if (offset === 0) next = node;
  else if (offset < (node as Text).data.length) next = splitAt(node as Text, offset);
  else next = node.nextSibling;
  // Above a block the text needs a line of its own; an empty line's br then ends it.
  const block = next?.nodeType === ELEMENT_NODE && (next as Element).localName !== 'br' && !text.endsWith('\n');
  text.split('\n').forEach((line, i) => {
    if (i > 0) parent.insertBefore(doc.createElement('br'), next);
    if (line) parent.insertBefore(doc.createTextNode(line), next);
  });
  if (block && isBlock((next as Element).localName)) parent.insertBefore(doc.createElement('br'), next);
}

function splitAt(text: Text, offset: number): Text {
  const rest = text.ownerDocument.createTextNode(text.data.slice(offset));
  text.data = text.data.slice(0, offset);
  text.after(rest);
  return rest;
}

/** How often the words stand in the text; white space counts as one space, as browsers turn spaces into fixed ones. */
function count(text: string, words: string): number {
  return tidy(text).split(tidy(words)).length - 1;
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
