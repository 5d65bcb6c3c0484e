// Fits the small linear models of whose, when and how tender a fact is, on the two train files, and writes
// lib/extract/attribute-weights.json. Deterministic. `node tests/eval/fit-attributes.ts [--dry]` prints the
// cross-validation (five folds, parted by mail); --dry writes nothing.
import { writeFileSync } from 'node:fs';
import { classify, type LinearModel } from '../../lib/extract/linear.ts';
import { THRESHOLD } from '../../lib/extract/sensitivity.ts';
import { example, FITTED, type Fitted, LABELS, readGold } from './attributes-data.ts';
import { lbfgs } from './linear.ts';

interface Sample {
  features: string[];
  label: number;
  weight: number;
  fold: number;
}

/** The penalty on large weights, chosen by cross-validation. */
const L2: Readonly<Record<Fitted, number>> = {
  about: Number(process.env.L2 ?? 1.5),
  time: Number(process.env.L2 ?? 4),
  sensitive: Number(process.env.L2 ?? 1),
};
/** A feature seen in fewer facts than this is noise. */
const SEEN = 3;

/** Multinomial logistic regression; the bias is free of the penalty. */
function fitted(samples: readonly Sample[], labels: readonly string[], l2: number): LinearModel {
  const count = new Map<string, number>();
  for (const s of samples) for (const f of s.features) count.set(f, (count.get(f) ?? 0) + 1);
  const names = [...count]
    .filter(([f, n]) => f !== '' && n >= SEEN)
    .map(([f]) => f)
    .sort();
  const column = new Map(names.map((f, i) => [f, i]));
  const rows = samples.map((s) => s.features.flatMap((f) => column.get(f) ?? []));
  const k = labels.length;
  const bias = names.length * k;
  const loss = (w: Float64Array, g: Float64Array): number => {
    let total = 0;
    for (let i = 0; i < bias; i++) {
      const wi = w[i] ?? 0;
      total += 0.5 * l2 * wi * wi;
      g[i] = l2 * wi;
    }
    for (let c = 0; c < k; c++) g[bias + c] = 0;
    const scores = new Float64Array(k);
    samples.forEach((s, r) => {
      const row = rows[r] ?? [];
      for (let c = 0; c < k; c++) scores[c] = w[bias + c] ?? 0;
      for (const f of row) for (let c = 0; c < k; c++) scores[c] = (scores[c] ?? 0) + (w[f * k + c] ?? 0);
      const top = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < k; c++) sum += Math.exp((scores[c] ?? 0) - top);
      total += s.weight * (Math.log(sum) + top - (scores[s.label] ?? 0));
      for (let c = 0; c < k; c++) {
        const d = s.weight * (Math.exp((scores[c] ?? 0) - top) / sum - (c === s.label ? 1 : 0));
        for (const f of row) g[f * k + c] = (g[f * k + c] ?? 0) + d;
        g[bias + c] = (g[bias + c] ?? 0) + d;
      }
    });
    return total;
  };
  // The search stops where it gains little; begun again from there it goes on.
  let w = new Float64Array(bias + k);
  for (let round = 0; round < 8; round++) w = Float64Array.from(lbfgs(loss, w, 60));
  const scratch = new Float64Array(bias + k);
  if (process.env.TRACE)
    console.log(
      'loss',
      loss(w, scratch).toFixed(2),
      'gradient',
      Math.sqrt(scratch.reduce((a, b) => a + b * b, 0)).toFixed(3),
    );
  const weightsOf = (f: number) => labels.map((_, c) => Math.round((w[f * k + c] ?? 0) * 100));
  const out: Record<string, number[]> = { '': weightsOf(names.length) };
  names.forEach((f, i) => {
    const rounded = weightsOf(i);
    if (rounded.some((x) => Math.abs(x) >= 3)) out[f] = rounded;
  });
  return { labels, weights: out };
}

function foldOf(id: string): number {
  let hash = 0;
  for (const c of id) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % 5;
}

const EVAL = process.env.FONDLY_EVAL ?? new URL('../../../shared/eval', import.meta.url).pathname;
const gold = ['train.jsonl', 'train-client.jsonl'].flatMap((file) => readGold(`${EVAL}/${file}`));
const examples = gold.map((g) => ({ g, e: example(g) }));
const at = process.argv.indexOf('--errors');
const wanted = at < 0 ? null : process.argv[at + 1];
const models: Partial<Record<Fitted, LinearModel>> = {};
for (const attribute of FITTED) {
  if (wanted && attribute !== wanted) continue;
  const labels = LABELS[attribute];
  const samples: Sample[] = examples.map(({ g, e }) => ({
    features: [...new Set(e[attribute].features)],
    label: labels.indexOf(e[attribute].label),
    weight: g.worth === 2 ? 1 : 0.6,
    fold: foldOf(g.mailId),
  }));
  let right = 0;
  const byFile = new Map<string, [number, number]>();
  const confusion = new Map<string, number>();
  for (let fold = 0; fold < 5; fold++) {
    const model = fitted(
      samples.filter((s) => s.fold !== fold),
      labels,
      L2[attribute],
    );
    samples.forEach((s, i) => {
      if (s.fold !== fold) return;
      const chances = classify(model, s.features);
      const guess =
        attribute === 'sensitive' ? Number((chances[1] ?? 0) > THRESHOLD) : chances.indexOf(Math.max(...chances));
      if (guess === s.label) right++;
      const file = examples[i]?.g.ctx.mail.id.startsWith('c') ? 'client' : 'real';
      const tally = byFile.get(file) ?? [0, 0];
      byFile.set(file, [tally[0] + Number(guess === s.label), tally[1] + 1]);
      const key = `${labels[s.label]} -> ${labels[guess]}`;
      confusion.set(key, (confusion.get(key) ?? 0) + 1);
      const g = examples[i]?.g;
      if (attribute === wanted && guess !== s.label && g)
        console.log(
          `${key} [${g.category}] ${g.ctx.mail.text.slice(Math.max(0, g.span[0] - 110), g.span[0]).replace(/\s+/g, ' ')}[[${g.quote.replace(/\s+/g, ' ')}]]  ${s.features.filter((f) => /^(?:1|2|b|d|t):/.test(f)).join(' ')} ${g.relation} ${g.name}`,
        );
    });
  }
  console.log(
    [...confusion]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, n]) => `${k} ${n}`)
      .join(', '),
  );
  console.log([...byFile].map(([file, [a, n]]) => `${file} ${(a / n).toFixed(3)}`).join(', '));
  models[attribute] = fitted(samples, labels, L2[attribute]);
  console.log(
    `${attribute}: ${(right / samples.length).toFixed(3)} cross-validated, ${Object.keys(models[attribute]?.weights ?? {}).length} features`,
  );
}
if (!process.argv.includes('--dry') && !wanted) {
  const path = new URL('../../lib/extract/attribute-weights.json', import.meta.url).pathname;
  writeFileSync(path, `${JSON.stringify(models)}\n`);
}
