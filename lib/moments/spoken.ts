import type { Fact } from '../model/fact.ts';
import { topicOf } from './acknowledged.ts';
import { dayOf, daysBetween, spanOf } from './day.ts';
import type { MomentsInput } from './input.ts';
import { keywords, shared } from './keywords.ts';
import { reread } from './reread.ts';
import { type Theme, themeOf, wordsOf } from './theme.ts';

/** A fact that may be spoken of, with what is needed to decide when. Days are "YYYY-MM-DD" in the user's zone. */
export interface Speakable {
  fact: Fact;
  theme: Theme;
  keys: ReadonlySet<string>;
  /** The day the newest evidence was written, and its instant; the fact's own date where the mail's is unknown. */
  toldOn: string;
  toldAt: string;
  messageId: string | null;
  span: { start: string; end: string } | null;
}

/** Below this the finder itself doubts; a wrong opener costs more than a missing one. */
const MIN_CONFIDENCE = 0.35;
/** How long after a death or a parting nothing told before it is brought up. */
const HUSH_DAYS = 45;

/**
 * The facts an opener may draw on, and whether the person is in days when cheer would hurt. Left out: private, waiting,
 * forgotten, superseded, cancelled, answered; about third persons; told by the user and not by the person; what a later
 * cancellation or death has overtaken. Pure.
 */
export function speakable(input: MomentsInput): { facts: Speakable[]; hushed: boolean } {
  const today = dayOf(input.now, input.zone);
  const direction = new Map(input.messages.map((m) => [m.id, m.direction]));
  const known = input.facts
    .filter((f) => f.state !== 'forgotten' && f.who !== 'user' && !fromUser(f, direction))
    .map((fact) => reread(fact))
    .filter((fact) => fact !== null)
    .map((fact) => prepare(fact, input.zone, today));
  const hard = known.filter(
    ({ fact, theme }) =>
      fact.who !== 'other' &&
      (theme?.kind === 'loss' ||
        theme?.kind === 'parting' ||
        (fact.category === 'milestone' && fact.status === 'cancelled')),
  );
  const takenBack = known.filter((k) => isTakenBack(k, input));
  const off = known.filter(({ fact, theme }) => fact.status === 'cancelled' || theme?.kind === 'parting');
  // What they asked not to be spoken of: with it, whatever stood in that mail.
  const discreet = new Set(
    input.gestures.filter((g) => g.direction === 'from-them' && topicOf(g).kind === 'discreet').map((g) => g.messageId),
  );
  const lost = input.gestures.filter(
    (g) => g.direction === 'from-them' && topicOf(g).kind === 'loss' && g.sentAt !== null,
  );
  // An old sorrow told in passing ("my late father") is no fresh one.
  const fresh = hard.filter(
    (h) => daysBetween(h.toldOn, today) <= HUSH_DAYS && !(h.span && daysBetween(h.span.end, today) > 120),
  );
  const told = [
    ...fresh.map((h) => h.toldAt),
    ...takenBack.filter((k) => k.fact.category === 'milestone').map((k) => takenBackAt(k, input) ?? k.toldAt),
    ...lost.map((g) => g.sentAt ?? ''),
  ].filter((at) => daysBetween(dayOf(at, input.zone), today) <= HUSH_DAYS);
  const hushUntil = told.sort().at(-1) ?? null;

  const facts: Speakable[] = [];
  for (const entry of known) {
    const { fact, theme } = entry;
    if (!theme || !mayBeSpokenOf(fact) || SILENT.has(theme.kind)) continue;
    // Whatever stood in the same mail as a death or a parting was told in its shadow.
    if (hard.some((h) => h.messageId === entry.messageId && h !== entry) && fact.category !== 'health') continue;
    if (hushUntil !== null && daysBetween(dayOf(hushUntil, input.zone), entry.toldOn) < 4) continue;
    if (hard.some((h) => h !== entry && sameOne(h.fact, fact) && h.theme?.kind === 'loss')) continue;
    if (known.some((o) => replaced(o, entry)) || givenUp(entry, input) || discreet.has(entry.messageId ?? '')) continue;
    // What is taken back in words takes along the plans told with it.
    if (
      takenBack.some(
        (k) => k === entry || (k.messageId === entry.messageId && PLANNED.has(fact.category) && fact.time === 'future'),
      )
    )
      continue;
    if (off.some((o) => o.fact.id !== fact.id && overtakes(o, entry))) continue;
    // Sleepless nights with a newborn or a puppy are no hardship to be consoled for.
    if (
      theme.kind === 'strain' &&
      known.some((k) => k.messageId === entry.messageId && k.theme !== null && HAPPY.has(k.theme.kind))
    )
      continue;
    facts.push({ ...entry, theme });
  }
  return { facts, hushed: hushUntil !== null };
}

const HAPPY = new Set(['birth', 'pet-new', 'engaged', 'married', 'achieved', 'retirement', 'visitor']);
const SILENT = new Set(['loss', 'parting', 'not-so', 'lasting']);

function mayBeSpokenOf(fact: Fact): boolean {
  if (fact.tact === 'private' || fact.state !== 'kept' || fact.who === 'other') return false;
  if (fact.status !== 'stated' || fact.supersededBy !== null || fact.validTo !== null) return false;
  // Staleness is counted here, by kind; only what was already gone into is taken from the lifecycle.
  const gone = fact.lifecycle === 'answered' || fact.lifecycle === 'asked';
  // A birthday comes round again, a pastime goes on.
  if (gone && fact.category !== 'birthday' && fact.time !== 'habit') return false;
  // Children's matters and the like: sensitive, not of health or mood, may be known but are not brought up unasked.
  if (
    fact.tact === 'gentle' &&
    fact.category !== 'health' &&
    fact.category !== 'feeling' &&
    fact.category !== 'home' &&
    fact.category !== 'pet'
  )
    return false;
  return fact.confidence >= MIN_CONFIDENCE;
}

