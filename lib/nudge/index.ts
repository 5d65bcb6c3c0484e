import type { Moment, NudgeDecision, Opener } from '../model/opener.ts';
import type { Person } from '../model/person.ts';
import { dayOf, daysBetween } from '../moments/day.ts';
import { LONG_SILENCE_DAYS } from '../moments/index.ts';
import { keywords, shared } from '../moments/keywords.ts';
import { readDraft } from './draft.ts';

export { type DraftReading, readDraft } from './draft.ts';

export interface NudgeInput {
  /** The text in the compose box, or null while it is empty or unread. */
  draft: string | null;
  /** From `openers`, best first. */
  openers: readonly Opener[];
  person: Person;
  history: {
    /** Moments inserted, copied or dismissed, or snoozed now. */
    used: ReadonlySet<string>;
    /** The ask-first hint was shown to this person before (it is given once a silence). */
    askedFirst: boolean;
    /** A nudge was shown for this compose box already. */
    shownHere: boolean;
    /** Anything personal is known of them or was ever exchanged. */
    anythingPersonal: boolean;
    /** The newest mail of either direction. */
    lastMailAt: string | null;
  };
  settings: { nudges: boolean };
  /** How many nudges the day still allows. */
  budgetLeft: number;
  now: string;
  zone: string;
}

/** Moments worth a word of their own; a taste, a weekend, a holiday wait in the panel. */
const TIMELY = new Set<Moment['kind']>([
  'event-passed',
  'event-ahead',
  'good-news',
  'hard-news',
  'birthday',
  'back-from-travel',
  'asked-you',
  'in-common',
  'strain',
  'wished-you',
]);
/** Beneath this rank a moment is an old pastime or a far-off plan: nice to say, nothing to interrupt for. */
const TIMELY_RANK = 64;

const quiet = (reason: string): NudgeDecision => ({ show: false, reason, text: null });

/**
 * Whether to speak up at the compose box, and why or why not in words for the user. Pure: every outcome follows from
 * its input; throws RangeError on a broken `now` or zone.
 */
export function decideNudge(input: NudgeInput): NudgeDecision {
  const { person, history } = input;
  const name = firstName(person.name);
  if (!input.settings.nudges) return quiet('Hints while writing are switched off.');
  if (person.muted || person.excluded) return quiet(`You have muted ${name}.`);
  if (history.shownHere) return quiet('You have seen a hint for this mail.');
  if (input.budgetLeft <= 0) return quiet('Enough hints for today.');
  const draft = readDraft(input.draft);
  if (draft.warm) return quiet('Your draft already opens warmly.');
  if (draft.hurried) return quiet('A quick answer needs no more.');
  const best = input.openers.find((o) => !history.used.has(o.moment.id));
  const silent =
    history.lastMailAt !== null &&
    daysBetween(dayOf(history.lastMailAt, input.zone), dayOf(input.now, input.zone)) >= LONG_SILENCE_DAYS;
  if (best && saysAlready(draft.body, best)) return quiet('Your draft already says it.');
  if (draft.demand && (silent || best || !history.anythingPersonal)) return askFirst(input, best ?? null, silent, name);
  if (!best) return quiet('Nothing to say today.');
  if (timely(best.moment)) return { show: true, reason: best.moment.reason, text: best.text };
  return quiet('A small thing: it is in the panel.');
}

function timely(moment: Moment): boolean {
  return (TIMELY.has(moment.kind) || moment.kind === 'going-on') && moment.rank >= TIMELY_RANK;
}

/** A draft that goes straight to a request: once, and kindly. With nothing to say it stays a thought. */
function askFirst(input: NudgeInput, best: Opener | null, silent: boolean, name: string): NudgeDecision {
  if (best && timely(best.moment)) return { show: true, reason: best.moment.reason, text: best.text };
  if (input.history.askedFirst) return quiet('You have seen this thought before.');
  if (silent)
    return {
      show: true,
      reason: `You are opening with a request after a long silence. A word for ${name} first?`,
      text: best?.text ?? null,
    };
  if (best) return { show: true, reason: `You are opening with a request. A word for ${name} first?`, text: best.text };
  return {
    show: true,
    reason: `You are opening with a request, and know little of ${name} yet. Something to give before you ask?`,
    text: null,
  };
}

function saysAlready(body: string, best: Opener): boolean {
  const said = keywords(body);
  const about = keywords(best.text);
  return about.size > 0 && shared(about, said) >= Math.min(2, about.size);
}

/** The name to use in a sentence for the user: the given name, or all there is. */
export function firstName(name: string): string {
  return /^\s*(?:(?:dr|prof|mr|mrs|ms|mx)\.?\s+)?([^\s,]+)/i.exec(name)?.[1] ?? name;
}
