import { describe, expect, it } from 'vitest';
import { type BodyCache, readThread, readThreadIncrementally } from '../../../lib/gmail/reader.ts';
import { ThreadReading } from '../../../lib/model/message.ts';
import { documentOf, fixture, threadPage } from './dom.ts';

const NOW = Date.UTC(2026, 10, 22);
const read = (html: string) => readThread(documentOf(html), { now: NOW });

describe('readThread on known pages', () => {
  it('reads a thread with folded, stacked and open messages', () => {
    const reading = readThread(fixture('thread-2025.html'), { now: NOW });
    expect(reading?.account).toBe('nora@fielding.example');
    expect(reading?.threadId).toBe('19898674f580a001');
    expect(reading?.subject).toBe('Angebot & Zeitplan 🗓️');
    expect(reading?.messages.map((message) => message.state)).toEqual([
      ...['folded', 'stacked', 'stacked', 'stacked', 'expanded', 'expanded'],
    ]);
    expect(reading?.messages[0]).toEqual({
      ...{ id: null, text: null, to: [], clipped: false, state: 'folded' },
      from: { name: 'Tomás Vela', email: 'tomas@vela.example' },
      // The page's own words, in German, in the browser's time zone (UTC here).
      sentAt: '2025-08-11T11:12:00.000Z',
    });
    expect(reading?.messages[4]).toEqual({
      ...{ id: '198be0d641a14002', state: 'expanded', clipped: false, sentAt: '2025-08-18T16:40:05.402Z' },
      from: { name: 'Tomás Vela', email: 'tomas@vela.example' },
      to: [
        { name: '', email: 'nora@fielding.example' },
        { name: 'Iris Vela', email: 'iris@vela.example' },
      ],
      text: 'Hallo Nora,\n\nthe drawings look right. Two questions:\n\n- Can the shelf be oak?\n- Does the plan still hold?\n\nWe are away from Thursday, our son starts school.',
    });
    expect(reading?.messages[5]).toMatchObject({ text: 'Oak it is. 👍', clipped: true });
    expect(reading?.health).toMatchObject({ ok: true, problems: [] });
    expect(reading?.health.matched).toMatchObject({ subject: 'h2.hP', thread: '.a98.iY', sender: '.gD[email]' });
    expect(ThreadReading.parse(reading)).toEqual(reading);
  });

  it('reads the structure of 2019', () => {
    const reading = readThread(fixture('thread-2019.html'), { now: NOW });
    expect(reading).toMatchObject({ account: 'petra@holm.example', threadId: '16f438e926c28004', subject: 'Смета' });
    expect(reading?.messages.map((message) => message.state)).toEqual(['folded', 'stacked', 'stacked', 'expanded']);
    expect(reading?.messages[3]).toMatchObject({ text: 'Смета готова.\nС новым годом!', id: '16f4667b7c032005' });
    expect(reading?.health.ok).toBe(true);
  });

  it('takes the id of a reading pane from the row it shows', () => {
    const reading = readThread(fixture('reading-pane-2024.html'), { now: NOW });
    expect(reading).toMatchObject({ threadId: '18e1380366446007', account: 'sam@quill.example', health: { ok: true } });
    expect(reading?.messages[0]?.text).toBe('Signed and attached.\n\nRavi');
  });

  it('reads no draft', () => {
    const reading = readThread(fixture('compose-reply-2025.html'), { now: NOW });
    expect(reading?.messages.map((message) => message.text)).toEqual(['The floor plan is attached.']);
  });

  it.each(['inbox-2024.html', 'compose-window-2020.html'])('sees that no thread is open in %s', (page) => {
    expect(readThread(fixture(page))).toBeNull();
  });
});

