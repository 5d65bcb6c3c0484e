import type { Category, FoundFact, Status, Tact, Time } from '../model/fact.ts';
import { readClause } from './clause.ts';
import type { MailContext } from './context.ts';
import { dateOf } from './dates.ts';
import { isSensitive, tactOf } from './sensitivity.ts';
import { statementOf } from './statement.ts';
import { statusOf } from './status.ts';
import { timeOf } from './time.ts';
import { whoOf } from './who.ts';

/** What is said of a fact besides its words and its category: whose it is, when, how sure, how tender. */
export interface Description {
  about: FoundFact['about'];
  relation: string | null;
  name: string | null;
  time: Time;
  /** The written form of `When`, or null. */
  date: string | null;
  status: Status;
  sensitive: boolean;
  tact: Tact;
  /** One short sentence in the third person, inventing neither name nor gender. */
  summary: string;
}

/**
 * Describes the fact that `mail.text[span)` states.
 * @param span [start, end) of the clause in UTF-16 units; the shorter the clause the surer the answer
 */
export function describe(ctx: MailContext, span: readonly [number, number], category: Category): Description {
  const clause = readClause(ctx, span, category);
  const dated = dateOf(clause);
  const sensitive = isSensitive(clause);
  const time = timeOf(clause, dated.date, dated.inClause, dated.order);
  const { who, subject } = whoOf(clause);
  return {
    ...who,
    time,
    date: dated.date?.when ?? null,
    status: statusOf(clause),
    sensitive,
    tact: tactOf(clause, sensitive),
    summary: statementOf(clause, who, subject, dated.inClause ? dated.date : null),
  };
}
