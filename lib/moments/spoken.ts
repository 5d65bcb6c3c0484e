import type { Fact } from '../model/fact.ts';
import { daysBetween, dayOf, spanOf } from './day.ts';
import type { MomentsInput } from './input.ts';
import { keywords, shared } from './keywords.ts';
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
    .map((fact) => prepare(fact, input.zone, today));
  const hard = known.filter(({ fact, theme }) => fact.who !== 'other' && (theme?.kind === 'loss' || theme?.kind === 'parting' || (fact.category === 'milestone' && fact.status === 'cancelled')));
  const off = known.filter(({ fact, theme }) => fact.status === 'cancelled' || theme?.kind === 'parting');
  // An old sorrow told in passing ("my late father") is no fresh one.
  const fresh = hard.filter((h) => daysBetween(h.toldOn, today) <= HUSH_DAYS && !(h.span && daysBetween(h.span.end, today) > 120));
  const hushUntil = fresh.map((h) => h.toldAt).sort().at(-1) ?? null;

  const facts: Speakable[] = [];
  for (const entry of known) {
    const { fact, theme } = entry;
    if (!theme || !mayBeSpokenOf(fact) || SILENT.has(theme.kind)) continue;
    if (hushUntil !== null && daysBetween(dayOf(hushUntil, input.zone), entry.toldOn) < 4) continue;
    if (hard.some((h) => h !== entry && sameOne(h.fact, fact) && h.theme?.kind === 'loss')) continue;
    if (off.some((o) => o.fact.id !== fact.id && overtakes(o, entry))) continue;
    facts.push({ ...entry, theme });
  }
  return { facts, hushed: hushUntil !== null };
}

const SILENT = new Set(['loss', 'parting', 'not-so', 'lasting']);

function mayBeSpokenOf(fact: Fact): boolean {
  if (fact.tact === 'private' || fact.state !== 'kept' || fact.who === 'other') return false;
  if (fact.status !== 'stated' || fact.supersededBy !== null || fact.validTo !== null) return false;
  if (fact.lifecycle === 'answered' || fact.lifecycle === 'retired' || fact.lifecycle === 'asked') {
    // A birthday comes round again, a pastime goes on.
    if (fact.category !== 'birthday' && fact.time !== 'habit') return false;
  }
  // Children's matters and the like: sensitive, not of health or mood, may be known but are not brought up unasked.
  if (fact.tact === 'gentle' && fact.category !== 'health' && fact.category !== 'feeling' && fact.category !== 'home' && fact.category !== 'pet') return false;
  return fact.confidence >= MIN_CONFIDENCE;
}

type Prepared = Omit<Speakable, 'theme'> & { theme: Theme | null };

function prepare(fact: Fact, zone: string, today: string): Prepared {
  const newest = fact.evidence.at(-1) ?? null;
  const toldAt = newest?.sentAt ?? fact.validFrom ?? fact.createdAt;
  const toldOn = dayOf(toldAt, zone);
  const keys = keywords(`${fact.evidence.map((e) => e.quote).join(' ')} ${wordsOf(fact)} ${fact.name ?? ''} ${fact.relation ?? ''}`);
  return { fact, theme: themeOf(fact), keys, toldOn, toldAt, messageId: newest?.messageId ?? null, span: fact.when ? spanOf(fact.when, today) : null };
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

const KIN_SAME: Readonly<Record<string, string>> = { mum: 'mother', mom: 'mother', mummy: 'mother', dad: 'father', daddy: 'father', granny: 'grandmother', gran: 'grandmother', grandma: 'grandmother', nan: 'grandmother', nana: 'grandmother', grandad: 'grandfather', granddad: 'grandfather', grandpa: 'grandfather' };
function kin(relation: string): string {
  const last = relation.toLowerCase();
  return KIN_SAME[last] ?? last;
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
