import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MailFileError, type MboxItem, type MboxMessage, readMbox } from '../../../lib/mailbox/mbox.ts';
import { all, bytes, effort, streamOf, takeoutMail } from './mails.ts';

const text = (item: MboxItem | undefined): string =>
  item && 'raw' in item ? new TextDecoder().decode(item.raw) : `(${item?.problem})`;
const read = (file: string, size?: number): Promise<MboxItem[]> => all(readMbox(streamOf(bytes(file), size)));
const mail = (body: string): string => `From ana@x.example Mon May 11 09:00:00 2026\n${body}`;

describe('readMbox', () => {
  it('gives each mail with its place, and the places cover the file', async () => {
    const file = takeoutMail({ text: 'one' }) + takeoutMail({ text: 'two', id: 1773001162527223999n });
    const items = await read(file);
    expect(items.map(text)).toEqual([expect.stringContaining('one'), expect.stringContaining('two')]);
    expect(items[0]).toMatchObject({ offset: 0, tooBig: false });
    expect(items[1]).toMatchObject({ offset: items[0]?.length });
    expect((items[1]?.offset ?? 0) + (items[1]?.length ?? 0)).toBe(bytes(file).length);
    expect((items[0] as MboxMessage).fromLine).toMatch(/^From 1773001162527223488@xxx Tue Aug 01 .* 2023$/);
  });

  it.each([1, 2, 3, 7, 64, 1001])('reads the same in pieces of %i bytes', async (size) => {
    const file = `\n\n${takeoutMail({ text: '>From here\r\n>>From there\r\n> From\r\nFrom\r\nFromage' })}${mail('Subject: b\n\nFrom me\n\n')}${mail('\n')}${mail('Subject: c')}`;
    expect(await read(file, size)).toEqual(await read(file));
    expect((await read(file)).map(text)[0]).toContain(
      '\r\n\r\nFrom here\r\n>From there\r\n> From\r\nFrom\r\nFromage\r\n',
    );
  });

  it('does not split at a "From " of the text', async () => {
    const items = await read(
      mail(
        'Subject: a\n\nFrom Monday on I am away.\n\nFrom 10:30 to 12:00 we talk.\n\nFrom what I hear in 2026, yes.\n',
      ),
    );
    expect(items).toHaveLength(1);
  });

  it('splits at a dated From_ line although the empty line before it is missing', async () => {
    expect(await read(`${mail('Subject: a\n\ncut off')}\n${mail('Subject: b\n\nwhole\n')}`)).toHaveLength(2);
  });

  it.each([
    'From - Mon May 11 09:00:00 2026',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From 1773001162527223488@xxx Tue Aug 01 04:54:31 +0000 2023',
    'From ana@x.example 2026-05-11 09:00:00',
    'From "ana b"@x.example Mon, 11 May 2026 09:00:00 +0200',
  ])('knows "%s"', async (line) => {
    expect(await read(`${mail('Subject: a\n\ntext\n\n')}${line}\nSubject: b\n\ntext\n`)).toHaveLength(2);
  });

  it.each([1, 2, 5, 4096])('believes other dates only after an empty line, in pieces of %i bytes', async (size) => {
    const line = 'From ana@x.example 2026-05-11 09:00:00';
    const file = (ending: string, before: string): string =>
      [mail('Subject: a').replace('\n', ending), '', 'text', before, line, 'Subject: b', ''].join(ending);
    for (const ending of ['\n', '\r\n']) {
      expect(await read(file(ending, ''), size), JSON.stringify(ending)).toHaveLength(2);
      expect(await read(file(ending, 'he wrote'), size), JSON.stringify(ending)).toHaveLength(1);
    }
  });

  it('reads an .eml as one mail', async () => {
    const items = await read('\ufeffSubject: a\nFrom: b@x.example\n\n>From the text\nFrom me\n');
    expect(items.map(text)).toEqual(['Subject: a\nFrom: b@x.example\n\n>From the text\nFrom me\n']);
  });

  it('tells of what is no mail and reads the rest', async () => {
    const items = await read(`{"not": "mail"}\nmore\n\n${mail('\n')}${mail('Subject: b\n\ntext\n')}`);
    expect(items.map((item) => ('problem' in item ? [item.offset, item.problem] : item.offset))).toEqual([
      [0, 'not-a-mail'],
      [22, 'empty-mail'],
      22 + mail('\n').length,
    ]);
  });

  it('gives nothing for an empty file', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\r\n')).toEqual([]);
  });

  it('goes on from the offset of any mail, of a Blob or a stream', async () => {
    const file = bytes(['one', 'two', 'three'].map((t) => takeoutMail({ text: t })).join(''));
    const items = await all(readMbox(new Blob([file as Uint8Array<ArrayBuffer>])));
    expect(items).toHaveLength(3);
    for (const [i, { offset }] of items.entries()) {
      const rest = items.slice(i);
      expect(await all(readMbox(new Blob([file as Uint8Array<ArrayBuffer>]), { from: offset }))).toEqual(rest);
      expect(await all(readMbox(streamOf(file, 100), { from: offset }))).toEqual(rest);
    }
  });

  it('keeps the head of a mail over the cap and finds the next one', async () => {
    const file = mail(`Subject: a\n\n${'x'.repeat(5000)}\n\n`) + mail('Subject: b\n\ntext\n');
    const [big, small] = await all(readMbox(streamOf(bytes(file), 100), { cap: 1000 }));
    expect(big).toMatchObject({ tooBig: true, offset: 0 });
    expect(text(big)).toHaveLength(1000);
    expect(small).toMatchObject({ tooBig: false });
    expect(text(small)).toBe('Subject: b\n\ntext\n');
  });

  it('says where a file failed that could not be read on', async () => {
    const good = bytes(mail('Subject: a\n\ntext\n\n') + mail('Subject: b\n\n'));
    let given = false;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given) return controller.error(new DOMException('gone', 'NotReadableError'));
        given = true;
        controller.enqueue(good);
      },
    });
    const items: MboxItem[] = [];
    const error = await (async () => {
      for await (const item of readMbox(stream)) items.push(item);
    })().catch((thrown: unknown) => thrown);
    expect(items).toHaveLength(1);
    expect(error).toBeInstanceOf(MailFileError);
    expect((error as MailFileError).offset).toBe(items[0]?.length);
  });

  it('lets go of the file when the reader stops early', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes(mail('Subject: a\n\ntext\n\n'))),
      cancel() {
        cancelled = true;
      },
    });
    for await (const _ of readMbox(stream)) break;
    expect(cancelled).toBe(true);
  });

  it('takes time linear in the file: a megabyte of one sign', async () => {
    for (const sign of ['>', 'F', '\n', '>\n', 'From ', 'From \n', '\r\n', 'x', '\u0000']) {
      const file = sign.repeat(1_000_000 / sign.length);
      expect(
        await effort(async () => {
          await read(file);
          await read(mail(file));
        }),
        JSON.stringify(sign),
      ).toBeLessThan(5000);
    }
  });

  it('covers every byte of any file once, whatever the pieces', async () => {
    const line = fc.constantFrom(
      ...[
        'From ana@x.example Mon May 11 09:00:00 2026',
        'Subject: a',
        '',
        '>From x',
        '>>From y',
        'text',
        '\r',
        'From ',
        '\u00ff',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 80 }), async (lines, size) => {
        const file = lines.join('\n');
        const items = await read(file, size);
        expect(items).toEqual(await read(file));
        let at = items[0]?.offset ?? 0;
        for (const { offset, length } of items) {
          expect(offset).toBe(at);
          at += length;
        }
        if (items.length) expect(at).toBe(bytes(file).length);
      }),
    );
  });
});
