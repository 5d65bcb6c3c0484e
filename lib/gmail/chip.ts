/** The words of the button; they come from outside so that this file stays free of the language. */
export interface ChipWords {
  label: string;
}

const HOST = 'fondly-chip';

// Its own look in its own root: Gmail's styles do not reach in, and Gmail's scripts cannot look inside.
const STYLE = `
  :host { all: initial; display: inline-block; vertical-align: middle; margin-inline-start: 6px; }
  button { all: unset; box-sizing: border-box; display: grid; place-items: center; inline-size: 20px; block-size: 20px;
    border-radius: 10px; cursor: pointer; color: light-dark(#8f4a36, #e3a48f); }
  button:hover { background: light-dark(#f6e9e3, #3a2a24); }
  button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
  svg { inline-size: 14px; block-size: 14px; }
`;

/**
 * Puts the small button that opens the panel beside each of the given sender elements that has none yet. The button sits
 * in a closed shadow root; a click that no person made is ignored. Gives nothing; {@link removeChips} takes all away.
 */
export function placeChips(senders: readonly Element[], words: ChipWords, clicked: () => void): void {
  for (const sender of senders) {
    const parent = sender.parentElement;
    if (!parent || parent.querySelector(`:scope > ${HOST}`)) continue;
    const document = sender.ownerDocument;
    const host = document.createElement(HOST);
    // Not part of the sender's name for a screen reader that reads the whole cell, but a button of its own.
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    const button = document.createElement('button');
    button.type = 'button';
    button.title = words.label;
    button.setAttribute('aria-label', words.label);
    button.append(mark(document));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (event.isTrusted) clicked();
    });
    root.append(style, button);
    sender.after(host);
  }
}

/** Takes every button away again, when Fondly is paused or ends. */
export function removeChips(document: Document): void {
  for (const host of document.querySelectorAll(HOST)) host.remove();
}

function mark(document: Document): SVGElement {
  const svgns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(svgns, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgns, 'path');
  path.setAttribute('d', 'M4 2.5h8v11l-4-3-4 3z');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.6');
  path.setAttribute('stroke-linejoin', 'round');
  svg.append(path);
  return svg as SVGElement;
}
