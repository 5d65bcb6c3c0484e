import type { Fact } from '../model/fact.ts';
import type { Person } from '../model/person.ts';
import { escapeText, foldLines } from './content-line.ts';
import type { Everything } from './everything.ts';
import { isBirthday, stands } from './known-of.ts';

/**
 * The people as a vCard 3.0 file, which Google, Apple and Outlook all read: names, addresses, birthdays (without a year
 * as "--04-12", as Google writes it) and relations in Apple's and Google's form. Excluded people are left out; of the
 * facts only those that stand. `readVcards` reads it back.
 */
export function peopleVcard({ people, facts }: Pick<Everything, 'people' | 'facts'>): string {
  const byPerson = Map.groupBy(facts.filter(stands), (fact) => fact.personId);
  return foldLines(
    people.filter((person) => !person.excluded).flatMap((person) => card(person, byPerson.get(person.id) ?? [])),
  );
}

function card(person: Person, facts: readonly Fact[]): string[] {
  const name = person.name.trim() || (person.addresses[0] ?? '');
  const words = name.split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : name;
  const birthday = facts.find((fact) => fact.who === 'person' && isBirthday(fact))?.when;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:fondly-${escapeText(person.id)}`,
    `FN:${escapeText(name)}`,
    `N:${escapeText(family)};${escapeText(given)};;;`,
    ...person.addresses.map((address) => `EMAIL;TYPE=INTERNET:${escapeText(address)}`),
    ...(birthday ? [`BDAY:${birthday.precision === 'annual' ? `--${birthday.start}` : birthday.start}`] : []),
    ...relationsOf(facts).flatMap(([relation, related], i) => [
      `item${i + 1}.X-ABRELATEDNAMES:${escapeText(related)}`,
      `item${i + 1}.X-ABLabel:${escapeText(relation)}`,
    ]),
    'END:VCARD',
  ];
}

/** Relation and name, each pair once, in the order of the facts. */
function relationsOf(facts: readonly Fact[]): [relation: string, name: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { who, relation, name } of facts) {
    if (who === 'family' && relation && name) pairs.set(`${relation}\u0000${name}`, [relation, name]);
  }
  return [...pairs.values()];
}
