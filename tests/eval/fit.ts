/**
 * Fits lib/extract/weights.json on ../shared/eval/train.jsonl and train-client.jsonl, and prints five-fold
 * cross-validation for both. Deterministic. `--cv` only prints.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aboutFeatures, inContext, mailFeatures, read, readAlone } from '../../lib/extract/features.ts';
import { prepare } from '../../lib/extract/prepare.ts';
import { type PackedWeights, sigmoid } from '../../lib/extract/scorer.ts';
import { type PackedTable, packTable } from '../../lib/extract/table.ts';
import { CATEGORIES } from '../../lib/model/fact.ts';
import { type Labelled, loadLabelled, loadOwn } from './data.ts';
import { fitLogistic, fitSoftmax, pack, type Rows } from './linear.ts';

const FILES = ['train', 'train-client'];
const FOLDS = 5;
/** Chosen by cross-validation. */
const L2 = 5;
const L2_CATEGORY = 3;
const OTHER_KIND = 0.15;
const OPTIONAL = 0.6;
const FACT_BUCKETS = 4096;
const CATEGORY_BUCKETS = 2048;

interface Unit {
  mail: number;
  own: boolean;
  fact: boolean;
  worth: number;
  category: number;
  features: number[];
  about: number[];
}

/**
 * What a fragment of our own counts: for "fact or not" nothing (most of them state one, and the model would learn to expect
 * it: at 0.5 the precision on clients' mail fell from 0.75 to 0.66), for the category nearly as much as a labelled quote.
 */
const OWN_FACT = 0;
const OWN_CATEGORY = 0.6;

const mails: Labelled[] = FILES.flatMap((file) => loadLabelled(file) ?? []);
const isClient = mails.map(({ file }) => file === 'train-client');
const units: Unit[] = [];
const kinds: number[][] = [];
/** Stretches that state a fact, for the categories: the quote itself and the sentence around it. */
interface Told {
  mail: number;
  own: boolean;
  category: number;
  features: number[];
  importance: number;
}
const told: Told[] = [];

function collect(
  m: number,
  { mail, gold }: Labelled,
  keep: (start: number, end: number) => boolean,
  own: boolean,
): number[][] {
  const ctx = prepare(mail);
  const readings = ctx.sentences.map(read);
  const subject = mail.subject ? readAlone(mail.subject.slice(0, 300)) : null;
  const features = inContext(readings, subject);
  const facts = new Map<number, { worth: number; category: number }>();
  for (const { span, category, worth } of gold) {
    let best = -1;
    let most = 0;
    readings.forEach(({ sentence }, i) => {
      const overlap = Math.min(sentence.end, span[1]) - Math.max(sentence.start, span[0]);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    });
    const known = facts.get(best);
    const id = CATEGORIES.indexOf(category);
    if (best >= 0 && (!known || known.worth < worth)) facts.set(best, { worth, category: id });
    const quote = readAlone(mail.text.slice(...span));
    if (keep(...span))
      told.push({
        mail: m,
        own,
        category: id,
        features: aboutFeatures(quote.own),
        importance: (worth === 2 ? 1 : 0.6) * (own ? OWN_CATEGORY : 1),
      });
  }
  readings.forEach((reading, i) => {
    if (!keep(reading.sentence.start, reading.sentence.end)) return;
    const fact = facts.get(i);
    const about = aboutFeatures(reading.own);
    if (fact)
      told.push({ mail: m, own, category: fact.category, features: about, importance: 0.4 * (own ? OWN_CATEGORY : 1) });
    if (own && OWN_FACT === 0) return;
    units.push({
      mail: m,
      own,
      fact: fact !== undefined,
      worth: fact?.worth ?? 0,
      category: fact?.category ?? -1,
      features: features[i] ?? [],
      about,
    });
  });
  return [mailFeatures(readings)];
}

mails.forEach((labelled, m) => {
  kinds.push(...collect(m, labelled, () => true, false));
});

