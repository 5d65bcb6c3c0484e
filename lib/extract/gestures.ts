import type { Fact } from '../model/fact.ts';
import type { Gesture } from '../model/gesture.ts';
import { stableId } from '../model/ids.ts';
import { addDays, dayOf, weekdayIndex } from '../moments/day.ts';
import { keywords, shared } from '../moments/keywords.ts';
import { nounPhrase } from '../moments/noun.ts';
import { ownText } from '../text/own.ts';
import {
  AFTER,
  AFTER_THEM,
  ASKS,
  BULK,
  BUSINESS,
  CLOSED,
  COMMON,
  DISCREET,
  HOLIDAY,
  LOST,
  MONTHS,
  MOVES,
  OFF,
  PERSONAL,
  REQUEST,
  TO_YOU,
  UNSURE,
  WEEKDAYS,
  YOURS,
} from './gesture-cues.ts';

/** One mail as far as gestures need it. `text` may still hold quoted mail and a signature: they are left out here. */
export interface GestureMail {
  id: string;
  text: string;
  direction: 'in' | 'out';
  sentAt: string | null;
  account: string;
  personId: string;
}

/** What is already known and may be taken up: a fact's quote and names, an open question's words. */
export interface GestureContext {
  topics: readonly string[];
}

/** A gesture stands in a sentence, not in a page: longer ones are cut, later ones left. */
const MAX_SENTENCE = 400;
const MAX_SENTENCES = 200;
/** A personal word stands early; nobody's own words are longer. */
const MAX_TEXT = 40_000;
const MAX_GESTURES = 12;

/** What a later sentence may take up: what is known of the person, and what they asked. */
export function topicsOf(facts: readonly Fact[], gestures: readonly Gesture[]): string[] {
  return [
    ...facts
      .filter((fact) => fact.who !== 'user')
      .map((fact) => `${fact.evidence.at(-1)?.quote ?? ''} ${fact.name ?? ''}`),
    ...gestures
      .filter(({ direction, kind }) => direction === 'from-them' && kind === 'asked')
      .map(({ topic }) => topic?.replace(/^\w+: /, '') ?? ''),
  ];
}

/**
 * The personal moves in one mail, in the order they stand: what was asked, wished, thanked for, offered, told. `topic` is
 * "class: words" ("question: new studio", "holiday: bank holiday 2026-08-31"), classes as in `lib/moments/acknowledged.ts`.
 * With `context`, a sentence that takes up one of its topics counts as well (`told`): this is how a question gets answered
 * and a piece of news acknowledged without a set phrase. Pleasantries ("hope you are well", "have a nice weekend") are none.
 * Pure and linear in the text.
 */
export function findGestures(mail: GestureMail, context: GestureContext = { topics: [] }): Gesture[] {
  if (mail.direction === 'in' && isBulk(mail.text)) return [];
  const sentences = sentencesOf(ownText(mail.text.slice(0, MAX_TEXT)));
  const known = context.topics.map((t) => keywords(t));
  const out: Gesture[] = [];
  const add = (kind: Gesture['kind'], quote: string, topic: string): void => {
    if (out.length >= MAX_GESTURES || out.some((g) => g.kind === kind && g.topic === topic)) return;
    out.push({
      id: stableId('gesture', mail.account, mail.id, kind, topic),
      account: mail.account,
      personId: mail.personId,
      direction: mail.direction === 'in' ? 'from-them' : 'from-you',
      kind,
      quote,
      topic,
      messageId: mail.id,
      sentAt: mail.sentAt,
    });
  };
  sentences.forEach((sentence, i) => {
    const around = `${sentences[i - 1] ?? ''} ${sentence} ${sentences[i + 1] ?? ''}`;
    const question = /\?\s*$/.test(sentence) ? asked(sentence, around, mail.direction) : null;
    if (question !== null) add('asked', sentence, `question: ${question}`);
    for (const [kind, topic, pattern] of MOVES) {
      const hit = pattern.exec(sentence);
      if (!hit || (kind === 'wished' && mail.direction === 'in' && (question !== null || !TO_YOU.test(sentence))))
        continue;
      add(kind, sentence, `${topic}: ${telling(sentence)}`);
    }
    if (mail.direction === 'in') {
      const day = holiday(sentence, mail.sentAt);
      if (day) add('shared', sentence, `holiday: ${day}`);
      if (OFF.test(sentence) && personalNoun(sentence) !== null) add('shared', sentence, `off: ${telling(sentence)}`);
      if (DISCREET.test(sentence)) add('shared', sentence, `discreet: ${telling(sentence)}`);
      if (LOST.test(sentence)) add('shared', sentence, `loss: ${telling(sentence)}`);
      if (COMMON.test(sentence)) add('shared', sentence, `common: ${telling(sentence)}`);
    } else if (tellsOfSelf(sentence)) {
      add('shared', sentence, `self: ${telling(sentence)}`);
    }
    if (known.length > 0 && !out.some((g) => g.quote === sentence)) {
      const keys = keywords(sentence);
      if (keys.size > 0 && known.some((k) => shared(k, keys) > 0))
        add('shared', sentence, `told: ${telling(sentence)}`);
    }
  });
  return out;
}

/**
 * Whether a mail was sent to many or by a machine, by what such mail has to say of itself: nothing in it was meant for
 * the user. Looks at the first and last 20,000 characters.
 */
export function isBulk(text: string): boolean {
  const ends = text.length > 40_000 ? `${text.slice(0, 20_000)}\n${text.slice(-20_000)}` : text;
  return BULK.test(ends);
}

