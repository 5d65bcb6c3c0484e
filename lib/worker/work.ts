import { findGestures, isBulk, topicsOf } from '../extract/gestures.ts';
import { extract } from '../extract/index.ts';
import { remember } from '../memory/index.ts';
import type { Job } from '../model/job.ts';
import type { Work } from '../store/intake.ts';

/**
 * The pure road of one queued mail: text -> facts and gestures -> what changes in the memory. The slow part is done when
 * this resolves; what it gives is called within the database's transaction, with what is known of the person by then.
 */
export async function workOn(job: Job, now: string): Promise<Work> {
  const { account, messageId: id, threadId, sentAt, text } = job;
  // Mail to many tells nothing to the user, whoever signed it.
  const bulk = isBulk(text);
  const found = bulk
    ? []
    : await extract({
        id,
        from: `${job.from.name} <${job.from.email}>`,
        to: job.to.map(({ name, email }) => `${name} <${email}>`).join(', '),
        date: sentAt,
        subject: job.subject,
        text,
      });
  return (person, known, direction) => {
    if (bulk && direction === 'in') return { facts: [], gestures: [] };
    // Before its own facts are known, and without its own gestures of an earlier try: a sentence is not its own echo.
    const before = known.gestures.filter((gesture) => gesture.messageId !== id);
    const gestures = findGestures(
      { id, text, direction, sentAt, account, personId: person.id },
      { topics: topicsOf(known.facts, before) },
    );
    const message = { id, threadId, sentAt, direction };
    return { facts: remember({ account, person, message, found, known: known.facts, now }), gestures };
  };
}
