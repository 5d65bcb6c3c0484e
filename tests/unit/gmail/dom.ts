import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { bodyText } from '../../../lib/gmail/text.ts';

const FIXTURES = new URL('../../gmail/fixtures/', import.meta.url);

/** A page of `tests/gmail/fixtures` as a document. */
export function fixture(name: string): Document {
  return documentOf(readFileSync(new URL(name, FIXTURES), 'utf8'));
}

export function documentOf(html: string): Document {
  return parseHTML(html).document;
}

/** The body of a message with this HTML, as Gmail shows it. */
export function messageBody(html: string): Element {
  const document = documentOf(`<!doctype html><html><body><div class="a3s aiL ">${html}</div></body></html>`);
  const body = document.querySelector('.a3s');
  if (!body) throw new Error('no body');
  return body;
}

/** The plain text of a message with this HTML. */
export function textOf(html: string): string {
  return bodyText(messageBody(html)).text;
}

export interface PageMessage {
  id?: string;
  perm?: string;
  from?: { name: string; email: string };
  html?: string;
  title?: string;
}

/** A page with one open thread of unfolded messages, in Gmail's structure. */
export function threadPage(
  messages: readonly PageMessage[],
  options: { lang?: string; threadId?: string } = {},
): string {
  const items = messages.map(
    ({ id, perm, from = { name: 'Kofi Mason', email: 'kofi@mason.example' }, html = 'Hello', title = '' }) =>
      `<div class="h7" role="listitem"><div class="adn ads"${perm ? ` data-message-id="${perm}"` : ''}${id ? ` data-legacy-message-id="${id}"` : ''}>
        <h3 class="iw"><span class="gD" email="${from.email}" name="${from.name}">${from.name}</span></h3><span class="g3" title="${title}"></span>
        <span class="hb">to <span class="g2" email="ana@reed.example" name="me">me</span></span>
        <div class="ii gt"><div class="a3s aiL ">${html}</div></div><div class="ii gt" style="display:none"><div class="a3s aiL "></div></div></div></div>`,
  );
  return `<!doctype html><html lang="${options.lang ?? 'en'}"><head><title>Plan - ana@reed.example - Gmail</title></head><body>
    <div role="main"><div class="nH a98 iY"><h2 class="hP" data-legacy-thread-id="${options.threadId ?? '18e0e59da643c006'}">Plan</h2>
    <div class="aHU"><div role="list">${items.join('')}</div></div></div></div></body></html>`;
}
