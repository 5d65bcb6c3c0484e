import type { Fact } from '../model/fact.ts';
import { KIN, KIN_PLURAL } from '../moments/lexicon.ts';

/** Who a sentence is about, in the forms English needs. */
export interface Subject {
  self: boolean;
  /** "you", "Mia", "your sister", "your parents" */
  subject: string;
  /** "your", "Mia's", "your sister's" */
  possessive: string;
  plural: boolean;
}

/** A name that may stand in a sentence: one to three words with a capital, no mark but hyphen and apostrophe. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]*(?: (?:and )?\p{Lu}[\p{L}\p{M}'’-]*){0,3}$/u;

const ELDERS =
  /^(?:grand(?:mother|father|ma|pa|dad)|gran|granny|nana?|granddad|mother|father|mum|mom|dad|mother-in-law|father-in-law|parents?|aunt|auntie|uncle|great-aunt|great-uncle|grandparents?)$/i;

/** The subject of an opener about this fact, or null where the mail says too little to name anybody. Says no gender. */
export function subjectOf(fact: Fact): Subject | null {
  if (fact.who === 'person' && fact.category !== 'pet') return YOU;
  const name = fact.name?.trim().replaceAll('’', "'") ?? '';
  // One speaks of somebody's mother as their mother, whatever her name.
  if (NAME.test(name) && !ELDERS.test(fact.relation ?? ''))
    return { self: false, subject: name, possessive: possessive(name), plural: / and /.test(name) };
  const relation = fact.relation?.trim().toLowerCase() ?? '';
  if (KIN.test(relation)) {
    const plural = KIN_PLURAL.test(relation.split(/[ ]/).at(-1) ?? '');
    return { self: false, subject: `your ${relation}`, possessive: possessive(`your ${relation}`), plural };
  }
  return null;
}

export const YOU: Subject = { self: true, subject: 'you', possessive: 'your', plural: true };

function possessive(name: string): string {
  return /s$/i.test(name) &&
    /\b(?:parents|twins|children|kids|boys|girls|sons|daughters|brothers|sisters|cousins|grandchildren|grandparents|in-laws)$/.test(
      name,
    ) &&
    !/children$/.test(name)
    ? `${name}'`
    : `${name}'s`;
}
