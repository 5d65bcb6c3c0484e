import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFor, findComposes } from '../../../lib/gmail/compose.ts';
import { draftText } from '../../../lib/gmail/draft.ts';
import { readThread } from '../../../lib/gmail/reader.ts';
import { signatureOf } from '../../../lib/gmail/watcher.ts';
import { ThreadReading } from '../../../lib/model/message.ts';
import { documentOf, fixture, threadPage } from './dom.ts';

const PAGES = [
  'thread-2025.html',
  'thread-2019.html',
  'reading-pane-2024.html',
  'compose-reply-2025.html',
  'compose-window-2020.html',
];
const NASTY = [
  '',
  'undefined',
  '\u0000',
  '<img src=x onerror=alert(1)>',
  '💥'.repeat(50),
  '-1',
  '#msg-f:99999999999999999999',
  'a@b',
  ' ',
  '\ud800',
];

/** One thing done to a page: an element loses or changes an attribute, is taken out, emptied, doubled or moved. */
interface Change {
  kind: string;
  element: number;
  other: number;
  attribute: number;
  value: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'set', 'remove', 'empty', 'double', 'move'),
  element: fc.nat(400),
  other: fc.nat(400),
  attribute: fc.nat(8),
  value: fc.constantFrom(...NASTY),
});

function apply(document: Document, { kind, element: at, other, attribute, value }: Change): void {
  const all = [...document.querySelectorAll('body *')];
  const element = all[at % Math.max(1, all.length)];
  const target = all[other % Math.max(1, all.length)];
  if (!element || !target) return;
  const name = element.getAttributeNames()[attribute % Math.max(1, element.getAttributeNames().length)];
  if (kind === 'drop' && name) element.removeAttribute(name);
  else if (kind === 'set' && name) element.setAttribute(name, value);
  else if (kind === 'remove') element.remove();
  else if (kind === 'empty') element.replaceChildren();
  else if (kind === 'double') element.after(element.cloneNode(true));
  else if (kind === 'move' && !element.contains(target)) target.append(element);
}

describe('any page', () => {
  it('gives a reading of the model or none, and never an exception', () => {
    const run = fc.property(
      fc.constantFrom(...PAGES),
      fc.array(change, { minLength: 1, maxLength: 25 }),
      (page, changes) => {
        const document = fixture(page);
        for (const one of changes) apply(document, one);
        const reading = readThread(document);
        if (reading) {
          expect(ThreadReading.safeParse(reading).error).toBeUndefined();
          // What cannot be read is said: never a silent half.
          const unreadable = reading.messages.some((message) => message.state === 'expanded' && message.id === null);
          if (unreadable || reading.account === null || reading.messages.length === 0)
            expect(reading.health.ok).toBe(false);
        }
        expect(typeof signatureOf(document)).toBe('string');
        for (const compose of findComposes(document)) draftText(compose.body);
        composeFor(document, null);
      },
    );
    fc.assert(run, { numRuns: 120, interruptAfterTimeLimit: 15_000 });
  });

  it('reads a body nested ten thousand deep in a thread', () => {
    const document = documentOf(threadPage([{ id: '189af729deca2ec0', html: '' }]));
    let inner = document.querySelector('.a3s');
    for (let i = 0; i < 10_000 && inner; i++) inner = inner.appendChild(document.createElement('div'));
    if (inner) inner.textContent = 'deep';
    expect(readThread(document)?.messages[0]?.text).toBe('deep');
  });

  it('keeps right-to-left and astral text, and drops what is no text', () => {
    const html = '<div dir="rtl">שלום עולם</div><div>𝔘nicode 🧑‍🚀\u0000</div>';
    const reading = readThread(documentOf(threadPage([{ id: '189af729deca2ec0', html }])));
    expect(reading?.messages[0]?.text).toBe('שלום עולם\n𝔘nicode 🧑‍🚀');
  });

  it('says where it stopped in a message of two megabytes and more', () => {
    const html = `<p>${'All work and no play. '.repeat(110_000)}</p><p>the end</p>`;
    const message = readThread(documentOf(threadPage([{ id: '189af729deca2ec0', html }])))?.messages[0];
    expect(message?.clipped).toBe(true);
    expect(message?.text?.startsWith('All work')).toBe(true);
    expect(message?.text?.endsWith('the end')).toBe(false);
  });

  it('keeps a body of a hundred thousand mailboxes out of the recipients', () => {
    const html = Array.from({ length: 20_000 }, (_, i) => `<span class="g2" email="x${i}@spam.example"></span>`).join(
      '',
    );
    const message = readThread(documentOf(threadPage([{ id: '189af729deca2ec0', html }])))?.messages[0];
    expect(message?.to.map((to) => to.email)).toEqual(['ana@reed.example']);
  });
});

describe('signatureOf', () => {
  it('changes with the thread, its ids, what is unfolded, and what has a body', () => {
    const messages = [{ id: '189af729deca2ec0' }, { id: '189af729deca2ec1', html: '' }];
    const before = signatureOf(documentOf(threadPage(messages)));
    const variants = [
      threadPage(messages, { threadId: '1111111111111111' }),
      threadPage(messages.slice(0, 1)),
      threadPage([{ perm: '#msg-a:r1' }, { id: '189af729deca2ec1', html: '' }]),
      threadPage([{ id: '189af729deca2ec0' }, { id: '189af729deca2ec1', html: 'now here' }]),
      threadPage(messages).replace('class="h7"', 'class="kv"'),
      threadPage(messages).replace('ana@reed.example - Gmail', 'other@reed.example - Gmail'),
      '<html><body></body></html>',
    ];
    const signatures = variants.map((page) => signatureOf(documentOf(page)));
    expect(new Set([before, ...signatures]).size).toBe(variants.length + 1);
  });

  it('does not change with the words of a message', () => {
    const page = (html: string) => signatureOf(documentOf(threadPage([{ id: '189af729deca2ec0', html }])));
    expect(page('One')).toBe(page('Two'));
  });
});
