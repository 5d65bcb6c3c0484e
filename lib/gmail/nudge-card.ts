/** The words of the card; they come from outside so that this file stays free of the language. */
export interface CardWords {
  /** The name of the card for a screen reader. */
  name: string;
  putIn: string;
  later: string;
  notThis: string;
  /** For a thought without a sentence to put in. */
  close: string;
  /** Said after the card's own words where they are only heard. */
  how: string;
}

/** What the card says: a sentence with its reason, or a thought alone. */
export interface CardText {
  text: string | null;
  reason: string;
}

/** What a click on the card means. */
export type CardChoice = 'put-in' | 'later' | 'not-this' | 'close';

/** A card that stands above a compose body. */
export interface NudgeCard {
  /** False once Gmail, or Fondly, took it off the page. */
  stands(): boolean;
  /** Whether the keyboard is in it. */
  hasFocus(): boolean;
  /** Leaves one line in place of words and buttons. */
  say(line: string): void;
  /** Takes it off the page; where the keyboard was in it, back to the draft. */
  remove(): void;
}

const HOST = 'fondly-nudge';
/** A screen reader hears what comes into a live region that was already there. */
const HEAR_MS = 120;

// The colours of components/styles/tokens.css; a test holds them together.
const STYLE = `
  :host { all: initial; display: block; contain: inline-size; margin: 8px 0; }
  .card { box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; max-inline-size: 720px;
    padding: 8px 8px 8px 14px; border: 1px solid light-dark(#e9e2da, #38332f); border-radius: 10px;
    background: light-dark(#f8efe8, #2a2420); color: light-dark(#2b2623, #ece7e1);
    font: 15px/22px -apple-system, "Segoe UI Variable Text", "Segoe UI", Ubuntu, Cantarell, Roboto, "Noto Sans",
    "Liberation Sans", system-ui, sans-serif; overflow-wrap: anywhere; user-select: none; cursor: default;
    animation: come 120ms ease-out; }
  .words { flex: 1 1 260px; min-inline-size: 0; }
  p { margin: 0; text-wrap: pretty; }
  .reason { color: light-dark(#665d56, #b3aaa1); font-size: 13px; line-height: 18px; }
  .actions { display: flex; flex: none; margin-inline-start: auto; gap: 2px; }
  button { all: unset; box-sizing: border-box; padding: 4px 10px; border: 1px solid transparent; border-radius: 6px;
    font-size: 13px; line-height: 18px; color: light-dark(#665d56, #b3aaa1); white-space: nowrap; cursor: pointer; }
  button:hover { background: light-dark(#f3ede6, #2e2a26); color: light-dark(#2b2623, #ece7e1); }
  button.main { margin-inline-end: 4px; background: light-dark(#97472e, #e6a488); color: light-dark(#fffaf6, #2b140b); }
  button.main:hover { background: light-dark(#813a24, #efb69e); }
  button:focus-visible { outline: 2px solid light-dark(#97472e, #e6a488); outline-offset: 1px; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @keyframes come { from { opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { .card { animation: none; } }
  @media (forced-colors: active) { button { border-color: currentColor; } }
`;

// Gmail listens to the whole page for shortcuts and clicks; what happens in the card is not its business.
const KEPT_IN = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
];

/**
 * Puts a card above a compose body, in its own closed shadow root. It stands in the flow of the box, beside the editable
 * text and not in it: so it moves, scrolls, hides and closes with the box by itself, covers nothing, and is never sent. The
 * focus stays where it is; a click that no person made is ignored. Whether it is light or dark follows the box.
 */
export function placeCard(
  body: HTMLElement,
  { text, reason }: CardText,
  words: CardWords,
  chose: (choice: CardChoice) => void,
): NudgeCard {
  const doc = body.ownerDocument;
  const host = doc.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  // Gmail numbers its tab stops: with the body's own number the card is one Shift+Tab away from the text.
  const stop = body.getAttribute('tabindex');
  if (stop !== null && Number(stop) > 0) host.setAttribute('tabindex', stop);
  for (const type of KEPT_IN) host.addEventListener(type, (event) => event.stopPropagation());

  const style = doc.createElement('style');
  style.textContent = STYLE;
  const card = element('div', 'card');
  card.setAttribute('role', 'region');
  card.setAttribute('aria-label', words.name);
  card.style.colorScheme = isDark(body) ? 'dark' : 'light';
  // The caret stays in the draft, and nothing of the card is selected.
  card.addEventListener('mousedown', (event) => event.preventDefault());
  const said = element('div', 'words');
  if (text !== null) said.append(element('p', 'opener', text));
  said.append(element('p', text === null ? 'opener' : 'reason', reason));
  const actions = element('div', 'actions');
  if (text === null) actions.append(button(words.close, 'close', ''));
  else
    actions.append(
      button(words.putIn, 'put-in', 'main'),
      button(words.later, 'later', ''),
      button(words.notThis, 'not-this', ''),
    );
  const heard = element('p', 'unseen');
  heard.setAttribute('role', 'status');
  card.append(said, actions, heard);
  root.append(style, card);
  body.before(host);
  hear(`${text ?? ''} ${reason} ${words.how}`.trim());

  return {
    stands: () => host.isConnected,
    hasFocus: () => root.activeElement !== null,
    say(line) {
      said.replaceChildren(element('p', 'reason', line));
      actions.remove();
      hear(line);
    },
    remove() {
      const hadFocus = root.activeElement !== null;
      host.remove();
      if (hadFocus) body.focus({ preventScroll: true });
    },
  };

  function hear(line: string): void {
    doc.defaultView?.setTimeout(() => {
      heard.textContent = line;
    }, HEAR_MS);
  }

  function element(tag: string, name: string, content = ''): HTMLElement {
    const made = doc.createElement(tag);
    made.className = name;
    made.textContent = content;
    return made;
  }

  function button(label: string, choice: CardChoice, name: string): HTMLButtonElement {
    const made = element('button', name, label) as HTMLButtonElement;
    made.type = 'button';
    made.addEventListener('click', (event) => {
      event.preventDefault();
      if (event.isTrusted) chose(choice);
    });
    return made;
  }
}

/** Takes every card off the page, whoever put it there: an earlier life of the extension may have left one. */
export function removeCards(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST)) host.remove();
}

/**
 * Whether what stands behind the element is dark. Gmail has themes of its own and is light on most dark systems, so the
 * nearest painted background is asked; where none is (a picture), the colour of the text tells.
 */
function isDark(element: Element): boolean {
  const win = element.ownerDocument.defaultView;
  if (!win) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const light = lightness(win.getComputedStyle(at).backgroundColor);
    if (light !== null) return light < 0.5;
  }
  return (lightness(win.getComputedStyle(element).color) ?? 0) > 0.5;
}

/** 0 (black) to 1 (white) of a computed colour; null where it is see-through or written in another way. */
export function lightness(colour: string): number | null {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
