import type { Category } from '../model/fact.ts';
import type { MailContext } from './context.ts';
import { aboutFeatures, inContext, mailFeatures, type Reading, read, readAlone } from './features.ts';
import { categoryOf, factChance, gateOf, type Weights } from './scorer.ts';

/** A stretch of the mail that states a personal fact. */
export interface Found {
  span: [start: number, end: number];
  category: Category;
  /** 0..1. */
  confidence: number;
}

/** The personal facts of a mail, in the order of its text. */
export function detect(ctx: MailContext, weights: Weights): Found[] {
  const readings: Reading[] = ctx.sentences.map(read);
  const subject = ctx.mail.subject ? readAlone(ctx.mail.subject.slice(0, 300)) : null;
  const gate = gateOf(weights, mailFeatures(readings));
  const features = inContext(readings, subject);
  const found: Found[] = [];
  readings.forEach((reading, i) => {
    const confidence = factChance(weights, features[i] ?? [], gate);
    if (confidence < weights.threshold) return;
    const { category } = categoryOf(weights, aboutFeatures(reading.own));
    found.push({ span: [reading.sentence.start, reading.sentence.end], category, confidence });
  });
  return found;
}
