import type { Composer } from './compose.ts';
import type { PageData, PageMessage, PageThread } from './data.ts';
import { avatar, type Builder, later, longDate, word } from './dom.ts';

/** An open thread on the page. */
export interface ThreadView {
  root: HTMLElement;
  append(message: PageMessage): void;
}

export function threadView(build: Builder, data: PageData, thread: PageThread, composer: Composer): ThreadView {
  const el = build.el.bind(build);
  const list = el('div', { class: 'nH', role: 'list' });
  const subject = el('h2', { class: 'hP', tabindex: '-1' }, thread.subject);
  const ids = () => {
    build.set(subject, 'data-thread-perm-id', thread.permId);
    build.set(subject, 'data-legacy-thread-id', thread.id);
  };
  if (data.lateIdsMs > 0) build.set(subject, 'data-thread-perm-id', 'undefined');
  later(data.lateIdsMs, ids);
  const all = el('div', { class: 'T-I expand', role: 'button', tabindex: '0' }, '⇅');
  all.addEventListener('click', () => {
    for (const stack of list.querySelectorAll<HTMLElement>('.kQ')) stack.click();
    for (const folded of list.querySelectorAll<HTMLElement>('.kv')) folded.click();
  });
  const cell = el('td', { class: 'Bu' });
  const root = el('table', { class: 'Bs nH iY bAt', role: 'presentation' }, el('tbody', {}, el('tr', {}, cell)));
  cell.append(
    el(
      'div',
      { class: 'nH a98 iY' },
      el('div', { class: 'nH V8djrc byY' }, el('div', { class: 'nH' }, el('div', { class: 'ha' }, subject, all))),
      el('div', { class: 'nH aHU' }, el('div', { class: 'nH hx' }, list)),
    ),
  );
  const messages = thread.messages;
  for (let i = 0; i < messages.length; i++) {
    const message = messages[i];
    if (!message) continue;
    if (message.state !== 'stacked') {
      list.append(message.state === 'folded' ? folded(message) : expanded(message));
      continue;
    }
    const run = [message];
    while (messages[i + 1]?.state === 'stacked') run.push(messages[++i] ?? message);
    list.append(stack(run));
  }
  replyArea();
  return {
    root,
    append(message) {
      thread.messages.push(message);
      list.append(expanded(message, true));
      replyArea();
    },
  };

  function stack(run: PageMessage[]): HTMLElement {
    const count = el('span', {}, String(run.length));
    const item = el('div', { class: 'kQ bg adv', role: 'listitem' }, el('div', { class: 'adx' }, count));
    item.addEventListener('click', () => item.replaceWith(...run.map(folded)), { once: true });
    return item;
  }

  function folded(message: PageMessage): HTMLElement {
    const snippet = message.html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&\w+;/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const person = { email: message.from.email, 'data-hovercard-id': message.from.email, name: message.from.name };
    const row = el(
      'tr',
      {},
      el('td', { class: 'gF gK' }, el('span', { ...person, class: 'gD', role: 'gridcell' }, message.from.name)),
      el('td', { class: 'gF gK snip' }, el('div', { class: 'iA g6' }, snippet.slice(0, 110))),
      el('td', { class: 'gH bAk' }, date(message)),
    );
    const item = el(
      'div',
      { class: 'kv', role: 'listitem', tabindex: '-1' },
      nest(
        ['Bk', 'G3 G2', '', ''],
        el(
          'div',
          { class: 'adf ads' },
          el('div', { class: 'aju' }, el('div', { class: 'aCi' }, avatar(build, message.from, 'ajn'))),
          el(
            'div',
            { class: 'gs gt' },
            el('div', { class: 'gE hI' }, el('table', { class: 'cf gJ', role: 'presentation' }, el('tbody', {}, row))),
          ),
          el('div', { class: 'ajx' }),
        ),
      ),
    );
    item.addEventListener(
      'click',
      () => {
        item.replaceWith(expanded(message));
        replyArea();
      },
      { once: true },
    );
    return item;
  }

  function expanded(message: PageMessage, justSent = false): HTMLElement {
    const { from } = message;
    const person = { email: from.email, name: from.name, 'data-hovercard-id': from.email };
    const name = el(
      'h3',
      { class: 'iw gFxsud' },
      el(
        'span',
        { translate: 'no', class: 'qu', role: 'gridcell' },
        el('span', { ...person, class: 'gD' }, el('span', {}, from.name)),
        ' ',
        el(
          'span',
          { class: 'go' },
          el('span', { 'aria-hidden': 'true' }, '<'),
          from.email,
          el('span', { 'aria-hidden': 'true' }, '>'),
        ),
      ),
    );
    const recipients = message.to.flatMap((to, i) => {
      const shown = to.email === data.account.email ? word(data, 'me') : to.name || to.email;
      const span = el('span', { email: to.email, name: shown, 'data-hovercard-id': to.email, class: 'g2' }, shown);
      return i > 0 ? [', ', span] : [span];
    });
    const head = el(
      'tbody',
      {},
      el(
        'tr',
        { class: 'acZ' },
        el(
          'td',
          { class: 'gF gK' },
          el('table', { class: 'cf ix' }, el('tbody', {}, el('tr', {}, el('td', { class: 'c2' }, name)))),
        ),
        el('td', { class: 'gH bAk' }, el('div', { class: 'gK' }, date(message))),
      ),
      el(
        'tr',
        { class: 'acZ xD' },
        el(
          'td',
          { colspan: '3' },
          el(
            'table',
            { class: 'cf adz' },
            el(
              'tbody',
              {},
              el(
                'tr',
                {},
                el(
                  'td',
                  { class: 'ady' },
                  el(
                    'div',
                    { class: 'iw ajw' },
                    el('span', { translate: 'no', class: 'hb' }, `${word(data, 'to')} `, ...recipients),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    );
    const header = el('div', { class: 'gE iv gt' }, el('table', { class: 'cf gJ' }, head));
    const root = el('div', { class: 'adn ads' });
    const local = `#msg-a:r${message.id.slice(-8)}`;
    build.set(root, 'data-message-id', justSent ? local : `#${message.permId}`);
    const late = justSent ? Math.max(data.lateIdsMs, 200) : data.lateIdsMs;
    later(late, () => {
      build.set(root, 'data-message-id', `#${message.permId}`);
      build.set(root, 'data-legacy-message-id', message.id);
    });
    root.append(
      el('div', { class: 'aju' }, el('div', { class: 'aCi' }, avatar(build, from, 'ajn ajo'))),
      el(
        'div',
        { class: 'gs' },
        header,
        el(
          'div',
          { class: '' },
          body(message),
          el('div', { class: 'ii gt', style: 'display:none' }, el('div', { class: 'a3s aiL ' })),
          el('div', { class: 'hi' }),
        ),
      ),
      el('div', { class: 'ajx' }),
    );
    const item = el(
      'div',
      { class: 'h7 ie nH oy8Mbf', role: 'listitem', 'aria-expanded': 'true', tabindex: '-1' },
      nest(['Bk', 'G3 G2', '', ''], root),
    );
    header.addEventListener('click', () => {
      if (list.lastElementChild !== item) item.replaceWith(folded(message));
    });
    return item;
  }

  function body(message: PageMessage): HTMLElement {
    const text = el('div', { class: 'a3s aiL ' });
    build.html(text, message.html);
    const trimmed = el('div', { class: 'adL' });
    if (message.trimmed) {
      const button = el(
        'div',
        { class: 'ajR', role: 'button', tabindex: '0', 'aria-expanded': 'false' },
        el('span', { class: 'ajT' }, '•••'),
      );
      const box = el('div', { class: 'yj6qo ajU' }, button);
      build.html(trimmed, message.trimmed);
      trimmed.style.display = 'none';
      button.addEventListener('click', () => {
        const open = button.getAttribute('aria-expanded') === 'true';
        button.setAttribute('aria-expanded', String(!open));
        trimmed.style.display = open ? 'none' : '';
      });
      text.append(box, trimmed);
    } else {
      trimmed.append('\n');
      text.append(el('div', { class: 'yj6qo' }), trimmed);
    }
    const shell = el('div', { class: 'ii gt' }, text);
    if (message.clipped) {
      const link = el(
        'a',
        { href: `?ui=2&view=lg&permmsgid=${message.permId}`, target: '_blank' },
        'View entire message',
      );
      shell.append(el('div', { class: 'iX' }, '[Message clipped]  ', link));
    }
    return shell;
  }

  function date(message: PageMessage): HTMLElement {
    const written = longDate(data, message.at);
    return el('span', { class: 'g3', title: written, alt: written, role: 'gridcell' }, written);
  }

  /** The closed reply area belongs to the last message. */
  function replyArea(): void {
    const last = list.lastElementChild;
    const message = thread.messages.at(-1);
    if (!last || !message || last.getAttribute('aria-expanded') !== 'true') return;
    const area = list.querySelector('.gA.gt.acV') ?? composer.closedReply(thread, message);
    last.querySelector('.Bk')?.append(area);
  }

  function nest(classes: string[], inner: HTMLElement): HTMLElement {
    return classes.reduceRight((child, name) => el('div', name ? { class: name } : {}, child), inner);
  }
}