/** Fragments of our own are put into labelled client mail, so that they stand in the surroundings of real ones. */
const hosts = [...mails.keys()].filter((m) => isClient[m]);
loadOwn().forEach((fragment, f) => {
  for (let copy = 0; copy < 1; copy++) {
    const m = hosts[(Math.imul(f * 2 + copy + 1, 2654435761) >>> 7) % hosts.length] as number;
    const host = mails[m]?.mail;
    if (!host) continue;
    const breaks = [...host.text.matchAll(/\n\n/g)].map((match) => match.index + 2);
    const at = breaks[(f * 7 + copy * 3) % Math.max(1, breaks.length)] ?? 0;
    const joint = copy === 0 ? ' ' : '\n\n';
    const text = `${host.text.slice(0, at)}${fragment.text}${joint}${host.text.slice(at)}`;
    const gold = fragment.gold.map((g) => ({ ...g, span: [g.span[0] + at, g.span[1] + at] as [number, number] }));
    collect(
      m,
      { mail: { ...host, text }, file: 'own', gold },
      (start, end) => end > at && start < at + fragment.text.length,
      true,
    );
  }
});

/** The features seen in at least `least` rows, numbered. */
function indexOf(rows: readonly (readonly number[])[], least: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const row of rows) for (const f of row) seen.set(f, (seen.get(f) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [f, count] of seen) if (count >= least) index.set(f, index.size);
  return index;
}

