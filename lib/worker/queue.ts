import type { Job } from '../model/job.ts';
import { mayRead } from '../settings/gate.ts';
import { excluded, isExcluded } from '../settings/settings.ts';
import type { Db } from '../store/db.ts';
import { carryOut, failJob, nextJob, type Work } from '../store/intake.ts';

/** How a mail is worked on; see `work.ts`. */
export type WorkOn = (job: Job, now: string) => Promise<Work>;

// Loaded when the first mail is worked on, not at every wake: most wakes have none, and the extractor with its words and
// weights is most of the worker's size (`npm run bench -- worker`).
const loadWork: WorkOn = async (job, now) => (await import('./work.ts')).workOn(job, now);

/**
 * Works the queue off, one mail at a time. A call while it runs joins the run under way, which then looks once more: what
 * was queued in its last moment is not left lying. Made once for each context that works.
 */
export function makeQueue(db: () => Db, now: () => string, workOn: WorkOn = loadWork): { drain(): Promise<number> } {
  let running: Promise<number> | undefined;
  let again = false;

  async function drainAll(): Promise<number> {
    let done = 0;
    do {
      again = false;
      for (let job = await nextJob(db()); job && (await mayRead()); job = await nextJob(db())) {
        if (await work(job)) done++;
      }
    } while (again);
    return done;
  }

  async function work(job: Job): Promise<boolean> {
    const banned = await excluded.get();
    try {
      await carryOut(db(), job, now(), (email) => !isExcluded(email, banned), await workOn(job, now()));
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
      again = running !== undefined;
      running ??= drainAll().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
