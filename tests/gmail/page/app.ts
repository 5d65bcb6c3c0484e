import { Composer } from './compose.ts';
import type { FakeHooks, PageData, PageMessage, PageThread, Written } from './data.ts';
import { avatar, Builder, later, word } from './dom.ts';
import { listView } from './list.ts';
import { type ThreadView, threadView } from './thread.ts';

/** Starts the page: the frame around it, navigation by the hash, and the hooks for tests. */
export function start(data: PageData): void {
  const build = new Builder(data.drop);
  const el = build.el.bind(build);
  const composer = new Composer(build, data);
  const popout = location.pathname.includes('/popout');
  const stage = el('div', { class: 'nH bkK' });
  const list = listView(build, data, (thread, row) => {
    thread.unread = false;
    row.className = row.className.replace('zE', 'yO');
    if (!data.readingPane) {
      location.hash = `#${here()}/${thread.id}`;
      return;
    }
    // A reading pane changes without the address.
    for (const other of list.querySelectorAll('tr')) other.classList.remove('aps');
    row.classList.add('aps');
    later(data.navigationMs, () => showPane(thread));
  });
  const listPage = el('div', { class: 'nH' }, list);
  let view: ThreadView | null = null;
  let shown: PageThread | null = null;
  const pane = el('div', { class: 'ao9' });

  document.documentElement.lang = data.lang;
  if (!popout) document.body.append(banner());
  const columns = el('div', { class: 'nH columns' });
  if (!popout) columns.append(nav());
  columns.append(stage);
  document.body.append(columns, composer.dock());
  composer.onSent = (thread, written) => {
    if (thread === shown) view?.append(answer(written));
  };
  addEventListener('hashchange', () => later(data.navigationMs, show));
  const hooks: FakeHooks = {
    drafts: composer.drafts,
    sent: composer.sent,
    open(index) {
      list.querySelectorAll<HTMLElement>('tr')[index]?.click();
    },
    setDraft: (html) => composer.setDraft(html),
    receive(html, from) {
      view?.append(message(from, [data.account], html));
    },
  };
  Object.assign(window, { __fake: hooks });
  show();

  function here(): string {
    return location.hash.slice(1).split('/')[0] || 'inbox';
  }

  function show(): void {
    const id = location.hash.split('/')[1];
    const thread = popout ? data.threads[0] : data.threads.find((one) => one.id === id);
    const main = thread && !data.readingPane ? threadPage(thread) : listPage;
    // The list stays on the page, switched off, while a thread is shown; a thread that is left goes away.
    for (const old of [...stage.children]) {
      old.removeAttribute('role');
      if (old === listPage && main !== listPage) (old as HTMLElement).style.display = 'none';
      else if (old !== main) old.remove();
    }
    build.set(main, 'role', 'main');
    main.style.display = '';
    if (main === listPage) {
      shown = null;
      view = null;
      if (data.readingPane) listPage.append(pane);
      document.title = `${word(data, 'inbox')} - ${data.account.email} - Gmail`;
    }
    if (main.parentElement !== stage) stage.append(main);
    if (thread && data.readingPane) showPane(thread);
  }

  function threadPage(thread: PageThread): HTMLElement {
    return el('div', { class: 'nH' }, openThread(thread));
  }

  function showPane(thread: PageThread): void {
    pane.replaceChildren(openThread(thread));
  }

  function openThread(thread: PageThread): HTMLElement {
    view = threadView(build, data, thread, composer);
    shown = thread;
    document.title = `${thread.subject} - ${data.account.email} - Gmail`;
    return view.root;
  }

  function answer(written: Written): PageMessage {
    const to = written.to.map((email) => ({ name: '', email }));
    return message(data.account, to, written.html);
  }

  function message(from: PageMessage['from'], to: PageMessage['to'], html: string): PageMessage {
    const at = Date.now();
    const number = (BigInt(at) << 20n) + BigInt(Math.floor(Math.random() * 0xfffff));
    const id = number.toString(16);
    return { id, permId: `msg-f:${number}`, from, to, at, html, trimmed: '', state: 'expanded', clipped: false };
  }

  function banner(): HTMLElement {
    const me = data.account;
    const label = `${word(data, 'account')}: ${me.name}  \n(${me.email})`;
    const link = el(
      'a',
      {
        class: 'gb_B gb_Za',
        role: 'button',
        tabindex: '0',
        'aria-label': label,
        href: 'https://accounts.google.com/SignOutOptions?hl=en',
      },
      avatar(build, me, 'gb_P'),
    );
    link.addEventListener('click', (event) => event.preventDefault());
    const search = el('input', { class: 'gb_se', name: 'q', placeholder: 'Search mail', autocomplete: 'off' });
    return el(
      'header',
      { id: 'gb', role: 'banner', class: 'gb_Ma' },
      el('span', { class: 'brand' }, '✉ Mail'),
      el('form', { class: 'search', role: 'search' }, search),
      el('div', { class: 'gb_Kd' }, link),
    );
  }

  function nav(): HTMLElement {
    const compose = el('div', { class: 'T-I T-I-KE L3', role: 'button', tabindex: '0' }, `✎ ${word(data, 'compose')}`);
    compose.addEventListener('click', () => composer.openWindow());
    const link = (text: string, hash: string) => el('a', { class: 'J-Ke n0', href: hash }, text);
    return el(
      'nav',
      { class: 'aeN', role: 'navigation' },
      compose,
      link(word(data, 'inbox'), '#inbox'),
      link('Starred', '#starred'),
      link('Sent', '#sent'),
      link('Drafts', '#drafts'),
    );
  }
}
