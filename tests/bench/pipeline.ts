import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nlp from 'compromise/three';
import { extract } from '../../lib/extract/index.ts';
import type { Mail } from '../../lib/model/message.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { shared } from '../tool/root.ts';
import type { Row } from './bench.ts';

/** Mail to measure on: the team's pool of real mail, or as many made-up ones where it is absent. */
function mails(most: number): Mail[] {
  const file = join(shared, 'eval', 'pool.jsonl');
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.slice(0, most).map((line) => {
      const mail: Partial<Mail> = JSON.parse(line);
      return { id: '', date: null, subject: null, text: '', ...mail, from: mail.from ?? '', to: mail.to ?? '' };
    });
  }
  console.error('../shared/eval is absent: measuring on made-up mail.');
  const parts = [
    'The second draft is closer, but the header still needs work before Thursday.',
    'Could you send the invoice for March to our new address?',
    'My daughter Mia has her first recital on Saturday, so I am out from three.',
    'We agreed on two rounds of changes, and this would be the third.',
    'I had my wisdom teeth out on Monday and live on soup.',
    'Let me know whether the call at ten still works for everybody.',
  ];
  return Array.from({ length: Math.min(most, 400) }, (_, i) => ({
    id: `m${i}`,
    from: 'Priya Raman <priya@northwind.example>',
    to: 'alex@riverastudio.example',
    date: '2026-05-11',
    subject: 'The draft',
    text: `Hi Alex,\n\n${Array.from({ length: 12 }, (_, k) => parts[(i * 7 + k * 5) % parts.length]).join(' ')}\n\nPriya`,
  }));
}

async function time(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * The whole extraction of the same mail against (a) compromise/three over each of its sentences and (b) splitting into
 * sentences alone; the median of three rounds taken in turn, each warmed up.
 */
export async function measurePipeline(): Promise<Row[]> {
  const all = mails(1800);
  const some = all.filter((_, i) => i % 6 === 0);
  const pipeline = async (list: Mail[]) => {
    for (const mail of list) await extract(mail);
  };
  const split = (list: Mail[]) => list.reduce((sum, mail) => sum + sentences(mail.text).length, 0);
  const parse = (list: Mail[]) => {
    for (const mail of list) for (const { text } of sentences(mail.text)) nlp(text).json();
  };
  const first = await time(() => extract(all[0] as Mail));
  await pipeline(some);
  parse(some.slice(0, 20));
  const own: number[] = [];
  const theirs: number[] = [];
  const splitting: number[] = [];
  for (let round = 0; round < 3; round++) {
    own.push(await time(() => pipeline(some)));
    theirs.push(await time(() => parse(some)));
    splitting.push(await time(() => split(some)));
  }
  const [mine, compromise, cut] = [median(own), median(theirs), median(splitting)];
  return [
    {
      name: 'pipeline-vs-compromise',
      value: compromise / mine,
      unit: 'times faster',
      baseline: 1,
      ratio: compromise / mine,
      budget: '>= 10',
    },
    {
      name: 'pipeline-ms-per-mail',
      value: mine / some.length,
      unit: 'ms',
      baseline: compromise / some.length,
      ratio: compromise / mine,
    },
    { name: 'pipeline-vs-splitting', value: mine / cut, unit: 'times slower', baseline: 1 },
    { name: 'first-mail-ms', value: first, unit: 'ms' },
  ];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Heap after the same mail many times over: what 100,000 mails leave behind must be nothing. */
export async function measureGrowth(): Promise<Row[]> {
  const some = mails(1800).slice(0, 200);
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  for (let i = 0; i < 5; i++) for (const mail of some) await extract(mail);
  const before = heap();
  const count = 20_000;
  for (let i = 0; i < count / some.length; i++) for (const mail of some) await extract(mail);
  return [{ name: 'extract-heap-growth-mb', value: heap() - before, unit: `MB over ${count} mails`, budget: '~ 0' }];
}
