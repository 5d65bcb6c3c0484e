import type { Gold, Labelled } from './data.ts';

/** A found fact as far as the score looks at it. */
export interface Guess {
  span: readonly [number, number];
  category: string;
  confidence: number;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
  /** Of the facts found, how many have the right category. */
  category: number;
  /** Share of the mails without facts in which something is found. */
  alarms: number;
  found: number;
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, shared) / Math.min(a[1] - a[0], b[1] - b[0]);
}

/** The rules of `../shared/eval/score.mjs`, for cross-validation where thousands of runs are scored in one process. */
export function judge(mails: readonly Labelled[], guesses: readonly (readonly Guess[])[]): Score {
  let found = 0;
  let right = 0;
  let category = 0;
  let hit2 = 0;
  let gold2 = 0;
  let quiet = 0;
  let alarms = 0;
  mails.forEach(({ gold }, m) => {
    const mine = guesses[m] ?? [];
    found += mine.length;
    gold2 += gold.filter((g) => g.worth === 2).length;
    if (gold.length === 0) {
      quiet++;
      if (mine.length) alarms++;
    }
    const pairs: [number, number, Gold][] = [];
    mine.forEach((guess, i) => {
      gold.forEach((g) => {
        const o = overlap(guess.span, g.span);
        if (o >= 0.5) pairs.push([o + (guess.category === g.category ? 1 : 0) + (g.worth === 2 ? 0.25 : 0), i, g]);
      });
    });
    pairs.sort((a, b) => b[0] - a[0]);
    const used = new Set<number>();
    const taken = new Set<Gold>();
    for (const [, i, g] of pairs) {
      if (used.has(i) || taken.has(g)) continue;
      used.add(i);
      taken.add(g);
      right++;
      if (g.worth === 2) hit2++;
      if (mine[i]?.category === g.category) category++;
    }
  });
  const precision = found ? right / found : 0;
  const recall = gold2 ? hit2 / gold2 : 0;
  return {
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
    category: right ? category / right : 0,
    alarms: quiet ? alarms / quiet : 0,
    found,
  };
}
