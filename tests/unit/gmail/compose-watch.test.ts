import { Event } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ComposeWatch, type Nudge, type NudgeQuestion, watchComposes } from '../../../lib/gmail/compose-watch.ts';
import { fixture } from './dom.ts';

// What a browser does with focus, keys, undo and the closed root is in tests/e2e; here is what is asked, when and for whom.

const KOFI = 'kofi@mason.example';
const nudge = (momentId = 'm1'): Nudge => ({
  ...{ reason: 'The move was on Friday.', text: 'How did the move go?', momentId, personId: 'p1', askFirst: false },
});

let doc: Document;
let asked: NudgeQuestion[];
let used: string[];
let answer: (question: NudgeQuestion) => Promise<Nudge | null>;
let watch: ComposeWatch;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  used = [];
  answer = async () => nudge();
  doc = fixture('compose-reply-2025.html');
  // Written to one person, and nothing written yet.
  for (const other of doc.querySelectorAll('[name=cc] [role=option], [name=bcc] [role=option]')) other.remove();
  body().textContent = '';
  // linkedom's window paints nothing, and knows no focus.
  Object.assign(doc.defaultView ?? {}, { getComputedStyle: () => ({ backgroundColor: 'rgb(255, 255, 255)' }) });
  const keys = { addEventListener() {}, removeEventListener() {} };
  const win = { document: doc, setTimeout, clearTimeout, ...keys } as unknown as Window & typeof globalThis;
  watch = watchComposes(win, {
    ask: (question) => {
      asked.push(question);
      return answer(question);
    },
    used: ({ momentId }, how) => used.push(`${how} ${momentId}`),
    failed: (error) => {
      throw error;
    },
  });
  watch.start();
});
afterEach(() => {
  watch.pause();
  vi.useRealTimers();
});

function body(): HTMLElement {
  const found = doc.querySelector<HTMLElement>('[g_editable=true]');
  if (!found) throw new Error('no body');
  found.focus = () => {};
  return found;
}
const cards = (): number => doc.querySelectorAll('fondly-nudge').length;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const fire = (type: string) => body().dispatchEvent(new Event(type, { bubbles: true }) as never);
const write = (text: string) => {
  body().textContent = text;
  fire('input');
};
const recipient = (email: string) =>
  doc.querySelector('[name=to] [role=option]')?.setAttribute('data-hovercard-id', email);
const answers = (id: string) => doc.querySelector('input[name=rm]')?.setAttribute('value', id);

describe('the watch over compose boxes', () => {
  it('asks once when the box is entered, with what the decision needs, and shows the answer', async () => {
    fire('focusin');
    fire('focusin');
    await pass(1000);
    expect(asked).toEqual([
      { account: 'ana@reed.example', to: [KOFI], draft: '', reply: '18e0e59da643c006', standing: null },
    ]);
    expect(cards()).toBe(1);
    expect(body().previousElementSibling?.localName).toBe('fondly-nudge');
    expect(used).toEqual(['nudged m1']);
    fire('focusin');
    await pass(5000);
    expect(asked).toHaveLength(1);
  });

  it('asks after a pause in the writing, not at each key, and of at most 5,000 characters', async () => {
    for (let i = 1; i <= 20; i++) {
      write('a word '.repeat(i * 100));
      await pass(100);
    }
    expect(asked).toEqual([]);
    await pass(600);
    expect(asked.map(({ draft }) => draft.length)).toEqual([5000]);
    expect(asked[0]?.draft).not.toContain('wrote:');
  });

  it('says which nudge stands, and takes it off for good when it may not stay', async () => {
    fire('focusin');
    await pass(1000);
    answer = async () => null;
    write('How did the move go?');
    await pass(1000);
    expect(asked[1]?.standing).toEqual({ momentId: 'm1', askFirst: false });
    expect(cards()).toBe(0);
    answer = async () => nudge('m2');
    write('Something else');
    await pass(1000);
    expect([asked.length, cards()]).toEqual([2, 0]);
  });

  it('keeps the sentence that stands, whatever the next answer is', async () => {
    fire('focusin');
    await pass(1000);
    const standing = doc.querySelector('fondly-nudge');
    answer = async () => nudge('m2');
    write('The files are attached.');
    await pass(1000);
    expect(doc.querySelector('fondly-nudge')).toBe(standing);
    expect(used).toEqual(['nudged m1']);
  });

  it('lets go of an answer that comes when the box is gone, paused or written on', async () => {
    let give: (nudge: Nudge | null) => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        give = resolve;
      });
    fire('focusin');
    await pass(300);
    const late = give;
    write('More words');
    await pass(700);
    late(nudge());
    await pass(10);
    expect(cards()).toBe(0);
    watch.pause();
    give(nudge());
    await pass(10);
    expect([cards(), used]).toEqual([0, []]);
  });

  it('knows a reply again that Gmail moved to another box', async () => {
    fire('focusin');
    await pass(1000);
    const old = body();
    const moved = old.cloneNode(true) as HTMLElement;
    doc.querySelector('fondly-nudge')?.remove();
    old.replaceWith(moved);
    fire('focusin');
    await pass(1000);
    expect(asked[1]?.standing).toEqual({ momentId: 'm1', askFirst: false });
    expect(cards()).toBe(1);
    expect(used).toEqual(['nudged m1']);
  });

  it('starts anew in a box that Gmail uses for another reply, and for another receiver', async () => {
    fire('focusin');
    await pass(1000);
    answers('#msg-f:1840959905192440233');
    answer = async () => nudge('m2');
    write('x');
    await pass(1000);
    expect(asked[1]).toMatchObject({ standing: null });
    expect(asked[1]?.reply).not.toBe(asked[0]?.reply);
    recipient('lia@mason.example');
    answer = async () => nudge('m3');
    write('y');
    await pass(1000);
    expect(asked[2]).toMatchObject({ standing: null, to: ['lia@mason.example'] });
    expect([cards(), used]).toEqual([1, ['nudged m1', 'nudged m2', 'nudged m3']]);
  });

  it('asks nothing for a mail to nobody, and nothing while paused', async () => {
    doc.querySelector('[name=to] [role=option]')?.remove();
    fire('focusin');
    await pass(1000);
    expect(asked).toEqual([]);
  });

  it('puts its card back where Gmail drew the box anew around the same text', async () => {
    fire('focusin');
    await pass(1000);
    doc.querySelector('fondly-nudge')?.remove();
    fire('focusin');
    await pass(1000);
    expect([cards(), used]).toEqual([1, ['nudged m1']]);
  });

  it('takes its cards off when paused and looks again when started', async () => {
    fire('focusin');
    await pass(1000);
    watch.pause();
    expect(cards()).toBe(0);
    watch.start();
    fire('focusin');
    await pass(1000);
    expect([cards(), used]).toEqual([1, ['nudged m1']]);
  });
});
