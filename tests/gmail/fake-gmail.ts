import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { escapeHtml, type FakeMailbox, type FakeThread, legacyIdAt } from './mailbox.ts';
import type { PageData, PageMessage, PageThread } from './page/data.ts';

/** How the fake Gmail behaves; each has a default in {@link fakeGmailHtml}. */
export interface FakeGmailOptions {
  lang?: string;
  readingPane?: boolean;
  navigationMs?: number;
  lateIdsMs?: number;
  replyMs?: number;
  quoteInBody?: boolean;
  /** What Gmail has changed: one class (".hP"), attribute ("[email]") or value ("[role=listitem]") each. */
  drop?: string[];
  /** How threads open: as Gmail does it, or with every message unfolded. */
  open?: 'gmail' | 'all';
}

/** Gmail's own policy: scripts of the page only, and no HTML from text but by a policy of its own. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'nonce-gmail'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types gmail#html";

const PARTS = ['dom', 'list', 'compose', 'thread', 'app'];

/** The page of the whole mailbox, complete in itself: serve it for every address of https://mail.google.com/mail/. */
export function fakeGmailHtml(mailbox: FakeMailbox, options: FakeGmailOptions = {}): string {
  const data = pageData(mailbox, options);
  const program = PARTS.map((part) => scriptOf(new URL(`page/${part}.ts`, import.meta.url))).join('\n');
  const style = readFileSync(new URL('page/style.css', import.meta.url), 'utf8');
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(data.lang)}"><head><meta charset="utf-8"><title>Gmail</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><style>${style}</style></head>
<body class="aAU"><script type="application/json" id="mailbox">${json}</script>
<script nonce="gmail">(() => { 'use strict';
${program.replaceAll('</script', '<\\/script')}
start(JSON.parse(document.getElementById('mailbox').textContent));
})();</script></body></html>`;
}

/** The mailbox as the page program wants it: with Gmail's ids and every message's state. */
export function pageData(mailbox: FakeMailbox, options: FakeGmailOptions = {}): PageData {
  let counter = 4096;
  const threads = mailbox.threads.map((thread) => {
    const states = statesOf(thread, options.open ?? 'gmail');
    const messages = thread.messages.map((message, i): PageMessage => {
      counter += 4096;
      const id = legacyIdAt(message.at, counter);
      return {
        ...{ id, permId: `msg-f:${BigInt(`0x${id}`)}`, from: message.from, to: message.to, at: message.at.getTime() },
        ...{ html: message.html, trimmed: message.trimmed ?? '', clipped: message.clipped ?? false },
        state: states[i] ?? 'expanded',
      };
    });
    const id = messages[0]?.id ?? legacyIdAt(new Date(0), 1);
    const page: PageThread = {
      ...{ id, permId: `thread-f:${BigInt(`0x${id}`)}`, subject: thread.subject, unread: thread.unread ?? false },
      messages,
    };
    return page;
  });
  return {
    account: mailbox.account,
    threads: threads.sort((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0)),
    lang: options.lang ?? 'en',
    readingPane: options.readingPane ?? false,
    navigationMs: options.navigationMs ?? 30,
    lateIdsMs: options.lateIdsMs ?? 0,
    replyMs: options.replyMs ?? 40,
    quoteInBody: options.quoteInBody ?? true,
    drop: options.drop ?? [],
  };
}

/** Gmail opens the last message, folds the rest and stacks long runs of folded ones between the first and the last. */
function statesOf(thread: FakeThread, open: 'gmail' | 'all'): PageMessage['state'][] {
  const last = thread.messages.length - 1;
  return thread.messages.map((message, i) => {
    if (message.state) return message.state;
    if (open === 'all' || i === last) return 'expanded';
    return last >= 5 && i > 0 && i < last - 1 ? 'stacked' : 'folded';
  });
}

/** A part of the page program as a script: types, imports and exports off; all parts share one scope. */
function scriptOf(file: URL): string {
  return strip(readFileSync(file, 'utf8'))
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export (?=function|class|const)/gm, '');
}

/** Node calls its own type stripping experimental on standard error, which belongs to the commands that use this. */
function strip(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
