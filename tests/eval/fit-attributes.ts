// Fits the small linear models of whose, when, how sure and how tender a fact is, on the two train files, and writes
// lib/extract/attribute-weights.json. Deterministic. `node tests/eval/fit-attributes.ts [--dry]` prints the
// cross-validation (five folds, parted by mail); --dry writes nothing.
import { writeFileSync } from 'node:fs';
import { classify, type LinearModel } from '../../lib/extract/linear.ts';
import { example, FITTED, type Fitted, LABELS, readGold } from './attributes-data.ts';

interface Sample {
  features: string[];
  label: number;
  weight: number;
  fold: number;
}

const RATE = 0.25;
const PASSES = 60;
const DECAY: Readonly<Record<Fitted, number>> = { about: 0.004, time: 0.004, status: 0.006, sensitive: 0.005 };
/** A feature seen in fewer facts than this is noise. */
const SEEN = 3;

function fit(samples: readonly Sample[], labels: readonly string[], decay: number): LinearModel {
  const count = new Map<string, number>();
  for (const s of samples) for (const f of new Set(s.features)) count.set(f, (count.get(f) ?? 0) + 1);
  const weights = new Map<string, { w: number[]; g: number[] }>();
  for (const [f, n] of count) if (n >= SEEN) weights.set(f, { w: labels.map(() => 0), g: labels.map(() => 1e-6) });
  const order = samples.map((_, i) => i);
  let seed = 7;
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const sample = samples[i];
      if (!sample) continue;
      const active = sample.features.flatMap((f) => weights.get(f) ?? []);
      const scores = labels.map((_, k) => active.reduce((sum, a) => sum + (a.w[k] ?? 0), 0));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const sum = powers.reduce((a, b) => a + b, 0);
      for (let k = 0; k < labels.length; k++) {
        const error = ((powers[k] ?? 0) / sum - (k === sample.label ? 1 : 0)) * sample.weight;
        for (const a of active) {
          const w = a.w[k] ?? 0;
          const gradient = error + decay * w;
          a.g[k] = (a.g[k] ?? 0) + gradient * gradient;
          a.w[k] = w - (RATE * gradient) / Math.sqrt((a.g[k] ?? 0) + 1);
        }
      }
    }
  }
  const out: Record<string, number[]> = {};
  for (const [f, { w }] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = w.map((x) => Math.round(x * 100));
    if (rounded.some((x) => Math.abs(x) >= 5)) out[f] = rounded;
  }
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
const models: Partial<Record<Fitted, LinearModel>> = {};
for (const attribute of FITTED) {
  const labels = LABELS[attribute];
  const samples: Sample[] = examples.map(({ g, e }) => ({
    features: [...new Set(e[attribute].features)],
    label: labels.indexOf(e[attribute].label),
    weight: g.worth === 2 ? 1 : 0.6,
    fold: foldOf(g.mailId),
  }));
  let right = 0;
  for (let fold = 0; fold < 5; fold++) {
    const model = fit(samples.filter((s) => s.fold !== fold), labels, DECAY[attribute]);
    for (const s of samples.filter((s) => s.fold === fold)) {
      const chances = classify(model, s.features);
      if (chances.indexOf(Math.max(...chances)) === s.label) right++;
    }
  }
  models[attribute] = fit(samples, labels, DECAY[attribute]);
  console.log(`${attribute}: ${(right / samples.length).toFixed(3)} cross-validated, ${Object.keys(models[attribute]?.weights ?? {}).length} features`);
}
if (!process.argv.includes('--dry')) {
  const path = new URL('../../lib/extract/attribute-weights.json', import.meta.url).pathname;
  writeFileSync(path, `${JSON.stringify(models)}\n`);
}
