import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, planImport } from '../../../lib/mailbox/plan.ts';
import { Checkpoint, fileMark, type ImportOptions, type ImportReport, runImport } from '../../../lib/mailbox/run.ts';
import { Job } from '../../../lib/model/job.ts';
import { bytes, FIRST_ID, finish, streamOf, takeoutMail } from './mails.ts';

const ME = 'alex@riverastudio.example';
const NOW = '2026-05-18T09:00:00.000Z';
const id = (n: number): bigint => FIRST_ID + BigInt(n) * 1_048_576n;
const file = (...mails: string[]): Blob => new Blob([bytes(mails.join('')) as Uint8Array<ArrayBuffer>]);

const MIXED = file(
  takeoutMail({ id: id(0), text: 'Mia has a recital.' }),
  takeoutMail({
    id: id(1),
    from: 'Alex Rivera <alex@riverastudio.example>',
    to: 'Priya <priya@northwind.example>, Bo <bo@x.example>',
  }),
  takeoutMail({ id: id(2), from: 'bo@x.example', date: 'Sat, 2 May 2020 10:00:00 +0000' }),
  takeoutMail({ id: id(3), labels: 'Spam' }),
  takeoutMail({ id: id(4), labels: 'Papierkorb,Opened' }),
  takeoutMail({ id: id(5), from: 'no-reply@shop.example' }),
  takeoutMail({ id: id(6), headers: ['List-Id: <a.b>'] }),
  takeoutMail({ id: id(7), from: 'nobody' }),
  'From x@y.example Mon May 11 09:00:00 2026\r\n\r\n',
  takeoutMail({ id: id(8), text: '' }),
);

interface Run {
  jobs: Map<string, Job>;
  checkpoints: Checkpoint[];
  report: ImportReport;
}

async function run(source: Blob | ReadableStream<Uint8Array>, patch: Partial<ImportOptions> = {}): Promise<Run> {
  const jobs = new Map<string, Job>();
  const checkpoints: Checkpoint[] = [];
  const { result } = await finish(
    runImport(source, {
      account: ME,
      now: () => NOW,
      sink: async (batch) => {
        for (const job of batch) jobs.set(job.id, job);
      },
      checkpoint: async (checkpoint) => {
        checkpoints.push(checkpoint);
      },
      ...patch,
    }),
  );
  return { jobs, checkpoints, report: result };
}

describe('planImport', () => {
  it('says how many mails there are, with whom and from when', async () => {
    const { steps, result } = await finish(planImport(MIXED, ME));
    expect(result).toMatchObject({ bytes: MIXED.size, first: '2020-05-02T10:00:00.000Z', morePeople: 0 });
    expect(result.last).toBe('2023-08-01T04:54:31.000Z');
    expect(result.people).toEqual([
      {
        email: 'priya@northwind.example',
        // As the newest mail has it.
        name: 'Priya Raman',
        fromThem: 2,
        fromYou: 1,
        first: '2023-08-01T04:54:31.000Z',
        last: '2023-08-01T04:54:31.000Z',
      },
      expect.objectContaining({ email: 'bo@x.example', name: 'Bo', fromThem: 1, fromYou: 1 }),
    ]);
    expect(result.tally).toMatchObject({ mails: 10, taken: 4, broken: 2 });
    expect(result.tally.skipped).toMatchObject({ spam: 1, trash: 1, bulk: 1, 'no-person': 1 });
    expect(steps.at(-1)).toMatchObject({ doneBytes: MIXED.size, totalBytes: MIXED.size, mails: 10 });
  });

  it('knows the user by other addresses too', async () => {
    const { result } = await finish(planImport(MIXED, 'alex@other.example', { aliases: [ME] }));
    expect(result.people.map(({ email }) => email)).toEqual(['priya@northwind.example', 'bo@x.example']);
  });

  it('stops when told to and gives what it saw', async () => {
    const stop = new AbortController();
    stop.abort();
    const { result } = await finish<unknown, Plan>(planImport(MIXED, ME, { signal: stop.signal }));
    expect(result.tally.mails).toBe(0);
  });
});