/** A sentence of the user's own about their life: what they did or have, and a word of private life. */
function tellsOfSelf(sentence: string): boolean {
  if (/\b(?:hope|wish|thoughts|thank|need|would like|i'd like|could you|please)\b/i.test(sentence))
    return /\bi went\b/i.test(sentence);
  const noun = personalNoun(sentence);
  if (noun === null) return false;
  return (
    noun.determiner === 'my' ||
    noun.determiner === 'our' ||
    /\b(?:i|we)(?:'m| am| are|'re|'ve| have)? (?:went|had|spent|took|been|off|going|play|swim|run|ride|keep)\b/i.test(
      sentence,
    )
  );
}

/** What a question asks after, in its own words without "your", "" where it asks after the reader as such; null for any other question. */
function asked(sentence: string, around: string, direction: 'in' | 'out'): string | null {
  if (!ASKS.test(sentence) || (REQUEST.test(sentence) && !/\bfeeling better\b/i.test(sentence))) return null;
  if (
    /\b(?:are|is) (?:you|he|she|they|your \p{L}+) (?:feeling )?(?:any |a bit |a little )?(?:better|recovered|on the mend|back on your feet)\b/iu.test(
      sentence,
    )
  )
    return '';
  const noun = personalNoun(sentence);
  if (direction === 'out') {
    // Of the user's own questions every personal one counts, however it is put: it closes what it asks about.
    return noun !== null || /\b(?:how (?:did|was|were|is|are|'s)|did (?:you|he|she|they)|have you)\b/i.test(sentence)
      ? telling(sentence)
      : null;
  }
  if (noun === null || BUSINESS.test(sentence) || !AFTER_THEM.test(sentence)) return null;
  if (noun.determiner === 'your') return noun.text;
  if (noun.determiner !== 'the' && noun.determiner !== 'that') return null;
  return YOURS.test(around.replace(sentence, ' ')) || YOURS.test(sentence) ? noun.text : null;
}

function personalNoun(sentence: string): { text: string; determiner: string | null } | null {
  for (const hit of sentence.matchAll(PERSONAL)) {
    const end = hit.index + hit[0].length;
    if (UNSURE.test(hit[0]) || !AFTER.test(sentence.slice(end, end + 40))) continue;
    const found = nounPhrase(sentence, hit.index, end, new Set());
    // "your new puppy": what stands between is read over, the owner is what counts.
    const owner =
      found.determiner ??
      /\b(your|the|that|my|our|his|her|their)\s+(?:\p{L}+\s+){0,2}$/iu
        .exec(sentence.slice(Math.max(0, found.start - 40), found.start))?.[1]
        ?.toLowerCase() ??
      null;
    const opinion = /\b(new)\s+$/i.exec(sentence.slice(Math.max(0, found.start - 6), found.start))?.[1];
    return { text: opinion ? `new ${found.text}` : found.text, determiner: owner };
  }
  return null;
}

/** The telling words of a sentence, in order, for matching; at most a dozen. */
function telling(sentence: string): string {
  return [...keywords(sentence)].slice(0, 14).join(' ');
}

/** "closed on Monday for the bank holiday": the name and the day, "bank holiday 2026-08-31"; null where either is not said. */
function holiday(sentence: string, sentAt: string | null): string | null {
  const name = HOLIDAY.exec(sentence)?.[1];
  if (!name || !sentAt) return null;
  const at = sentence.indexOf(name);
  if (
    !CLOSED.test(sentence.replace(name, ' ')) &&
    !/\b(?:is|it's|'s|for|over|because of|due to) (?:a |an |the |our )?$/i.test(sentence.slice(0, at)) &&
    !/weekend/i.test(name)
  )
    return null;
  const sent = dayOf(sentAt, 'UTC');
  const low = sentence.toLowerCase();
  const dated = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')})\\b`).exec(low) ?? null;
  const american = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b`).exec(low);
  const month = MONTHS.indexOf(dated?.[2] ?? american?.[1] ?? '');
  if (month >= 0) {
    const number = Number(dated?.[1] ?? american?.[2]);
    const year = Number(sent.slice(0, 4)) + (month + 1 < Number(sent.slice(5, 7)) ? 1 : 0);
    const day = `${year}-${String(month + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : `${name} ${day}`;
  }
  if (/\btomorrow\b/.test(low)) return `${name} ${addDays(sent, 1)}`;
  const weekday = WEEKDAYS.findIndex((w) => new RegExp(`\\b${w}\\b`).test(low));
  const target = weekday >= 0 ? weekday : /\b(?:long|holiday) weekend\b/.test(low) ? 0 : -1;
  if (target < 0) return null;
  const ahead = (target - weekdayIndex(sent) + 7) % 7 || 7;
  return `${name} ${addDays(sent, ahead)}`;
}

/** Sentences of a plain text in order, as they stand; a line break within a paragraph joins, a list item parts. Linear. */
function sentencesOf(text: string): string[] {
  const out: string[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    for (const [raw] of paragraph.matchAll(/[^.!?\n]+(?:\n(?![ \t]*(?:[-*•]|\d+[.)]))[^.!?\n]+)*[.!?]*/g)) {
      const sentence = raw.trim();
      if (sentence.length < 4) continue;
      if (out.length >= MAX_SENTENCES) return out;
      out.push(sentence.slice(0, MAX_SENTENCE));
    }
  }
  return out;
}
