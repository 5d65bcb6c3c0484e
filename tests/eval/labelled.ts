import { existsSync, readFileSync } from 'node:fs';
import type { Category, Fact, Status, Time } from '../../lib/model/fact.ts';
import { parseMailbox } from '../../lib/model/mailbox.ts';
import type { Person } from '../../lib/model/person.ts';
import { parseWhen } from '../../lib/model/when.ts';
import { moments } from '../../lib/moments/index.ts';
import { themeOf } from '../../lib/moments/theme.ts';
import { openers } from '../../lib/opener/index.ts';

interface Label {
  quote: string;
  about: string;
  relation: string | null;
  name: string | null;
  category: Category;
  summary: string;
  time: Time | null;
  date: string | null;
  status: Status;
  sensitive: boolean;
  worth: number;
}
interface Labelled {
  id: string;
  from: string;
  to: string;
  date: string;
  text: string;
  facts: Label[];
  opener: string | null;
}

const ACCOUNT = 'reader@reader.example';

/** The opener a week after each labelled mail, drawn from its labelled facts alone: for reading, one block a mail. Options: file, how many, `--silent` for those without one. */
export function previewLabelled(file: string, limit: number, showSilent: boolean): string {
  if (!existsSync(file)) return `no such file: ${file}`;
  const blocks: string[] = [];
  let spoke = 0;
  let mails = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line) continue;
    const mail: Labelled = JSON.parse(line);
    if (!mail.facts.some((f) => f.about === 'sender' || f.about === 'family') || !mail.date) continue;
    mails++;
    const facts = mail.facts.map((f, i) => factOf(mail, f, i));
    const offered = openersOf(mail, facts);
    if (offered.length > 0) spoke++;
    if (blocks.length >= limit || (offered.length === 0) !== showSilent) continue;
    blocks.push(
      [
        `#${mail.id} ${parseMailbox(mail.from).name} ${mail.date}`,
        ...offered.map((o) => `  => ${o.text}   [${o.moment.kind} ${Math.round(o.moment.rank)}]`),
        ...facts
          .filter((f) => f.who !== 'other' && f.who !== 'user')
          .map(
            (f) =>
              `     ${f.category}/${f.time}/${f.when?.start ?? '-'}/${f.relation ?? ''}/${f.name ?? ''}/${f.status} {${themeOf(f)?.kind ?? '-'}:${themeOf(f)?.noun ?? ''}} “${f.evidence[0]?.quote.replace(/\s+/g, ' ').slice(0, 160) ?? ''}”`,
          ),
        `     label: ${mail.opener ?? '-'}`,
      ].join('\n'),
    );
  }
  return `${blocks.join('\n')}\n${spoke} of ${mails} mails with facts of the sender or family get an opener`;
}

function openersOf(mail: Labelled, facts: Fact[]) {
  const now = new Date(Date.parse(`${mail.date.slice(0, 10)}T10:00:00Z`) + 7 * 86_400_000).toISOString();
  const person = personOf(mail.from);
  const messages = [{ id: mail.id, direction: 'in' as const, sentAt: `${mail.date.slice(0, 10)}T09:00:00.000Z` }];
  const found = moments({
    person,
    facts,
    gestures: [],
    messages,
    used: new Set(),
    now,
    zone: 'UTC',
    settings: { smallTalk: false },
  });
  return openers({ moments: found, facts, person, tone: 'warm', now, zone: 'UTC' });
}

function personOf(from: string): Person {
  const { name, email } = parseMailbox(from);
  return {
    id: 'p',
    account: ACCOUNT,
    name,
    addresses: [email || 'unknown@unknown.example'],
    tone: null,
    muted: false,
    excluded: false,
    lastFromThem: null,
    lastFromYou: null,
    createdAt: '2000-01-01T00:00:00Z',
    updatedAt: '2000-01-01T00:00:00Z',
  };
}

function factOf(mail: Labelled, label: Label, i: number): Fact {
  const sentAt = `${mail.date.slice(0, 10)}T09:00:00.000Z`;
  const who =
    label.about === 'sender'
      ? 'person'
      : label.about === 'family'
        ? 'family'
        : label.about === 'recipient'
          ? 'user'
          : 'other';
  return {
    id: `${mail.id}-${i}`,
    account: ACCOUNT,
    personId: 'p',
    who,
    relation: label.relation,
    name: label.name,
    category: label.category,
    statement: label.summary,
    evidence: [{ quote: label.quote, messageId: mail.id, threadId: null, sentAt }],
    when: parseWhen(label.date),
    time: label.time ?? 'ongoing',
    status: label.status,
    sensitive: label.sensitive,
    tact: label.sensitive ? 'gentle' : 'open',
    confidence: 0.9,
    origin: 'extracted',
    state: 'kept',
    lifecycle: null,
    edited: [],
    pinned: false,
    validFrom: sentAt,
    validTo: null,
    supersededBy: null,
    createdAt: sentAt,
    updatedAt: sentAt,
  };
}
