import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import { stableId } from '../model/ids.ts';
import type { Moment, Opener } from '../model/opener.ts';
import type { Person } from '../model/person.ts';
import { topicOf } from '../moments/acknowledged.ts';
import { dayOf, saySent, weekdayIndex } from '../moments/day.ts';
import { reread } from '../moments/reread.ts';
import { wordsOf } from '../moments/theme.ts';
import type { Tone, Variants } from './forms.ts';
import { sayFact } from './say.ts';
import { sayCommon } from './states.ts';

export interface OpenersInput {
  /** From `moments`, best first. */
  moments: readonly Moment[];
  facts: readonly Fact[];
  /** The user's own, as given to `moments`: for what both have in common. */
  userFacts?: readonly Fact[];
  /** Needed for the moments that a gesture licenses (they asked, they wished, a holiday); without it these are left out. */
  gestures?: readonly Gesture[];
  person: Person;
  tone: Tone;
  now: string;
  zone: string;
  /** Which wording; every number gives one, and neighbours differ where there are several ("Another"). */
  variant?: number;
}

const MAX_OPENERS = 3;
const MAX_LENGTH = 160;

/**
 * Two or three sentences to open with, best first; none where nothing is worth saying. Each ends with a mark, has at
 * most 160 characters and says no more than its quotes. Pure.
 */
export function openers(input: OpenersInput): Opener[] {
  const today = dayOf(input.now, input.zone);
  const facts = new Map([...input.facts, ...(input.userFacts ?? [])].map((f) => [f.id, f]));
  const gestures = new Map((input.gestures ?? []).map((g) => [g.id, g]));
  const silence = input.moments.some((m) => m.kind === 'long-silence');
  const out: Opener[] = [];
  const said = new Set<string>();
  const about = new Set<string>();
  for (const moment of input.moments) {
    if (out.length >= MAX_OPENERS) break;
    // The silence itself is only spoken of where there is nothing else.
    if (moment.kind === 'long-silence' && out.length > 0) continue;
    // One thing is offered once, whatever moments it gives.
    if (moment.factIds.some((id) => about.has(id))) continue;
    const found = moment.factIds
      .map((id) => facts.get(id))
      .filter((f) => f !== undefined)
      .flatMap((f) => reread(f) ?? []);
    if (found.some((f) => f.tact === 'private' || f.status === 'cancelled' || f.state !== 'kept' || f.who === 'other'))
      continue;
    const subject = found[0]?.name ?? (found[0]?.who === 'family' ? found[0].relation : null);
    if (subject && said.has(subject)) continue;
    const variants = sentences(moment, found, gestures, today);
    const text = variants && pick(variants, input.tone, input.variant ?? 0);
    if (!text) continue;
    const opener = silence && WARM_AFTER_SILENCE.has(moment.kind) && found.length > 0 ? afterSilence(text) : text;
    if (opener.length > MAX_LENGTH || !/[.?!]$/.test(opener) || said.has(opener)) continue;
    const quotes = moment.factIds.flatMap(
      (id) =>
        facts
          .get(id)
          ?.evidence.slice(-1)
          .map((e) => e.quote) ?? [],
    );
    for (const id of moment.factIds) {
      about.add(id);
      const gesture = gestures.get(id);
      if (gesture) quotes.push(gesture.quote);
    }
    said.add(opener);
    if (subject) said.add(subject);
    out.push({ text: opener, quotes, moment });
  }
  return out;
}

const WARM_AFTER_SILENCE = new Set<Moment['kind']>(['going-on', 'taste', 'in-common']);

function afterSilence(text: string): string {
  const how = /^How (are|is)\b/.test(text);
  return how
    ? `It has been a while, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : `It has been a while, and ${text}`;
}

/** The wording of that number, counted round. */
function pick(variants: Variants, tone: Tone, variant: number): string | null {
  const list = variants[tone];
  if (list.length === 0) return null;
  return list[Math.abs(Math.trunc(variant)) % list.length] ?? null;
}

function sentences(
  moment: Moment,
  found: readonly Fact[],
  gestures: ReadonlyMap<string, Gesture>,
  today: string,
): Variants | null {
  const gesture = moment.factIds.map((id) => gestures.get(id)).find((g) => g !== undefined);
  const fact = found[0];
  if (fact && moment.kind === 'in-common')
    return sayCommon(fact, found[1] ? wordsOf(found[1]) : (gesture?.quote ?? null));
  if (fact) return sayFact(moment, fact, today);
  switch (moment.kind) {
    case 'in-common':
      return gesture ? sayCommon(null, gesture.quote) : null;
    case 'asked-you':
      return gesture ? asked(gesture, today) : null;
    case 'wished-you': {
      const when = gesture?.sentAt ? saySent(gesture.sentAt.slice(0, 10), today) : null;
      return gesture ? same([`Thank you for your kind wishes${when ? ` ${when}` : ''}.`]) : null;
    }
    case 'holiday':
      return gesture ? holiday(topicOf(gesture).words) : null;
    case 'long-silence':
      return {
        plain: ['It has been a while, I hope all is well with you.'],
        warm: ['It has been a while since we last wrote, I hope all is well with you.'],
        formal: ['It has been some time since we last wrote, and I hope that you are well.'],
      };
    case 'weekday':
      return weekdayIndex(today) === 4
        ? same(['I wish you a good weekend.'])
        : same(['I hope you had a good weekend.']);
    case 'small-talk':
      return same(['I hope the week is treating you kindly.']);
    default:
      return null;
  }
}

const same = (list: readonly string[]): Variants => ({ plain: list, warm: list, formal: list });

/** "Thank you for asking about my studio": what was yours in their question is mine in the answer. */
function asked(gesture: Gesture, today: string): Variants {
  const when = gesture.sentAt ? saySent(gesture.sentAt.slice(0, 10), today) : null;
  const { words } = topicOf(gesture);
  const thing = /^[\p{L}][\p{L}' -]{1,40}$/u.test(words) ? ` about my ${words}` : ' after me';
  const on = when && !/while|few/.test(when) ? ` ${when}` : '';
  return {
    plain: [`Thank you for asking${thing}${on}, sorry that I never answered.`],
    warm: [`Thank you for asking${thing}${on}, I am sorry that I never answered.`],
    formal: [`Thank you for asking${thing}${on}, and I apologise that I did not answer.`],
  };
}

/** The day's own name as they wrote it; the date after it is for the machine. */
function holiday(words: string): Variants {
  const name = words.replace(/\d{4}-\d{2}-\d{2}/, '').trim();
  const day = /(\d{4}-\d{2}-\d{2})/.exec(words)?.[1];
  const long = day !== undefined && [0, 4].includes(weekdayIndex(day));
  if (/^(?:bank holiday|public holiday|national holiday|long weekend)$/.test(name) || name === '') {
    const the = /^(?:long weekend|)$/.test(name) ? 'long weekend' : long ? `${name} weekend` : name;
    return {
      plain: [`I hope you have a good ${the}.`],
      warm: [`I hope you have a restful ${the}.`],
      formal: [`I wish you a pleasant ${the}.`],
    };
  }
  const the = long && !/(?:day|weekend)$/i.test(name) ? `${name} weekend` : name;
  return {
    plain: [`I hope you have a good ${the}.`],
    warm: [`I hope you have a lovely ${the}.`],
    formal: [`I wish you a pleasant ${the}.`],
  };
}

/** The id under which a wording is remembered as used, should the caller want to keep wordings apart. */
export function wordingId(opener: Opener): string {
  return stableId(opener.moment.id, opener.text);
}
