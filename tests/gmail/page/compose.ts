import type { PageData, PageMessage, PageThread, Written } from './data.ts';
import { type Builder, later, word } from './dom.ts';

interface Started {
  thread: PageThread | null;
  message: PageMessage | null;
  to: { name: string; email: string }[];
  subject: string;
  quote: string;
}

/** Compose boxes: inline replies and windows, their drafts, and what is sent. */
export class Composer {
  readonly drafts: Record<string, Written & { saves: number }> = {};
  readonly sent: Written[] = [];
  onSent: (thread: PageThread, written: Written) => void = () => {};
  readonly #build: Builder;
  readonly #data: PageData;
  readonly #dock: HTMLElement;
  #count = 0;

  constructor(build: Builder, data: PageData) {
    this.#build = build;
    this.#data = data;
    this.#dock = build.el('div', { class: 'nH' });
  }

  /** Where the windows stand, at the foot of the page. */
  dock(): HTMLElement {
    return this.#build.el('div', { class: 'dw' }, this.#build.el('div', { class: 'nH' }, this.#dock));
  }

  closedReply(thread: PageThread, message: PageMessage): HTMLElement {
    const el = this.#build.el.bind(this.#build);
    const prompt = (name: string, text: string, start: () => void) => {
      const span = el('span', { role: 'link', tabindex: '0', class: `ams ${name}` }, text);
      span.addEventListener('click', start);
      return span;
    };
    const others = message.to.filter((to) => to.email !== this.#data.account.email);
    const back = message.from.email === this.#data.account.email ? others : [message.from];
    const answer = (to: { name: string; email: string }[], subject: string) => {
      prompts.remove();
      // Gmail puts the class on before the box is there; extensions have broken on it.
      area.className = area.className.replace('iq', 'adB');
      const quote = quoteAbove(message);
      const box = this.#box({ thread, message, to, subject, quote }, () => {
        box.remove();
        area.className = area.className.replace('adB', 'iq');
        area.append(prompts);
      });
      later(this.#data.replyMs, () => {
        area.append(el('div', { class: 'aO7' }, box));
        box.querySelector<HTMLElement>('[contenteditable=true]')?.focus();
      });
    };
    const subject = /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`;
    const prompts = el(
      'div',
      { class: 'amn' },
      prompt('bkH', word(this.#data, 'reply'), () => answer(back, subject)),
      ...(others.length > 1
        ? [prompt('bkI', word(this.#data, 'replyAll'), () => answer([...back, ...others], subject))]
        : []),
      prompt('bkG', word(this.#data, 'forward'), () => answer([], `Fwd: ${thread.subject}`)),
    );
    const area = el('div', { class: 'ip iq' }, prompts);
    return el('div', { class: 'gA gt acV' }, el('div', { class: 'gB xu' }, area));
  }

  openWindow(): void {
    const el = this.#build.el.bind(this.#build);
    const box = this.#box({ thread: null, message: null, to: [], subject: '', quote: '' }, () => slot.remove());
    const close = el('span', { class: 'Ha', role: 'button', tabindex: '0' }, '×');
    const title = el(
      'table',
      { class: 'cf Ht' },
      el(
        'tbody',
        {},
        el(
          'tr',
          {},
          el(
            'td',
            {},
            el('div', { class: 'Hp' }, el('h2', { class: 'a3E' }, el('div', { class: 'aYF' }, 'New Message'))),
          ),
          el('td', { class: 'Hm' }, close),
        ),
      ),
    );
    const dialog = el(
      'div',
      { class: 'nH Hd', role: 'dialog' },
      el('div', { class: 'nH Hy aXJ' }, title),
      el('div', { class: 'nH' }, el('div', { class: 'aaZ' }, box)),
    );
    const slot = el('div', { class: 'no' }, el('div', { class: 'nH nn' }, el('div', { class: 'nH' }, dialog)));
    close.addEventListener('click', () => slot.remove());
    later(this.#data.replyMs, () => {
      this.#dock.append(slot);
      box.querySelector<HTMLElement>('[contenteditable=true]')?.focus();
    });
  }

  /** Puts HTML into the first open box, as typing would. */
  setDraft(html: string): void {
    const body = document.querySelector('[contenteditable=true]');
    if (!body) return;
    body.replaceChildren();
    this.#build.html(body, html);
    body.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #box(started: Started, closed: () => void): HTMLElement {
    const el = this.#build.el.bind(this.#build);
    const { thread, message } = started;
    const draft = `msg-a:r${String(-(7_673_660_351 + ++this.#count))}`;
    const chips = (name: string, people: { name: string; email: string }[]) =>
      el(
        'div',
        { name, class: 'anm', 'peoplekit-id': `p${this.#count}${name}` },
        el(
          'div',
          { role: 'listbox' },
          ...people.map((person) =>
            el(
              'div',
              { role: 'option', class: 'agh', 'data-hovercard-id': person.email, 'data-name': person.name },
              el('div', { class: 'akl' }, person.name || person.email),
            ),
          ),
        ),
      );
    const hidden = (name: string, value: string) => el('input', { type: 'hidden', name, value });
    const subject = el('input', { name: 'subjectbox', class: 'aoT', value: started.subject, placeholder: 'Subject' });
    const form = el(
      'form',
      { class: 'bAs', method: 'POST' },
      el('div', { class: 'aoD hl' }, chips('to', started.to), chips('cc', []), chips('bcc', [])),
      el('div', { class: `aoD az6${thread ? ' folded' : ''}` }, subject),
      ...[
        hidden('composeid', String(this.#count)),
        hidden('from', this.#data.account.email),
        hidden('draft', `#${draft}`),
      ],
      ...[
        hidden('rt', thread ? `#${thread.permId}` : ''),
        hidden('lts', thread?.id ?? ''),
        hidden('rm', message ? `#${message.permId}` : ''),
      ],
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    const body = el('div', {
      ...{
        class: 'Am aiL Al editable LW-avf tS-tW tS-tY',
        g_editable: 'true',
        role: 'textbox',
        'aria-multiline': 'true',
      },
      ...{ contenteditable: 'true', tabindex: '1', 'aria-label': 'Message Body', style: 'direction: ltr' },
    });
    const quoteBox = el('div', { class: 'uC' });
    body.append(document.createElement('br'));
    if (started.quote && this.#data.quoteInBody) this.#build.html(body, started.quote);
    else if (started.quote) this.#build.html(quoteBox, started.quote);
    if (!this.#data.quoteInBody) quoteBox.style.display = 'none';
    // The text as it looks: what a person would see in the draft.
    const textOf = () => body.innerText;
    const written = (): Written => ({
      ...{ draft, threadId: thread?.id ?? null, to: started.to.map((person) => person.email) },
      ...{ subject: (subject as HTMLInputElement).value, html: body.innerHTML, text: textOf() },
    });
    let timer = 0;
    body.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        this.drafts[draft] = { ...written(), saves: (this.drafts[draft]?.saves ?? 0) + 1 };
      }, 50);
    });
    const send = el(
      'div',
      { class: 'T-I J-J5-Ji aoO v7 T-I-atl L3', role: 'button', tabindex: '1' },
      word(this.#data, 'send'),
    );
    send.addEventListener('click', () => {
      this.sent.push(written());
      closed();
      if (thread) this.onSent(thread, this.sent.at(-1) ?? written());
    });
    const discard = el('div', { class: 'oh J-Z-I J-J5-Ji', role: 'button', tabindex: '1' }, '✕');
    discard.addEventListener('click', closed);
    const editor = el(
      'td',
      { class: 'Ap' },
      el(
        'div',
        { class: 'Ar As', style: 'display: none' },
        el('textarea', { class: 'Ak', 'aria-label': 'Message Body', form: 'nosend' }),
      ),
      el('div', { class: 'Ar Au' }, body),
      quoteBox,
    );
    const region = el(
      'div',
      { class: 'aoI', role: 'region' },
      form,
      el('table', { class: 'iN' }, el('tbody', {}, el('tr', {}, editor))),
      el('div', { class: 'aDg btC' }, send, discard),
    );
    return el('div', { class: 'M9', 'data-compose-id': `#${draft}` }, region);
  }
}

function quoteAbove(message: PageMessage): string {
  const from = message.from.name.replace(/[<&]/g, '');
  return `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${new Date(message.at).toDateString()}, ${from} wrote:<br></div><blockquote class="gmail_quote">${message.html}</blockquote></div>`;
}
