import { parseWhen, type When } from '../model/when.ts';

/** Somebody in an address book. */
export interface Contact {
  name: string;
  /** Lower case, in the book's order, each once. */
  emails: string[];
  birthday: When | null;
  relations: { relation: string; name: string }[];
}

export interface ContactProblem {
  /** Counted from 1. */
  line: number;
  problem:
    | 'not-a-contact'
    | 'line-not-understood'
    | 'card-not-ended'
    | 'birthday-not-understood'
    | 'address-not-understood'
    | 'quote-not-closed'
    | 'columns-not-known'
    | 'too-many';
}

/** What was read of an address book, and what could not be. */
export interface Contacts {
  people: Contact[];
  problems: ContactProblem[];
}

/** The most people read of one book. */
export const MOST_CONTACTS = 50_000;
const MOST_PROBLEMS = 1000;
const LONGEST_NAME = 200;
const MOST_EMAILS = 50;

/** Adds a problem; after the first thousand nothing new is told. */
export function noteProblem(problems: ContactProblem[], line: number, problem: ContactProblem['problem']): void {
  if (problems.length < MOST_PROBLEMS) problems.push({ line, problem });
}

/** A name or label on one line, without control characters. */
export function plainLine(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\u0000-\u0020\u007f\u00a0\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}

/** An e-mail address as kept, or null where it is none. */
export function plainEmail(text: string): string | null {
  const email = text
    .slice(0, 400)
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return email.length <= 320 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(email) ? email.toWellFormed() : null;
}

/** Adds an address once; false where it is none. */
export function addEmail(contact: Contact, text: string): boolean {
  const email = plainEmail(text);
  if (email && !contact.emails.includes(email) && contact.emails.length < MOST_EMAILS) contact.emails.push(email);
  return email !== null;
}

/**
 * A birthday as address books write it: "1985-04-12", "19850412", "1985-04-12T00:00:00Z", without the year "--04-12" or
 * "--0412", a year alone "1985". Apple writes 1604 and Outlook 0000 for a year that is not known. Null for anything else.
 */
export function parseBirthday(written: string): When | null {
  const [, year, month, day] = /^\s*(\d{4}|--)-?(?:(\d{2})-?(\d{2}))?(?:[T\s].{0,40})?\s*$/.exec(written) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return year === '--' ? null : parseWhen(year);
  const noYear = year === '--' || year === '1604' || year === '0000';
  return parseWhen(noYear ? `${month}-${day}` : `${year}-${month}-${day}`);
}

/** A relation's label in plain words: "_$!<Spouse>!$_" (Apple), "* Spouse" (Google), "SPOUSE" are "spouse". */
export function relationOf(label: string): string {
  return plainLine(label)
    .replace(/^_\$!<|>!\$_$/g, '')
    .replace(/^\*\s*/, '')
    .toLowerCase();
}
