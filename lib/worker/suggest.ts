import { findGestures, topicsOf } from '../extract/gestures.ts';
import type { Fact } from '../model/fact.ts';
import type { Opener } from '../model/opener.ts';
import { moments } from '../moments/index.ts';
import { openers } from '../opener/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { PersonPage } from '../store/person-page.ts';

/** The time of the asking: an instant, and the user's IANA time zone. */
export interface Clock {
  now: string;
  zone: string;
}

/** What the user has done with moments, as far as it still counts: a snoozed one is free again after its time. */
export function usedMoments(page: PersonPage, now: string): Set<string> {
  return new Set(page.uses.filter(({ until }) => !until || until > now).map(({ momentId }) => momentId));
}

/** Weighing a fact takes a third of a millisecond, and whoever has 500 is not ten times as near. */
const MOST_FACTS = 60;
const NEAR_DAYS = 60;
const DAY_MS = 86_400_000;

/** The facts that can be worth a word today: those with a day near it, every birthday, and the newest of the rest. */
function timely(facts: readonly Fact[], today: string): Fact[] {
  const isNear = ({ when }: Fact): boolean =>
    when?.precision === 'annual' ||
    (when?.precision === 'day' &&
      Math.abs(Date.parse(when.end ?? when.start) - Date.parse(today)) < NEAR_DAYS * DAY_MS);
  const rest = new Set(facts.filter((fact) => !isNear(fact)).slice(0, MOST_FACTS));
  return facts.filter((fact) => rest.has(fact) || isNear(fact)).slice(0, 2 * MOST_FACTS);
}

/**
 * The openers worth offering to a person now, best first, without the moments in `used`. With a draft also without what its
 * own words already take up. Pure: nothing is loaded or kept.
 */
export function suggest(
  page: PersonPage,
  settings: Pick<Settings, 'tone' | 'smallTalk'>,
  { now, zone }: Clock,
  used: ReadonlySet<string>,
  draft: string | null = null,
): Opener[] {
  const { person, messages } = page;
  // What the user told of themselves in their own mail: for "you both run", never as news of the person.
  const sent = new Set(messages.filter(({ direction }) => direction === 'out').map(({ id }) => id));
  const isOwn = (fact: Fact) => fact.who === 'user' && fact.evidence.some(({ messageId }) => sent.has(messageId));
  const today = now.slice(0, 10);
  const userFacts = timely(page.facts.filter(isOwn), today);
  const facts = timely(
    page.facts.filter((fact) => !isOwn(fact)),
    today,
  );
  const gestures = [...page.gestures];
  if (draft) {
    const mail = { id: 'draft', text: draft, direction: 'out', sentAt: now } as const;
    const whose = { account: person.account, personId: person.id };
    gestures.push(...findGestures({ ...mail, ...whose }, { topics: topicsOf(facts, gestures) }));
  }
  const found = moments({ person, facts, userFacts, gestures, messages, used, now, zone, settings });
  return openers({ moments: found, facts, userFacts, gestures, person, tone: person.tone ?? settings.tone, now, zone });
}
