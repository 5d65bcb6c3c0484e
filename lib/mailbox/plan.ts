import { correspondence, type Owner } from './choice.ts';
import { readHead } from './headers.ts';
import { readMbox } from './mbox.ts';
import { breathe, Pace, type Progress } from './pace.ts';
import { emptyTally, noteBroken, type Tally } from './tally.ts';

/** Somebody in the file, by address. */
export interface PlanPerson {
  email: string;
  /** As the newest mail that names them has it, or "". */
  name: string;
  fromThem: number;
  fromYou: number;
  first: string | null;
  last: string | null;
}

/** What is in a mail file. */
export interface Plan {
  bytes: number;
  /** `taken`: mails with people, which an import of everything would bring in. */
  tally: Tally;
  /** The span of those mails. */
  first: string | null;
  last: string | null;
  /** Most mails first. */
  people: PlanPerson[];
  /** Addresses beyond the 50,000 that are listed. */
  morePeople: number;
}

export interface PlanOptions {
  /** The user's own addresses beside the account. */
  aliases?: readonly string[];
  /** Of a stream; a Blob knows its own. */
  totalBytes?: number;
  signal?: AbortSignal;
  /** Milliseconds from any beginning. */
  clock?: () => number;
}

/** Bytes of each mail looked at: heads are shorter. */
const HEAD = 65_536;
const MOST_PEOPLE = 50_000;

/**
 * Looks through a mail file by its heads alone: how many mails, with whom, from when to when. Yields how far it is,
 * returns the plan; an aborted one is of what was seen so far. Throws `MailFileError` where the file fails.
 */
export async function* planImport(
  source: Blob | ReadableStream<Uint8Array>,
  account: string,
  { aliases = [], totalBytes, signal, clock = () => performance.now() }: PlanOptions = {},
): AsyncGenerator<Progress, Plan> {
  const owner: Owner = { account, aliases };
  const pace = new Pace(clock, 0, source instanceof Blob ? source.size : (totalBytes ?? null));
  const people = new Map<string, PlanPerson>();
  const missed = new Set<string>();
  const plan: Plan = { bytes: 0, tally: emptyTally(), first: null, last: null, people: [], morePeople: 0 };
  for await (const item of readMbox(source, { cap: HEAD })) {
    if (signal?.aborted) break;
    plan.bytes = item.offset + item.length;
    plan.tally.mails++;
    if ('problem' in item) noteBroken(plan.tally, item);
    else {
      const head = readHead(item.raw, item.fromLine);
      const found = correspondence(head, owner);
      if (!head.from) noteBroken(plan.tally, { offset: item.offset, problem: 'no-sender' });
      else if (typeof found === 'string') plan.tally.skipped[found]++;
      else {
        plan.tally.taken++;
        [plan.first, plan.last] = span(plan, head.sentAt);
        for (const { email, name } of found.others) {
          const person = people.get(email) ?? { email, name: '', fromThem: 0, fromYou: 0, first: null, last: null };
          if (people.size >= MOST_PEOPLE && !people.has(email)) {
            if (missed.size < MOST_PEOPLE) missed.add(email);
            continue;
          }
          people.set(email, person);
          person[found.direction === 'in' ? 'fromThem' : 'fromYou']++;
          if (name && (!person.name || (head.sentAt ?? '') >= (person.last ?? ''))) person.name = name;
          [person.first, person.last] = span(person, head.sentAt);
        }
      }
    }
    if (pace.mail()) {
      yield pace.tell(plan.bytes, plan.tally.mails);
      await breathe();
    }
  }
  plan.tally.seconds = pace.seconds;
  plan.people = [...people.values()].sort(
    (a, b) => b.fromThem + b.fromYou - a.fromThem - a.fromYou || (a.email < b.email ? -1 : 1),
  );
  plan.morePeople = missed.size;
  yield pace.tell(plan.bytes, plan.tally.mails);
  return plan;
}

function span(
  { first, last }: { first: string | null; last: string | null },
  at: string | null,
): [string | null, string | null] {
  if (at === null) return [first, last];
  return [first === null || at < first ? at : first, last === null || at > last ? at : last];
}
