import type { PageData } from './data.ts';

const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

interface HtmlPolicy {
  createHTML(html: string): string;
}

/** Builds elements; all of the page is built here, so that what a test drops is nowhere. */
export class Builder {
  readonly #classes = new Set<string>();
  readonly #attributes = new Set<string>();
  readonly #values = new Set<string>();
  readonly #policy: HtmlPolicy;

  constructor(drop: readonly string[]) {
    for (const selector of drop) {
      if (selector.startsWith('.')) this.#classes.add(selector.slice(1));
      else if (selector.includes('=')) this.#values.add(selector.slice(1, -1));
      else this.#attributes.add(selector.slice(1, -1));
    }
    const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy } })
      .trustedTypes;
    const rules: HtmlPolicy = { createHTML: (html) => html };
    this.#policy = types?.createPolicy('gmail#html', rules) ?? rules;
  }

  el(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) this.set(element, name, value);
    element.append(...children);
    return element;
  }

  set(element: Element, name: string, value: string): void {
    if (this.#attributes.has(name) || this.#values.has(`${name}=${value}`)) return;
    if (name !== 'class') element.setAttribute(name, value);
    else element.setAttribute('class', this.#renamed(value));
  }

  /** Mail as HTML. Gmail has cleaned it before; so it is here, as far as a test's own mail needs it. */
  html(into: Element, html: string): void {
    const parsed = new DOMParser().parseFromString(this.#policy.createHTML(html), 'text/html');
    for (const element of parsed.body.querySelectorAll('*')) {
      if (['SCRIPT', 'IFRAME', 'OBJECT', 'LINK', 'BASE', 'FORM'].includes(element.tagName)) element.remove();
      for (const { name, value } of [...element.attributes]) {
        if (name.startsWith('on') || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
        else if (name === 'class') element.setAttribute('class', this.#renamed(value));
        // Gmail fetches pictures through a proxy of its own; here nothing is fetched.
        else if (name === 'src' && /^https?:/i.test(value)) element.setAttribute('src', EMPTY_PICTURE);
      }
    }
    into.append(...parsed.body.childNodes);
  }

  #renamed(classes: string): string {
    return classes
      .split(' ')
      .map((name) => (this.#classes.has(name) ? `${name}-x7` : name))
      .join(' ');
  }
}

/** The few words of the interface, so that a test can show the page in another language. */
const WORDS: Record<string, Record<string, string>> = {
  en: {},
  de: {
    reply: 'Antworten',
    replyAll: 'Allen antworten',
    forward: 'Weiterleiten',
    compose: 'Schreiben',
    inbox: 'Posteingang',
    to: 'an',
    me: 'mich',
    send: 'Senden',
    account: 'Google-Konto',
  },
  ru: {
    reply: 'Ответить',
    replyAll: 'Ответить всем',
    forward: 'Переслать',
    compose: 'Написать',
    inbox: 'Входящие',
    to: 'кому:',
    me: 'мне',
    send: 'Отправить',
    account: 'Аккаунт Google',
  },
  ja: {
    reply: '返信',
    replyAll: '全員に返信',
    forward: '転送',
    compose: '作成',
    inbox: '受信トレイ',
    to: 'To',
    me: '自分',
    send: '送信',
    account: 'Google アカウント',
  },
};
const ENGLISH: Record<string, string> = {
  ...{ reply: 'Reply', replyAll: 'Reply all', forward: 'Forward', compose: 'Compose', inbox: 'Inbox', to: 'to' },
  ...{ me: 'me', send: 'Send', account: 'Google Account' },
};

export function word(data: PageData, key: string): string {
  return WORDS[data.lang.split('-')[0] ?? 'en']?.[key] ?? ENGLISH[key] ?? key;
}

export function longDate(data: PageData, at: number): string {
  return new Date(at).toLocaleString(data.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

export function shortDate(data: PageData, at: number): string {
  return new Date(at).toLocaleDateString(data.lang, { day: 'numeric', month: 'short' });
}

export function later(ms: number, work: () => void): void {
  if (ms <= 0) work();
  else setTimeout(work, ms);
}

/** A round picture with initials, calm and always the same for a name. */
export function avatar(build: Builder, person: { name: string; email: string }, classes: string): HTMLElement {
  const initials = (person.name || person.email)
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  const hue = [...person.email].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="hsl(${hue} 32% 46%)"/><text x="20" y="26" font-family="Arial,sans-serif" font-size="16" fill="white" text-anchor="middle">${initials.replace(/[<&]/g, '')}</text></svg>`;
  return build.el('img', {
    ...{ class: classes, src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: '', 'aria-hidden': 'true' },
    ...{ 'data-hovercard-id': person.email, 'data-name': person.name },
  });
}
