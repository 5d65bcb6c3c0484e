import type { Fact } from '../model/fact.ts';
import type { When } from '../model/when.ts';

/** Whether a fact stands: kept, not cancelled, not overtaken by a newer one. */
export function stands(fact: Fact): boolean {
  return fact.state === 'kept' && fact.status !== 'cancelled' && fact.supersededBy === null && fact.validTo === null;
}

/** Whether a fact tells the day of a birthday, the person's own or that of somebody in their life. */
export function isBirthday(fact: Fact): fact is Fact & { when: When } {
  const precision = fact.when?.precision;
  return fact.category === 'birthday' && (precision === 'annual' || (precision === 'day' && !fact.when?.end));
}

/** Of somebody the fact names or calls by relation, as others would: "Mia (daughter)"; "" where it is the person. */
export function whoOf(fact: Fact): string {
  if (fact.who === 'person') return '';
  if (fact.name && fact.relation) return `${fact.name} (${fact.relation})`;
  return fact.name ?? fact.relation ?? '';
}
