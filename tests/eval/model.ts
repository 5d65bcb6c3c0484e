import { aboutFeatures, ownFeatures } from '../../lib/extract/features.ts';
import { sigmoid } from '../../lib/extract/scorer.ts';
import { CATEGORIES } from '../../lib/model/fact.ts';
import type { Example, Examples, Told } from './examples.ts';
import { fitLogistic, fitSoftmax, pack, type Rows } from './linear.ts';

/** What a sentence of the other kind of mail counts to an expert. */
const OTHER_KIND = 0.15;
/** What a fact counts that is optional to find. */
const OPTIONAL = 0.6;
/** What a fragment of our own counts, against a sentence of labelled mail. */
const OWN = 0.3;
const L2 = 5;
const L2_CATEGORY = 2;

/** Weights by feature; the last is the bias. */
export interface Linear {
  index: ReadonlyMap<number, number>;
  weights: Float64Array;
}

export interface Experts {
  index: ReadonlyMap<number, number>;
  office: Float64Array;
  client: Float64Array;
}

export interface Model {
  sentence: Experts;
  part: Experts;
  gate: Linear;
  /** [column * 14 + category]. */
  category: Linear;
}

/** The features seen in at least `least` rows, numbered. */
function indexOf(rows: readonly (readonly number[])[], least: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const row of rows) for (const f of row) seen.set(f, (seen.get(f) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [f, n] of seen) if (n >= least) index.set(f, index.size);
  return index;
}

function rowsOf(rows: readonly (readonly number[])[], index: ReadonlyMap<number, number>): Rows {
  return pack(
    rows.map((row) => row.flatMap((f) => index.get(f) ?? [])),
    index.size,
  );
}

/** The value of a linear model for a row, for the first of `columns` weights a feature. */
export function valueOf(weights: Float64Array, index: ReadonlyMap<number, number>, features: readonly number[]): number {
  let z = weights[index.size] ?? 0;
  for (const f of features) {
    const k = index.get(f);
    if (k !== undefined) z += weights[k] as number;
  }
  return z;
}

function experts(examples: readonly Example[], isClient: readonly boolean[], rounds: number): Experts {
  const rows = examples.filter((e) => !e.skip);
  const index = indexOf(
    rows.map((e) => e.features),
    2,
  );
  const packed = rowsOf(
    rows.map((e) => e.features),
    index,
  );
  const y = Float64Array.from(rows, (e) => (e.fact ? 1 : 0));
  const expert = (client: boolean): Float64Array =>
    fitLogistic(
      packed,
      y,
      Float64Array.from(
        rows,
        (e) => (e.worth === 1 ? OPTIONAL : 1) * (isClient[e.mail] === client ? 1 : OTHER_KIND) * (e.own ? OWN : 1),
      ),
      L2,
      rounds,
    );
  return { index, office: expert(false), client: expert(true) };
}

/** What tells the category of a stretch. */
export function toldFeatures({ reading, part }: Pick<Told, 'reading' | 'part'>): number[] {
  return aboutFeatures(ownFeatures(reading, part).features);
}

/** Fits all models on the mails of `train`. */
export function fitModel(all: Examples, isClient: readonly boolean[], train: ReadonlySet<number>, rounds = 50): Model {
  const mine = <T extends { mail: number }>(list: readonly T[]): T[] => list.filter((e) => train.has(e.mail));
  const ids = [...train];
  const gateIndex = indexOf(
    ids.map((m) => all.kinds[m] ?? []),
    4,
  );
  const gate = fitLogistic(
    rowsOf(
      ids.map((m) => all.kinds[m] ?? []),
      gateIndex,
    ),
    Float64Array.from(ids, (m) => (isClient[m] ? 1 : 0)),
    new Float64Array(ids.length).fill(1),
    10,
    40,
  );
  const told = mine(all.told);
  const features = told.map(toldFeatures);
  const categoryIndex = indexOf(features, 2);
  const category = fitSoftmax(
    rowsOf(features, categoryIndex),
    Int32Array.from(told, (t) => t.category),
    CATEGORIES.length,
    Float64Array.from(told, (t) => (t.worth === 2 ? 1 : 0.6) * (t.whole ? 0.4 : 1)),
    L2_CATEGORY,
    50,
  );
  return {
    sentence: experts(mine(all.sentences), isClient, rounds),
    part: experts(mine(all.parts), isClient, rounds),
    gate: { index: gateIndex, weights: gate },
    category: { index: categoryIndex, weights: category },
  };
}

/** How far a mail is of the clients' kind. */
export function gateOf(model: Model, kind: readonly number[]): number {
  return sigmoid(valueOf(model.gate.weights, model.gate.index, kind));
}

/** The gated score of an example. */
export function scoreOf(of: Experts, features: readonly number[], gate: number): number {
  return (1 - gate) * valueOf(of.office, of.index, features) + gate * valueOf(of.client, of.index, features);
}

/** The scores of the categories. */
export function categoryScores({ index, weights }: Linear, features: readonly number[]): number[] {
  const n = CATEGORIES.length;
  return CATEGORIES.map((_, c) => {
    let z = weights[index.size * n + c] as number;
    for (const f of features) {
      const k = index.get(f);
      if (k !== undefined) z += weights[k * n + c] as number;
    }
    return z;
  });
}