/** The `most` features that move the scores most, by weight and frequency: fitted again on these alone, little is lost. */
function strongest(
  index: Map<number, number>,
  rows: readonly (readonly number[])[],
  weight: (k: number) => number,
  most: number,
): Map<number, number> {
  const seen = new Map<number, number>();
  for (const row of rows) for (const f of row) seen.set(f, (seen.get(f) ?? 0) + 1);
  const ranked = [...index]
    .map(([f, k]) => [f, weight(k) * Math.sqrt(seen.get(f) ?? 0)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(ranked.slice(0, most).map(([f], i) => [f, i]));
}

function rowsOf(rows: readonly (readonly number[])[], index: Map<number, number>): Rows {
  return pack(
    rows.map((row) => row.flatMap((f) => index.get(f) ?? [])),
    index.size,
  );
}

interface Model {
  fact: Map<number, number>;
  office: Float64Array;
  client: Float64Array;
  gateIndex: Map<number, number>;
  gate: Float64Array;
  categoryIndex: Map<number, number>;
  category: Float64Array;
}

function fitModel(train: ReadonlySet<number>): Model {
  const rows = units.filter((u) => train.has(u.mail));
  let index = indexOf(
    rows.map((u) => u.features),
    2,
  );
  let packed = rowsOf(
    rows.map((u) => u.features),
    index,
  );
  const y = Float64Array.from(rows, (u) => (u.fact ? 1 : 0));
  const expert = (client: boolean, rounds = 60): Float64Array =>
    fitLogistic(
      packed,
      y,
      Float64Array.from(
        rows,
        (u) => (u.worth === 1 ? OPTIONAL : 1) * (isClient[u.mail] === client ? 1 : OTHER_KIND) * (u.own ? OWN_FACT : 1),
      ),
      L2,
      rounds,
    );
  const rough = [expert(false, 25), expert(true, 25)];
  index = strongest(
    index,
    rows.map((u) => u.features),
    (k) => Math.max(...rough.map((w) => Math.abs(w[k] as number))),
    Math.round(FACT_BUCKETS * 4 * 0.93),
  );
  packed = rowsOf(
    rows.map((u) => u.features),
    index,
  );
  const ids = [...train];
  const gateIndex = indexOf(
    ids.map((m) => kinds[m] ?? []),
    4,
  );
  const gate = fitLogistic(
    rowsOf(
      ids.map((m) => kinds[m] ?? []),
      gateIndex,
    ),
    Float64Array.from(ids, (m) => (isClient[m] ? 1 : 0)),
    new Float64Array(ids.length).fill(1),
    10,
    40,
  );
  const facts = told.filter((t) => train.has(t.mail));
  let categoryIndex = indexOf(
    facts.map((t) => t.features),
    2,
  );
  const softmax = (rounds: number) =>
    fitSoftmax(
      rowsOf(
        facts.map((t) => t.features),
        categoryIndex,
      ),
      Int32Array.from(facts, (t) => t.category),
      CATEGORIES.length,
      Float64Array.from(facts, (t) => t.importance),
      L2_CATEGORY,
      rounds,
    );
  const roughly = softmax(25);
  categoryIndex = strongest(
    categoryIndex,
    facts.map((t) => t.features),
    (k) => Math.max(...CATEGORIES.map((_, c) => Math.abs(roughly[k * CATEGORIES.length + c] as number))),
    Math.round(CATEGORY_BUCKETS * 4 * 0.93),
  );
  const category = softmax(50);
  return { fact: index, office: expert(false), client: expert(true), gateIndex, gate, categoryIndex, category };
}

function linear(w: Float64Array, index: Map<number, number>, features: readonly number[]): number {
  let z = w[index.size] as number;
  for (const f of features) {
    const k = index.get(f);
    if (k !== undefined) z += w[k] as number;
  }
  return z;
}

function predict(model: Model, unit: Unit): { p: number; category: number } {
  const gate = sigmoid(linear(model.gate, model.gateIndex, kinds[unit.mail] ?? []));
  const p =
    (1 - gate) * sigmoid(linear(model.office, model.fact, unit.features)) +
    gate * sigmoid(linear(model.client, model.fact, unit.features));
  const scores = CATEGORIES.map((_, c) => {
    let z = model.category[model.categoryIndex.size * CATEGORIES.length + c] as number;
    for (const f of unit.about) {
      const k = model.categoryIndex.get(f);
      if (k !== undefined) z += model.category[k * CATEGORIES.length + c] as number;
    }
    return z;
  });
  return { p, category: scores.indexOf(Math.max(...scores)) };
}

const foldOf = (m: number): number => (Math.imul(m + 17, 2654435761) >>> 8) % FOLDS;
const out: { p: number; category: number }[] = new Array(units.length);
for (let k = 0; k < FOLDS; k++) {
  const model = fitModel(new Set(mails.keys().filter((m) => foldOf(m) !== k)));
  units.forEach((unit, i) => {
    if (!unit.own && foldOf(unit.mail) === k) out[i] = predict(model, unit);
  });
}
for (const file of FILES) {
  const gold2 = mails
    .filter((m) => m.file === file)
    .reduce((sum, m) => sum + m.gold.filter((g) => g.worth === 2).length, 0);
  const quiet = new Set(mails.keys().filter((m) => mails[m]?.file === file && mails[m]?.gold.length === 0));
  for (const t of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
    const kept = units
      .map((u, i) => ({ u, o: out[i] }))
      .filter(({ u, o }) => !u.own && mails[u.mail]?.file === file && (o?.p ?? 0) >= t);
    const right = kept.filter(({ u }) => u.fact).length;
    const hit2 = kept.filter(({ u }) => u.worth === 2).length;
    const P = right / kept.length;
    const R = hit2 / gold2;
    const alarms = new Set(kept.filter(({ u }) => quiet.has(u.mail)).map(({ u }) => u.mail)).size / quiet.size;
    const sameCategory = kept.filter(({ u, o }) => u.fact && u.category === o?.category).length / right;
    console.log(
      `${file.padEnd(13)} t ${t.toFixed(2)}  F1 ${((2 * P * R) / (P + R)).toFixed(3)}  P ${P.toFixed(3)}  R ${R.toFixed(3)}  false alarms ${alarms.toFixed(3)}  category ${sameCategory.toFixed(3)}`,
    );
  }
}

if (!process.argv.includes('--cv')) {
  const model = fitModel(new Set(mails.keys()));
  const table = (
    index: Map<number, number>,
    columns: readonly ((k: number) => number)[],
    buckets: number,
  ): PackedTable => {
    const entries = [...index].map(([hash, k]) => [hash, columns.map((column) => column(k))] as const);
    const { table, dropped } = packTable(entries, columns.length, buckets);
    console.log(`table: ${entries.length} features, ${dropped} of the least weight left out`);
    return { ...table, bytes: Buffer.from(table.bytes).toString('base64') };
  };
  const weights: PackedWeights = {
    fact: table(model.fact, [(k) => model.office[k] as number, (k) => model.client[k] as number], FACT_BUCKETS),
    factBias: [model.office[model.fact.size] as number, model.client[model.fact.size] as number],
    gate: table(model.gateIndex, [(k) => model.gate[k] as number], 1024),
    gateBias: model.gate[model.gateIndex.size] as number,
    category: table(
      model.categoryIndex,
      CATEGORIES.map((_, c) => (k: number) => model.category[k * CATEGORIES.length + c] as number),
      CATEGORY_BUCKETS,
    ),
    categoryBias: CATEGORIES.map((_, c) => model.category[model.categoryIndex.size * CATEGORIES.length + c] as number),
    threshold: 0.5,
  };
  const path = fileURLToPath(new URL('../../lib/extract/weights.json', import.meta.url));
  const json = JSON.stringify(weights);
  writeFileSync(path, `${json}\n`);
  console.log(`${path}: ${json.length} bytes`);
}
