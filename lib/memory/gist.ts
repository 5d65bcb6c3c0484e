import type { Fact } from '../model/fact.ts';
import { toldAt } from './told.ts';
import { ageIn, eventsIn, matterOf, namesIn } from './words.ts';

/** What one text of a fact tells, as compared with that of another. */
export interface Gist {
  readonly matter: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

interface Gists {
  told?: string;
  age?: number | null;
  statement?: Gist;
  quote?: Gist;
  both?: Gist;
}

/** Facts never change in place, and one is compared with many: what was read out of it is kept as long as it lives. */
const gists = new WeakMap<Fact, Gists>();

function of(fact: Fact): Gists {
  const known = gists.get(fact);
  if (known) return known;
  const fresh: Gists = {};
  gists.set(fact, fresh);
  return fresh;
}

function gist(text: string, fact: Fact): Gist {
  return { matter: matterOf(text, fact), names: namesIn(text, fact), events: eventsIn(text) };
}

/** The newest evidence's quote; the statement of a fact that has none. */
export function lastQuote(fact: Fact): string {
  return fact.evidence.at(-1)?.quote ?? fact.statement;
}

/** Statement and newest quote together, for patterns. */
export function wording(fact: Fact): string {
  return `${fact.statement} ${lastQuote(fact)}`;
}

/** The content words of a fact's statement, computed once a fact. */
export function statementGist(fact: Fact): Gist {
  const known = of(fact);
  known.statement ??= gist(fact.statement, fact);
  return known.statement;
}

/** The content words of its newest quote, computed once a fact. */
export function quoteGist(fact: Fact): Gist {
  const known = of(fact);
  known.quote ??= gist(lastQuote(fact), fact);
  return known.quote;
}

/** The content words of statement and quote together: for comparing facts told in other words. */
export function wordingGist(fact: Fact): Gist {
  const known = of(fact);
  known.both ??= gist(wording(fact), fact);
  return known.both;
}

/** The age in years the statement gives, or null. */
export function ageOf(fact: Fact): number | null {
  const known = of(fact);
  known.age ??= ageIn(fact.statement) ?? -1;
  return known.age < 0 ? null : known.age;
}

/** {@link toldAt}, kept. */
export function told(fact: Fact): string {
  const known = of(fact);
  known.told ??= toldAt(fact);
  return known.told;
}
