import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { read } from '../../cli/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'fondly-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (name: string) => fileURLToPath(new URL(`../../gmail/fixtures/${name}`, import.meta.url));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  try {
    return { code: await read(args), out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe('read', () => {
  it('writes the thread of a saved page as JSON', async () => {
    const { code, out, err } = await run(page('thread-2025.html'));
    expect([code, err]).toEqual([0, '']);
    const reading = JSON.parse(out);
    expect(Object.keys(reading)).toEqual(['account', 'threadId', 'subject', 'messages', 'health']);
    expect(reading.messages.at(-1)).toMatchObject({ id: '198c14e21631e003', text: 'Oak it is. 👍', clipped: true });
  });

  it('writes a thread that is hard to read, and says in its health what is missing', async () => {
    const path = join(folder, 'poor.html');
    writeFileSync(path, '<div role="main"><div class="a98 iY"><h2 class="hP">Plan</h2></div></div>');
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(JSON.parse(out).health).toMatchObject({ ok: false, problems: ['account', 'item', 'thread-id'] });
  });

  it.each([
    ['nothing named', [], /^usage:/],
    ['no such file', [join(folder, 'none.html')], /Cannot read .*none\.html/],
    ['a folder', [folder], /Cannot read/],
    ['the list of threads', [page('inbox-2024.html')], /no thread is open/],
  ])('%s: a sentence and 1', async (_, args, sentence) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });

  it.each([
    ['empty', ''],
    ['text', 'just a line'],
    ['other', '<html><body><h1>Shop</h1></body></html>'],
    ['binary', '\u0000\u0001\ufffd\u0000'],
  ])('a file that is no page of Gmail (%s): a sentence and 1', async (name, content) => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, content);
    const { code, err } = await run(path);
    expect(code).toBe(1);
    expect(err).toMatch(/is not a page of Gmail/);
  });
});
