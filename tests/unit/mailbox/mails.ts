/** What the tests of this folder make mail files with. */
const encoder = new TextEncoder();

export const bytes = (text: string): Uint8Array => encoder.encode(text);

/** Bytes of the same numbers as the characters: for mail that is not UTF-8. */
export const binary = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** A stream that gives the bytes in pieces of the given size. */
export function streamOf(data: Uint8Array, size = 65_536): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= data.length) return controller.close();
      controller.enqueue(data.slice(at, at + size));
      at += size;
    },
  });
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Runs a generator to its end: what it yielded and what it returned. */
export async function finish<T, R>(generator: AsyncGenerator<T, R>): Promise<{ steps: T[]; result: R }> {
  const steps: T[] = [];
  for (;;) {
    const step = await generator.next();
    if (step.done) return { steps, result: step.value };
    steps.push(step.value);
  }
}

export interface MailPatch {
  id?: bigint;
  thread?: bigint;
  from?: string;
  to?: string;
  date?: string;
  subject?: string;
  labels?: string;
  headers?: string[];
  text?: string;
}

export const FIRST_ID = 1773001162527223488n;

/** One mail as Google Takeout writes it: the id only in the From_ line, CR LF. */
export function takeoutMail(patch: MailPatch = {}): string {
  const id = patch.id ?? FIRST_ID;
  return [
    `From ${id}@xxx Tue Aug 01 04:54:31 +0000 2023`,
    `X-GM-THRID: ${patch.thread ?? id}`,
    `X-Gmail-Labels: ${patch.labels ?? 'Inbox,Opened'}`,
    `From: ${patch.from ?? 'Priya Raman <priya@northwind.example>'}`,
    `To: ${patch.to ?? 'Alex Rivera <alex@riverastudio.example>'}`,
    `Subject: ${patch.subject ?? 'The draft'}`,
    `Date: ${patch.date ?? 'Tue, 1 Aug 2023 06:54:31 +0200'}`,
    `Message-ID: <${id}@mail.example>`,
    ...(patch.headers ?? ['Content-Type: text/plain; charset="UTF-8"']),
    '',
    patch.text ?? 'Hi Alex,\r\n\r\nMia has her first cello recital on Saturday.\r\n\r\nPriya',
    '',
    '',
  ].join('\r\n');
}

/** Milliseconds of processor this thread spent on it: unlike the clock's, the same on a busy machine. */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
