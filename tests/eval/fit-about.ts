// Fits the model of whose a fact is on the two train files and writes lib/extract/about-weights.json. Deterministic.
// `node tests/eval/fit-about.ts [--cv] [--errors]` prints the cross-validation (five folds, parted by mail), of labelled
// quotes and of the whole sentences that hold them, as the detector finds them; --cv writes nothing.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readClause } from '../../lib/extract/clause.ts';
import { packTable } from '../../lib/extract/table.ts';
import { ABOUTS, type AboutWeights, aboutFeatures } from '../../lib/extract/who.ts';
import { type Gold, readGold } from './attributes-data.ts';
import { fitSoftmax, pack } from './linear.ts';

/** Chosen by cross-validation. */
const L2 = Number(process.env.L2 ?? 5);
const SEEN = Number(process.env.SEEN ?? 2);
/** What a sentence counts, against a quote. */
const SENTENCE = Number(process.env.SENTENCE ?? 0.5);
const OPTIONAL = 0.6;
const BUCKETS = 1024;
const FOLDS = 5;

interface Sample {
  gold: Gold;
  span: readonly [number, number];
  features: readonly number[];
  label: number;
  weight: number;
  fold: number;
  kind: string;
}

function foldOf(id: string): number {
  let hash = 0;
  for (const c of id) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

function sampleOf(gold: Gold, span: readonly [number, number], kind: string, share: number): Sample {
  return {
    gold,
    span,
    features: aboutFeatures(readClause(gold.ctx, span, gold.category)),
    label: ABOUTS.indexOf(gold.about),
    weight: share * (gold.worth === 2 ? 1 : OPTIONAL),
    fold: foldOf(gold.mailId),
    kind: `${gold.mailId.startsWith('c') ? 'client' : 'real'} ${kind}`,
  };
}

interface Fitted {
  index: ReadonlyMap<number, number>;
  weights: Float64Array;
}

function fitted(samples: readonly Sample[]): Fitted {
  const seen = new Map<number, number>();
  for (const s of samples) for (const f of s.features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [f, count] of seen) if (count >= SEEN) index.set(f, index.size);
  const rows = pack(
    samples.map((s) => s.features.flatMap((f) => index.get(f) ?? [])),
    index.size,
  );
  const labels = Int32Array.from(samples, (s) => s.label);
  const weights = fitSoftmax(
    rows,
    labels,
    ABOUTS.length,
    Float64Array.from(samples, (s) => s.weight),
    L2,
    80,
  );
  return { index, weights };
}

function guess({ index, weights }: Fitted, features: readonly number[]): number {
  const k = ABOUTS.length;
  const scores = ABOUTS.map((_, c) => weights[index.size * k + c] ?? 0);
  for (const f of features) {
    const row = index.get(f);
    if (row !== undefined) for (let c = 0; c < k; c++) scores[c] = (scores[c] ?? 0) + (weights[row * k + c] ?? 0);
  }
  return scores.indexOf(Math.max(...scores));
}

const EVAL = process.env.FONDLY_EVAL ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const golds = ['train.jsonl', 'train-client.jsonl'].flatMap((file) => readGold(`${EVAL}/${file}`));
const samples: Sample[] = golds.map((gold) => sampleOf(gold, gold.span, 'quote', 1));
for (const gold of golds) {
  const sentence = gold.ctx.sentences.find((s) => s.end > gold.span[0]);
  if (!sentence || sentence.start >= gold.span[1]) continue;
  if (sentence.start === gold.span[0] && sentence.end === gold.span[1]) continue;
  samples.push(sampleOf(gold, [sentence.start, sentence.end], 'sentence', SENTENCE));
}
const right = new Map<string, [number, number]>();
const confusion = new Map<string, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitted(samples.filter((s) => s.fold !== fold));
  for (const s of samples) {
    if (s.fold !== fold) continue;
    const answer = guess(model, s.features);
    const tally = right.get(s.kind) ?? [0, 0];
    right.set(s.kind, [tally[0] + Number(answer === s.label), tally[1] + 1]);
    const key = `${ABOUTS[s.label]} as ${ABOUTS[answer]}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    if (answer !== s.label && process.argv.includes('--errors')) {
      const { text } = s.gold.ctx.mail;
      const flat = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
      console.log(`${key} [${s.gold.category}] ${flat(s.span[0] - 110, s.span[0])}[[${flat(...s.span)}]] ${s.kind}`);
    }
  }
}
console.log([...right].map(([kind, [a, n]]) => `${kind} ${(a / n).toFixed(3)} (${n})`).join(', '));
console.log(
  [...confusion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => `${key} ${n}`)
    .join(', '),
);

if (!process.argv.includes('--cv')) {
  const { index, weights } = fitted(samples);
  const k = ABOUTS.length;
  const entries = [...index].map(([hash, row]) => [hash, ABOUTS.map((_, c) => weights[row * k + c] ?? 0)] as const);
  const { table, dropped } = packTable(entries, k, BUCKETS);
  const out: AboutWeights = {
    table: { ...table, bytes: Buffer.from(table.bytes).toString('base64') },
    bias: ABOUTS.map((_, c) => weights[index.size * k + c] ?? 0),
  };
  const json = JSON.stringify(out);
  writeFileSync(fileURLToPath(new URL('../../lib/extract/about-weights.json', import.meta.url)), `${json}\n`);
  console.log(`${entries.length} features, ${dropped} of the least weight left out; ${json.length} bytes`);
}