type Prepared = Omit<Speakable, 'theme'> & { theme: Theme | null };

function prepare(fact: Fact, zone: string, today: string): Prepared {
  const newest = fact.evidence.at(-1) ?? null;
  const toldAt = newest?.sentAt ?? fact.validFrom ?? fact.createdAt;
  const toldOn = dayOf(toldAt, zone);
  const theme = themeOf(fact);
  const keys = keywords(
    `${theme?.noun ?? ''} ${fact.evidence.map((e) => e.quote).join(' ')} ${wordsOf(fact)} ${fact.name ?? ''} ${fact.relation ?? ''}`,
  );
  return {
    fact,
    theme,
    keys,
    toldOn,
    toldAt,
    messageId: newest?.messageId ?? null,
    span: fact.when ? spanOf(fact.when, today) : null,
  };
}

function fromUser(fact: Fact, direction: ReadonlyMap<string, 'in' | 'out'>): boolean {
  const newest = fact.evidence.at(-1);
  return newest !== undefined && direction.get(newest.messageId) === 'out';
}

/** Whether two facts are about the same relative or animal. */
function sameOne(a: Fact, b: Fact): boolean {
  if (a.name && b.name) return a.name.toLowerCase() === b.name.toLowerCase();
  return a.who === 'family' && b.who === 'family' && a.relation !== null && kin(a.relation) === kin(b.relation ?? '');
}

const KIN_SAME: Readonly<Record<string, string>> = {
  mum: 'mother',
  mom: 'mother',
  mummy: 'mother',
  dad: 'father',
  daddy: 'father',
  granny: 'grandmother',
  gran: 'grandmother',
  grandma: 'grandmother',
  nan: 'grandmother',
  nana: 'grandmother',
  grandad: 'grandfather',
  granddad: 'grandfather',
  grandpa: 'grandfather',
};
function kin(relation: string): string {
  const last = relation.toLowerCase();
  return KIN_SAME[last] ?? last;
}

/** When they wrote that it is off, or null; by a later sentence that says so and names the thing. */
function takenBackAt(item: Prepared, input: MomentsInput): string | null {
  if (!PLANNED.has(item.fact.category) || item.fact.time === 'habit') return null;
  const off = input.gestures.find(
    (g) =>
      g.direction === 'from-them' &&
      topicOf(g).kind === 'off' &&
      g.sentAt !== null &&
      g.sentAt > item.toldAt &&
      shared(item.keys, keywords(g.quote)) > 0,
  );
  return off?.sentAt ?? null;
}

function isTakenBack(item: Prepared, input: MomentsInput): boolean {
  return takenBackAt(item, input) !== null;
}

const SWAP =
  /\b(?:swapped|switched|changed|traded|instead of|rather than|moved on|gave up|given up|giving up|is history|are history|no longer|not any ?more|stopped|dropped|quit|over with|done with|gathering dust|collecting dust)\b/i;

/** Whether a later word ends a pastime: "swapped it for climbing", "the choir is history". */
function replaced(later: Prepared, old: Prepared): boolean {
  if (later.fact.id === old.fact.id || later.toldAt < old.toldAt || old.fact.category !== 'hobby') return false;
  if (later.fact.category !== 'hobby' && later.theme?.kind !== 'not-so') return false;
  const text = wordsOf(later.fact);
  if (later.toldAt === old.toldAt ? later.theme?.kind !== 'not-so' : !SWAP.test(text)) return false;
  if (later.fact.who !== old.fact.who || !(sameOne(later.fact, old.fact) || later.fact.who === 'person'))
    return shared(later.keys, old.keys) > 1;
  const named = shared(later.keys, keywords(old.theme?.noun ?? '')) > 0;
  return named || /\b(?:swapped|switched|changed|traded)\b[^.]{0,12}\b(?:it|that|from it)\b/i.test(text);
}

/** The same from their words alone, where no fact of it was found. */
function givenUp(old: Prepared, input: MomentsInput): boolean {
  if (old.fact.category !== 'hobby' && old.theme?.kind !== 'hobby') return false;
  const about = keywords(`${old.theme?.noun ?? ''} ${old.fact.name ?? ''}`);
  return input.gestures.some(
    (g) =>
      g.direction === 'from-them' &&
      g.sentAt !== null &&
      g.sentAt > old.toldAt &&
      SWAP.test(g.quote) &&
      shared(about, keywords(g.quote)) > 0 &&
      !shared(keywords(old.theme?.noun ?? ''), keywords(g.quote.replace(/^[\s\S]*\bfor\b/, ''))),
  );
}

const PLANNED = new Set(['milestone', 'travel', 'plan', 'birthday', 'hobby', 'education', 'work', 'home']);

/** Whether a cancellation told at the same time or later takes a plan down, and what hung on it. */
function overtakes(off: Prepared, plan: Prepared): boolean {
  if (off.toldAt < plan.toldAt || !PLANNED.has(plan.fact.category) || plan.fact.time === 'habit') return false;
  if (off.messageId === plan.messageId && off.fact.category !== plan.fact.category) return false;
  const future = plan.span === null ? plan.fact.time === 'future' : plan.span.end >= off.toldOn;
  if (!future) return false;
  if (off.messageId === plan.messageId) return shared(off.keys, plan.keys) > 0;
  if (off.fact.category === plan.fact.category || shared(off.keys, plan.keys) > 0) return true;
  // A wedding that is off takes the honeymoon with it: plans told before for the same weeks.
  return off.fact.category === 'milestone' || off.theme?.kind === 'parting';
}
