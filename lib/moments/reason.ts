import { sayDay, saySent } from './day.ts';
import { birthdayNear, type Offer } from './offer.ts';
import type { Speakable } from './spoken.ts';

/** Why this is a good moment, for the user, in one short plain sentence. Gentle things are not named here either: the nudge shows it inside Gmail's page. */
export function reasonFor(item: Speakable, given: Offer, today: string): string {
  const { theme, fact, span } = item;
  const told = saySent(item.toldOn, today);
  // Only of an event is its name a day: "the university was yesterday" is none.
  const named =
    given.kind === 'event-passed' || given.kind === 'event-ahead' ? theme.kind === 'try' || theme.kind === 'day' : true;
  const thing = theme.noun && named ? `the ${theme.noun}` : null;
  const was = theme.plural ? 'were' : 'was';
  const are = theme.plural ? 'are' : 'is';
  switch (given.kind) {
    case 'event-passed': {
      const when = span ? sayDay(span.end, today) : null;
      return fact.tact === 'open' && thing
        ? `${upper(thing)} ${was} ${when ?? 'a little while ago'}.`
        : `This was ${when ?? 'a little while ago'}.`;
    }
    case 'event-ahead': {
      const when = span ? sayDay(span.start, today) : null;
      return fact.tact === 'open' && thing
        ? `${upper(thing)} ${are} ${when ?? 'still to come'}.`
        : `This is ${when ?? 'still to come'}.`;
    }
    case 'birthday': {
      const day = birthdayNear(span?.start ?? today, today);
      const what =
        theme.kind === 'anniversary'
          ? 'An anniversary'
          : fact.who === 'person'
            ? 'Birthday'
            : 'A birthday in the family';
      return `${what} ${sayDay(day, today) ?? 'soon'}.`;
    }
    case 'back-from-travel':
      return 'Back from the journey.';
    case 'good-news':
      return `Good news, told ${told}.`;
    case 'hard-news':
    case 'strain':
      return `A hard time, told ${told}.`;
    case 'taste':
      return `A small thing told ${told}.`;
    default:
      return fact.tact === 'open' && thing ? `Told ${told}: ${thing}.` : `Told ${told}.`;
  }
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