describe('ids and dates', () => {
  it('keeps a local id until there is a legacy one', () => {
    const page = threadPage([{ perm: '#msg-a:r-77', title: 'Nov 20, 2026, 9:15 AM' }]);
    expect(read(page)?.messages[0]).toMatchObject({ id: 'msg-a:r-77', sentAt: '2026-11-20T09:15:00.000Z' });
  });

  it('does not date what it cannot', () => {
    const page = threadPage([{ perm: '#msg-a:r-77', title: 'il y a une heure' }], { lang: 'fr' });
    expect(read(page)?.messages[0]?.sentAt).toBeNull();
  });

  it('takes the hexadecimal form of a permanent id', () => {
    const page = threadPage([{ perm: '#msg-f:1773001162527223488' }], { threadId: 'undefined' });
    const document = documentOf(page);
    document.querySelector('h2')?.setAttribute('data-thread-perm-id', 'thread-f:1773001162527223488');
    const reading = readThread(document, { now: NOW });
    expect(reading?.threadId).toBe('189af729deca2ec0');
    expect(reading?.messages[0]).toMatchObject({
      id: '189af729deca2ec0',
      sentAt: expect.stringMatching(/^2023-08-01T04:54:31/),
    });
  });

  it('keeps a local thread id, and prefers none to the word "undefined"', () => {
    const document = documentOf(threadPage([{ id: '189af729deca2ec0' }], { threadId: 'undefined' }));
    expect(readThread(document, { now: NOW })).toMatchObject({ threadId: null, health: { problems: ['thread-id'] } });
    document.querySelector('h2')?.setAttribute('data-thread-perm-id', 'thread-a:r99');
    expect(readThread(document, { now: NOW })?.threadId).toBe('thread-a:r99');
  });
});

describe('whose mail it is', () => {
  it('takes the account from the title where the page does not name it', () => {
    expect(read(threadPage([{ id: '189af729deca2ec0' }]))?.account).toBe('ana@reed.example');
  });

  it('does not take an address out of the subject', () => {
    const page = threadPage([{ id: '189af729deca2ec0' }]).replace(
      /<title>.*<\/title>/,
      '<title>Mail - evil@other.example - is yours - ana@reed.example - Gmail</title>',
    );
    expect(read(page)?.account).toBe('ana@reed.example');
    expect(read(page.replace(' - ana@reed.example - Gmail', ''))?.account).toBeNull();
  });

  it('does not let a mail speak for the page', () => {
    const html = `<h2 class="hP" data-legacy-thread-id="1111111111111111">Fake</h2><span class="gD" email="fake@evil.example" name="Fake"></span>
      <span class="hb"><span class="g2" email="fake@evil.example"></span></span><div data-legacy-message-id="2222222222222222" data-message-id="#msg-f:1"></div>`;
    const document = documentOf(threadPage([{ html }]));
    const reading = readThread(document, { now: NOW });
    expect(reading).toMatchObject({ threadId: '18e0e59da643c006', subject: 'Plan' });
    expect(reading?.messages[0]).toMatchObject({ id: null, from: { email: 'kofi@mason.example' } });
    expect(reading?.messages[0]?.to.map((to) => to.email)).toEqual(['ana@reed.example']);
    expect(reading?.health).toMatchObject({ ok: false, problems: ['message-id'] });
  });
});

