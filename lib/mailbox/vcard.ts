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

/** One property of a card: `item1.EMAIL;TYPE=home:ana@x.example`. */
interface Property {
  line: number;
  group: string;
  name: string;
  /** Keys in lower case; a bare parameter of vCard 2.1 ("HOME") is a type. */
  params: Map<string, string>;
  value: string;
}

const LONGEST_LINE = 20_000;
const PROPERTY = /^(?:([\w-]{1,60})\.)?([\w-]{1,60})((?:;(?:[^":;]|"[^"]*"){0,500}){0,20}):/;
/** Programs that have a property for the wife or husband. */
const SPOUSE = new Set(['X-SPOUSE', 'X-EVOLUTION-SPOUSE', 'X-MS-SPOUSE', 'X-KADDRESSBOOK-X-SPOUSESNAME']);

/**
 * Reads a vCard file (2.1, 3.0, 4.0; Apple's and Google's ways of writing relations and birthdays without a year):
 * people, and what was not understood by its line. Everything else in the cards is passed over. Never throws.
 */
export function readVcards(text: string): Contacts {
  const contacts: Contacts = { people: [], problems: [] };
  let card: Card | null = null;
  let over = false;
  for (const { line, content } of unfold(text)) {
    const property = parseProperty(line, content);
    if (!property) {
      if (content.trim()) noteProblem(contacts.problems, line, 'line-not-understood');
      continue;
    }
    const value = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN' && value === 'VCARD') {
      if (card) {
        noteProblem(contacts.problems, card.line, 'card-not-ended');
        card.finish(contacts);
      }
      over = contacts.people.length >= MOST_CONTACTS;
      if (over) {
        noteProblem(contacts.problems, line, 'too-many');
        break;
      }
      card = new Card(line);
    } else if (property.name === 'END' && value === 'VCARD') {
      card?.finish(contacts);
      card = null;
    } else if (card) {
      card.take(property, contacts);
    } else {
      noteProblem(contacts.problems, line, 'line-not-understood');
    }
  }
  if (card && !over) {
    noteProblem(contacts.problems, card.line, 'card-not-ended');
    card.finish(contacts);
  }
  return contacts;
}

class Card {
  readonly line: number;
  #formatted = '';
  #structured = '';
  #nickname = '';
  readonly #contact: Contact = { name: '', emails: [], birthday: null, relations: [] };
  readonly #related: { group: string; label: string; name: string }[] = [];
  readonly #labels = new Map<string, string>();

  constructor(line: number) {
    this.line = line;
  }

  take(property: Property, { problems }: Contacts): void {
    const { name, line, group, params } = property;
    if (name === 'FN') this.#formatted ||= plainLine(unescaped(property.value));
    else if (name === 'N') this.#structured ||= structuredName(property.value);
    else if (name === 'NICKNAME') this.#nickname ||= plainLine(unescaped(property.value));
    else if (name === 'EMAIL') {
      const value = unescaped(property.value);
      if (value.trim() && !addEmail(this.#contact, value)) noteProblem(problems, line, 'address-not-understood');
    } else if (name === 'BDAY') {
      const birthday = parseBirthday(property.value);
      if (birthday) this.#contact.birthday ??= birthday;
      else if (property.value.trim()) noteProblem(problems, line, 'birthday-not-understood');
    } else if (name === 'X-ABLABEL') this.#labels.set(group, relationOf(unescaped(property.value)));
    else if (name === 'X-ABRELATEDNAMES' || name === 'RELATED' || SPOUSE.has(name)) {
      const related = plainLine(unescaped(property.value));
      // A relation may point to another card by its id: that is no name.
      if (!related || /^(?:urn:|https?:|mailto:|data:)/i.test(related)) return;
      const type = (params.get('type') ?? '').split(',').find((word) => word.toLowerCase() !== 'pref') ?? '';
      this.#related.push({ group, label: SPOUSE.has(name) ? 'spouse' : relationOf(type), name: related });
    }
  }

  finish({ people, problems }: Contacts): void {
    const contact = this.#contact;
    contact.name = this.#formatted || this.#structured || this.#nickname;
    contact.relations = this.#related.map(({ group, label, name }) => ({
      relation: (group && this.#labels.get(group)) || label || 'related',
      name,
    }));
    if (contact.name || contact.emails.length) people.push(contact);
    else noteProblem(problems, this.line, 'not-a-contact');
  }
}

/** Lines with their continuations: those that begin with white space, and after "=" in quoted-printable (vCard 2.1). */
function* unfold(text: string): Generator<{ line: number; content: string }> {
  let start = 1;
  let content = '';
  let soft = false;
  let at = 0;
  for (let line = 1; at <= text.length; line++) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf;
    const raw = text.slice(at, Math.min(end, at + LONGEST_LINE)).replace(/\r$/, '');
    const first = raw[0];
    if (line > 1 && (soft || first === ' ' || first === '\t')) {
      if (content.length < LONGEST_LINE)
        content = (soft ? content.slice(0, -1) : content) + (soft ? raw : raw.slice(1));
    } else {
      if (line > 1) yield { line: start, content };
      [start, content] = [line, raw];
    }
    soft = raw.endsWith('=') && content.length < LONGEST_LINE && /;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(content);
    at = end + 1;
  }
  yield { line: start, content };
}

function parseProperty(line: number, content: string): Property | null {
  const [head, group = '', name = '', written = ''] = PROPERTY.exec(content) ?? [];
  if (head === undefined) return null;
  const params = new Map<string, string>();
  for (const [, key, bare = ''] of written.matchAll(/;(?:([\w-]{1,60})=)?((?:[^":;]|"[^"]*")*)/g)) {
    const word = bare.replaceAll('"', '');
    const of = (key ?? (/^(?:quoted-printable|base64|8bit|7bit)$/i.test(word) ? 'encoding' : 'type')).toLowerCase();
    const before = params.get(of);
    params.set(of, before === undefined ? word : `${before},${word}`);
  }
  const raw = content.slice(head.length);
  const isQuoted = params.get('encoding')?.toLowerCase() === 'quoted-printable';
  const value = isQuoted ? quotedPrintable(raw, params.get('charset') ?? 'utf-8') : raw;
  return { line, group: group.toLowerCase(), name: name.toUpperCase(), params, value };
}

function quotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text[i] === '=' ? Number.parseInt(text.slice(i + 1, i + 3), 16) : Number.NaN;
    if (Number.isNaN(code)) bytes.push(...new TextEncoder().encode(text[i] ?? ''));
    else {
      bytes.push(code);
      i += 2;
    }
  }
  return decoderOf(charset).decode(new Uint8Array(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    // A charset nobody knows.
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}

function unescaped(value: string): string {
  return value.replace(/\\([\\,;:nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
}

/** "Family;Given;Additional;Prefix;Suffix" as people say it, without titles. */
function structuredName(value: string): string {
  const [family = '', given = '', additional = ''] = value
    .replace(/\\;/g, '\u0001')
    .split(';')
    .map((part) => part.replaceAll('\u0001', ';'));
  return plainLine([given, additional, family].map(unescaped).join(' '));
}
