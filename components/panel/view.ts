import type { Evidence, Fact } from '../../lib/model/fact.ts';
import type { Mailbox } from '../../lib/model/ids.ts';
import type { Opener } from '../../lib/model/opener.ts';
import type { Person } from '../../lib/model/person.ts';
import type { AheadOf } from '../../lib/moments/ahead.ts';
import type { Ledger } from '../../lib/moments/ledger.ts';

export type Tone = NonNullable<Person['tone']>;

/** A short word to the user about what just happened. A new `key` shows it; the same key is never shown twice. */
export interface Notice {
  key: string;
  kind:
    | 'inserted'
    | 'copied'
    /** Gmail refused the text: it is on the clipboard. */
    | 'copied-instead'
    /** The clipboard refused as well. */
    | 'copy-failed'
    | 'dismissed'
    | 'left-out'
    /** A word that was due can wait. */
    | 'snoozed'
    | 'muted'
    | 'message-gone'
    | 'report-copied'
    | 'failed';
  /** Whom it is about, where the words name somebody. */
  name?: string;
  /** Offers Undo beside the words. */
  undo?: () => void;
}

/** The tabs at the foot, in their order. */
export const TABS = ['person', 'people', 'coming-up'] as const;
export type PanelTab = (typeof TABS)[number];

/** Somebody the open conversation is with or who was opened from a list, and all that is shown of them. */
export interface PersonView {
  kind: 'person';
  person: Person;
  /** What the user set for everybody; the person's own tone goes before it. */
  defaultTone: Tone;
  /** The open conversation is with them: an opener can be put in the reply. */
  canInsert: boolean;
  /** What has passed between the two of you. */
  ledger: Ledger;
  /** Their company as the address tells it ("northwind.example"), null for a free-mail address. Never guessed. */
  organisation: string | null;
  /** The instant of this view, for "3 days ago", and the user's time zone (the machine's when left out). */
  now: string;
  timeZone?: string;
  /** Best first; the first is shown. `another` asks for the next. */
  openers: readonly Opener[];
  /** The moment id of the opener that stands in the draft by the user's click, or null. */
  inserted: string | null;
  /** Kept and waiting, in any order. Forgotten ones are ignored. */
  facts: readonly Fact[];
  /** The other people who write in this conversation. */
  others: readonly Mailbox[];
  /** How many messages of the conversation are folded, so not read yet. */
  unread: number;
}

/** Somebody in the list of people. */
export interface PersonLine {
  id: string;
  name: string;
  email: string;
  organisation: string | null;
  /** The newest mail either way, or null. */
  lastMail: string | null;
}

/** Everybody of an account, in the order they are listed. */
export interface PeopleView {
  kind: 'people';
  people: readonly PersonLine[];
  /** Whose mail it is, where there is more than one; else null. */
  account: string | null;
  now: string;
  timeZone?: string;
}

/** What lies ahead over all people of an account. */
export interface ComingUpView {
  kind: 'coming-up';
  /** In the order of their days. */
  dated: readonly AheadOf[];
  /** People to whom a word is due, the longest due first. */
  due: readonly Person[];
  account: string | null;
  now: string;
  timeZone?: string;
}

/** What the panel shows; `kind` says which of its states. */
export type PanelState =
  /** The settings are not read yet: not even the foot is known. */
  | { kind: 'starting' }
  /** The welcome page was not agreed to. */
  | { kind: 'no-consent' }
  /** The browser took back the access to mail.google.com. */
  | { kind: 'no-access' }
  /** The active tab is not Gmail. */
  | { kind: 'elsewhere' }
  /** Gmail, but no conversation is open. */
  | { kind: 'no-thread' }
  /** A newsletter, a list or a bot. */
  | { kind: 'not-a-person' }
  /** A conversation is open and cannot be read; the report is what {@link reportText} gives. */
  | { kind: 'unreadable'; report: string }
  | { kind: 'paused' }
  /** The user left this person out. */
  | { kind: 'left-out'; person: Person }
  /** The database cannot be opened. */
  | { kind: 'trouble' }
  | { kind: 'loading' }
  | PersonView;

export interface PanelView {
  tab: PanelTab;
  /** What the tab shows: on the lists' tabs the list, or the person opened from it. */
  page: PanelState | PeopleView | ComingUpView;
  paused: boolean;
  notice: Notice | null;
}

/** What may be set for one person. */
export type PersonChange = Partial<Pick<Person, 'tone' | 'muted' | 'cadenceWeeks'>>;

/** What the user can do in the panel. All return at once; outcomes come back in the view. */
export interface PanelActions {
  insertOpener(opener: Opener): void;
  copyOpener(opener: Opener): void;
  /** Show the next opener first. */
  another(): void;
  /** Never offer this moment again. */
  dismissOpener(opener: Opener): void;
  openMessage(evidence: Evidence): void;
  keep(fact: Fact): void;
  forget(fact: Fact): void;
  undoForget(fact: Fact): void;
  chooseAddress(email: string): void;
  /** Read nothing more of this person; what is known stays. */
  leaveOut(person: Person): void;
  include(person: Person): void;
  changePerson(person: Person, change: PersonChange): void;
  /** A word that is due can wait a week. */
  snooze(person: Person): void;
  showTab(tab: PanelTab): void;
  /** Show somebody of a list in its place. */
  openPerson(email: string): void;
  /** Back to the list. */
  closePerson(): void;
  setPaused(paused: boolean): void;
  openWelcome(): void;
  openSettings(): void;
  openGmail(): void;
  /** Ask the browser for access to Gmail again; called within the user's click. */
  allowAccess(): void;
  copyReport(report: string): void;
  /** Load the panel anew. */
  retry(): void;
}
