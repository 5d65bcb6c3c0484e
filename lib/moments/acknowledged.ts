import type { Gesture } from '../model/gesture.ts';
import { dayOf, daysBetween, weekdayName } from './day.ts';
import type { MomentsInput } from './input.ts';
import { keywords, shared } from './keywords.ts';
import type { Speakable } from './spoken.ts';
import type { ThemeKind } from './theme.ts';

/** What the user and the person have already said to each other about a fact. */
export interface Acknowledged {
  /** The user spoke of it after it was told (asked, wished, congratulated, felt with them). */
  spoken: boolean;
  /** The user asked or wished after it had happened, or the person has told since how it went. */
  settled: boolean;
  /** It is itself the answer to a question of the user's. */
  answer: boolean;
}

/** The part of a gesture's topic before the colon, by which a wish without other words is matched to what it was for. */
export type TopicClass =
  | 'congratulation'
  | 'luck'
  | 'recovery'
  | 'sympathy'
  | 'birthday'
  | 'travel'
  | 'holiday'
  | 'question'
  | 'thanks'
  | 'told'
  | 'common'
  | 'help'
  | 'enjoy';

/** A gesture's topic, "class: words", taken apart; see `lib/extract/gestures.ts`. */
export function topicOf(gesture: Gesture): { kind: string; words: string } {
  const [kind = '', ...words] = (gesture.topic ?? '').split(':');
  return { kind: kind.trim(), words: words.join(':').trim() };
}

/** A wish of this class, without words of its own, meets these themes. */
const MEETS: Readonly<Record<string, ReadonlySet<ThemeKind>>> = {
  congratulation: new Set([
    'achieved',
    'birth',
    'engaged',
    'married',
    'new-job',
    'retirement',
    'pet-new',
    'expecting',
    'day',
    'anniversary',
  ]),
  luck: new Set(['try', 'procedure', 'move', 'new-job', 'dated', 'school-start']),
  recovery: new Set(['illness', 'procedure', 'serious', 'pet-ill']),
  sympathy: new Set(['illness', 'procedure', 'serious', 'pet-ill', 'strain', 'damage']),
  birthday: new Set(['birthday', 'anniversary']),
  travel: new Set(['trip', 'visitor']),
  enjoy: new Set(['trip', 'visitor', 'day', 'dated', 'try']),
};

/** How far a fact has been acknowledged, from the gestures of both sides. Pure. */
export function acknowledged(item: Speakable, input: MomentsInput): Acknowledged {
  const happened = item.span?.start ?? null;
  let spoken = false;
  let settled = false;
  for (const gesture of input.gestures) {
    if (gesture.sentAt === null) continue;
    const day = dayOf(gesture.sentAt, input.zone);
    const after = gesture.sentAt >= item.toldAt && gesture.messageId !== item.messageId;
    if (!after) continue;
    if (gesture.direction === 'from-you') {
      if (gesture.kind === 'shared' && topicOf(gesture).kind !== 'told') continue;
      if (!meets(gesture, item, input, day)) continue;
      spoken = true;
      if (happened !== null && day >= happened) settled = true;
    } else if (
      gesture.kind === 'shared' &&
      (happened === null || day >= happened) &&
      isAbout(item, keywords(gesture.quote))
    ) {
      settled = true;
    }
  }
  return { spoken, settled, answer: isAnswer(item, input) };
}

function meets(gesture: Gesture, item: Speakable, input: MomentsInput, day: string): boolean {
  const { kind, words } = topicOf(gesture);
  const keys = keywords(`${words} ${gesture.quote}`);
  if (isAbout(item, keys)) return true;
  if (!MEETS[kind]?.has(item.theme.kind)) return false;
  // "All the best for Thursday" is about what is on Thursday.
  if (
    item.span &&
    new RegExp(`\\b${weekdayName(item.span.start)}`, 'i').test(gesture.quote) &&
    Math.abs(daysBetween(day, item.span.start)) <= 10
  )
    return true;
  // Otherwise a bare "Congratulations!" is for what stood in the mail being answered.
  return answers(gesture, item, input);
}

/** Whether words speak of a fact: its own name is enough; of its other words it takes two, since business uses them too. */
function isAbout(item: Speakable, words: ReadonlySet<string>): boolean {
  const core = keywords(
    `${item.theme.noun ?? ''} ${item.theme.place ?? ''} ${item.fact.name ?? ''} ${item.fact.relation ?? ''}`,
  );
  return shared(core, words) > 0 || shared(item.keys, words) >= (core.size > 0 || item.keys.size > 3 ? 2 : 1);
}

/** Whether a gesture of the user's stands in their first mail after the fact was told. */
function answers(gesture: Gesture, item: Speakable, input: MomentsInput): boolean {
  const first = input.messages
    .filter((m) => m.direction === 'out' && m.sentAt !== null && m.sentAt > item.toldAt)
    .sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1))[0];
  return first === undefined || first.id === gesture.messageId;
}

const NEWS = new Set(['milestone', 'birthday', 'health', 'work']);

/** "He came fourth": told in the first mail after the user had asked. Great news stays news even so. */
function isAnswer(item: Speakable, input: MomentsInput): boolean {
  const past = item.fact.time === 'past' || (item.span !== null && item.span.end < item.toldOn);
  if (!past || NEWS.has(item.fact.category)) return false;
  const asked = input.gestures.filter(
    (g) => g.direction === 'from-you' && g.kind === 'asked' && g.sentAt !== null && g.sentAt < item.toldAt,
  );
  return asked.some((g) => {
    const reply = input.messages
      .filter((m) => m.direction === 'in' && m.sentAt !== null && g.sentAt !== null && m.sentAt > g.sentAt)
      .sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1))[0];
    return reply !== undefined && reply.id === item.messageId;
  });
}
