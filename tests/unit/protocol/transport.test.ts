import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/protocol/ask.ts';
import { type Handlers, listen, ProtocolError } from '../../../lib/protocol/transport.ts';
import { WORKER_REQUESTS } from '../../../lib/protocol/worker.ts';
import { reading, readMessage } from '../make.ts';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => boolean;
const gmail = { id: fakeBrowser.runtime.id, url: 'https://mail.google.com/mail/u/0/', frameId: 0, tab: { id: 7 } };

function heard(handlers: Partial<Handlers<'worker'>>): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  listen('worker', WORKER_REQUESTS, handlers as Handlers<'worker'>);
  const listener = add.mock.calls.at(-1)?.[0];
  if (!listener) throw new Error('nobody listens');
  return listener as unknown as Listener;
}

/** What the listener answers; undefined where it leaves the message to somebody else. */
function answer(listener: Listener, message: unknown, sender: object = gmail): Promise<unknown> {
  return new Promise((resolve) => {
    let answered = false;
    const waits = listener(message, sender, (reply) => {
      answered = true;
      resolve(reply);
    });
    if (!waits && !answered) resolve(undefined);
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('listen', () => {
  const shows = { fondly: 1, kind: 'page.shows', payload: { reading: reading([readMessage()]) } };

  it('hands over what is of the form, with the tab it came from', async () => {
    const handler = vi.fn(async () => ({ queued: 1 }));
    expect(await answer(heard({ 'page.shows': handler }), shows)).toEqual({ ok: true, value: { queued: 1 } });
    expect(handler).toHaveBeenCalledWith(shows.payload, { tier: 'gmail', tabId: 7 });
  });

  it('calls the handler in the same turn, so that a click is still a click', () => {
    const handler = vi.fn(async () => ({ opened: true }));
    heard({ 'panel.open': handler })({ fondly: 1, kind: 'panel.open', payload: {} }, gmail, () => undefined);
    expect(handler).toHaveBeenCalledOnce();
  });

  it.each([
    ['another program', { hello: 1 }],
    ['an unknown kind', { fondly: 1, kind: 'page.erase', payload: {} }],
    ['a name every object has', { fondly: 1, kind: 'constructor', payload: {} }],
    ["another owner's kind", { fondly: 1, kind: 'draft.insert', payload: { text: 'x', threadId: null } }],
    ['nothing', null],
  ])('leaves to others: %s', async (_what, message) => {
    const handler = vi.fn();
    expect(await answer(heard({ 'page.shows': handler }), message)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['no reading', {}],
    ['a text that is no text', { reading: { ...reading([]), messages: [{ ...readMessage(), text: 4 }] } }],
    ['an account that is no address', { reading: reading([], { account: 'nobody' }) }],
    ['a text over the cap', { reading: reading([readMessage({ text: 'x'.repeat(2_000_001) })]) }],
    ['a state nobody knows', { reading: { ...reading([]), messages: [{ ...readMessage(), state: 'open' }] } }],
  ])('refuses what is malformed: %s', async (_what, payload) => {
    const handler = vi.fn();
    const reply = await answer(heard({ 'page.shows': handler }), { ...shows, payload });
    expect(reply).toEqual({ ok: false, error: 'page.shows: malformed' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses a sender of the wrong tier before looking at what it brings', async () => {
    const handler = vi.fn();
    const listener = heard({ 'page.shows': handler, 'queue.drain': handler });
    const panel = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html') };
    expect(await answer(listener, shows, panel)).toEqual({ ok: false, error: 'page.shows: sender not allowed' });
    expect(await answer(listener, { fondly: 1, kind: 'queue.drain', payload: {} })).toMatchObject({ ok: false });
    expect(await answer(listener, shows, { ...gmail, id: 'evil' })).toMatchObject({ ok: false });
    expect(handler).not.toHaveBeenCalled();
  });

  it('lets an error travel to the caller', async () => {
    const failing = heard({
      'queue.drain': async () => {
        throw new Error('the disk is full');
      },
    });
    const panel = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html') };
    expect(await answer(failing, { fondly: 1, kind: 'queue.drain', payload: {} }, panel)).toEqual({
      ok: false,
      error: 'queue.drain: the disk is full',
    });
  });
});

describe('ask', () => {
  it.each([
    ['an answer', { ok: true, value: { done: 3 } }, { done: 3 }],
    ['a refusal', { ok: false, error: 'queue.drain: no' }, new ProtocolError('queue.drain: no')],
    [
      'an answer of another form',
      { ok: true, value: { done: 'all' } },
      new ProtocolError('queue.drain: malformed answer'),
    ],
    ['silence', undefined, new ProtocolError('queue.drain: nobody answered')],
  ])('gives %s', async (_what, raw, expected) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(raw as never);
    const asked = ask('queue.drain', {});
    if (expected instanceof Error) await expect(asked).rejects.toThrow(expected);
    else expect(await asked).toEqual(expected);
  });
});
