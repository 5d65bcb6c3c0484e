import type { Exclusion } from '../../../components/options/exclusion.ts';
import type { OptionsView } from '../../../components/options/Options.tsx';
import { reportText } from '../../../components/panel/report.ts';
import type { ComingUpView, PanelState, PanelView, PeopleView, PersonView } from '../../../components/panel/view.ts';
import type { Ledger } from '../../../lib/moments/ledger.ts';
import { fact, facts, manyFacts, NOW, openers, person, priya, quietOpener, waiting } from './sample.ts';
import { ahead, everybody, tom, yearWithPriya } from './sample-lists.ts';

const base: PersonView = {
  kind: 'person',
  person: priya,
  defaultTone: 'warm',
  canInsert: true,
  ledger: yearWithPriya,
  organisation: 'northwind.example',
  now: NOW,
  timeZone: 'Europe/London',
  openers,
  inserted: null,
  facts,
  others: [],
  unread: 0,
};

const report = reportText(
  {
    ok: false,
    problems: ['message-id', 'message-body'],
    matched: { subject: 'h2.hP', account: 'a[aria-label*="@"]', thread: '[data-thread-perm-id]' },
  },
  { version: '0.1.0', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0', day: '2026-05-19' },
);

const long = person(
  'Dr. Maximiliane Wolkenstein-Trostburg von Hohenfels',
  'maximiliane.wolkenstein-trostburg@architekturbuero-hohenfels-und-partner.example',
);

const others = ['Tom Weaver', 'Ana Lima', 'Kenji Mori', 'Zoë Adjei', 'Per Holm'].map((name) => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@northwind.example`,
}));

const panel = (page: PanelState, notice: PanelView['notice'] = null): PanelView => ({
  tab: 'person',
  page,
  paused: page.kind === 'paused',
  notice,
});
const noLedger: Ledger = { months: [], words: null };

const list = (page: PanelView['page'], notice: PanelView['notice'] = null): PanelView => ({
  tab: page.kind === 'coming-up' ? 'coming-up' : 'people',
  page,
  paused: false,
  notice,
});
const peopleView: PeopleView = {
  kind: 'people',
  people: everybody,
  account: null,
  now: NOW,
  timeZone: 'Europe/London',
};
const aheadView: ComingUpView = {
  kind: 'coming-up',
  dated: ahead,
  due: [tom],
  account: null,
  now: NOW,
  timeZone: 'Europe/London',
};

/** Every state of the panel that has a face of its own. */
export const panels: Record<string, PanelView> = {
  full: panel(base),
  'full-everything': panel({ ...base, facts: [...facts, ...waiting], others, unread: 3 }),
  inserted: panel({ ...base, inserted: openers[0]?.moment.id ?? null }, { key: '1', kind: 'inserted' }),
  'copied-instead': panel(base, { key: '2', kind: 'copied-instead' }),
  'left-out-undo': panel({ kind: 'left-out', person: priya }, { key: '3', kind: 'left-out', name: 'Priya', undo() {} }),
  waiting: panel({ ...base, openers: [], facts: waiting }),
  few: panel({ ...base, ledger: noLedger, facts: facts.slice(0, 1), openers: openers.slice(0, 1), unread: 1 }),
  quiet: panel({ ...base, facts: facts.slice(7, 9), openers: [quietOpener] }),
  empty: panel({
    ...base,
    openers: [],
    facts: [],
    ledger: noLedger,
    person: { ...priya, lastFromYou: null },
  }),
  stranger: panel({
    ...base,
    openers: [],
    facts: [],
    ledger: noLedger,
    organisation: null,
    unread: 4,
    person: person('', 'j.okafor@gmail.com', { lastFromThem: null, lastFromYou: null }),
  }),
  many: panel({ ...base, facts: manyFacts }),
  muted: panel({ ...base, openers: [], person: { ...priya, muted: true } }),
  'ledger-words': panel({ ...base, ledger: { ...noLedger, words: yearWithPriya.words }, facts: facts.slice(0, 1) }),
  people: list(peopleView),
  'people-empty': list({ ...peopleView, people: [] }),
  'people-accounts': list({ ...peopleView, people: everybody.slice(0, 3), account: 'sam@lindqvist.example' }),
  'people-long': list({
    ...peopleView,
    people: [
      {
        id: 'l',
        name: long.name,
        email: long.addresses[0] ?? '',
        organisation: 'architekturbuero-hohenfels-und-partner.example',
        lastMail: null,
      },
      ...everybody.slice(0, 2),
    ],
  }),
  'people-person': list({ ...base, canInsert: false }),
  'coming-up': list(aheadView),
  'coming-up-empty': list({ ...aheadView, dated: [], due: [] }),
  'coming-up-due': list(
    { ...aheadView, dated: [], due: [tom, long] },
    { key: '9', kind: 'snoozed', name: 'Ana', undo() {} },
  ),
  long: panel({
    ...base,
    person: long,
    organisation: 'architekturbuero-hohenfels-und-partner.example',
    others: others.slice(0, 4),
    facts: [
      fact({
        statement:
          'Is writing, with two colleagues from her student days, a book on the stairwells of Trieste, which the publisher wanted last autumn',
        quote: `${'und dann noch ein Treppenhaus '.repeat(30)}Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik`,
        sentAt: '2026-05-02T10:00:00.000Z',
        tact: 'private',
      }),
      fact({
        statement: 'تعيش في بيروت مع قطتها لولو',
        sentAt: '2026-05-01T10:00:00.000Z',
        name: 'لولو',
        category: 'pet',
        relation: 'cat',
      }),
      fact({ statement: '<b>Not bold</b> <img src=x onerror=alert(1)>', sentAt: '2026-04-01T10:00:00.000Z' }),
    ],
  }),
  'no-consent': panel({ kind: 'no-consent' }),
  'no-access': panel({ kind: 'no-access' }),
  elsewhere: panel({ kind: 'elsewhere' }),
  'no-thread': panel({ kind: 'no-thread' }),
  'not-a-person': panel({ kind: 'not-a-person' }),
  unreadable: panel({ kind: 'unreadable', report }),
  paused: panel({ kind: 'paused' }),
  'left-out': panel({ kind: 'left-out', person: priya }),
  trouble: panel({ kind: 'trouble' }),
  loading: panel({ kind: 'loading' }),
  starting: panel({ kind: 'starting' }),
};

/** The welcome page's two states. */
export const welcomes: Record<string, { begun: boolean }> = {
  welcome: { begun: false },
  'welcome-set': { begun: true },
};

const excluded: Exclusion[] = [
  { kind: 'domain', domain: 'lindqvist.example' },
  { kind: 'person', email: 'mum@home.example' },
];

const chosen = { tone: 'warm', smallTalk: false, badge: true } as const;

/** The settings page's states. */
export const options: Record<string, OptionsView> = {
  options: { now: NOW, consentAt: '2026-05-02T10:00:00.000Z', paused: false, ...chosen, excluded },
  'options-none': { now: NOW, consentAt: null, paused: false, ...chosen, excluded: [] },
};
