import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropShown, getShown, setShown, summarise, watchShown } from '../../../lib/worker/open-threads.ts';
import { ME, reading, readMessage } from '../make.ts';

beforeEach(() => fakeBrowser.reset());

describe('summarise', () => {
  it('names the people, the last writer first, without the user, bots and any text', () => {
    const thread = summarise(
      reading([
        readMessage(),
        readMessage({ from: { name: 'Alex', email: ME }, to: [{ name: '', email: 'sam@northwind.example' }] }),
        readMessage({ from: { name: 'Sam', email: 'sam@northwind.example' }, to: [{ name: 'Alex', email: ME }] }),
        readMessage({ from: { name: 'Bot', email: 'no-reply@northwind.example' } }),
        readMessage({ id: null, from: null, text: null, state: 'stacked' }),
        readMessage({ id: null, text: null, state: 'folded' }),
      ]),
    );
    expect(thread.people).toEqual([
      { name: 'Priya Raman', email: 'priya@northwind.example' },
      { name: 'Sam', email: 'sam@northwind.example' },
    ]);
    expect(thread.unread).toBe(2);
    expect(JSON.stringify(thread)).not.toContain('recital');
  });
});

describe('what a tab shows', () => {
  it('is kept by tab, told to watchers, and dropped', async () => {
    const told = vi.fn();
    const end = watchShown(7, told);
    await setShown(7, reading([readMessage()]));
    await setShown(8, null);
    expect((await getShown(7))?.thread?.subject).toBe('The draft');
    expect(await getShown(8)).toEqual({ thread: null });
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    await dropShown(7);
    expect(await getShown(7)).toBeNull();
    end();
  });

  it('never stands on the disk', async () => {
    await setShown(7, reading([readMessage()]));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
