import type { Fact } from '../model/fact.ts';
import type { Moment } from '../model/opener.ts';
import { sayDay, spanOf } from '../moments/day.ts';
import { themeOf } from '../moments/theme.ts';
import { ahead, passed, trip } from './events.ts';
import type { Variants } from './forms.ts';
import { birthday, goodNews } from './news.ts';
import { goingOn, hard, pet, strain, taste } from './states.ts';
import { subjectOf, YOU } from './subject.ts';

/** The sentences that a fact allows at a moment; empty where it allows none. Nothing in them is neither in the fact nor derived from it and `today`. */
export function sayFact(moment: Moment, fact: Fact, today: string): Variants | null {
  const theme = themeOf(fact);
  const who = subjectOf(fact);
  if (!theme) return null;
  if (theme.kind === 'pet-new' || theme.kind === 'pet' || theme.kind === 'pet-ill' || theme.kind === 'pet-lost')
    return pet(theme, who, moment);
  if (!who) return null;
  const span = fact.when ? spanOf(fact.when, today) : null;
  const start = span && fact.when?.precision === 'day' ? sayDay(span.start, today) : null;
  const end = span && fact.when?.precision === 'day' ? sayDay(span.end, today) : null;
  switch (moment.kind) {
    case 'event-ahead':
      return ahead(theme, who, fact, start);
    case 'event-passed':
      return passed(theme, who, fact, end);
    case 'back-from-travel':
      return trip(theme, who, fact, 'passed', null);
    case 'good-news':
      return goodNews(theme, who, fact);
    case 'hard-news':
      return hard(theme, who);
    case 'strain':
      return theme.kind === 'sad' ? hard(theme, YOU) : strain();
    case 'birthday':
      return birthday(theme, who, fact, today);
    case 'going-on':
      return goingOn(theme, who, fact);
    case 'taste':
      return taste(theme, who);
    default:
      return null;
  }
}
