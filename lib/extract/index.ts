import type { FoundFact } from '../model/fact.ts';
import type { Mail } from '../model/message.ts';
import { isEnglish } from '../text/language.ts';
import { describe } from './describe.ts';
import { detect } from './detect.ts';
import { prepare } from './prepare.ts';
import { type PackedWeights, unpackWeights, type Weights } from './scorer.ts';

let weights: Weights | undefined;

async function loadWeights(): Promise<Weights> {
  if (!weights) {
    const { default: packed } = await import('./weights.json', { with: { type: 'json' } });
    weights = unpackWeights(packed satisfies PackedWeights);
  }
  return weights;
}

/** The personal facts one e-mail states, in the order of its text. Silent on mail that is not in English. Never throws. */
export async function extract(mail: Mail): Promise<FoundFact[]> {
  return extractWith(await loadWeights(), mail);
}

/** As {@link extract}, with the weights given: the synchronous core. */
export function extractWith(weights: Weights, mail: Mail): FoundFact[] {
  if (!isEnglish(mail.text)) return [];
  const ctx = prepare(mail);
  return detect(ctx, weights).map(({ span, category, confidence }) => ({
    quote: mail.text.slice(...span),
    span,
    category,
    confidence,
    ...describe(ctx, span, category),
  }));
}
