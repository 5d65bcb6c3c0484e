import { CATEGORIES, type Category } from '../model/fact.ts';
import { addWeights, type PackedTable, type Table, unpackTable } from './table.ts';

/** The fitted weights as they stand in `weights.json`; written by `tests/eval/fit.ts`. */
export interface PackedWeights {
  /** Fact or not, by two experts: column 0 for office mail, column 1 for clients' mail. */
  fact: PackedTable;
  factBias: readonly number[];
  /** Which of the two kinds a mail is: the experts' share. */
  gate: PackedTable;
  gateBias: number;
  /** One column a category, in the order of `CATEGORIES`. */
  category: PackedTable;
  categoryBias: readonly number[];
  /** The least probability that is kept. */
  threshold: number;
}

/** The weights ready for use. */
export interface Weights {
  fact: Table;
  factBias: readonly number[];
  gate: Table;
  gateBias: number;
  category: Table;
  categoryBias: readonly number[];
  threshold: number;
}

/** Unpacks the weights; once a process. */
export function unpackWeights(packed: PackedWeights): Weights {
  return {
    ...packed,
    fact: unpackTable(packed.fact),
    gate: unpackTable(packed.gate),
    category: unpackTable(packed.category),
  };
}

/** The logistic function: a score as a chance, 0..1. */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** How far a mail is of the clients' kind, 0..1. */
export function gateOf(weights: Weights, features: readonly number[]): number {
  const sums = new Float64Array(1);
  addWeights(weights.gate, features, sums);
  return sigmoid((sums[0] as number) + weights.gateBias);
}

/** The probability that a sentence with these features states a personal fact, in a mail of the given kind. */
export function factChance(weights: Weights, features: readonly number[], gate: number): number {
  const sums = new Float64Array(2);
  addWeights(weights.fact, features, sums);
  const [office = 0, client = 0] = weights.factBias;
  return (1 - gate) * sigmoid((sums[0] as number) + office) + gate * sigmoid((sums[1] as number) + client);
}

/** The likeliest category and how the chances lie, in the order of `CATEGORIES`. */
export function categoryOf(weights: Weights, features: readonly number[]): { category: Category; chances: number[] } {
  const sums = new Float64Array(CATEGORIES.length);
  addWeights(weights.category, features, sums);
  const scores = Array.from(sums, (sum, c) => sum + (weights.categoryBias[c] ?? 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return { category: CATEGORIES[scores.indexOf(top)] ?? 'plan', chances: powers.map((power) => power / total) };
}