describe('runImport', () => {
  it('hands over each mail with people as a job under the ids of Gmail’s page', async () => {
    const { jobs, report } = await run(MIXED);
    const made = [...jobs.values()];
    for (const job of made) expect(Job.parse(job)).toEqual(job);
    expect(made.map(({ messageId }) => messageId)).toEqual([0, 1, 2].map((n) => id(n).toString(16)));
    expect(made[0]).toMatchObject({
      account: ME,
      threadId: '189af729deca2ec0',
      messageId: '189af729deca2ec0',
      subject: 'The draft',
      from: { name: 'Priya Raman', email: 'priya@northwind.example' },
      to: [{ name: 'Alex Rivera', email: ME }],
      sentAt: '2023-08-01T04:54:31.000Z',
      text: 'Mia has a recital.',
      queuedAt: NOW,
      attempts: 0,
    });
    expect(made[1]?.to.map(({ email }) => email)).toEqual(['priya@northwind.example', 'bo@x.example']);
    expect(report).toMatchObject({ outcome: 'done', offset: MIXED.size });
    expect(report.tally).toMatchObject({ mails: 10, taken: 3, broken: 2, clipped: 0 });
    expect(report.tally.skipped).toMatchObject({ spam: 1, trash: 1, bulk: 1, 'no-person': 1, 'no-text': 1 });
    expect(report.tally.brokenAt.map(({ problem }) => problem)).toEqual(['no-sender', 'empty-mail']);
  });

  it('counts every mail once: taken, skipped or broken', async () => {
    const { tally } = (await run(MIXED)).report;
    const skipped = Object.values(tally.skipped).reduce((sum, n) => sum + n, 0);
    expect(tally.taken + skipped + tally.broken).toBe(tally.mails);
  });

  it('brings in only the chosen people', async () => {
    const { jobs, report } = await run(MIXED, { choice: { people: ['bo@x.example'], since: null, until: null } });
    expect([...jobs.values()].map(({ from, to }) => [from.email, to.map(({ email }) => email)])).toEqual([
      [ME, ['bo@x.example']],
      ['bo@x.example', [ME]],
    ]);
    expect(report.tally.skipped['not-chosen']).toBe(2);
  });

  it.each([
    ['2020-05-02', '2020-05-02', 1],
    ['2020-05-03', null, 2],
    [null, '2020-05-01', 0],
  ])('brings in only what was sent from %s to %s', async (since, until, count) => {
    const { jobs, report } = await run(MIXED, { choice: { people: null, since, until } });
    expect(jobs.size).toBe(count);
    // The mail without text is of 2023 too.
    expect(report.tally.skipped['out-of-range'] + report.tally.skipped['no-text']).toBe(4 - count);
  });

  it('gives other programs’ mail an id that is the same every time', async () => {
    const mail = (text: string): Blob => file(`From: bo@x.example\r\nTo: ${ME}\r\nMessage-ID: <a@b>\r\n\r\n${text}`);
    const [one] = (await run(mail('words'))).jobs.values();
    const [again] = (await run(mail('words'))).jobs.values();
    expect(one?.messageId).toMatch(/^mail-[0-9a-z]{20,}$/);
    expect(again).toEqual(one);
    expect(one?.threadId).toBeNull();
  });

  it('takes the user’s mail from another address as the account’s own', async () => {
    const mail = file(takeoutMail({ from: 'Alex <alex@old.example>', to: 'bo@x.example' }));
    const [job] = (await run(mail, { aliases: ['alex@old.example'] })).jobs.values();
    expect(job?.from).toEqual({ name: 'Alex', email: ME });
  });

  it('reads only the head of a mail over five megabytes', async () => {
    const big = takeoutMail({
      headers: ['Content-Type: multipart/mixed; boundary=b'],
      text: `--b\r\n\r\nthe words\r\n--b\r\nContent-Type: image/png\r\n\r\n${'QUJD'.repeat(1_400_000)}\r\n--b--`,
    });
    const { jobs, report } = await run(file(big, takeoutMail({ id: id(1) })));
    expect([...jobs.values()].map(({ text }) => text.slice(0, 9))).toEqual(['the words', 'Hi Alex,\n']);
    expect(report.tally.clipped).toBe(1);
  });

  it('tells how fast it is and how long it takes', async () => {
    let ms = 0;
    const many = file(...Array.from({ length: 64 }, (_, n) => takeoutMail({ id: id(n) })));
    const { steps } = await finish(
      runImport(many, {
        account: ME,
        now: () => NOW,
        clock: () => (ms += 400),
        sink: async () => {},
        checkpoint: async () => {},
      }),
    );
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(step.totalBytes).toBe(many.size);
    const middle = steps[2];
    expect(middle?.perSecond).toBeGreaterThan(0);
    // Half of the bytes in so many seconds: as many again are left.
    expect(middle?.secondsLeft).toBeGreaterThan(0);
    expect(steps.at(-1)).toMatchObject({ doneBytes: many.size, mails: 64, secondsLeft: 0 });
  });
});

