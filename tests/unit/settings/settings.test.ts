import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consent, mayRead, paused, watchMayRead } from '../../../lib/settings/gate.ts';
import { excluded, isExcluded, settings } from '../../../lib/settings/settings.ts';
import { NOW } from '../make.ts';

beforeEach(() => fakeBrowser.reset());

describe('mayRead', () => {
  it('is no until consent is given, no while paused, yes otherwise', async () => {
    expect(await mayRead()).toBe(false);
    await consent.set({ version: 1, at: NOW });
    expect(await mayRead()).toBe(true);
    await paused.set(true);
    expect(await mayRead()).toBe(false);
    await paused.set(false);
    expect(await mayRead()).toBe(true);
    await consent.set(null);
    expect(await mayRead()).toBe(false);
  });

  it.each([true, 'yes', { at: NOW }, { version: 0, at: NOW }, { version: 1, at: 7 }, {}])(
    'takes %j in storage for no consent',
    async (stored) => {
      await fakeBrowser.storage.local.set({ consent: stored });
      expect(await mayRead()).toBe(false);
    },
  );

  it.each(['no', 1, {}])('takes %j in storage for paused', async (stored) => {
    await consent.set({ version: 1, at: NOW });
    await fakeBrowser.storage.local.set({ paused: stored });
    expect(await mayRead()).toBe(false);
  });

  it('tells every change, until it is ended', async () => {
    const told = vi.fn();
    const end = watchMayRead(told);
    await consent.set({ version: 1, at: NOW });
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(true));
    await paused.set(true);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(false));
    end();
    const calls = told.mock.calls.length;
    await paused.set(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toHaveBeenCalledTimes(calls);
  });
});

describe('settings', () => {
  it('fills in what an older version did not know and drops what is not of the form', async () => {
    expect(await settings.get()).toEqual({ tone: 'warm', smallTalk: false, badge: true, nudges: true });
    await fakeBrowser.storage.local.set({ settings: { tone: 'formal' } });
    expect(await settings.get()).toEqual({ tone: 'formal', smallTalk: false, badge: true, nudges: true });
    await fakeBrowser.storage.local.set({ settings: { tone: 'loud' } });
    expect(await settings.get()).toEqual({ tone: 'warm', smallTalk: false, badge: true, nudges: true });
  });
});

describe('isExcluded', () => {
  const list = { people: ['ana@x.example'], domains: ['mycompany.example'] };
  it.each([
    ['Ana@X.example', true],
    ['bo@x.example', false],
    ['bo@mycompany.example', true],
    ['bo@mail.mycompany.example', true],
    ['bo@notmycompany.example', false],
  ])('%s: %s', (email, out) => {
    expect(isExcluded(email, list)).toBe(out);
  });

  it('is empty where storage holds something else', async () => {
    await fakeBrowser.storage.local.set({ excluded: { people: 'ana@x.example' } });
    expect(await excluded.get()).toEqual({ people: [], domains: [] });
  });
});