describe('bad pages', () => {
  it.each([
    ['nothing', ''],
    ['no body', '<html></html>'],
    ['another site', '<html><body><h1>News</h1><ul role="list"><li role="listitem">one</li></ul></body></html>'],
    ['a main area of its own', '<html><body><div role="main"><p>Hello</p></div></body></html>'],
  ])('%s is no thread', (_, html) => expect(read(html)).toBeNull());

  it('names what a thread lacks', () => {
    const page = '<html><body><div role="main"><div class="a98 iY"></div></div></body></html>';
    expect(read(page)).toMatchObject({
      ...{ account: null, threadId: null, subject: '', messages: [] },
      health: { ok: false, problems: ['account', 'item', 'thread-id', 'subject'] },
    });
  });

  it('reads on where one message lacks everything', () => {
    const page = threadPage([{ id: '189af729deca2ec0', html: 'First' }]).replace(
      '<div role="list">',
      '<div role="list"><div class="h7" role="listitem"><div class="adn ads"></div></div>',
    );
    const reading = read(page);
    expect(reading?.messages[0]).toEqual({
      ...{ id: null, from: null, to: [], sentAt: null, text: null, state: 'expanded', clipped: false },
    });
    expect(reading?.messages[1]?.text).toBe('First');
    expect(reading?.health).toMatchObject({ ok: false, problems: ['sender', 'message-id', 'body', 'recipients'] });
  });

  it('tells an empty message from one without body', () => {
    const reading = read(threadPage([{ id: '189af729deca2ec0', html: '' }]));
    expect(reading?.messages[0]?.text).toBe('');
    expect(reading?.health.ok).toBe(true);
  });

  it('takes only addresses for addresses, and cuts endless names', () => {
    const long = 'x'.repeat(5000);
    const page = threadPage([
      { id: '189af729deca2ec0', from: { name: long, email: 'a@b.example' } },
      { id: '189af729deca2ec1', from: { name: 'No', email: 'not an address@' } },
      { id: '189af729deca2ec2', from: { name: 'Long', email: `${long}@b.example` } },
      { id: '189af729deca2ec3', from: { name: 'O‮vil\u0000\n\nB', email: 'OK@B.example' } },
    ]);
    const reading = read(page);
    expect(reading?.messages[0]?.from?.name).toHaveLength(300);
    expect(reading?.messages[1]?.from).toBeNull();
    expect(reading?.messages[2]?.from).toBeNull();
    expect(reading?.messages[3]?.from).toEqual({ name: 'O vil B', email: 'ok@b.example' });
    expect(ThreadReading.parse(reading)).toEqual(reading);
  });

  it('stays within the model for a page of endless everything', () => {
    const spans = Array.from({ length: 3000 }, (_, i) => `<span class="g2" email="p${i}@x.example"></span>`).join('');
    const page = threadPage([{ id: '189af729deca2ec0', html: `<p>${'word '.repeat(500_000)}</p>` }])
      .replace('<span class="hb">', `<span class="hb">${spans}`)
      .replace('>Plan<', `>${'subject '.repeat(1000)}<`)
      .replace(
        '<div role="list">',
        `<div role="list"><div class="kQ" role="listitem"><div class="adx"><span>999</span></div></div>`,
      );
    const reading = read(page);
    expect(ThreadReading.parse(reading)).toEqual(reading);
    expect(reading?.messages).toHaveLength(500);
    expect(reading?.subject.length).toBeLessThanOrEqual(2000);
  });

  it('counts a stack that does not say how many it is as what is seen of it', () => {
    const page = threadPage([{ id: '189af729deca2ec0' }]).replace(
      '<div role="list">',
      '<div role="list"><div class="kQ" role="listitem"></div><div class="kQ" role="listitem"><div class="adx"><span>-4</span></div></div>',
    );
    expect(read(page)?.messages.map((message) => message.state)).toEqual(['stacked', 'stacked', 'expanded']);
  });
});

describe('reading in pieces', () => {
  const pages = Array.from({ length: 40 }, (_, i) => ({
    id: (0x189af729deca2ec0n + BigInt(i)).toString(16),
    html: '<p>Some words of a message.</p>'.repeat(60),
  }));

  it('gives the page the floor and reads the same', async () => {
    const document = documentOf(threadPage(pages));
    let yields = 0;
    const reading = await readThreadIncrementally(document, {
      ...{ now: NOW, sliceMs: 0 },
      yieldTo: async () => {
        yields++;
      },
    });
    expect(reading).toEqual(readThread(document, { now: NOW }));
    expect(yields).toBeGreaterThan(40);
  });

  it('does not read a body again that it has', async () => {
    const document = documentOf(threadPage(pages.slice(0, 2)));
    const cache: BodyCache = new WeakMap();
    await readThreadIncrementally(document, { now: NOW, cache });
    const body = document.querySelector('.a3s');
    body?.replaceChildren('changed');
    expect(readThread(document, { now: NOW, cache })?.messages[0]?.text).toMatch(/^Some words/);
    if (body) cache.delete(body);
    expect(readThread(document, { now: NOW, cache })?.messages[0]?.text).toBe('changed');
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const reading = readThreadIncrementally(documentOf(threadPage(pages)), {
      ...{ signal: stop.signal, sliceMs: 0 },
      yieldTo: async () => stop.abort(),
    });
    await expect(reading).rejects.toThrow();
  });

  it('survives a body that is taken away while it is read', async () => {
    const document = documentOf(threadPage(pages));
    const bodies = [...document.querySelectorAll('.a3s')];
    let i = 0;
    const reading = await readThreadIncrementally(document, {
      ...{ now: NOW, sliceMs: 0 },
      yieldTo: async () => bodies[i++]?.replaceChildren(),
    });
    expect(reading?.messages).toHaveLength(40);
  });
});
