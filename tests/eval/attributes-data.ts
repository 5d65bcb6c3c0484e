import { readFileSync } from 'node:fs';
import { readClause } from '../../lib/extract/clause.ts';
import type { MailContext } from '../../lib/extract/context.ts';
import { dateOf } from '../../lib/extract/dates.ts';
import { sensitivityFeatures } from '../../lib/extract/sensitivity.ts';
import { timeFeatures } from '../../lib/extract/time.ts';
import { whoFeatures } from '../../lib/extract/who.ts';
import type { Category, FoundFact } from '../../lib/model/fact.ts';
import type { Mailbox } from '../../lib/model/ids.ts';
import { sentences } from '../../lib/text/sentences.ts';

/** A labelled fact of `shared/eval`, with the place of its quote. */
export interface Gold {
  mailId: string;
  ctx: MailContext;
  span: readonly [number, number];
  quote: string;
  category: Category;
  about: FoundFact['about'];
  relation: string | null;
  name: string | null;
  time: FoundFact['time'];
  date: string | null;
  status: FoundFact['status'];
  sensitive: boolean;
  worth: number;
  summary: string;
}

interface Line {
  id: string;
  from: string;
  to: string | null;
  date: string | null;
  subject: string | null;
  text: string;
  facts: Omit<Gold, 'mailId' | 'ctx' | 'span'>[];
}

function mailbox(written: string): Mailbox {
  const match = /^\s*"?([^"<]*?)"?\s*<([^>]+)>/.exec(written);
  return match
    ? { name: match[1] ?? '', email: (match[2] ?? '').trim().toLowerCase() }
    : { name: '', email: written.trim().toLowerCase() };
}

/** The labelled facts of a file of `shared/eval` whose quotes stand in their text. */
export function readGold(path: string): Gold[] {
  const gold: Gold[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const mail = JSON.parse(line) as Line;
    const ctx: MailContext = {
      mail: {
        id: mail.id,
        from: mail.from,
        to: mail.to ?? '',
        date: mail.date,
        subject: mail.subject,
        text: mail.text,
      },
      from: mailbox(mail.from ?? ''),
      to: (mail.to ?? '').split(',').map(mailbox),
      sentOn: mail.date ? mail.date.slice(0, 10) : null,
      sentences: sentences(mail.text),
    };
    for (const fact of mail.facts) {
      const at = mail.text.indexOf(fact.quote);
      if (at < 0) continue;
      gold.push({ ...fact, mailId: mail.id, ctx, span: [at, at + fact.quote.length] });
    }
  }
  return gold;
}

/** The three attributes that a fitted model decides. */
export const FITTED = ['about', 'time', 'sensitive'] as const;
export type Fitted = (typeof FITTED)[number];
export const LABELS: Readonly<Record<Fitted, readonly string[]>> = {
  about: ['sender', 'family', 'other', 'recipient'],
  time: ['past', 'ongoing', 'future', 'habit'],
  sensitive: ['no', 'yes'],
};

/** One fact as the fitter sees it: feature names and the right label of each attribute. */
export function example(gold: Gold): Record<Fitted, { features: string[]; label: string }> {
  const clause = readClause(gold.ctx, gold.span, gold.category);
  const dated = dateOf(clause);
  return {
    about: { features: whoFeatures(clause), label: gold.about },
    time: { features: timeFeatures(clause, dated.date, dated.inClause, dated.order), label: gold.time },
    sensitive: { features: sensitivityFeatures(clause), label: gold.sensitive ? 'yes' : 'no' },
  };
}
