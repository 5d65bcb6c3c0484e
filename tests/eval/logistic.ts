import { classify, type LinearModel } from '../../lib/extract/linear.ts';
import { FOLDS } from './folds.ts';
import { lbfgs } from './linear.ts';

/** One fact as a fitter sees it. */
export interface Sample {
  features: readonly string[];
  /** The place of its label among the model's labels. */
  label: number;
  weight: number;
  fold: number;
}

/** A feature seen in fewer facts than this is noise. */
const SEEN = 3;

/** Multinomial logistic regression; the bias (feature "") is free of the penalty `l2`. Weights in hundredths. */
export function fitModel(
  samples: readonly Sample[],
  labels: readonly string[],
  l2: number,
  seen: number = SEEN,
): LinearModel {
  const count = new Map<string, number>();
  for (const s of samples) for (const f of s.features) count.set(f, (count.get(f) ?? 0) + 1);
  const names = [...count]
    .filter(([f, n]) => f !== '' && n >= seen)
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
  for (let round = 0; round < 4; round++) w = Float64Array.from(lbfgs(loss, w, 60));
  const weightsOf = (f: number) => labels.map((_, c) => Math.round((w[f * k + c] ?? 0) * 100));
  const out: Record<string, number[]> = { '': weightsOf(names.length) };
  names.forEach((f, i) => {
    const rounded = weightsOf(i);
    if (rounded.some((x) => Math.abs(x) >= 3)) out[f] = rounded;
  });
  return { labels, weights: out };
}

/** The chances of each sample by a model that has not seen its fold. */
export function crossValidated(
  samples: readonly Sample[],
  labels: readonly string[],
  l2: number,
  seen: number = SEEN,
): number[][] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModel(
      samples.filter((s) => s.fold !== fold),
      labels,
      l2,
      seen,
    ),
  );
  return samples.map((s) => {
    const model = models[s.fold];
    return model ? classify(model, s.features) : [];
  });
}
