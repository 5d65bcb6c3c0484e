import Papa from 'papaparse';
import {
  addEmail,
  type Contact,
  type Contacts,
  MOST_CONTACTS,
  noteProblem,
  parseBirthday,
  plainLine,
  relationOf,
} from './contact.ts';

/** How Google's export (before and since 2024) names its columns; Outlook's names where they differ. Lower case. */
const NAME = ['name', 'display name', 'full name'];
const NAME_PARTS = [
  ['first name', 'given name'],
  ['middle name', 'additional name'],
  ['last name', 'family name'],
];
const NICKNAME = ['nickname', 'file as'];
const EMAIL = /^(?:e-mail (\d+) - value|e-?mail(?: (\d+))?(?: address)?)$/;
const RELATION = /^relation (\d+) - (?:label|type)$/;
/** Several values in one cell of Google's export. */
const SEVERAL = ':::';
/** Characters read again because of quotes left open; a file with more of them is not put right line by line. */
const MOST_READ_AGAIN = 10_000_000;

interface Columns {
  name: number;
  nameParts: number[];
  nicknames: number[];
  emails: number[];
  birthday: number;
  relations: { label: number; value: number }[];
}

/**
 * Reads Google Contacts' CSV export, old and new column names: people, and what was not understood by its line. A quote
 * that is never closed costs its own line only. Never throws.
 */
export function readContactsCsv(text: string): Contacts {
  const contacts: Contacts = { people: [], problems: [] };
  let columns: Columns | null | undefined;
  for (const { cells, line } of rows(text, contacts)) {
    if (columns === undefined) {
      columns = columnsOf(cells);
      if (!columns) noteProblem(contacts.problems, line, 'columns-not-known');
    } else if (columns && contacts.people.length < MOST_CONTACTS) take(cells, line, columns, contacts);
    else if (columns) {
      noteProblem(contacts.problems, line, 'too-many');
      break;
    }
  }
  contacts.problems.sort((a, b) => a.line - b.line);
  return contacts;
}

/** The rows that are not empty, each with the line it begins on. */
function rows(text: string, { problems }: Contacts): { cells: string[]; line: number }[] {
  const found: { cells: string[]; line: number }[] = [];
  const starts = lineStarts(text);
  let from = 0;
  for (let readAgain = 0; from < text.length; readAgain += text.length - from) {
    let row = from;
    let openAt: number | null = null;
    Papa.parse<string[]>(text.slice(from), {
      delimiter: delimiterOf(text),
      // With a step function Papa keeps nothing itself, and says where each row ends.
      step: ({ data, errors, meta }, parser) => {
        const line = lineAt(starts, row);
        if (errors.some(({ code }) => code === 'MissingQuotes')) {
          openAt = row;
          parser.abort();
          return;
        }
        if (errors.some(({ type }) => type === 'Quotes')) noteProblem(problems, line, 'line-not-understood');
        if (data.some((cell) => cell.trim())) found.push({ cells: data, line });
        row = from + meta.cursor;
      },
    });
    if (openAt === null) break;
    const line = lineAt(starts, openAt);
    noteProblem(problems, line, 'quote-not-closed');
    if (readAgain > MOST_READ_AGAIN) break;
    from = starts[line] ?? text.length;
  }
  return found;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line (from 1) on which the character stands, by halving. */
function lineAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The sign between cells, as the first line has it most: Excel writes semicolons in half of Europe. */
function delimiterOf(text: string): string {
  const lf = text.indexOf('\n');
  const head = text.slice(0, Math.min(lf < 0 ? text.length : lf, 20_000));
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function columnsOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.replace('\ufeff', '').trim().toLowerCase());
  const find = (wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const columns: Columns = {
    name: find(NAME),
    nameParts: NAME_PARTS.map(find).filter((i) => i >= 0),
    nicknames: NICKNAME.map((name) => names.indexOf(name)).filter((i) => i >= 0),
    emails: names.flatMap((name, i) => (EMAIL.test(name) ? [i] : [])),
    birthday: names.indexOf('birthday'),
    relations: names.flatMap((name, label) => {
      const number = RELATION.exec(name)?.[1];
      const value = number ? names.indexOf(`relation ${number} - value`) : -1;
      return value >= 0 ? [{ label, value }] : [];
    }),
  };
  const known = columns.name >= 0 || columns.nameParts.length > 0 || columns.emails.length > 0;
  return known ? columns : null;
}

function take(cells: readonly string[], line: number, columns: Columns, { people, problems }: Contacts): void {
  const cell = (i: number): string => cells[i] ?? '';
  const contact: Contact = { name: '', emails: [], birthday: null, relations: [] };
  const whole = plainLine(columns.nameParts.map(cell).join(' '));
  const nickname = columns.nicknames.map((i) => plainLine(cell(i))).find((name) => name) ?? '';
  contact.name = plainLine(cell(columns.name)) || whole || nickname;
  for (const value of columns.emails.flatMap((i) => cell(i).split(SEVERAL))) {
    if (value.trim() && !addEmail(contact, value)) noteProblem(problems, line, 'address-not-understood');
  }
  const birthday = cell(columns.birthday).trim();
  contact.birthday = birthday ? parseBirthday(birthday) : null;
  if (birthday && !contact.birthday) noteProblem(problems, line, 'birthday-not-understood');
  for (const { label, value } of columns.relations) {
    for (const name of cell(value).split(SEVERAL).map(plainLine)) {
      if (name) contact.relations.push({ relation: relationOf(cell(label)) || 'related', name });
    }
  }
  if (contact.name || contact.emails.length) people.push(contact);
  else noteProblem(problems, line, 'not-a-contact');
}
