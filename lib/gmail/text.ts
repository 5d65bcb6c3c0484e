import {
  CUT_CLASS,
  CUT_ID,
  CUT_STYLE,
  FONT_STYLE,
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
  TRIM_BUTTON_CLASS,
  TRIMMED_CLASS,
} from './body-rules.ts';
import { PlainText } from './plain-text.ts';

/** A mail's own text; `clipped` where it was longer than Fondly reads. */
export interface BodyText {
  text: string;
  clipped: boolean;
}

/** The most that is read of one message, in UTF-16 units; the model takes no more. */
export const MAX_TEXT = 2_000_000;
/** The most nodes that are looked at in one message: a bound on time, far beyond any real mail. */
const MAX_NODES = 400_000;
const NODES_A_STEP = 300;
/** Characters of one text node taken in one step. */
const SLICE = 32_768;

/** The text of a message body in one go. See {@link readBody}. */
export function bodyText(root: Element): BodyText {
  const steps = readBody(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a message body into plain text: paragraphs, lists, line breaks and table cells kept; links by their words,
 * images only where they are emoji; without quotes, trimmed parts, named signatures and hidden text. What people wrote
 * between the quotes of a Gmail reply stays. Yields every few hundred nodes (well under a millisecond each) so that the
 * caller may let the page breathe. Never recursive and never asks for layout.
 */
export function* readBody(root: Element): Generator<void, BodyText, void> {
  const walk = new BodyWalk(root);
  let visited = 0;
  let node: Node | null = root.firstChild;
  while (node !== null && !walk.over) {
    visited++;
    if (visited > MAX_NODES) return { text: walk.text.toString(), clipped: true };
    if (visited % NODES_A_STEP === 0) yield;
    let descend = false;
    if (node.nodeType === TEXT_NODE) {
      const data = node.nodeValue ?? '';
      for (let at = 0; at < data.length && !walk.text.full && walk.takes(node); at += SLICE) {
        walk.write(data.slice(at, at + SLICE));
        if (data.length > SLICE) yield;
      }
    } else if (node.nodeType === ELEMENT_NODE && walk.takes(node)) {
      descend = walk.enter(node as Element);
    }
    if (walk.text.full) return { text: walk.text.toString(), clipped: true };
    if (descend && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (descend) walk.leave(node);
    // Up to the next sibling. A node taken off the page while we read has no parent: then the reading ends.
    for (;;) {
      const next: Node | null = node.nextSibling;
      if (next !== null) {
        node = next;
        break;
      }
      node = node.parentNode;
      if (node === null || node === root) {
        node = null;
        break;
      }
      walk.leave(node);
    }
  }
  return { text: walk.text.toString(), clipped: false };
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const MAX_INDENT = 6;
/** Longer style attributes are not looked into. */
const MAX_STYLE = 4000;

interface Frame {
  node: Node;
  noFont: boolean;
  keepSpace: boolean;
}

interface List {
  node: Node;
  next: number | null;
}

class BodyWalk {
  readonly text = new PlainText(MAX_TEXT);
  /** Set where the rest of the body is another mail. */
  over = false;
  #trimmed = false;
  #noFont = false;
  #keepSpace = false;
  readonly #frames: Frame[] = [];
  readonly #lists: List[] = [];
  /** Quote containers entered for the answers between the quotes, with the children that are such answers. */
  readonly #answers = new Map<Node, ReadonlySet<Node>>();

  constructor(root: Element) {
    this.#keepSpace = root.localName === 'pre';
  }

  takes(node: Node): boolean {
    if (this.#answers.size === 0 || node.parentNode === null) return true;
    const takes = this.#answers.get(node.parentNode)?.has(node) ?? true;
    // Two answers with a quote between them are two paragraphs.
    if (!takes) this.text.block(2);
    return takes;
  }

  write(text: string): void {
    if (!this.#noFont) this.text.write(text, this.#keepSpace);
  }

  /** Whether to go into the element. */
  enter(element: Element): boolean {
    const tag = element.localName;
    if (tag === 'br') {
      this.text.lineBreak();
      return false;
    }
    if (tag === 'img') {
      this.write(emojiOf(element));
      return false;
    }
    if (SKIPPED_TAGS.has(tag) || element.hasAttribute('hidden')) return false;
    const names = element.getAttribute('class') ?? '';
    if (names && this.#skipsClass(element, names)) return false;
    const id = element.getAttribute('id') ?? '';
    if (id && CUT_ID.test(id)) this.over = true;
    if (this.over || (id && SKIPPED_ID.test(id))) return false;
    if (tag === 'blockquote' && (element.getAttribute('type') === 'cite' || QUOTE_CLASS.test(names))) return false;
    const style = evenStyle(element.getAttribute('style'));
    if (style && this.#skipsStyle(element, tag, style)) return false;
    this.#break(element, tag, names, style);
    return true;
  }

  leave(node: Node): void {
    const frame = this.#frames.at(-1);
    if (frame?.node === node) {
      this.#frames.pop();
      this.#noFont = frame.noFont;
      this.#keepSpace = frame.keepSpace;
    }
    if (this.#lists.at(-1)?.node === node) this.#lists.pop();
    const element = node as Element;
    const tag = element.localName;
    const ends = this.#endsOf(element, tag);
    if (ends !== null) this.text.block(ends);
    if (tag === 'li') this.text.noItem();
  }

  #skipsClass(element: Element, names: string): boolean {
    if (TRIM_BUTTON_CLASS.test(names)) this.#trimmed = true;
    if (this.#trimmed && TRIMMED_CLASS.test(names)) return true;
    if (CUT_CLASS.test(names)) {
      this.over = true;
      return true;
    }
    if (SKIPPED_CLASS.test(names)) return true;
    if (element.localName === 'blockquote' || !QUOTE_CLASS.test(names)) return false;
    const answers = answersIn(element, this.text.isEmpty);
    if (answers.size > 0) this.#answers.set(element, answers);
    return answers.size === 0;
  }

  #skipsStyle(element: Element, tag: string, style: string): boolean {
    if (HIDDEN_STYLE.test(style)) return true;
    if (tag === 'div' && CUT_STYLE.test(style) && startsWithLabel(element)) {
      this.over = true;
      return true;
    }
    const noFont = NO_FONT_STYLE.test(style) ? true : FONT_STYLE.test(style) ? false : this.#noFont;
    const keepSpace = this.#keepSpace || KEEP_SPACE_STYLE.test(style);
    if (noFont !== this.#noFont || keepSpace !== this.#keepSpace) this.#frame(element, noFont, keepSpace);
    return false;
  }

  #break(element: Element, tag: string, names: string, style: string): void {
    if (tag === 'td' || tag === 'th') {
      this.text.cell();
      return;
    }
    const ends = this.#endsOf(element, tag, names, style);
    if (ends !== null) this.text.block(ends);
    if (tag === 'pre' && !this.#keepSpace) this.#frame(element, this.#noFont, true);
    if (tag === 'ul' || tag === 'ol') {
      const start = Number(element.getAttribute('start') ?? '1');
      this.#lists.push({ node: element, next: tag === 'ol' ? (Number.isSafeInteger(start) ? start : 1) : null });
    } else if (tag === 'li') {
      const list = this.#lists.at(-1);
      const indent = '  '.repeat(Math.min(MAX_INDENT, Math.max(0, this.#lists.length - 1)));
      this.text.item(list && list.next !== null ? `${indent}${list.next++}. ` : `${indent}- `);
    }
  }

  #endsOf(element: Element, tag: string, names?: string, style?: string): 1 | 2 | null {
    if (tag === 'ul' || tag === 'ol') return this.#lists.length > 0 ? 1 : 2;
    const ends = LINE_ENDS.get(tag) ?? null;
    if (tag !== 'p') return ends;
    const tight =
      TIGHT_CLASS.test(names ?? element.getAttribute('class') ?? '') ||
      TIGHT_STYLE.test(style ?? evenStyle(element.getAttribute('style')));
    return tight ? 1 : ends;
  }

  #frame(node: Node, noFont: boolean, keepSpace: boolean): void {
    if (this.#frames.at(-1)?.node !== node) {
      this.#frames.push({ node, noFont: this.#noFont, keepSpace: this.#keepSpace });
    }
    this.#noFont = noFont;
    this.#keepSpace = keepSpace;
  }
}

function evenStyle(style: string | null): string {
  return style === null || style.length > MAX_STYLE ? '' : style.replace(/\s+/g, '').toLowerCase();
}

/** The character of an image Gmail (or a phone) put in for an emoji, else nothing. */
function emojiOf(image: Element): string {
  const emoji = image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? '';
  return emoji.length <= 16 && /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(emoji) && /\D/.test(emoji)
    ? emoji
    : '';
}

/** Word's head of an answered mail begins with a bold label: a word or two and a colon, in any language. */
function startsWithLabel(element: Element): boolean {
  const bold = element.querySelector('b');
  return bold !== null && /^[^:：]{1,30}[:：]/.test((bold.textContent ?? '').slice(0, 60).trim());
}

const MAX_CHILDREN = 2000;

/**
 * The children of a quote container that the sender wrote: what stands between two quotes; and what stands after the
 * last one where the sender wrote nothing above. Only where the container starts with a quote (after its attribution):
 * a forwarded mail starts with text, and what follows there is somebody else's.
 */
function answersIn(container: Element, nothingAbove: boolean): Set<Node> {
  const none = new Set<Node>();
  const children: Node[] = [];
  for (let child = container.firstChild; child !== null; child = child.nextSibling) {
    if (children.length >= MAX_CHILDREN) return none;
    children.push(child);
  }
  const first = children.findIndex(isQuote);
  if (first < 0 || children.slice(0, first).some((child) => !isAttribution(child) && hasWords(child))) return none;
  const end = nothingAbove ? children.length : children.findLastIndex(isQuote);
  return new Set(children.slice(first, end).filter((child) => !isQuote(child) && hasWords(child)));
}

function isQuote(node: Node): boolean {
  return node.nodeType === ELEMENT_NODE && (node as Element).localName === 'blockquote';
}

function isAttribution(node: Node): boolean {
  return node.nodeType === ELEMENT_NODE && /\bgmail_attr\b/.test((node as Element).getAttribute('class') ?? '');
}

function hasWords(node: Node): boolean {
  return node.nodeType !== 8 && /\S/.test(node.textContent ?? '');
}
