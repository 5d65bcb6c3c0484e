// Fits which facts a careful person would not bring up unasked, on the two train files, and writes
// lib/extract/sensitive-weights.json. Deterministic. `node tests/eval/fit-sensitive.ts [--dry] [--errors N]` prints
// recall and precision at several thresholds, cross-validated (five folds, parted by mail).
import { writeFileSync } from 'node:fs';
import { readClause } from '../../lib/extract/clause.ts';
import { sensitivityFeatures, THRESHOLD } from '../../lib/extract/sensitivity.ts';
import { readGold } from './attributes-data.ts';
import { foldOf } from './folds.ts';
import { crossValidated, fitModel, type Sample } from './logistic.ts';

/** The penalty on large weights, chosen by cross-validation. */
const L2 = Number(process.env.L2 ?? 8);
const LABELS = ['no', 'yes'];

const EVAL = process.env.FONDLY_EVAL ?? new URL('../../../shared/eval', import.meta.url).pathname;
const gold = ['train.jsonl', 'train-client.jsonl'].flatMap((file) => readGold(`${EVAL}/${file}`));
const samples: Sample[] = gold.map((g) => ({
  features: [...new Set(sensitivityFeatures(readClause(g.ctx, g.span, g.category)))],
  label: Number(g.sensitive),
  weight: g.worth === 2 ? 1 : 0.6,
  fold: foldOf(g.mailId),
}));
const chances = crossValidated(samples, LABELS, L2).map((row) => row[1] ?? 0);
for (const threshold of [0.06, 0.08, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, THRESHOLD]) {
  const line = ['real', 'client'].map((kind) => {
    const of = gold.flatMap((g, i) => (g.mailId.startsWith('c') === (kind === 'client') ? [i] : []));
    const said = of.filter((i) => (chances[i] ?? 0) > threshold);
    const hits = said.filter((i) => gold[i]?.sensitive).length;
    const labelled = of.filter((i) => gold[i]?.sensitive).length;
    return `${kind} recall ${(hits / labelled).toFixed(3)} precision ${(hits / said.length).toFixed(3)}`;
  });
  console.log(`above ${threshold}: ${line.join(', ')}${threshold === THRESHOLD ? '  <-' : ''}`);
}
const at = process.argv.indexOf('--errors');
let left = at < 0 ? 0 : Number(process.argv[at + 1]);
gold.forEach((g, i) => {
  if ((chances[i] ?? 0) > THRESHOLD === g.sensitive || left-- <= 0) return;
  const flat = (s: string) => s.replace(/\s+/g, ' ');
  const { text } = g.ctx.mail;
  console.log(
    `${g.sensitive ? 'missed' : 'extra '} ${(chances[i] ?? 0).toFixed(2)} [${g.category}] ${flat(text.slice(Math.max(0, g.span[0] - 120), g.span[0]))}[[${flat(g.quote)}]]${flat(text.slice(g.span[1], g.span[1] + 60))}`,
  );
});
const model = fitModel(samples, LABELS, L2);
console.log(`${Object.keys(model.weights).length} features`);
if (!process.argv.includes('--dry')) {
  const path = new URL('../../lib/extract/sensitive-weights.json', import.meta.url).pathname;
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}
