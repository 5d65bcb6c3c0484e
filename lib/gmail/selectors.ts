/**
 * Where things stand on Gmail's page. Each thing has an ordered chain: entries are tried one after the other, never
 * joined by commas, so that health can say which one still holds. No visible text and no `aria-label` (Gmail is
 * localised), save the account's address, which stands nowhere else. `tests/gmail/README.md` has the evidence.
 */

/** One way to find a thing. */
export interface SelectorEntry {
  readonly selector: string;
  /** First and last month in which a capture or another extension's source showed it, "YYYY-MM". */
  readonly since: string;
  readonly seen: string;
  /** The page in `tests/gmail/fixtures` that proves it. */
  readonly fixture: string;
}

function entry(selector: string, since: string, seen: string, fixture: string): SelectorEntry {
  return { selector, since, seen, fixture };
}

/** Chains by the name health reports them under. */
export const SELECTORS = {
  account: [
    entry('[role=banner] a[aria-label]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('a[aria-label][href*="SignOutOptions"]', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  main: [entry('[role=main]', '2016-06', '2025-08', 'thread-2025.html')],
  thread: [
    entry('.a98.iY', '2022-10', '2025-08', 'thread-2025.html'),
    entry('.aHU', '2016-06', '2025-08', 'thread-2025.html'),
    entry('table.Bs', '2016-06', '2023-08', 'thread-2019.html'),
  ],
  subject: [
    entry('h2.hP', '2016-06', '2025-08', 'thread-2025.html'),
    entry('h2[data-legacy-thread-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('h2[data-thread-perm-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('.ha h2', '2016-06', '2025-08', 'thread-2019.html'),
  ],
  'thread-id': [
    entry('h2[data-legacy-thread-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('h2[data-thread-perm-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('[data-legacy-thread-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('[data-thread-perm-id]', '2019-12', '2025-08', 'thread-2025.html'),
  ],
  // The row of the list that the reading pane shows; only used beside an open reading pane.
  'thread-row': [
    entry('tr.aps [data-legacy-thread-id]', '2019-12', '2026-08', 'reading-pane-2024.html'),
    entry('tr.aps [data-thread-id]', '2019-12', '2026-08', 'reading-pane-2024.html'),
  ],
  'list-row': [entry('tr.zA', '2016-06', '2026-08', 'inbox-2024.html')],
  item: [entry('[role=list] > [role=listitem]', '2016-06', '2025-08', 'thread-2025.html')],
  'item-expanded': [
    entry('.h7', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.adn.ads', '2016-06', '2025-08', 'thread-2025.html'),
    entry('[data-message-id]', '2019-12', '2025-08', 'thread-2025.html'),
  ],
  'item-folded': [
    entry('.kv', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.ky', '2016-06', '2020-01', 'thread-2019.html'),
    entry('.adf.ads', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  'item-stack': [
    entry('.kQ', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.kx', '2016-06', '2020-01', 'thread-2019.html'),
    entry('.adx', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  'stack-count': [entry('.adx span', '2016-06', '2025-08', 'thread-2025.html')],
  'message-id': [
    entry('[data-legacy-message-id]', '2019-12', '2025-08', 'thread-2025.html'),
    entry('[data-message-id]', '2019-12', '2025-08', 'thread-2025.html'),
  ],
  sender: [
    entry('.gD[email]', '2016-06', '2025-08', 'thread-2025.html'),
    entry('h3 span[email]', '2016-06', '2025-08', 'thread-2025.html'),
    entry('td.gF span[email]', '2016-06', '2025-08', 'thread-2019.html'),
    entry('img[data-hovercard-id][data-name]', '2019-12', '2025-08', 'thread-2025.html'),
  ],
  recipients: [
    entry('.hb span[email]', '2016-06', '2025-08', 'thread-2025.html'),
    entry('span.g2[email]', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.ajw span[email]', '2019-12', '2025-08', 'thread-2025.html'),
  ],
  date: [
    entry('.g3[title]', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.gH span[title]', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  body: [
    entry('div.ii.gt .a3s', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.a3s', '2016-06', '2025-08', 'thread-2025.html'),
    entry('div.ii.gt', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  clipped: [entry('.iX a[href*="view=lg"]', '2016-06', '2025-08', 'thread-2025.html')],

  'reply-prompt': [
    entry('.ip.iq span.ams.bkH', '2016-06', '2025-08', 'thread-2025.html'),
    entry('span.ams.bkH', '2016-06', '2025-08', 'thread-2025.html'),
    entry('.bkH[role=link]', '2016-06', '2025-08', 'thread-2025.html'),
  ],
  'compose-body': [
    entry('[g_editable=true][role=textbox]', '2016-06', '2025-09', 'compose-reply-2025.html'),
    entry('[g_editable=true][contenteditable=true]', '2016-06', '2025-09', 'compose-reply-2025.html'),
    entry('.Am.editable[contenteditable=true]', '2016-06', '2025-09', 'compose-reply-2025.html'),
  ],
  // Tried with closest(): outwards from the compose body.
  'compose-root': [
    entry('.M9', '2016-06', '2025-09', 'compose-reply-2025.html'),
    entry('.aoI[role=region]', '2020-01', '2025-09', 'compose-window-2020.html'),
    entry('[role=dialog]', '2016-06', '2025-09', 'compose-window-2020.html'),
    entry('.ip.adB', '2016-06', '2025-09', 'compose-reply-2025.html'),
  ],
  'compose-inline': [
    entry('.ip', '2016-06', '2025-09', 'compose-reply-2025.html'),
    entry('.a98.iY', '2022-10', '2025-09', 'compose-reply-2025.html'),
  ],
  'compose-to': [
    entry('[name=to] [role=option][data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
    entry('[name=to] [data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
    entry('[peoplekit-id] [data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
  ],
  'compose-cc': [
    entry('[name=cc] [role=option][data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
    entry('[name=cc] [data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
  ],
  'compose-bcc': [
    entry('[name=bcc] [role=option][data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
    entry('[name=bcc] [data-hovercard-id]', '2021-10', '2025-09', 'compose-reply-2025.html'),
  ],
  // Before 2021 the recipients are the value of fields: one text area, or one hidden input each.
  'compose-to-field': [
    entry('input[name=to]', '2016-06', '2021-10', 'compose-window-2020.html'),
    entry('textarea[name=to]', '2016-06', '2021-10', 'compose-window-2020.html'),
  ],
  'compose-cc-field': [
    entry('input[name=cc]', '2016-06', '2021-10', 'compose-window-2020.html'),
    entry('textarea[name=cc]', '2016-06', '2021-10', 'compose-window-2020.html'),
  ],
  'compose-bcc-field': [
    entry('input[name=bcc]', '2016-06', '2021-10', 'compose-window-2020.html'),
    entry('textarea[name=bcc]', '2016-06', '2021-10', 'compose-window-2020.html'),
  ],
  'compose-thread': [
    entry('input[name=lts]', '2016-06', '2025-09', 'compose-reply-2025.html'),
    entry('input[name=rt]', '2016-06', '2025-09', 'compose-reply-2025.html'),
  ],
  'compose-replied': [entry('input[name=rm]', '2016-06', '2025-09', 'compose-reply-2025.html')],
  'compose-subject': [entry('input[name=subjectbox]', '2016-06', '2025-09', 'compose-reply-2025.html')],
} as const satisfies Record<string, readonly SelectorEntry[]>;

export type Thing = keyof typeof SELECTORS;
