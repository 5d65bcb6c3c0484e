import type { PageData, PageThread } from './data.ts';
import { type Builder, longDate, shortDate } from './dom.ts';

/** The list of threads; `selected` is the row a reading pane shows. */
export function listView(
  build: Builder,
  data: PageData,
  opened: (thread: PageThread, row: HTMLElement) => void,
): HTMLElement {
  const rows = data.threads.map((thread) => {
    const row = rowOf(build, data, thread);
    row.addEventListener('click', () => opened(thread, row));
    return row;
  });
  const table = build.el('table', { class: 'F cf zt', role: 'grid' }, build.el('tbody', {}, ...rows));
  return build.el('div', { class: 'ae4 UI', gh: 'tl' }, table);
}

function rowOf(build: Builder, data: PageData, thread: PageThread): HTMLElement {
  const { el } = { el: build.el.bind(build) };
  const last = thread.messages.at(-1);
  const others = thread.messages.map((message) => message.from).filter((from) => from.email !== data.account.email);
  const sender = others.at(-1) ?? data.account;
  const count = thread.messages.length > 1 ? ` ${thread.messages.length}` : '';
  const snippet = (last?.html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = el(
    'span',
    { class: thread.unread ? 'zF' : 'yP', email: sender.email, name: sender.name, 'data-hovercard-id': sender.email },
    sender.name,
  );
  const subject = el(
    'span',
    {
      ...{ class: 'bqe', 'data-thread-id': `#${thread.permId}`, 'data-legacy-thread-id': thread.id },
      'data-legacy-last-message-id': last?.id ?? '',
    },
    thread.subject,
  );
  const text = el(
    'div',
    { class: 'xS', role: 'link' },
    el(
      'div',
      { class: 'xT' },
      el('div', { class: 'y6' }, el('span', { class: 'bog' }, subject)),
      el('span', { class: 'y2' }, ` - ${snippet.slice(0, 120)}`),
    ),
  );
  const at = last?.at ?? 0;
  return el(
    'tr',
    { class: `zA ${thread.unread ? 'zE' : 'yO'}`, role: 'row', tabindex: '-1' },
    el(
      'td',
      { class: 'oZ-x3 xY', role: 'gridcell' },
      el('div', { class: 'oZ-jc T-Jo', role: 'checkbox', 'aria-checked': 'false' }),
    ),
    el(
      'td',
      { class: 'yX xY', role: 'gridcell' },
      el('div', { class: 'yW' }, el('span', { class: 'bA4' }, name), el('span', { class: 'bx0' }, count)),
    ),
    el('td', { class: 'xY a4W', role: 'gridcell' }, text),
    el(
      'td',
      { class: 'xW xY', role: 'gridcell' },
      el('span', { title: longDate(data, at) }, el('span', {}, shortDate(data, at))),
    ),
  );
}
