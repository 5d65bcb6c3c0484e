/**
 * `npm run bench`: what the design's section 6 asks for, each figure beside its baseline from the same run.
 *   npm run bench -- --json FILE     also writes {rows: [{name, value, unit, baseline?, ratio?, budget?}]}
 *   npm run bench -- NAME…           only the rows whose name contains a word
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What the value is compared with, in the same unit, from the same run. */
  baseline?: number;
  /** How many times better than the baseline. */
  ratio?: number;
  /** What the design allows. */
  budget?: string;
}

/** One measurement: its name (for choosing) and how to take it. Rows of one measurement share a run. */
export type Measurement = readonly [name: string, take: () => Promise<Row[]>];

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const { measurements } = await import('./measurements.ts');

const rows: Row[] = [];
for (const [name, take] of measurements) {
  if (positionals.length && !positionals.some((word) => name.includes(word))) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await take()));
}
const number = (value: number | undefined): string =>
  value === undefined ? '' : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
const table = [
  ['name', 'value', 'unit', 'baseline', 'times', 'budget'],
  ...rows.map((row) => [
    row.name,
    number(row.value),
    row.unit,
    number(row.baseline),
    number(row.ratio),
    row.budget ?? '',
  ]),
];
const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
for (const cells of table)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
