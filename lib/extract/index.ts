// The thin road, written by the lead so that the rest can be walked end to end. To be replaced by the fitted pipeline.
import type { Category, FoundFact } from '../model/fact.ts';
import { parseMailbox } from '../model/mailbox.ts';
import type { Mail } from '../model/message.ts';
import { isEnglish } from '../text/language.ts';
import { ownSpans } from '../text/own.ts';
import { sentences } from '../text/sentences.ts';
import type { MailContext } from './context.ts';
import { describe } from './describe.ts';
import { TOPICS } from './topics/index.ts';

const WORDS = new Map<string, Category>();
for (const { category, classes } of TOPICS) {
  if (!category) continue;
  for (const word of Object.values(classes).join(' ').split(/\s+/)) if (!WORDS.has(word)) WORDS.set(word, category);
}

/** The personal facts of one e-mail. */
export async function extract(mail: Mail): Promise<FoundFact[]> {
  if (!isEnglish(mail.text)) return [];
  const own = ownSpans(mail.text);
  const all = sentences(mail.text, own);
  const ctx: MailContext = {
    mail,
    from: parseMailbox(mail.from),
    to: mail.to.split(/[,;]/).map(parseMailbox),
    sentOn: mail.date?.slice(0, 10) ?? null,
    sentences: all,
  };
  const found: FoundFact[] = [];
  for (const { start, end, text } of all) {
    if (!/\b(i|i'm|i've|we|my|our|me)\b/i.test(text) || text.length < 15 || text.length > 400) continue;
    const hits = new Map<Category, number>();
    for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
      const category = WORDS.get(word);
      if (category) hits.set(category, (hits.get(category) ?? 0) + 1);
    }
    const [top] = [...hits].toSorted((a, b) => b[1] - a[1]);
    if (!top || top[1] < 2) continue;
    const span: [number, number] = [start, end];
    found.push({
      quote: mail.text.slice(start, end),
      span,
      category: top[0],
      confidence: 0.7,
      ...describe(ctx, span, top[0]),
    });
  }
  return found;
}
