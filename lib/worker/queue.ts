import { findGestures, isBulk, topicsOf } from '../extract/gestures.ts';
import { remember } from '../memory/index.ts';
import type { FoundFact } from '../model/fact.ts';
import type { Job } from '../model/job.ts';
import { mayRead } from '../settings/gate.ts';
import { excluded, isExcluded } from '../settings/settings.ts';
import type { Db } from '../store/db.ts';
import { carryOut, failJob, nextJob } from '../store/intake.ts';

/** Works the queue off; calls while it runs join the run under way. Made once for each context that works. */
export function makeQueue(db: () => Db, now: () => string): { drain(): Promise<number> } {
  let running: Promise<number> | undefined;

  async function drainOnce(): Promise<number> {
    let done = 0;
    for (let job = await nextJob(db()); job && (await mayRead()); job = await nextJob(db())) {
      if (await work(job)) done++;
    }
    return done;
  }

  async function work(job: Job): Promise<boolean> {
    const banned = await excluded.get();
    const allowed = (email: string) => !isExcluded(email, banned);
    try {
      // Mail to many tells nothing to the user, whoever signed it.
      const bulk = isBulk(job.text);
      const found = bulk ? [] : await facts(job);
      await carryOut(db(), job, now(), allowed, (person, known, direction) => {
        const { account, messageId: id, threadId, sentAt, text } = job;
        if (bulk && direction === 'in') return { facts: [], gestures: [] };
        // Before its own facts are known: a sentence is not its own echo.
        const gestures = findGestures(
          { id, text, direction, sentAt, account, personId: person.id },
          {
            topics: topicsOf(
              known.facts,
              known.gestures.filter((gesture) => gesture.messageId !== id),
            ),
          },
        );
        const message = { id, threadId, sentAt, direction };
        return { facts: remember({ account, person, message, found, known: known.facts, now: now() }), gestures };
      });
      return true;
    } catch (error) {
      // The name only: an error's text may quote the mail.
      const what = error instanceof Error ? error.name : typeof error;
      const outcome = await failJob(db(), job);
      console.warn(`Fondly: a message could not be worked on (${what}); ${outcome}`);
      return false;
    }
  }

  return {
    drain() {
      running ??= drainOnce().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

// Loaded when the first mail is worked on, not at every wake: most wakes have none, and the words and weights of the
// extractor are most of the worker's size (measured by `npm run bench -- worker`).
const extractor = () => import('../extract/index.ts');

async function facts(job: Job): Promise<FoundFact[]> {
  const { extract } = await extractor();
  return extract({
    id: job.messageId,
    from: `${job.from.name} <${job.from.email}>`,
    to: job.to.map(({ name, email }) => `${name} <${email}>`).join(', '),
    date: job.sentAt,
    subject: job.subject,
    text: job.text,
  });
}
