// Fits the choice of a fact's date among those its mail offers, on the two train files, and writes
// lib/extract/date-weights.json. Deterministic. `node tests/eval/fit-dates.ts [--dry] [--errors N]` prints the
// cross-validation (five folds, parted by mail); --dry writes nothing.
import { writeFileSync } from 'node:fs';
import { type Clause, readClause } from '../../lib/extract/clause.ts';
import { type Candidate, candidatesOf } from '../../lib/extract/date-candidates.ts';
import {
  choiceBy,
  type Dated,
  type DateWeights,
  datedBy,
  dateFeatures,
  dateScores,
  LENIENCE,
} from '../../lib/extract/dates.ts';
import { type Gold, readGold } from './attributes-data.ts';
import { FOLDS, foldOf } from './folds.ts';
import { lbfgs } from './linear.ts';

/** The penalty on large weights, chosen by cross-validation. */
const L2 = Number(process.env.L2 ?? 2);
/** A feature seen with fewer candidates than this is noise. */
const SEEN = 4;

export interface Choice {
  gold: Gold;
  clause: Clause;
  candidates: readonly Candidate[];
  features: string[][];
  /** Which candidates are right. */
  right: boolean[];
  /** Which are neither right nor wrong, being vaguer or finer than the label beside one that says the same. */
  moot: boolean[];
  fold: number;
}

/** As the scorer has it: one date is a beginning of the other. */
export function sameDate(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b && (a.startsWith(b) || b.startsWith(a)));
}

export function choices(gold: readonly Gold[]): Choice[] {
  return gold.map((g) => {
    const clause = readClause(g.ctx, g.span, g.category);
    const candidates = candidatesOf(clause);
    const whens = candidates.map((c) => c.date?.when ?? null);
    const exact = whens.map((w) => w !== null && w === g.date);
    const loose = whens.map((w) => sameDate(w, g.date));
    const right = g.date === null ? candidates.map((c) => c.date === null) : exact.some(Boolean) ? exact : loose;
    return {
      gold: g,
      clause,
      candidates,
      features: dateFeatures(clause, candidates).map((row) => [...new Set(row)]),
      right,
      moot: loose.map((l, i) => l && !right[i]),
      fold: foldOf(g.mailId),
    };
  });
}

/** A conditional logit: the chance of a candidate among the others of its fact. */
export function fitChoices(all: readonly Choice[], l2: number = L2): DateWeights {
  const usable = all.filter((c) => c.right.some(Boolean));
  const count = new Map<string, number>();
  for (const c of usable) for (const row of c.features) for (const f of row) count.set(f, (count.get(f) ?? 0) + 1);
  const names = [...count]
    .filter(([, n]) => n >= SEEN)
    .map(([f]) => f)
    .sort();
  const column = new Map(names.map((f, i) => [f, i]));
  const groups = usable.map((c) => ({
    weight: c.gold.worth === 2 ? 1 : 0.6,
    rows: c.features.flatMap((row, i) => (c.moot[i] ? [] : [row.flatMap((f) => column.get(f) ?? [])])),
    right: c.right.filter((_, i) => !c.moot[i]),
  }));
  const loss = (w: Float64Array, g: Float64Array): number => {
    let total = 0;
    for (let i = 0; i < w.length; i++) {
      const wi = w[i] ?? 0;
      total += 0.5 * l2 * wi * wi;
      g[i] = l2 * wi;
    }
    for (const { weight, rows, right } of groups) {
      const scores = rows.map((row) => row.reduce((sum, k) => sum + (w[k] ?? 0), 0));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const sum = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((a, p, i) => a + (right[i] ? p : 0), 0);
      total += weight * (Math.log(sum) - Math.log(Math.max(good, 1e-300)));
      rows.forEach((row, i) => {
        const power = powers[i] ?? 0;
        const d = weight * (power / sum - (right[i] ? power / Math.max(good, 1e-300) : 0));
        for (const k of row) g[k] = (g[k] ?? 0) + d;
      });
    }
    return total;
  };
  let w = new Float64Array(names.length);
  for (let round = 0; round < 4; round++) w = Float64Array.from(lbfgs(loss, w, 60));
  const out: Record<string, number> = {};
  names.forEach((f, i) => {
    const rounded = Math.round((w[i] ?? 0) * 100);
    if (Math.abs(rounded) >= 2) out[f] = rounded;
  });
  return out;
}

/** What a model chooses for a fact. */
export function chosen(model: DateWeights, choice: Choice, lenience = LENIENCE): Candidate | null {
  return choiceBy(choice.candidates, dateScores(model, choice.features), lenience);
}

/** The date of each fact as a model says that has not seen its mail. */
export function outOfFold(all: readonly Choice[]): Dated[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => fitChoices(all.filter((c) => c.fold !== fold)));
  return all.map((c) => datedBy(c.clause, chosen(models[c.fold] ?? {}, c)));
}

if (import.meta.main) {
  const EVAL = process.env.FONDLY_EVAL ?? new URL('../../../shared/eval', import.meta.url).pathname;
  const all = choices(['train.jsonl', 'train-client.jsonl'].flatMap((file) => readGold(`${EVAL}/${file}`)));
  const models = Array.from({ length: FOLDS }, (_, fold) => fitChoices(all.filter((c) => c.fold !== fold)));
  const tried = [0, 0.5, 1, 1.5].flatMap((written) => [0, 0.7, 1.4, 2.1].map((month) => ({ written, month })));
  for (const lenience of [...tried, LENIENCE]) {
    const line = ['real', 'client'].map((kind) => {
      const of = all.filter((c) => c.gold.mailId.startsWith('c') === (kind === 'client'));
      const got = of.map((c) => chosen(models[c.fold] ?? {}, c, lenience)?.date?.when ?? null);
      const hits = of.filter((c, i) => sameDate(got[i], c.gold.date)).length;
      const labelled = of.filter((c) => c.gold.date).length;
      const said = got.filter(Boolean).length;
      return `${kind} recall ${(hits / labelled).toFixed(3)} precision ${(hits / said).toFixed(3)}`;
    });
    console.log(
      `lenience ${lenience.written} ${lenience.month}: ${line.join(', ')}${lenience === LENIENCE ? '  <-' : ''}`,
    );
  }
  const at = process.argv.indexOf('--errors');
  let left = at < 0 ? 0 : Number(process.argv[at + 1]);
  for (const c of all) {
    const got = chosen(models[c.fold] ?? {}, c);
    if (left <= 0 || sameDate(got?.date?.when, c.gold.date) || (!got?.date && !c.gold.date)) continue;
    left--;
    const { text } = c.gold.ctx.mail;
    const flat = (s: string) => s.replace(/\s+/g, ' ');
    console.log(
      `${c.gold.ctx.sentOn} [${c.gold.category},${c.gold.time}] ${flat(text.slice(Math.max(0, c.gold.span[0] - 160), c.gold.span[0]))}[[${flat(c.gold.quote)}]]${flat(text.slice(c.gold.span[1], c.gold.span[1] + 60))}\n    gold ${c.gold.date} got ${got?.date?.when ?? null} (${got?.place},${got?.variant})  of ${c.candidates.map((x) => `${x.place.slice(0, 2)}${x.away}${x.variant[0]}:${x.date?.when}`).join(' ')}`,
    );
  }
  const model = fitChoices(all);
  console.log(`${Object.keys(model).length} features`);
  if (!process.argv.includes('--dry')) {
    const path = new URL('../../lib/extract/date-weights.json', import.meta.url).pathname;
    writeFileSync(path, `${JSON.stringify(model)}\n`);
  }
}
