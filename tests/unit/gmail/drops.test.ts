import { describe, expect, it } from 'vitest';
import { readThread } from '../../../lib/gmail/reader.ts';
import { dropHook } from '../../gmail/drop.ts';
import { fixture } from './dom.ts';

/**
 * Gmail changes: each hook of the page taken away alone. `reads`: another entry of the chain reads the same messages.
 * Otherwise the things health names, and whether what is left can still be kept. The table of `tests/gmail/README.md`.
 */
const TABLE: [hook: string, outcome: 'reads' | { problems: string[]; ok: boolean }][] = [
  ['.a98', 'reads'],
  ['.iY', 'reads'],
  ['.aHU', 'reads'],
  ['.Bs', 'reads'],
  ['[role=main]', 'reads'],
  ['[role=banner]', 'reads'],
  ['[aria-label]', 'reads'],
  ['.hP', 'reads'],
  ['[data-legacy-thread-id]', 'reads'],
  ['[data-thread-perm-id]', 'reads'],
  ['[role=list]', 'reads'],
  ['[role=listitem]', 'reads'],
  ['.h7', 'reads'],
  ['.kv', 'reads'],
  ['.kQ', 'reads'],
  // The stack counts as one message.
  ['.adx', { problems: [], ok: true }],
  ['.adn', 'reads'],
  ['.ads', 'reads'],
  ['.adf', 'reads'],
  ['[data-message-id]', 'reads'],
  ['[data-legacy-message-id]', 'reads'],
  ['.gD', 'reads'],
  ['[email]', { problems: ['recipients'], ok: true }],
  // The short names Gmail shows instead.
  ['[name]', { problems: [], ok: true }],
  ['.hb', 'reads'],
  ['.g2', 'reads'],
  ['.g3', 'reads'],
  ['.ii', 'reads'],
  ['.gt', 'reads'],
  ['.a3s', 'reads'],
];

const essence = (document: Document) => {
  const reading = readThread(document, { now: Date.UTC(2026, 0, 1) });
  return { ...reading, health: { ...reading?.health, matched: null } };
};

describe('when one hook of the page is gone', () => {
  it.each(TABLE)('%s', (hook, outcome) => {
    const document = fixture('thread-2025.html');
    expect(dropHook(document, hook)).toBeGreaterThan(0);
    if (outcome === 'reads') {
      expect(essence(document)).toEqual(essence(fixture('thread-2025.html')));
      return;
    }
    const reading = readThread(document, { now: Date.UTC(2026, 0, 1) });
    expect({ problems: reading?.health.problems, ok: reading?.health.ok }).toEqual(outcome);
  });

  it.each([
    ['message ids', ['[data-message-id]', '[data-legacy-message-id]'], ['message-id']],
    ['bodies', ['.ii', '.a3s'], ['body']],
    ['senders', ['[email]', '[data-hovercard-id]'], ['sender', 'recipients']],
    ['thread ids', ['[data-legacy-thread-id]', '[data-thread-perm-id]'], ['thread-id']],
    ['messages', ['[role=list]', '.h7', '.adn', '[data-message-id]', '.kv', '.adf', '.kQ', '.adx'], ['item']],
  ])('names it when all of the %s are gone', (_, hooks, problems) => {
    const document = fixture('thread-2025.html');
    for (const hook of hooks) expect(dropHook(document, hook), hook).toBeGreaterThan(0);
    const reading = readThread(document);
    expect(reading?.health.problems).toEqual(problems);
    expect(reading?.health.ok).toBe(problems[0] === 'thread-id');
  });

  it('names the account when the page does not say whose it is', () => {
    const document = fixture('thread-2025.html');
    dropHook(document, '[aria-label]');
    const title = document.querySelector('title');
    if (title) title.textContent = 'Angebot & Zeitplan - Gmail';
    expect(readThread(document)).toMatchObject({ account: null, health: { ok: false, problems: ['account'] } });
  });
});
