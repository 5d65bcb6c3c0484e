import { stableId } from '../model/ids.ts';
import type { Moment } from '../model/opener.ts';
import { type Acknowledged, acknowledged, topicOf } from './acknowledged.ts';
import { addDays, dayOf, daysBetween, saySent, weekdayIndex } from './day.ts';
import type { MomentsInput } from './input.ts';
import { keywords, shared } from './keywords.ts';
import { offer } from './offer.ts';
import { pastimeIn } from './pastime.ts';
import { reasonFor } from './reason.ts';
import { type Speakable, speakable } from './spoken.ts';
import { wordsOf } from './theme.ts';

export type { MomentsInput } from './input.ts';

/** After this many days without mail either way a first word is due before business. */
export const LONG_SILENCE_DAYS = 60;

/**
 * Why it would be good to say something to this person now, best first; empty where silence is best. Of each moment the
 * `factIds` are the ids of the facts that license it, or, for `asked-you`, `wished-you`, `in-common` and `holiday`, of the
 * gesture. Pure; throws RangeError on a broken `now` or zone.
 */
export function moments(input: MomentsInput): Moment[] {
  const today = dayOf(input.now, input.zone);
  if (input.person.excluded) return [];
  const { facts, hushed } = speakable(input);
  const found: Moment[] = [];
  const add = (
    kind: Moment['kind'],
    factIds: string[],
    occasion: string,
    rank: number,
    reason: string,
    until: string | null,
  ): void => {
    // The kind is no part of the identity: "good luck" and "how did it go" differ by their occasion.
    const id = stableId(input.person.id, occasion, ...factIds);
    if (!input.used.has(id)) found.push({ id, kind, factIds, rank, reason, until });
  };

  const grave = facts.filter((f) => GRAVE.has(f.theme.kind) && daysBetween(f.toldOn, today) <= 21);
  for (const item of newestOfEach(facts)) {
    // Beside grave news from the same mail nothing cheerful is said.
    if (
      !CONCERN.has(item.fact.category) &&
      item.theme.kind !== 'damage' &&
      grave.some((g) => g.messageId === item.messageId && g !== item)
    )
      continue;
    const ack = acknowledged(item, input);
    const given = offer(item, ack, today);
    if (!given) continue;
    if (given.kind === 'birthday' && wishedAlready(item, ack, today, input)) continue;
    add(
      given.kind,
      [item.fact.id],
      given.occasion,
      given.rank +
        confidenceBonus(item) -
        (given.kind === 'strain' && facts.some((f) => f.fact.category === 'health' && f.messageId === item.messageId)
          ? 8
          : 0),
      reasonFor(item, given, today),
      given.until,
    );
  }
  for (const item of common(facts, input)) {
    if (acknowledged(item.theirs, input).spoken) continue;
    add(
      'in-common',
      item.ids,
      `common ${item.theirs.messageId ?? ''}`,
      item.rank,
      'You have this in common.',
      addDays(today, 30),
    );
  }
  for (const { said, mine } of claimed(input)) {
    if (found.some((m) => m.kind === 'in-common')) break;
    add('in-common', [mine, said], 'common', 80, 'You have this in common.', addDays(today, 30));
  }
  for (const gesture of unanswered(input)) {
    const when = saySent(dayOf(gesture.sentAt ?? input.now, input.zone), today);
    if (gesture.kind === 'asked')
      add(
        'asked-you',
        [gesture.id],
        'asked',
        90,
        `You were asked about this ${when} and have not answered.`,
        addDays(today, 30),
      );
    else add('wished-you', [gesture.id], 'wished', 68, `You were wished well ${when}.`, addDays(today, 14));
  }
  if (!hushed) plain(input, today, add);
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

const GRAVE = new Set<string>(['serious', 'sad', 'strain', 'damage']);
const CONCERN = new Set<string>(['health', 'feeling', 'pet']);

function confidenceBonus(item: Speakable): number {
  return (item.fact.confidence - 0.5) * 4;
}

/** One fact may be found in several mails under several ids: of the same thing said of the same one, the newest speaks. */
function newestOfEach(facts: readonly Speakable[]): Speakable[] {
  // Of two told at once the one with a name or a relation says more.
  const said = (f: Speakable): number => (f.fact.name ? 2 : 0) + (f.fact.relation ? 1 : 0);
  const sorted = [...facts].sort((a, b) => (a.toldAt < b.toldAt ? 1 : a.toldAt > b.toldAt ? -1 : said(b) - said(a)));
  const kept: Speakable[] = [];
  for (const item of sorted) {
    const twin = kept.some(
      (k) =>
        sameNews(k, item) ||
        (k.theme.kind === item.theme.kind &&
          k.fact.who === item.fact.who &&
          (k.fact.name ?? '') === (item.fact.name ?? '') &&
          (shared(k.keys, item.keys) >= 2 || sameState(k, item))),
    );
    if (!twin) kept.push(item);
  }
  return kept;
}

/** One birth, one exam told in two sentences of one mail. */
function sameNews(a: Speakable, b: Speakable): boolean {
  return (
    a.theme.kind === b.theme.kind &&
    a.messageId === b.messageId &&
    (a.theme.kind === 'birth' || a.theme.kind === 'serious' || a.theme.kind === 'damage')
  );
}

/** Of a person's health or mood only the latest word counts. */
function sameState(a: Speakable, b: Speakable): boolean {
  return (a.fact.category === 'health' || a.fact.category === 'feeling') && a.fact.relation === b.fact.relation;
}

function wishedAlready(item: Speakable, ack: Acknowledged, today: string, input: MomentsInput): boolean {
  const recent = input.gestures.some(
    (g) =>
      g.direction === 'from-you' &&
      g.sentAt !== null &&
      topicOf(g).kind === 'birthday' &&
      daysBetween(dayOf(g.sentAt, input.zone), today) <= 21 &&
      item.fact.who === 'person',
  );
  return recent || (ack.spoken && daysBetween(item.toldOn, today) <= 45);
}

/** What both do: their fact, and the user's own (known, or told in a mail) that names the same; or their own words for it ("one of us"). */
function common(
  facts: readonly Speakable[],
  input: MomentsInput,
): { theirs: Speakable; ids: string[]; rank: number }[] {
  const kinds = new Set(['hobby', 'living', 'collection', 'pet', 'try', 'taste', 'pet-new', 'making']);
  const today = dayOf(input.now, input.zone);
  const mine = [
    ...(input.userFacts ?? [])
      .filter((f) => f.state === 'kept' && f.tact === 'open' && f.status === 'stated')
      .map((f) => ({ id: f.id, words: wordsOf(f), at: f.evidence.at(-1)?.sentAt ?? f.createdAt })),
    ...input.gestures
      .filter((g) => g.direction === 'from-you' && topicOf(g).kind === 'self')
      .map((g) => ({ id: g.id, words: g.quote, at: g.sentAt ?? '' })),
  ];
  const out: { theirs: Speakable; ids: string[]; rank: number }[] = [];
  for (const theirs of facts) {
    if (theirs.fact.who !== 'person' || !kinds.has(theirs.theme.kind)) continue;
    const noun = theirs.theme.noun;
    const same = noun === null ? undefined : mine.find((m) => shared(keywords(noun), keywords(m.words)) > 0);
    const said = input.gestures.some(
      (g) => g.direction === 'from-them' && topicOf(g).kind === 'common' && g.messageId === theirs.messageId,
    );
    // "You never told me you were one of us": it is about what the user has just told.
    const told = said
      ? mine
          .filter((m) => m.at < theirs.toldAt && pastimeIn(m.words) !== null)
          .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
      : undefined;
    const own = same ?? told;
    if (!own) continue;
    const age = daysBetween(theirs.toldOn, today);
    out.push({ theirs, ids: [theirs.fact.id, own.id], rank: age <= 14 ? 82 - age / 2 : 48 });
  }
  return out;
}

/** "You never told me you were one of us": in answer to a pastime of the user's, where no fact of theirs was found. */
function claimed(input: MomentsInput): { said: string; mine: string }[] {
  const today = dayOf(input.now, input.zone);
  return input.gestures.flatMap((said) => {
    if (
      said.direction !== 'from-them' ||
      topicOf(said).kind !== 'common' ||
      said.sentAt === null ||
      !/\bone of us\b|\bfellow\b|\bin common\b|\bnever told me\b|\banother\b/i.test(said.quote)
    )
      return [];
    if (daysBetween(dayOf(said.sentAt, input.zone), today) > 21 || answeredSince(said.sentAt, input)) return [];
    const at = said.sentAt;
    const own = input.gestures
      .filter(
        (g) =>
          g.direction === 'from-you' &&
          topicOf(g).kind === 'self' &&
          g.sentAt !== null &&
          g.sentAt < at &&
          pastimeIn(g.quote) !== null,
      )
      .at(-1);
    return own ? [{ said: said.id, mine: own.id }] : [];
  });
}

function answeredSince(at: string, input: MomentsInput): boolean {
  return input.messages.some((m) => m.direction === 'out' && m.sentAt !== null && m.sentAt > at);
}

/** Questions and good wishes of theirs that no later mail of the user's took up. */
function unanswered(input: MomentsInput): MomentsInput['gestures'][number][] {
  const today = dayOf(input.now, input.zone);
  const lastOut = input.messages.filter((m) => m.direction === 'out' && m.sentAt !== null).map((m) => m.sentAt ?? '');
  return input.gestures.filter((g) => {
    if (g.direction !== 'from-them' || g.sentAt === null || daysBetween(dayOf(g.sentAt, input.zone), today) > 30)
      return false;
    const { kind, words } = topicOf(g);
    if (!(g.kind === 'asked' && kind === 'question') && !(g.kind === 'wished' && kind !== 'holiday')) return false;
    const sentAt = g.sentAt;
    const taken = input.gestures.some((o) => {
      if (o.direction !== 'from-you' || o.sentAt === null || o.sentAt <= sentAt) return false;
      if (o.kind === 'thanked') return true;
      return shared(keywords(words), keywords(`${topicOf(o).words} ${o.quote}`)) > 0;
    });
    // A wish is only worth thanking for in the next mail; a question one never answered stays open.
    if (g.kind === 'wished' && lastOut.some((at) => at > sentAt)) return false;
    return !taken;
  });
}

/** What needs no fact: a holiday they named, a long silence, and, where the user wants small talk, the weekend. */
function plain(
  input: MomentsInput,
  today: string,
  add: (
    kind: Moment['kind'],
    factIds: string[],
    occasion: string,
    rank: number,
    reason: string,
    until: string | null,
  ) => void,
): void {
  for (const g of input.gestures) {
    const { kind, words } = topicOf(g);
    if (g.direction !== 'from-them' || kind !== 'holiday' || g.kind !== 'shared' || g.sentAt === null) continue;
    const day = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
    if (!day) continue;
    const ahead = daysBetween(today, day);
    if (ahead < 0 || ahead > 6) continue;
    add('holiday', [g.id], day, 45 - ahead, 'A holiday is coming up there.', day);
  }
  const last = input.messages
    .map((m) => m.sentAt ?? '')
    .sort()
    .at(-1);
  if (last && daysBetween(dayOf(last, input.zone), today) >= LONG_SILENCE_DAYS) {
    // Below every fact, however small: after a silence a word about something told is better than one about the silence.
    add(
      'long-silence',
      [],
      last.slice(0, 10),
      25,
      `You last wrote to each other ${saySent(dayOf(last, input.zone), today)}.`,
      null,
    );
  }
  if (!input.settings.smallTalk) return;
  const weekday = weekdayIndex(today);
  if (weekday === 4) add('weekday', [], today, 20, 'The weekend begins tomorrow.', today);
  else if (weekday === 0) add('weekday', [], today, 20, 'The week begins.', today);
  else add('small-talk', [], today, 10, 'Nothing personal to say today: a plain kind word.', today);
}
