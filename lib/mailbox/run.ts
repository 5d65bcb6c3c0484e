import { stableId } from '../model/ids.ts';
import type { Job } from '../model/job.ts';
import { z } from '../model/z.ts';
import { hex } from './bytes.ts';
import { Choice, chosen, correspondence, EVERYTHING, type Filter } from './choice.ts';
import { type MailHead, readHead } from './headers.ts';
import { MailFileError, type MboxMessage, readMbox } from './mbox.ts';
import { readText } from './mime.ts';
import { breathe, Pace, type Progress } from './pace.ts';
import { emptyTally, noteBroken, type SkipReason, Tally } from './tally.ts';

/** Where an import stands: all before `offset` was handed over. Written down, it survives the browser. */
export const Checkpoint = z.object({
  version: z.literal(1),
  /** {@link fileMark} of the file: another one is not read on with. Null for a stream. */
  mark: z.nullable(z.string()),
  account: z.string(),
  choice: Choice,
  offset: z.number(),
  tally: Tally,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** How an import ended. `file-failed`: the file could not be read on; `other-file`: not the file or account it was begun with. */
export interface ImportReport {
  outcome: 'done' | 'paused' | 'file-failed' | 'other-file';
  /** Byte from which it goes on. */
  offset: number;
  tally: Tally;
}

export interface ImportOptions {
  account: string;
  aliases?: readonly string[];
  /** What to bring in; an import that goes on keeps the choice it was begun with. */
  choice?: Choice;
  /** Puts the jobs in the queue; a batch may come again after a crash, with the same ids. */
  sink: (jobs: Job[]) => Promise<void>;
  /** Writes the checkpoint down; called after each batch, when the sink has it. */
  checkpoint: (checkpoint: Checkpoint) => Promise<void>;
  /** The last checkpoint written down, to go on from there. */
  resume?: Checkpoint | null;
  /** Aborting pauses: the batch under way is finished, and the report says where it stands. */
  signal?: AbortSignal;
  totalBytes?: number;
  /** Instant, ISO in UTC. */
  now?: () => string;
  clock?: () => number;
}

const BATCH_JOBS = 100;
const BATCH_CHARACTERS = 2_000_000;
/** A checkpoint is written at least this often where few mails are chosen. */
const BATCH_MAILS = 500;

/**
 * Brings the mails of a file in: yields how far it is, hands jobs to the sink batch by batch, returns the report. Memory
 * is bounded by a batch and a mail. Killed anywhere and begun again from the last checkpoint it gives the same jobs and
 * the same counts. Errors of `sink` and `checkpoint` are thrown on; nothing in the file is.
 */
export async function* runImport(
  source: Blob | ReadableStream<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<Progress, ImportReport> {
  const { signal, resume = null, clock = () => performance.now() } = options;
  const from = resume?.offset ?? 0;
  const tally: Tally = resume ? structuredClone(resume.tally) : emptyTally();
  const choice = resume?.choice ?? options.choice ?? EVERYTHING;
  const wanted = choice.people && new Set(choice.people);
  const before = tally.seconds;
  const mark = source instanceof Blob ? await fileMark(source) : null;
  if (resume && (resume.account !== options.account || (mark !== null && mark !== resume.mark)))
    return { outcome: 'other-file', offset: from, tally };

  const total = source instanceof Blob ? source.size : (options.totalBytes ?? null);
  const pace = new Pace(clock, from, total);
  let offset = from;
  let jobs: Job[] = [];
  let characters = 0;
  let since = 0;

  const handOver = async (): Promise<void> => {
    if (jobs.length) await options.sink(jobs);
    tally.seconds = before + pace.seconds;
    await options.checkpoint({
      version: 1,
      mark,
      account: options.account,
      choice,
      offset,
      tally: structuredClone(tally),
    });
    [jobs, characters, since] = [[], 0, 0];
  };
  let outcome: ImportReport['outcome'] = 'done';
  try {
    for await (const item of readMbox(source, { from })) {
      if (signal?.aborted) {
        outcome = 'paused';
        break;
      }
      tally.mails++;
      since++;
      if ('problem' in item) noteBroken(tally, item);
      else {
        const job = await jobOf(item, options, { ...choice, people: wanted }, tally);
        if (job) {
          jobs.push(job);
          characters += job.text.length;
        }
      }
      offset = item.offset + item.length;
      const due = pace.mail();
      if (jobs.length >= BATCH_JOBS || characters >= BATCH_CHARACTERS || since >= BATCH_MAILS) await handOver();
      if (due) {
        yield pace.tell(offset, tally.mails);
        await breathe();
      }
    }
  } catch (error) {
    if (!(error instanceof MailFileError)) throw error;
    outcome = 'file-failed';
  }
  await handOver();
  yield pace.tell(offset, tally.mails);
  return { outcome, offset, tally };
}

async function jobOf(item: MboxMessage, options: ImportOptions, filter: Filter, tally: Tally): Promise<Job | null> {
  const { account, aliases = [], now = () => new Date().toISOString() } = options;
  const queuedAt = now();
  const skip = (reason: SkipReason): null => {
    tally.skipped[reason]++;
    return null;
  };
  if (item.tooBig) tally.clipped++;
  const head = readHead(item.raw, item.fromLine);
  if (!head.from) {
    noteBroken(tally, { offset: item.offset, problem: 'no-sender' });
    return null;
  }
  const found = correspondence(head, { account, aliases });
  if (typeof found === 'string') return skip(found);
  const taken = chosen(found, head.sentAt, filter);
  if (typeof taken === 'string') return skip(taken);
  const text = await readText(item.raw);
  if (text === null) {
    noteBroken(tally, { offset: item.offset, problem: 'unreadable' });
    return null;
  }
  if (text === '') return skip('no-text');
  tally.taken++;
  const digest = stableId(text);
  const messageId = idOf(head, digest);
  const isOut = taken.direction === 'out';
  return {
    id: stableId(account, messageId, digest),
    account,
    threadId: head.gmailThreadId,
    messageId,
    subject: head.subject,
    // The queue tells the user's own mail by the account's address; an alias stands for it.
    from: isOut ? { ...head.from, email: account } : head.from,
    to: isOut ? taken.others : head.to,
    sentAt: head.sentAt,
    text,
    digest,
    queuedAt,
    order: `${queuedAt} ${head.sentAt ?? ''}`,
    attempts: 0,
  };
}

/** Gmail's id, under which the page will show the mail; another program's mail by its Message-ID, or by what it says. */
function idOf(head: MailHead, digest: string): string {
  if (head.gmailId) return head.gmailId;
  return `mail-${stableId(...(head.messageId ? [head.messageId] : [head.from?.email ?? '', head.sentAt ?? '', digest]))}`;
}

const MARKED = 65_536;

/** What tells a file from another without reading it all: its size and a digest of its beginning and end. */
export async function fileMark(file: Blob): Promise<string> {
  const ends = new Blob([file.slice(0, MARKED), file.slice(Math.max(0, file.size - MARKED))]);
  const digest = await crypto.subtle.digest('SHA-256', await ends.arrayBuffer());
  return `${file.size}-${hex(new Uint8Array(digest, 0, 16))}`;
}
