import { readFileSync, writeFileSync } from 'node:fs';
import { findGestures, isBulk, topicsOf } from '../../lib/extract/gestures.ts';
import { extract } from '../../lib/extract/index.ts';
import { remember } from '../../lib/memory/index.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Gesture } from '../../lib/model/gesture.ts';
import { stableId } from '../../lib/model/ids.ts';
import { isPerson } from '../../lib/model/mailbox.ts';
import type { Opener } from '../../lib/model/opener.ts';
import type { Person } from '../../lib/model/person.ts';
import { z } from '../../lib/model/z.ts';
import { moments } from '../../lib/moments/index.ts';
import { decideNudge, readDraft } from '../../lib/nudge/index.ts';
import { openers } from '../../lib/opener/index.ts';

const Party = z.object({ name: z.string(), email: z.string() });
const Case = z.object({
  id: z.string(),
  now: z.string().check(z.refine((s) => !Number.isNaN(Date.parse(s)))),
  user: Party,
  client: Party,
  messages: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      date: z.string().check(z.refine((s) => !Number.isNaN(Date.parse(s)))),
      text: z.string(),
    }),
  ),
  draft: z.optional(z.nullable(z.string())),
});
type Case = z.infer<typeof Case>;

/** The user's own zone is not in the input; days are counted in UTC. */
const ZONE = 'UTC';

/**
 * `npm run -s opener -- IN.jsonl OUT.jsonl`: what Fondly would offer to the client of each line, over the road a real
 * thread takes: extract, remember, gestures, moments, openers, nudge. Returns the exit code: 1 where a line could not be
 * read (named on stderr; the others are still written), 2 on wrong arguments.
 */
export async function openerCli(args: string[]): Promise<number> {
  const [inFile, outFile] = args;
  if (!inFile || !outFile) {
    process.stderr.write('usage: npm run -s opener -- IN.jsonl OUT.jsonl\n');
    return 2;
  }
  let code = 0;
  const out: string[] = [];
  const lines = readFileSync(inFile, 'utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      const parsed = Case.safeParse(JSON.parse(line));
      if (!parsed.success)
        throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
      out.push(JSON.stringify(await answer(parsed.data)));
    } catch (error) {
      code = 1;
      process.stderr.write(`line ${i + 1}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  writeFileSync(outFile, out.map((line) => `${line}\n`).join(''));
  return code;
}

interface Answer {
  id: string;
  openers: { text: string; quotes: string[]; moment: Opener['moment'] }[];
  nudge: { show: boolean; reason: string; text: string | null };
}

async function answer(given: Case): Promise<Answer> {
  const now = new Date(given.now).toISOString();
  const road = await walk(given, now);
  const offered = road.person.excluded ? [] : offer(given, road, now);
  const nudge = decideNudge({
    draft: given.draft ?? null,
    openers: offered,
    person: road.person,
    history: {
      used: new Set(),
      askedFirst: false,
      shownHere: false,
      anythingPersonal: road.facts.some((f) => f.who !== 'user' && f.who !== 'other') || road.gestures.length > 0,
      lastMailAt:
        road.messages
          .map((m) => m.sentAt)
          .sort()
          .at(-1) ?? null,
    },
    settings: { nudges: true },
    budgetLeft: 1,
    now,
    zone: ZONE,
  });
  return { id: given.id, openers: offered.map(({ text, quotes, moment }) => ({ text, quotes, moment })), nudge };
}

interface Road {
  person: Person;
  facts: Fact[];
  userFacts: Fact[];
  gestures: Gesture[];
  messages: { id: string; direction: 'in' | 'out'; sentAt: string }[];
}

/** The thread as Fondly would have read it, message by message, oldest first. */
export async function walk(given: Case, now: string): Promise<Road> {
  const account = given.user.email.trim().toLowerCase();
  const client = given.client.email.trim().toLowerCase();
  const person: Person = {
    id: stableId('person', account, client),
    account,
    name: given.client.name,
    addresses: [client],
    tone: null,
    muted: false,
    excluded: !isPerson(client),
    lastFromThem: null,
    lastFromYou: null,
    createdAt: now,
    updatedAt: now,
  };
  const self: Person = {
    ...person,
    id: stableId('person', account, account),
    name: given.user.name,
    addresses: [account],
    excluded: false,
  };
  const road: Road = { person, facts: [], userFacts: [], gestures: [], messages: [] };
  if (person.excluded) return road;
  const sorted = [...given.messages].sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  for (const message of sorted) {
    const from = message.from.trim().toLowerCase();
    const direction: 'in' | 'out' | null = from.includes(account) ? 'out' : from.includes(client) ? 'in' : null;
    const sentAt = new Date(message.date).toISOString();
    // A third person's mail in the thread tells nothing of the client, and mail to many nothing to the user.
    if (direction === null || sentAt > now || (direction === 'in' && isBulk(message.text))) continue;
    const found = await extract({
      id: message.id,
      from: named(message.from, given),
      to: named(message.to, given),
      date: sentAt,
      subject: null,
      text: message.text,
    });
    const about = { account, message: { id: message.id, threadId: null, sentAt, direction }, now: sentAt };
    // Before its own facts are known: a sentence is not its own echo.
    road.gestures.push(
      ...findGestures(
        { id: message.id, text: message.text, direction, sentAt, account, personId: person.id },
        { topics: topicsOf(road.facts, road.gestures) },
      ),
    );
    if (direction === 'in') {
      road.facts = merged(road.facts, remember({ ...about, person, found, known: road.facts }));
    } else {
      const own = found.filter((f) => f.about === 'sender' || f.about === 'family');
      road.userFacts = merged(road.userFacts, remember({ ...about, person: self, found: own, known: road.userFacts }));
    }
    road.messages.push({ id: message.id, direction, sentAt });
  }
  return road;
}

/** `remember` gives what changed. What waits for the user's word is taken as kept, as most users will; private stays private. */
function merged(known: readonly Fact[], changed: readonly Fact[]): Fact[] {
  const all = new Map(known.map((fact) => [fact.id, fact]));
  for (const fact of changed)
    all.set(fact.id, fact.state === 'waiting' && fact.tact !== 'private' ? { ...fact, state: 'kept' } : fact);
  return [...all.values()];
}

function named(address: string, given: Case): string {
  const bare = address.trim().toLowerCase();
  if (bare === given.client.email.toLowerCase()) return `${given.client.name} <${bare}>`;
  return bare === given.user.email.toLowerCase() ? `${given.user.name} <${bare}>` : address;
}

function offer(given: Case, road: Road, now: string): Opener[] {
  const draft = given.draft ?? null;
  // A draft that opens warmly has its opener; a plain one may still have taken something up.
  if (readDraft(draft).warm) return [];
  const gestures = [...road.gestures];
  if (draft)
    gestures.push(
      ...findGestures(
        {
          id: 'draft',
          text: draft,
          direction: 'out',
          sentAt: now,
          account: road.person.account,
          personId: road.person.id,
        },
        { topics: topicsOf(road.facts, road.gestures) },
      ),
    );
  const found = moments({
    person: road.person,
    facts: road.facts,
    userFacts: road.userFacts,
    gestures,
    messages: road.messages,
    used: new Set(),
    now,
    zone: ZONE,
    settings: { smallTalk: false },
  });
  return openers({
    moments: found,
    facts: road.facts,
    userFacts: road.userFacts,
    gestures,
    person: road.person,
    tone: 'warm',
    now,
    zone: ZONE,
  });
}
