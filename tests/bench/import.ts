/**
 * How fast mail files are read, and in how much memory: 100,000 mails written while they are read, never a file. Every
 * tenth has an attachment of 200 KB, every fifth is HTML, as mailboxes have them.
 */

import { planImport } from '../../lib/mailbox/plan.ts';
import type { ImportReport } from '../../lib/mailbox/run.ts';
import { runImport } from '../../lib/mailbox/run.ts';
import type { Row } from './bench.ts';

const MAILS = 100_000;
const ACCOUNT = 'alex@riverastudio.example';
const FIRST_ID = 1_400_000_000_000n << 20n;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SENTENCES = [
  'Thanks for the second draft, the colours work much better now.',
  'Mia has her first cello recital on Saturday, so I am off early on Friday.',
  'Could you send the invoice to our new address?',
  'We were in Lisbon last week, the weather was lovely.',
  'The client asked whether the launch could move by a few days.',
  'My knee is slowly getting better after the surgery.',
];
const ATTACHMENT = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\r\n'.repeat(2600)}\r\n`;

/** The n-th mail as Google Takeout writes it. */
function mail(n: number): string {
  const id = FIRST_ID + (BigInt(n) << 42n) / 100n;
  const date = `${1 + (n % 28)} ${MONTHS[n % 12]} ${2014 + (n % 12)} 10:${String(n % 60).padStart(2, '0')}:00 +0000`;
  const other = `Person ${n % 900} <person${n % 900}@client.example>`;
  const mine = `Alex Rivera <${ACCOUNT}>`;
  const [from, to] = n % 3 === 0 ? [mine, other] : [other, mine];
  const text = Array.from({ length: 12 }, (_, i) => SENTENCES[(n * 7 + i * 5) % SENTENCES.length]).join('\r\n');
  const plain = `Content-Type: text/plain; charset="UTF-8"\r\n\r\nHi,\r\n\r\n${text} (${n})\r\n\r\nBest\r\n`;
  const html = `Content-Type: text/html; charset="UTF-8"\r\n\r\n<div dir="ltr"><p>Hi,</p><p>${text.replaceAll('\r\n', '<br>\r\n')} (${n})</p></div>\r\n`;
  const part = n % 5 === 0 ? html : plain;
  const body =
    n % 10 === 3
      ? `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n${part}--b${n}\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\n${ATTACHMENT}--b${n}--\r\n`
      : part;
  return `From ${id}@xxx Mon Jan 01 00:00:00 +0000 2024\r\nX-GM-THRID: ${id}\r\nX-Gmail-Labels: ${n % 50 === 0 ? 'Spam' : 'Inbox,Opened'}\r\nFrom: ${from}\r\nTo: ${to}\r\nDate: ${date}\r\nMessage-ID: <${n}@client.example>\r\nSubject: The draft ${n % 40}\r\nMIME-Version: 1.0\r\n${body}\r\n`;
}

/** A mail file of that many mails, made as it is read. */
export function mailFile(count: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let n = 0;
  return new ReadableStream({
    pull(controller) {
      if (n >= count) return controller.close();
      let piece = '';
      while (n < count && piece.length < 65_536) piece += mail(n++);
      controller.enqueue(encoder.encode(piece));
    },
  });
}

/** Only what is held: garbage of a run that could be collected at any time is no growth. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

async function exhaust<T, R>(generator: AsyncGenerator<T, R>, each: () => void): Promise<R> {
  for (;;) {
    const step = await generator.next();
    if (step.done) return step.value;
    each();
  }
}

/** The figures of import: mails a second for the plan and the import, and how far memory grows. */
export async function measureImport(): Promise<Row[]> {
  const bytes = await size(mailFile(2000));
  const fileSize = (bytes / 2000) * MAILS;
  // A first run of some, so that neither the compiler nor the library's tables count as growth.
  await exhaust(planImport(mailFile(2000), ACCOUNT), () => {});
  await exhaust(importOf(2000), () => {});

  let begun = performance.now();
  const plan = await exhaust(planImport(mailFile(MAILS), ACCOUNT), () => {});
  const planSeconds = (performance.now() - begun) / 1000;
  if (plan.tally.mails !== MAILS) throw new Error(`planned ${plan.tally.mails} mails of ${MAILS}`);

  const start = held();
  const startRss = process.memoryUsage().rss / 1e6;
  let peak = start;
  let peakRss = startRss;
  begun = performance.now();
  const report = await exhaust(importOf(MAILS), () => {
    peak = Math.max(peak, globalThis.gc ? held() : peak);
    peakRss = Math.max(peakRss, process.memoryUsage().rss / 1e6);
  });
  const seconds = (performance.now() - begun) / 1000;
  if (report.tally.mails !== MAILS || report.tally.broken > 0) throw new Error('the import did not read every mail');

  begun = performance.now();
  await size(mailFile(MAILS));
  const writing = (performance.now() - begun) / 1000;
  return [
    { name: 'import-plan-mails-per-second', value: MAILS / planSeconds, unit: 'mails/s' },
    { name: 'import-mails-per-second', value: MAILS / seconds, unit: 'mails/s', baseline: MAILS / writing },
    { name: 'import-mb-per-second', value: fileSize / 1e6 / seconds, unit: 'MB/s' },
    // The most the process itself took beyond where it began, garbage included: what a user would see.
    { name: 'import-memory-growth-mb', value: peakRss - startRss, unit: 'MB', budget: '< 150' },
    ...(globalThis.gc ? [{ name: 'import-held-growth-mb', value: peak - start, unit: 'MB', budget: '< 150' }] : []),
  ];
}

function importOf(count: number): AsyncGenerator<unknown, ImportReport> {
  return runImport(mailFile(count), {
    account: ACCOUNT,
    sink: async () => {},
    checkpoint: async () => {},
  });
}

async function size(stream: ReadableStream<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of stream) length += piece.length;
  return length;
}
