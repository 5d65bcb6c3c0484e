import { fromAbsolute, toCalendarDate, toZoned } from '@internationalized/date';
import { findGestures, topicsOf } from '../extract/gestures.ts';
import { isPerson } from '../model/mailbox.ts';
import { z } from '../model/z.ts';
import { LONG_SILENCE_DAYS } from '../moments/index.ts';
import { decideNudge, readDraft } from '../nudge/index.ts';
import type { Answer, Request } from '../protocol/transport.ts';
import { mayRead } from '../settings/gate.ts';
import { setting } from '../settings/setting.ts';
import { excluded, isExcluded, settings } from '../settings/settings.ts';
import type { Db } from '../store/db.ts';
import { noteUse } from '../store/edits.ts';
import { sameAddress } from '../store/intake.ts';
import { countNudges, noteNudge, nudgesIn } from '../store/nudges.ts';
import { type PersonPage, personPage } from '../store/person-page.ts';
import { nextMorning } from './alarms.ts';
import { type Clock, suggest, usedMoments } from './suggest.ts';

type Question = Request<'nudge.ask'>;
type Nudge = Answer<'nudge.ask'>;

/** More than this and a hint becomes a habit to be clicked away. */
export const NUDGES_A_DAY = 5;
/** The replies that have had their nudge, for as long as the browser runs: a page that is loaded anew forgets. */
const MANY_REPLIES = 200;
const replies = setting<string[]>('nudge.replies', (kept) => z.array(z.string()).safeParse(kept).data ?? [], 'session');

const quiet = (reason: string): Nudge => ({
  show: false,
  reason,
  text: null,
  momentId: null,
  personId: '',
  askFirst: false,
});

/**
 * Whether to speak up at a compose box, for whom and with what. The draft is read and forgotten. Quiet where nothing may be
 * read, where the mail goes to nobody known or to several (a personal word is for one person's eyes), and where anything
 * fails: a page is never told of it.
 */
export function answerNudge(db: Db, question: Question, clock: Clock): Promise<Nudge> {
  return decide(db, question, clock).catch((error: unknown) => {
    // The name only: an error's text may quote the mail.
    console.warn(`Fondly: no nudge (${error instanceof Error ? error.name : typeof error})`);
    return quiet('Something went wrong.');
  });
}

async function decide(db: Db, question: Question, clock: Clock): Promise<Nudge> {
  const { account, standing, reply } = question;
  if (!(await mayRead())) return quiet('Fondly is paused and reads nothing.');
  const [to, ...others] = new Set(question.to.filter((email) => !sameAddress(email, account)));
  if (to === undefined || others.length > 0) return quiet('A personal word is for one person.');
  const [banned, chosen, shown] = await Promise.all([excluded.get(), settings.get(), replies.get()]);
  if (!isPerson(to) || isExcluded(to, banned)) return quiet('You have left this address out.');
  const page = await personPage(db, account, to);
  if (page === null) return quiet('Nothing is known of this person.');

  // A few words typed under a standing nudge are the beginning of a mail, not a hurried answer.
  const draft = readDraft(question.draft).hurried && standing ? '' : question.draft;
  const personId = page.person.id;
  const used = usedMoments(page, clock.now);
  const seen = nudgesIn(page.uses);
  const thought = askFirstOf(personId);
  let offered = suggest(withDraft(page, question.draft, clock.now), chosen, clock, used);
  if (standing) {
    if (standing.askFirst) return readDraft(draft).warm ? quiet('Your draft opens warmly.') : stays(standing, personId);
    offered = offered.filter(({ moment }) => moment.id === standing.momentId);
  }
  const decision = decideNudge({
    draft: draft || null,
    openers: offered,
    person: page.person,
    history: {
      used: standing ? used : new Set([...used, ...stillSeen(page, seen)]),
      askedFirst: (seen.get(thought) ?? '') > daysAgo(clock.now, LONG_SILENCE_DAYS),
      shownHere: !standing && reply !== null && shown.includes(replyOf(account, reply)),
      anythingPersonal: isPersonal(page),
      lastMailAt: lastMailOf(page),
    },
    settings: chosen,
    budgetLeft: standing ? 1 : NUDGES_A_DAY - (await countNudges(db, account, dayStart(clock))),
    now: clock.now,
    zone: clock.zone,
  });
  if (!decision.show) return quiet(decision.reason);
  const opener = offered.find(({ text }) => text === decision.text);
  const askFirst = opener?.moment.reason !== decision.reason;
  return { ...decision, momentId: opener?.moment.id ?? null, personId, askFirst };
}

/**
 * Notes what became of a nudge; false where that failed. What was only shown stays in the panel; what was put off may come
 * again tomorrow.
 */
export function noteNudgeUse(db: Db, use: Request<'nudge.used'>, clock: Clock): Promise<boolean> {
  return note(db, use, clock).then(
    () => true,
    (error: unknown) => {
      console.warn(`Fondly: a nudge was not noted (${error instanceof Error ? error.name : typeof error})`);
      return false;
    },
  );
}

async function note(db: Db, use: Request<'nudge.used'>, clock: Clock): Promise<void> {
  const { account, personId, momentId, askFirst, how, text, reply } = use;
  const about = { account, personId, text, at: clock.now };
  if (how !== 'nudged') {
    const until = how === 'snoozed' ? new Date(nextMorning(clock.now, clock.zone)).toISOString() : null;
    if (momentId) await noteUse(db, { ...about, momentId, how, until });
    return;
  }
  const what = askFirst || momentId === null ? askFirstOf(personId) : momentId;
  await noteNudge(db, what, about);
  if (reply !== null) await replies.set([...(await replies.get()), replyOf(account, reply)].slice(-MANY_REPLIES));
}

function dayStart({ now, zone }: Clock): string {
  return toZoned(toCalendarDate(fromAbsolute(Date.parse(now), zone)), zone)
    .toDate()
    .toISOString();
}

function daysAgo(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}

const askFirstOf = (personId: string): string => `ask-first ${personId}`;
const replyOf = (account: string, reply: string): string => `${account} ${reply}`;

/** The page as it will be once the draft is sent: what its own words take up needs no nudge. */
function withDraft(page: PersonPage, draft: string, now: string): PersonPage {
  if (!draft) return page;
  const { person, facts, gestures } = page;
  const mail = { id: 'draft', text: draft, direction: 'out', sentAt: now } as const;
  const whose = { account: person.account, personId: person.id };
  const made = findGestures({ ...mail, ...whose }, { topics: topicsOf(facts, gestures) });
  return { ...page, gestures: [...gestures, ...made] };
}

function stays(standing: NonNullable<Question['standing']>, personId: string): Nudge {
  return { ...quiet(''), ...standing, show: true, personId };
}

/** A nudge is shown once; one that was put off is free again once its time has come. */
function stillSeen(page: PersonPage, seen: ReadonlyMap<string, string>): string[] {
  const later = new Map(
    page.uses.filter(({ how }) => how === 'snoozed').map(({ momentId, until }) => [momentId, until]),
  );
  return [...seen].filter(([what, at]) => at > (later.get(what) ?? '')).map(([what]) => what);
}

function isPersonal({ facts, gestures }: PersonPage): boolean {
  return (
    gestures.length > 0 || facts.some(({ who, state }) => state !== 'forgotten' && who !== 'user' && who !== 'other')
  );
}

function lastMailOf({ person: { lastFromThem, lastFromYou } }: PersonPage): string | null {
  return (lastFromThem ?? '') > (lastFromYou ?? '') ? lastFromThem : lastFromYou;
}
