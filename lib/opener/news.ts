import type { Fact } from '../model/fact.ts';
import { sayDay, spanOf } from '../moments/day.ts';
import { birthdayNear } from '../moments/offer.ts';
import { type Theme, wordsOf } from '../moments/theme.ts';
import { both, has, toWhom, type Variants, w } from './forms.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Congratulations on news the evidence states as good and done; null where that is not sure. */
export function goodNews(theme: Theme, who: Subject, fact: Fact): Variants | null {
  const text = wordsOf(fact);
  const to = toWhom(who);
  switch (theme.kind) {
    case 'birth': {
      const born = newborn(fact, text);
      return born
        ? both(
            [
              `Congratulations on the arrival of ${born}, what wonderful news.`,
              `I was so happy to read about the arrival of ${born}.`,
            ],
            [`My warmest congratulations on the arrival of ${born}.`],
          )
        : both(
            ['Congratulations on the new arrival, what wonderful news.'],
            ['My warmest congratulations on the new arrival.'],
          );
    }
    case 'engaged':
      return both(
        [`Congratulations${to} on the engagement, what lovely news.`],
        [`My warmest congratulations${to} on the engagement.`],
      );
    case 'married':
      return both(
        [`Congratulations${to} on the wedding, what lovely news.`],
        [`My warmest congratulations${to} on the wedding.`],
      );
    case 'new-job':
      return both(
        [`Congratulations${to} on the new ${theme.noun ?? 'job'}.`],
        [`My warmest congratulations${to} on the new ${theme.noun ?? 'job'}.`],
      );
    case 'retirement':
      return both([`Congratulations${to} on the retirement.`], [`My warmest congratulations${to} on the retirement.`]);
    case 'achieved': {
      const on = achievement(theme, text);
      return both(
        [`Congratulations${to} on ${on}.`, `I was so pleased to read about ${on}.`],
        [`My warmest congratulations${to} on ${on}.`],
        [`Congratulations${to} on ${on}, that is wonderful.`, `I was so pleased to read about ${on}.`],
      );
    }
    default:
      return null;
  }
}

/** What exactly to congratulate on, in words that stand in the mail; "the good news" where they are not certain. */
export function achievement(theme: Theme, text: string): string {
  const noun = theme.noun;
  if (!noun) return 'the good news';
  if (/\bpromotion$/i.test(noun)) return `the ${noun}`;
  if (
    /\bpass(?:ed)?\b/i.test(text) &&
    /\b(?:exam|exams|test|viva|grading|finals|bac|GCSEs?|A-levels?|abitur|matura)\w*$/i.test(noun)
  )
    return `passing the ${noun}`;
  if (/\bw[io]n(?:s|ning)?\b/i.test(text) && !/\bwon't\b/i.test(text)) return `winning the ${noun}`;
  if (/\b(?:ran|finished|completed|swam|rode|climbed)\b/i.test(text)) return `the ${noun}`;
  return 'the good news';
}

/** The child born, by name or relation, where the mail says that it is this one who was born. */
export function newborn(fact: Fact, text: string): string | null {
  const relation = fact.relation?.toLowerCase() ?? '';
  if (/^(?:wife|partner|sister|girlfriend|fianc|mother|husband|brother)/.test(relation)) return null;
  const name = fact.name;
  const who = subjectOf(fact);
  const says = (what: string): boolean =>
    new RegExp(
      `(?<!\\p{L})${what.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\$&')}(?:\\s*,[^.]{0,40}|\\s+\\p{L}+)?\\s+(?:was|is|were|are|has been|arrived|came)(?!\\p{L})`,
      'iu',
    ).test(text);
  if (name && who?.subject === name && says(name)) return name;
  if (
    relation &&
    who &&
    (says(`(?:my|our) ${relation}`.replace('(?:my|our) ', '')) ||
      new RegExp(`\\b(?:a|our) (?:little |baby )?${relation.replace(/[^a-z-]/g, '')}\\b`, 'i').test(text)) &&
    /^(?:son|daughter|grandson|granddaughter|grandchild|baby|boy|girl|twins|nephew|niece)$/.test(relation)
  ) {
    return name && !says(relation) ? null : name && who.subject === name ? name : `your ${relation}`;
  }
  return null;
}

/** A wish for a birthday or an anniversary, near, today or just gone; null outside its days. */
export function birthday(theme: Theme, who: Subject, fact: Fact, today: string): Variants | null {
  if (!fact.when) return null;
  const day = birthdayNear(spanOf(fact.when, today).start, today);
  const when = sayDay(day, today);
  const what = theme.kind === 'anniversary' ? 'anniversary' : 'birthday';
  if (day === today) {
    if (who.self)
      return both(
        [`Happy ${what} to you.`, `I wish you a very happy ${what} today.`],
        [`I wish you a very happy ${what} today.`],
        [`A very happy ${what} to you today.`],
      );
    if (what === 'anniversary')
      return both(['I wish you all a very happy anniversary day.'], ['I wish you all a very happy anniversary day.']);
    return both([`Happy birthday to ${who.subject} today.`], [`Please wish ${who.subject} a very happy birthday.`]);
  }
  if (day > today) {
    const on = when?.startsWith('on ') ? ` ${when}` : w(when);
    if (who.self) return both([`I wish you a very happy ${what}${on}.`], [`I wish you a very happy ${what}${on}.`]);
    if (what === 'anniversary')
      return both(
        [`I hope the anniversary${on} is a lovely day.`],
        [`I hope that the anniversary${on} will be a lovely day.`],
      );
    return both(
      [`I hope ${who.subject} ${has(who)} a lovely birthday${on}.`],
      [`Please wish ${who.subject} a very happy birthday${on}.`],
    );
  }
  if (who.self)
    return both(
      [`I hope you had a lovely ${what}${w(when)}.`],
      [`I hope that you had a very pleasant ${what}${w(when)}.`],
    );
  if (what === 'anniversary')
    return both(
      [`I hope the anniversary${w(when)} was a lovely day.`],
      [`I hope that the anniversary${w(when)} was a lovely day.`],
    );
  return both(
    [`I hope ${who.subject} had a lovely birthday${w(when)}.`],
    [`I hope that ${who.subject} had a very pleasant birthday${w(when)}.`],
  );
}