describe('an import that is stopped', () => {
  const many = file(
    ...Array.from({ length: 450 }, (_, n) =>
      takeoutMail({ id: id(n), text: `words ${n}`, labels: n % 7 ? 'Inbox' : 'Spam', from: n % 11 ? undefined : 'x' }),
    ),
  );
  const counts = ({ report }: Run) => ({ ...report.tally, seconds: 0 });

  it('pauses at once and goes on where it stood', async () => {
    const whole = await run(many);
    const stop = new AbortController();
    const jobs = new Map<string, Job>();
    let last: Checkpoint | null = null;
    const options: Partial<ImportOptions> = {
      sink: async (batch) => {
        for (const job of batch) jobs.set(job.id, job);
        stop.abort();
      },
      checkpoint: async (checkpoint) => {
        last = checkpoint;
      },
    };
    const first = await run(many, { ...options, signal: stop.signal });
    expect(first.report.outcome).toBe('paused');
    expect(first.report.tally.mails).toBeLessThan(200);
    const second = await run(many, { ...options, resume: last });
    expect(second.report.outcome).toBe('done');
    expect(counts(second)).toEqual(counts(whole));
    expect([...jobs.keys()].sort()).toEqual([...whole.jobs.keys()].sort());
  });

  it('killed at any points gives the same jobs and counts as one undisturbed', async () => {
    const whole = await run(many);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 4 }), async (kills) => {
        const jobs = new Map<string, Job>();
        let written = '';
        for (const [batches, afterSink] of [...kills, null].map((kill) => kill ?? ([Infinity, false] as const))) {
          let left = batches;
          const kill = (): void => {
            if (left-- <= 0) throw new Error('killed');
          };
          const resume = written ? Checkpoint.parse(JSON.parse(written)) : null;
          await run(many, {
            resume,
            sink: async (batch) => {
              if (!afterSink) kill();
              for (const job of batch) jobs.set(job.id, job);
              if (afterSink) kill();
            },
            checkpoint: async (checkpoint) => {
              written = JSON.stringify(checkpoint);
            },
          }).catch((error: Error) => expect(error.message).toBe('killed'));
        }
        const { tally, offset } = Checkpoint.parse(JSON.parse(written));
        expect(offset).toBe(many.size);
        expect({ ...tally, seconds: 0 }).toEqual(counts(whole));
        expect([...jobs.keys()].sort()).toEqual([...whole.jobs.keys()].sort());
      }),
      { numRuns: 15 },
    );
  });

  it('keeps the choice it was begun with', async () => {
    const { checkpoints } = await run(many, { choice: { people: ['bo@x.example'], since: null, until: null } });
    const resumed = await run(many, { resume: checkpoints[0] ?? null });
    expect(resumed.jobs.size).toBe(0);
  });

  it('does not go on with another file or for another account', async () => {
    const { checkpoints } = await run(many);
    const resume = checkpoints[0] ?? null;
    expect((await run(MIXED, { resume })).report.outcome).toBe('other-file');
    expect((await run(many, { resume, account: 'bo@x.example' })).report.outcome).toBe('other-file');
    expect(await fileMark(many)).not.toBe(await fileMark(MIXED));
  });

  it('writes down what it has when the file fails', async () => {
    const good = bytes(takeoutMail() + takeoutMail({ id: id(1) }));
    const inner = streamOf(good, 400).getReader();
    const failing = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await inner.read();
        if (done) controller.error(new DOMException('gone', 'NotReadableError'));
        else controller.enqueue(value);
      },
    });
    const { report, jobs, checkpoints } = await run(failing);
    expect(report.outcome).toBe('file-failed');
    expect(jobs.size).toBe(1);
    expect(checkpoints.at(-1)?.offset).toBe(bytes(takeoutMail()).length);
  });
});
