import type { MailContext } from '../../../lib/extract/context.ts';
import { type Description, describe as describeFact } from '../../../lib/extract/describe.ts';
import type { Category } from '../../../lib/model/fact.ts';
import { sentences } from '../../../lib/text/sentences.ts';

/** A mail by Priya to Tom, sent on Monday 11 May 2026, all invented. */
export function mailOf(text: string, sentOn: string | null = '2026-05-11'): MailContext {
  return {
    mail: {
      id: 'm1',
      from: 'Priya Raman <priya@acorn.example>',
      to: 'Tom Hale <tom@hale.example>',
      date: sentOn,
      subject: null,
      text,
    },
    from: { name: 'Priya Raman', email: 'priya@acorn.example' },
    to: [{ name: 'Tom Hale', email: 'tom@hale.example' }],
    sentOn,
    sentences: sentences(text),
  };
}

/** Describes the part of the text in [square brackets], or all of it where there are none. */
export function described(marked: string, category: Category, sentOn: string | null = '2026-05-11'): Description {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return describeFact(mailOf(text, sentOn), start < 0 ? [0, text.length] : [start, end], category);
}
