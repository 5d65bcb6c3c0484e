import { describe, expect, it } from 'vitest';
import { tierOf } from '../../../lib/protocol/sender.ts';

const self = { id: 'abc', base: 'chrome-extension://abc/' };
const tab = { id: 7 };

describe('tierOf', () => {
  it.each([
    [
      'a content script in Gmail',
      { id: 'abc', url: 'https://mail.google.com/mail/u/0/#inbox', frameId: 0, tab },
      'gmail',
    ],
    ['the side panel', { id: 'abc', url: 'chrome-extension://abc/sidepanel.html' }, 'page'],
    ['a page in a tab', { id: 'abc', url: 'chrome-extension://abc/welcome.html', frameId: 0, tab }, 'page'],
    ['the worker', { id: 'abc', url: 'chrome-extension://abc/background.js' }, 'worker'],
    ["Firefox's event page", { id: 'abc', url: 'chrome-extension://abc/_generated_background_page.html' }, 'worker'],
    ['another extension', { id: 'evil', url: 'chrome-extension://evil/x.html' }, null],
    ['another extension that names our page', { id: 'evil', url: 'chrome-extension://abc/sidepanel.html' }, null],
    ['nobody at all', {}, null],
    ['a frame inside Gmail', { id: 'abc', url: 'https://mail.google.com/x', frameId: 3, tab }, null],
    ['a frame id left out', { id: 'abc', url: 'https://mail.google.com/x', tab }, null],
    ['another site', { id: 'abc', url: 'https://evil.example/', frameId: 0, tab }, null],
    ['a look-alike host', { id: 'abc', url: 'https://mail.google.com.evil.example/', frameId: 0, tab }, null],
    [
      'a user name that looks like Gmail',
      { id: 'abc', url: 'https://mail.google.com@evil.example/', frameId: 0, tab },
      null,
    ],
    ['plain http', { id: 'abc', url: 'http://mail.google.com/', frameId: 0, tab }, null],
    ['no URL that parses', { id: 'abc', url: '::::', frameId: 0, tab }, null],
  ] as const)('%s', (_who, sender, tier) => {
    expect(tierOf(sender, self)).toBe(tier);
  });
});
