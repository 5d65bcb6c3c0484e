import type { Gesture } from '../model/gesture.ts';
import type { Message } from '../model/message.ts';
import { topicOf } from './acknowledged.ts';
import { dayOf } from './day.ts';

/** One side of one month: how many mails, and how many personal moves in them. */
export interface Side {
  mails: number;
  gestures: number;
}

/** One month of the two-sided strip, "YYYY-MM". */
export interface LedgerMonth {
  month: string;
  theirs: Side;
  yours: Side;
}

/** What has passed between two people in a year, to be looked at: never a score. */
export interface Ledger {
  /** The last twelve months, this one last; empty where there is too little to make a picture of. */
  months: LedgerMonth[];
  /** One or two short kind sentences, or null where nothing personal stands out. */
  words: string | null;
}

const MONTHS = 12;
/** Fewer mails or a single month make no picture. */
const LEAST_MAILS = 4;
const LEAST_MONTHS = 2;
/** What was asked about is named only where it is a plain word or two: it was read out of a mail. */
const PLAIN_NOUN = /^[\p{L}][\p{L}’'-]*(?: [\p{L}][\p{L}’'-]*){0,3}$/u;
const LONGEST_NOUN = 40;
const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The ledger of one person: mails and personal moves of both sides by month, and words for what stands out. Says that the
 * user has not asked back only where a later mail of theirs was read: what was not read may hold the question. Months are
 * the user's, in the IANA time zone. Pure; the order of what is given does not matter.
 */
export function ledger(
  gestures: readonly Gesture[],
  messages: readonly Pick<Message, 'direction' | 'sentAt'>[],
  now: string,
  zone: string,
): Ledger {
  const months = lastMonths(dayOf(now, zone).slice(0, 7));
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const monthOf = (sentAt: string) => byMonth.get(dayOf(sentAt, zone).slice(0, 7));
  for (const { direction, sentAt } of messages) {
    const month = sentAt === null || sentAt > now ? undefined : monthOf(sentAt);
    if (month) month[direction === 'in' ? 'theirs' : 'yours'].mails += 1;
  }
  const shown: Dated[] = [];
  for (const gesture of gestures) {
    if (gesture.sentAt === null || gesture.sentAt > now || !isMove(gesture)) continue;
    const month = monthOf(gesture.sentAt);
    if (!month) continue;
    month[gesture.direction === 'from-them' ? 'theirs' : 'yours'].gestures += 1;
    shown.push({ ...gesture, sentAt: gesture.sentAt });
  }
  const yourLast = newest(messages.flatMap(({ direction, sentAt }) => (direction === 'out' && sentAt ? [sentAt] : [])));
  const mails = months.reduce((sum, { theirs, yours }) => sum + theirs.mails + yours.mails, 0);
  const filled = months.filter(({ theirs, yours }) => theirs.mails + yours.mails > 0).length;
  const said = (sentAt: string) => sayMonth(dayOf(sentAt, zone), dayOf(now, zone));
  return {
    months: mails >= LEAST_MAILS && filled >= LEAST_MONTHS ? months : [],
    words: inWords(shown, yourLast, said),
  };
}

type Dated = Gesture & { sentAt: string };

/** What is told in passing (a holiday closing, a wish not to speak of something) is no move towards the other. */
function isMove(gesture: Gesture): boolean {
  return gesture.kind !== 'shared' || ['self', 'told', 'common'].includes(topicOf(gesture).kind);
}

function lastMonths(current: string): LedgerMonth[] {
  const [year = 0, month = 0] = current.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = year * 12 + month - 1 - (MONTHS - 1 - index);
    return {
      month: `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`,
      theirs: { mails: 0, gestures: 0 },
      yours: { mails: 0, gestures: 0 },
    };
  });
}

function newest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((last, at) => (last === null || at > last ? at : last), null);
}

/** Of moves in one mail the first by id, so that the words do not depend on the order of the list. */
function latest(gestures: readonly Dated[], direction: Gesture['direction'], kind: Gesture['kind']): Dated | null {
  return gestures
    .filter((gesture) => gesture.direction === direction && gesture.kind === kind)
    .reduce<Dated | null>((last, each) => {
      if (last === null || each.sentAt > last.sentAt) return each;
      return each.sentAt === last.sentAt && each.id < last.id ? each : last;
    }, null);
}

function inWords(gestures: readonly Dated[], yourLast: string | null, said: (at: string) => string): string | null {
  const theyAsked = latest(gestures, 'from-them', 'asked');
  const youAsked = latest(gestures, 'from-you', 'asked');
  if (theyAsked && (!youAsked || theyAsked.sentAt > youAsked.sentAt)) {
    const first = `They asked about ${nounOf(theyAsked)} ${said(theyAsked.sentAt)}.`;
    // The user's mail that answers has been read, and holds no question.
    if (yourLast === null || yourLast <= theyAsked.sentAt) return first;
    return `${first} You have not asked after them ${youAsked ? 'since' : 'yet'}.`;
  }
  if (youAsked) return `You asked last, ${said(youAsked.sentAt)}.`;
  const moves = [
    latest(gestures, 'from-them', 'helped'),
    latest(gestures, 'from-you', 'helped'),
    latest(gestures, 'from-them', 'wished'),
    latest(gestures, 'from-you', 'wished'),
  ].filter((move) => move !== null);
  const last = moves.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0))[0];
  if (!last) return null;
  const [they, you] = last.direction === 'from-them' ? ['They', 'you'] : ['You', 'them'];
  return last.kind === 'helped'
    ? `${they} thought of ${you} ${said(last.sentAt)}.`
    : `${they} wished ${you} well ${said(last.sentAt)}.`;
}

/** "your knee"; "you" where they asked after the user as such or in words that do not read as a thing. */
function nounOf(gesture: Gesture): string {
  const { kind, words } = topicOf(gesture);
  return kind === 'question' && words.length <= LONGEST_NOUN && PLAIN_NOUN.test(words) ? `your ${words}` : 'you';
}

function sayMonth(day: string, today: string): string {
  if (day.slice(0, 7) === today.slice(0, 7)) return 'this month';
  return `in ${NAMES[Number(day.slice(5, 7)) - 1] ?? ''}`;
}
