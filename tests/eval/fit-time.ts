// Fits whether a fact lies behind, goes on, lies ahead or comes round, on the two train files, and writes
// lib/extract/time-weights.json. Deterministic. `node tests/eval/fit-time.ts [--dry] [--errors N]` prints the
// cross-validation (five folds, parted by mail); the dates it sees are those of models that have not seen their mail.
import { writeFileSync } from 'node:fs';
import { TIMES, timeFeatures } from '../../lib/extract/time.ts';
import { readGold } from './attributes-data.ts';
import { choices, outOfFold } from './fit-dates.ts';
import { crossValidated, fitModel, type Sample } from './logistic.ts';

/** The penalty on large weights, chosen by cross-validation. */
const L2 = Number(process.env.L2 ?? 8);

const EVAL = process.env.FONDLY_EVAL ?? new URL('../../../shared/eval', import.meta.url).pathname;
const all = choices(['train.jsonl', 'train-client.jsonl'].flatMap((file) => readGold(`${EVAL}/${file}`)));
const dates = outOfFold(all);
const samples: Sample[] = all.map((c, i) => {
  const dated = dates[i] ?? { date: null, inClause: false, order: null };
  return {
    features: [...new Set(timeFeatures(c.clause, dated.date, dated.inClause, dated.order))],
    label: TIMES.indexOf(c.gold.time),
    weight: c.gold.worth === 2 ? 1 : 0.6,
    fold: c.fold,
  };
});
const chances = crossValidated(samples, TIMES, L2);
const guesses = chances.map((row) => row.indexOf(Math.max(...row)));
const confusion = new Map<string, number>();
const at = process.argv.indexOf('--errors');
let left = at < 0 ? 0 : Number(process.argv[at + 1]);
samples.forEach((s, i) => {
  const key = `${TIMES[s.label]} -> ${TIMES[guesses[i] ?? 0]}`;
  confusion.set(key, (confusion.get(key) ?? 0) + 1);
  const gold = all[i]?.gold;
  if (!gold || guesses[i] === s.label || left-- <= 0) return;
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const { text } = gold.ctx.mail;
  console.log(
    `${key} [${gold.category}] ${gold.ctx.sentOn} ${flat(text.slice(Math.max(0, gold.span[0] - 90), gold.span[0]))}[[${flat(gold.quote)}]]  ${gold.date} got ${dates[i]?.date?.when ?? null}`,
  );
});
console.log(
  [...confusion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, n]) => `${k} ${n}`)
    .join(', '),
);
for (const kind of ['real', 'client']) {
  const of = samples.flatMap((s, i) =>
    all[i]?.gold.mailId.startsWith('c') === (kind === 'client') ? [guesses[i] === s.label] : [],
  );
  console.log(`${kind} ${(of.filter(Boolean).length / of.length).toFixed(3)}`);
}
const model = fitModel(samples, TIMES, L2);
console.log(`${Object.keys(model.weights).length} features`);
if (!process.argv.includes('--dry')) {
  const path = new URL('../../lib/extract/time-weights.json', import.meta.url).pathname;
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}
