import { findGestures } from '../extract/gestures.ts';
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
      const found = await facts(job);
      await carryOut(db(), job, now(), allowed, (person, known, direction) => ({
        facts: remember({
          account: job.account,
          person,
          message: { id: job.messageId, threadId: job.threadId, sentAt: job.sentAt, direction },
          found,
          known,
          now: now(),
        }),
        gestures: findGestures({
          id: job.messageId,
          text: job.text,
          direction,
          sentAt: job.sentAt,
          account: job.account,
          personId: person.id,
        }),
      }));
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
