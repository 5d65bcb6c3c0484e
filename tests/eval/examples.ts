import { mailFeatures, ownFeatures, partFeatures, type Reading, read, readAlone, surroundings } from '../../lib/extract/features.ts';
import { prepare } from '../../lib/extract/prepare.ts';
import { CATEGORIES } from '../../lib/model/fact.ts';
import type { Labelled } from './data.ts';
import { loadOwn } from './data.ts';

/** A sentence or a part of one, as an example to learn from. */
export interface Example {
  /** Number of the mail it stands in; a fragment of our own has its host's. */
  mail: number;
  own: boolean;
  sentence: number;
  part: number;
  span: [number, number];
  fact: boolean;
  /** The most any fact in it is worth, 0 where there is none. */
  worth: number;
  /** A part that merely continues a fact teaches nothing. */
  skip: boolean;
  features: number[];
}

/** A stretch that states a fact of a known category. */
export interface Told {
  mail: number;
  own: boolean;
  category: number;
  worth: number;
  /** The whole sentence, not the quote. */
  whole: boolean;
  reading: Reading;
  part: { from: number; to: number };
}

export interface Examples {
  sentences: Example[];
  parts: Example[];
  told: Told[];
  /** By mail: what tells its kind. */
  kinds: number[][];
  readings: Reading[][];
}

/** Reads all mails, and our own fragments put into client mail so that they stand in the surroundings of real ones. */
export function makeExamples(mails: readonly Labelled[], withOwn: boolean): Examples {
  const out: Examples = { sentences: [], parts: [], told: [], kinds: [], readings: [] };
  mails.forEach((labelled, m) => {
    const readings = collect(out, m, labelled, false, () => true);
    out.kinds.push(mailFeatures(readings));
    out.readings.push(readings);
  });
  if (!withOwn) return out;
  const hosts = [...mails.keys()].filter((m) => mails[m]?.file === 'train-client');
  loadOwn().forEach((fragment, f) => {
    for (let copy = 0; copy < 2; copy++) {
      const m = hosts[(Math.imul(f * 2 + copy + 1, 2654435761) >>> 7) % hosts.length] ?? 0;
      const host = mails[m]?.mail;
      if (!host) continue;
      const breaks = [...host.text.matchAll(/\n\n/g)].map((match) => match.index + 2);
      const at = breaks[(f * 7 + copy * 3) % Math.max(1, breaks.length)] ?? 0;
      const text = `${host.text.slice(0, at)}${fragment.text}${copy ? '\n\n' : ' '}${host.text.slice(at)}`;
      const gold = fragment.gold.map((g) => ({ ...g, span: [g.span[0] + at, g.span[1] + at] as [number, number] }));
      const within = (start: number, end: number): boolean => end > at && start < at + fragment.text.length;
      collect(out, m, { mail: { ...host, text }, file: 'own', gold }, true, within);
    }
  });
  return out;
}

function collect(
  out: Examples,
  m: number,
  { mail, gold }: Labelled,
  own: boolean,
  keep: (start: number, end: number) => boolean,
): Reading[] {
  const readings = prepare(mail).sentences.map(read);
  const subject = mail.subject ? readAlone(mail.subject.slice(0, 300)) : null;
  const around = surroundings(readings, subject);
  for (const { span, category, worth } of gold) {
    if (!keep(...span)) continue;
    const reading = readAlone(mail.text.slice(...span));
    const part = { from: 0, to: reading.tokens.length };
    out.told.push({ mail: m, own, category: CATEGORIES.indexOf(category), worth, whole: false, reading, part });
  }
  readings.forEach((reading, i) => {
    const { sentence, tokens, parts } = reading;
    if (!keep(sentence.start, sentence.end) || tokens.length === 0) return;
    const all = { from: 0, to: tokens.length };
    const whole = ownFeatures(reading, all);
    const context = [...around.mail, ...(around.sentence[i] ?? [])];
    const base = { mail: m, own, sentence: i, fact: false, worth: 0, skip: false };
    const one: Example = { ...base, part: 0, span: [sentence.start, sentence.end], features: [...whole.features, ...context] };
    const many: Example[] = parts.map((part, k) => ({
      ...base,
      part: k,
      span: [
        sentence.start + (tokens[part.from]?.start ?? 0),
        sentence.start + (tokens[part.to - 1]?.end ?? sentence.text.length),
      ],
      features: [
        ...(parts.length === 1 ? whole : ownFeatures(reading, part)).features,
        ...partFeatures(reading, k, whole.hits),
        ...context,
      ],
    }));
    for (const g of gold) {
      const shared = (span: readonly [number, number]): number => Math.min(span[1], g.span[1]) - Math.max(span[0], g.span[0]);
      if (shared(one.span) < (g.span[1] - g.span[0]) * 0.4) continue;
      if (g.worth > one.worth) {
        one.worth = g.worth;
        if (!one.fact) out.told.push({ mail: m, own, category: CATEGORIES.indexOf(g.category), worth: g.worth, whole: true, reading, part: all });
      }
      one.fact = true;
      const [best] = many.slice().sort((a, b) => shared(b.span) - shared(a.span));
      if (!best || shared(best.span) <= 0) continue;
      best.fact = true;
      best.skip = false;
      best.worth = Math.max(best.worth, g.worth);
      for (const other of many) {
        const least = Math.min(other.span[1] - other.span[0], g.span[1] - g.span[0]);
        if (!other.fact && shared(other.span) > least / 2) other.skip = true;
      }
    }
    out.sentences.push(one);
    out.parts.push(...many);
  });
  return readings;
}
