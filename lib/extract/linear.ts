/** A linear classifier: for each feature one weight a label, in hundredths. The bias is the feature "". */
export interface LinearModel {
  labels: readonly string[];
  weights: Readonly<Record<string, readonly number[]>>;
}

const tables = new WeakMap<LinearModel, Map<string, readonly number[]>>();

function tableOf(model: LinearModel): Map<string, readonly number[]> {
  let table = tables.get(model);
  if (!table) {
    table = new Map(Object.entries(model.weights));
    tables.set(model, table);
  }
  return table;
}

/** The probability of each label, in the order of `model.labels`. Features the model does not know weigh nothing. */
export function classify(model: LinearModel, features: readonly string[]): number[] {
  const table = tableOf(model);
  const scores = model.labels.map((_, k) => (table.get('')?.[k] ?? 0) / 100);
  for (const feature of features) {
    const weights = table.get(feature);
    if (!weights) continue;
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (weights[k] ?? 0) / 100;
  }
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The likeliest label. */
export function best(model: LinearModel, features: readonly string[]): string {
  const chances = classify(model, features);
  return model.labels[chances.indexOf(Math.max(...chances))] ?? '';
}
