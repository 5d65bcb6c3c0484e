import Papa from 'papaparse';
import type { Fact } from '../model/fact.ts';
import { formatWhen } from '../model/when.ts';
import type { Everything } from './everything.ts';

const COLUMNS = [
  'Person',
  'Addresses',
  'About',
  'Relation',
  'Name',
  'Category',
  'Statement',
  'When',
  'Time',
  'Status',
  'Tact',
  'Sensitive',
  'State',
  'Origin',
  'Quote',
  'Mail of',
  'Account',
] as const;

/** How a spreadsheet begins a formula, its full-width forms too; a tab or line end may hide one behind it. */
const FORMULA = /^[\s\u0000]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

/**
 * The facts as a CSV table (RFC 4180, with the byte order mark that Excel wants for UTF-8), sorted by person; forgotten
 * ones are left out. A cell that a spreadsheet would run as a formula begins with an apostrophe: quotes come from mail.
 */
export function factsCsv({ people, facts }: Pick<Everything, 'people' | 'facts'>): string {
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = facts
    .filter((fact) => fact.state !== 'forgotten')
    .map((fact) => ({ fact, person: byId.get(fact.personId) }))
    .sort((a, b) => compare(a.person?.name ?? '', b.person?.name ?? '') || compare(a.fact.id, b.fact.id))
    .map(({ fact, person }) => rowOf(fact, person?.name ?? '', person?.addresses ?? []).map(safeCell));
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' })}\r\n`;
}

function rowOf(fact: Fact, name: string, addresses: readonly string[]): string[] {
  const evidence = fact.evidence[0];
  return [
    name,
    addresses.join(' '),
    fact.who,
    fact.relation ?? '',
    fact.name ?? '',
    fact.category,
    fact.statement,
    fact.when ? formatWhen(fact.when) : '',
    fact.time,
    fact.status,
    fact.tact,
    fact.sensitive ? 'yes' : 'no',
    fact.state,
    fact.origin,
    evidence?.quote ?? '',
    evidence?.sentAt ?? '',
    fact.account,
  ];
}

function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
