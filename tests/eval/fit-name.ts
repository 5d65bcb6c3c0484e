// Fits which of the people at hand a fact is named after, on the two train files, and writes
// lib/extract/name-weights.json. Deterministic. `node tests/eval/fit-name.ts [--cv] [--errors]`; --cv writes nothing.
// Cross-validation is given the right answer to whose fact it is.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readClause } from '../../lib/extract/clause.ts';
import { nameCandidates } from '../../lib/extract/name-features.ts';
import { readGold } from './attributes-data.ts';
import { fitLogistic, pack } from './linear.ts';

const L2 = Number(process.env.L2 ?? 2);
const SEEN = 3;
const FOLDS = 5;

function foldOf(id: string): number {
  let hash = 0;
  for (const c of id) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

const squash = (s: string | null) => (s ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
const EVAL = process.env.FONDLY_EVAL ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const facts = ['train.jsonl', 'train-client.jsonl'].flatMap((file) =>
  readGold(`${EVAL}/${file}`).map((gold) => ({
    gold,
    file,
    fold: foldOf(gold.mailId),
    candidates: nameCandidates(readClause(gold.ctx, gold.span, gold.category), gold.about),
  })),
);
type Facts = typeof facts;

function fitted(train: Facts): Map<string, number> {
  const rows = train.flatMap(({ gold, candidates }) =>
    candidates.map((c) => ({ features: c.features, right: squash(c.name) === squash(gold.name) })),
  );
  const seen = new Map<string, number>();
  for (const row of rows) for (const f of row.features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const names = [...seen]
    .filter(([, n]) => n >= SEEN)
    .map(([f]) => f)
    .sort();
  const index = new Map(names.map((f, i) => [f, i]));
  const w = fitLogistic(
    pack(
      rows.map((row) => row.features.flatMap((f) => index.get(f) ?? [])),
      names.length,
    ),
    Float64Array.from(rows, (row) => Number(row.right)),
    new Float64Array(rows.length).fill(1),
    L2,
    80,
  );
  return new Map([['', w[names.length] ?? 0], ...names.map((f, i): [string, number] => [f, w[i] ?? 0])]);
}

function best(weights: ReadonlyMap<string, number>, candidates: Facts[number]['candidates']): [string | null, number] {
  let top: [string | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const { name, features } of candidates) {
    const score = features.reduce((sum, f) => sum + (weights.get(f) ?? 0), weights.get('') ?? 0);
    if (score > top[1]) top = [name, score];
  }
  return top;
}

const guesses: [Facts[number], string | null, number][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitted(facts.filter((f) => f.fold !== fold));
  for (const fact of facts) if (fact.fold === fold) guesses.push([fact, ...best(weights, fact.candidates)]);
}
for (const file of ['train.jsonl', 'train-client.jsonl']) {
  const mine = guesses.filter(([fact]) => fact.file === file);
  const named = mine.filter(([{ gold }]) => gold.name);
  const reach = named.filter(([{ gold, candidates }]) =>
    candidates.some((c) => squash(c.name) === squash(gold.name)),
  ).length;
  console.log(`${file}: a candidate for ${(reach / named.length).toFixed(3)} of ${named.length}`);
  for (const t of [-1.5, -1, -0.6, -0.3, 0, 0.4]) {
    const said = mine.filter(([, name, score]) => name && score > t);
    const right = said.filter(([{ gold }, name]) => squash(gold.name) === squash(name)).length;
    console.log(
      `  above ${t}: recall ${(right / named.length).toFixed(3)}, precision ${(right / said.length).toFixed(3)}`,
    );
  }
}
if (process.argv.includes('--errors'))
  for (const [{ gold, candidates }, name, score] of guesses)
    if (gold.name && squash(gold.name) !== squash(score > -0.6 ? name : null))
      console.log(
        `${gold.about} [${gold.category}] ${gold.ctx.mail.text.slice(Math.max(0, gold.span[0] - 120), gold.span[0]).replace(/\s+/g, ' ')}[[${gold.quote.replace(/\s+/g, ' ')}]] ${gold.name}: ${name} ${score.toFixed(1)} of ${candidates.map((c) => c.name).join('|')}`,
      );
if (!process.argv.includes('--cv')) {
  const weights = [...fitted(facts)]
    .map(([f, w]): [string, number] => [f, Math.round(w * 100)])
    .filter(([f, w]) => f === '' || Math.abs(w) >= 5);
  const json = JSON.stringify(Object.fromEntries(weights));
  writeFileSync(fileURLToPath(new URL('../../lib/extract/name-weights.json', import.meta.url)), `${json}\n`);
  console.log(`${weights.length} features; ${json.length} bytes`);
}
