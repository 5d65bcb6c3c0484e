/**
 * `npm run -s eval`: the extractor on the two labelled dev files, judged by the team's own scorer, by category, with the speed.
 * Nothing is fitted here. Says so where ../shared is absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../../lib/extract/index.ts';
import { CATEGORIES } from '../../lib/model/fact.ts';
import { loadLabelled, SHARED } from './data.ts';

const FILES = ['dev', 'dev-client'];
const FIGURES = [
  ...['precision', 'recall', 'f1', 'strict_f1', 'category', 'about', 'time'],
  ...['date_recall', 'name_recall', 'sensitive_recall', 'false_alarm_emails', 'quotes_not_in_text'],
];

if (!existsSync(SHARED)) {
  console.log('../shared/eval is absent: there is no labelled mail to measure on.');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'fondly-eval-'));
const columns: Record<string, string>[] = [];
for (const file of FILES) {
  const mails = loadLabelled(file) ?? [];
  for (const { mail } of mails.slice(0, 30)) await extract(mail);
  const lines: string[] = [];
  const from = performance.now();
  for (const { mail } of mails) lines.push(JSON.stringify({ id: mail.id, facts: await extract(mail) }));
  const took = performance.now() - from;
  const predictions = join(folder, `${file}.jsonl`);
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  const judged = spawnSync(
    process.execPath,
    [join(SHARED, 'score.mjs'), predictions, join(SHARED, `${file}.jsonl`), '--json'],
    {
      encoding: 'utf8',
    },
  );
  if (judged.status !== 0) throw new Error(`score.mjs failed on ${file}: ${judged.stderr}`);
  const { recall_by_category: byCategory, ...figures } = JSON.parse(judged.stdout);
  columns.push({
    ...Object.fromEntries(FIGURES.map((name) => [name, String(figures[name])])),
    ...Object.fromEntries(CATEGORIES.map((name) => [name, byCategory[name] ?? ''])),
    'ms per mail': (took / mails.length).toFixed(2),
  });
}
rmSync(folder, { recursive: true });

const width = 22;
console.log(['', ...FILES].map((cell) => cell.padEnd(width)).join(''));
for (const row of [...FIGURES, ...CATEGORIES, 'ms per mail']) {
  console.log(
    [row, ...columns.map((column) => column[row] ?? '')]
      .map((cell) => cell.padEnd(width))
      .join('')
      .trimEnd(),
  );
}
