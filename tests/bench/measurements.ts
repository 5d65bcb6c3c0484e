import type { Measurement } from './bench.ts';
import { measureGmail, measurePanel, measureSizes, measureWake } from './browser.ts';
import { measureImport } from './import.ts';
import { measureGrowth, measurePipeline } from './pipeline.ts';

/** Every measurement, in the order they are taken. */
export const measurements: readonly Measurement[] = [
  ['pipeline', measurePipeline],
  ['growth', measureGrowth],
  ['sizes', measureSizes],
  ['worker', measureWake],
  ['panel', measurePanel],
  ['gmail', measureGmail],
  ['import', measureImport],
];
