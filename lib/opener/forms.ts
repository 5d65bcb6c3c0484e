import type { Theme } from '../moments/theme.ts';
import type { Subject } from './subject.ts';

export type Tone = 'plain' | 'warm' | 'formal';

/** Sentences for one moment, by tone; within a tone the best first, the others are variants of it. */
export type Variants = Readonly<Record<Tone, readonly string[]>>;

/** Plain and warm alike, or warm in its own words. */
export const both = (
  plain: readonly string[],
  formal: readonly string[],
  warm: readonly string[] = plain,
): Variants => ({
  plain,
  warm,
  formal,
});

/** "on Saturday" with its leading blank, or nothing. */
export function w(when: string | null): string {
  return when ? ` ${when}` : '';
}

/** "your driving test", "Mia's recital", "the regional championships". */
export function thing(theme: Theme, who: Subject): string {
  const noun = theme.noun ?? '';
  if (/^(?:Christmas|Thanksgiving)/i.test(noun)) return noun;
  if (who.self) return theme.determiner === 'my' || theme.determiner === 'our' ? `your ${noun}` : `the ${noun}`;
  const owned =
    theme.determiner !== 'the' &&
    theme.determiner !== 'this' &&
    theme.determiner !== 'that' &&
    theme.determiner !== 'my' &&
    theme.determiner !== 'our';
  return owned ? `${who.possessive} ${noun}` : `the ${noun}`;
}

/** Under "the", the one it is about has to be named besides: " for Marta". */
export function forWhom(theme: Theme, who: Subject): string {
  return who.self || !thing(theme, who).startsWith('the ') ? '' : ` for ${who.subject}`;
}

/** "to Leeds" out of "in Leeds" and "to Leeds". */
export function toPlace(theme: Theme): string {
  const place = theme.place?.replace(/^\S+\s+/, '');
  return place && /^(?:to|in)\s/.test(theme.place ?? '') ? ` to ${place}` : '';
}

/** " in Lisbon" where the evidence names the place, else nothing. */
export function inPlace(theme: Theme): string {
  const place = theme.place?.replace(/^\S+\s+/, '');
  return place && /^(?:to|in)\s/.test(theme.place ?? '') ? ` in ${place}` : '';
}

export const are = (theme: Theme): string => (theme.plural ? 'are' : 'is');
export const were = (theme: Theme): string => (theme.plural ? 'were' : 'was');
export const goes = (theme: Theme): string => (theme.plural ? 'go' : 'goes');
export const toWhom = (who: Subject): string => (who.self ? '' : ` to ${who.subject}`);
export const has = (who: Subject): string => (who.plural ? 'have' : 'has');
export const isare = (who: Subject): string => (who.plural ? 'are' : 'is');
export const forOther = (who: Subject): string => (who.self ? '' : ` for ${who.subject}`);
