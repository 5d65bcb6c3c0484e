import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type {
  ComingUpView,
  PanelActions,
  PanelState,
  PanelTab,
  PanelView,
  PeopleView,
  PersonView,
} from '../../../components/panel/view.ts';
import { words } from '../../../components/words.ts';
import type { Opener } from '../../../lib/model/opener.ts';
import { evidence, fact, person } from '../make.ts';

const nothing = () => {};
const actions: PanelActions = {
  insertOpener: nothing,
  copyOpener: nothing,
  another: nothing,
  dismissOpener: nothing,
  openMessage: nothing,
  keep: nothing,
  forget: nothing,
  undoForget: nothing,
  chooseAddress: nothing,
  leaveOut: nothing,
  include: nothing,
  changePerson: nothing,
  snooze: nothing,
  showTab: nothing,
  openPerson: nothing,
  closePerson: nothing,
  setPaused: nothing,
  openWelcome: nothing,
  openSettings: nothing,
  openGmail: nothing,
  allowAccess: nothing,
  copyReport: nothing,
  retry: nothing,
};

function render(page: PanelView['page'], tab: PanelTab = 'person'): Document {
  const view: PanelView = { tab, page, paused: page.kind === 'paused', notice: null };
  const html = renderToStaticMarkup(<Panel view={view} actions={actions} />);
  return parseHTML(`<html><body>${html}</body></html>`).document;
}

const base: PersonView = {
  kind: 'person',
  person: person({ lastFromThem: '2026-05-16T14:00:00.000Z' }),
  defaultTone: 'warm',
  canInsert: true,
  ledger: { months: [], words: null },
  organisation: 'northwind.example',
  now: '2026-05-19T09:30:00.000Z',
  timeZone: 'UTC',
  openers: [],
  inserted: null,
  facts: [],
  others: [],
  unread: 0,
};

const opener: Opener = {
  text: 'How did Mia’s recital go on Saturday?',
  quotes: [evidence().quote],
  moment: { id: 'm1', kind: 'event-passed', factIds: ['f1'], rank: 1, reason: 'It was on Saturday.', until: null },
};

const show = (patch: Partial<PersonView>) => render({ ...base, ...patch });
const buttons = (page: Document) => [...page.querySelectorAll('button')].map((button) => button.textContent);
const text = (page: Document) => page.body.textContent ?? '';

describe('a person', () => {
  it('is the heading of the page, with when they last wrote', () => {
    const page = show({});
    expect(page.querySelector('h1')?.textContent).toBe('Priya Raman');
    expect(text(page)).toContain('Wrote 3 days ago');
  });

  it('of whom nothing is known has one sentence and no lists', () => {
    const page = show({});
    expect(text(page)).toContain('Nothing yet. As Priya mentions things, they will collect here.');
    expect(page.querySelector('.dated')).toBeNull();
  });

  it('has no button for an opener that is not there', () => {
    expect(buttons(show({ facts: [fact()] }))).not.toContain(words.putInReply);
  });

  it('offers the first opener with the sentence that licenses it', () => {
    const page = show({ openers: [opener], facts: [fact()] });
    const card = page.querySelector('.opener');
    expect(card?.querySelector('.opener-text')?.textContent).toBe(opener.text);
    expect(card?.querySelector('blockquote')?.textContent).toContain(evidence().quote);
    expect(buttons(page)).toContain(words.putInReply);
    expect(buttons(page)).not.toContain(words.another);
  });

  it('offers another only when there is one', () => {
    const second = { ...opener, moment: { ...opener.moment, id: 'm2' } };
    expect(buttons(show({ openers: [opener, second] }))).toContain(words.another);
  });

  it('gives the reason where an opener has no quote', () => {
    const page = show({ openers: [{ ...opener, quotes: [] }], facts: [fact()] });
    expect(page.querySelector('.opener blockquote')).toBeNull();
    expect(page.querySelector('.opener')?.textContent).toContain('It was on Saturday.');
  });

  it('says that an opener is in the reply in place of the button', () => {
    const page = show({ openers: [opener], inserted: 'm1' });
    expect(buttons(page)).not.toContain(words.putInReply);
    expect(page.querySelector('.opener')?.textContent).toContain(words.inReply);
    expect(buttons(show({ openers: [opener], inserted: 'm2' }))).toContain(words.putInReply);
  });

  it('marks what is private, and only that, as private', () => {
    const page = show({
      facts: [fact({ id: 'a', tact: 'private' }), fact({ id: 'b', tact: 'gentle' }), fact({ id: 'c' })],
    });
    expect([...page.querySelectorAll('.private')].map((mark) => mark.textContent)).toEqual([words.private]);
    expect(page.querySelector('.private')?.closest('button')?.textContent).toContain(fact().statement);
    expect(text(page)).toContain(words.gentle);
  });

  it('shows doubt and what was called off', () => {
    const page = show({ facts: [fact({ id: 'a', status: 'uncertain' }), fact({ id: 'b', status: 'cancelled' })] });
    expect(text(page)).toContain(words.uncertain);
    expect(text(page)).toContain(words.cancelled);
  });

  it('shows a coming event once, with its date beside it', () => {
    const page = show({
      facts: [fact({ statement: 'Flies out.', when: { start: '2026-05-21', end: null, precision: 'day' } })],
    });
    expect(page.querySelectorAll('.fact')).toHaveLength(1);
    expect(page.querySelector('.date-label')?.textContent).toBe('Thu 21 May');
  });

  it('asks before it keeps, two at a time, and never lists what waits as known', () => {
    const waiting = ['a', 'b', 'c'].map((id) => fact({ id, state: 'waiting', sensitive: true, category: 'health' }));
    const page = show({ facts: waiting });
    expect(text(page)).toContain('Priya mentioned a health matter. Keep this?');
    expect(buttons(page).filter((label) => label === words.keep)).toHaveLength(2);
    expect(buttons(page)).toContain('1 more to decide');
    expect(page.querySelectorAll('.fact')).toHaveLength(0);
    expect(text(page)).not.toContain('Nothing yet');
  });

  it('asks of an unsure reading without calling it sensitive', () => {
    expect(text(show({ facts: [fact({ state: 'waiting', sensitive: false })] }))).toContain(words.unsure);
  });

  it('ignores what was forgotten', () => {
    expect(text(show({ facts: [fact({ state: 'forgotten' })] }))).not.toContain(fact().statement);
  });

  it('takes mail for text and nothing else', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const waits = fact({ state: 'waiting', statement: evil, evidence: [evidence({ quote: evil })] });
    const page = show({
      person: person({ name: evil }),
      organisation: evil,
      others: [{ name: evil, email: 'x@y.example' }],
      facts: [waits, fact({ id: 'f2', statement: evil, name: evil, relation: evil })],
      openers: [{ ...opener, text: evil.slice(0, 160) }],
    });
    expect(page.querySelector('img, script')).toBeNull();
    expect(text(page)).toContain(evil);
  });

  it('keeps the far past closed, so that five hundred facts cost what eight do', () => {
    const facts = Array.from({ length: 500 }, (_, n) => fact({ id: `f${n}`, when: null }));
    const page = show({ facts });
    expect(page.querySelectorAll('.fact')).toHaveLength(8);
    expect(buttons(page)).toContain('Earlier (492)');
  });

  it('says kindly that folded messages were not read', () => {
    expect(text(show({ unread: 1 }))).toContain('One message here is folded.');
    expect(text(show({ unread: 4 }))).toContain('4 messages here are folded.');
    expect(text(show({ unread: 0 }))).not.toContain('folded');
  });

  it('names three others in the conversation and gathers the rest', () => {
    const others = ['Tom W', 'Ana L', 'Per H', 'Kim O', 'Zoë A'].map((name, n) => ({ name, email: `p${n}@x.example` }));
    expect(buttons(show({ others }))).toEqual(expect.arrayContaining(['Tom', 'Ana', 'Per', '2 more']));
    expect(buttons(show({ others: others.slice(0, 4) }))).toContain('Kim');
  });
});

describe('a person opened from a list', () => {
  const opened: PersonView = { ...base, openers: [opener], canInsert: false };

  it('has a way back, and an opener to copy only, for no reply to them is open', () => {
    const page = render(opened, 'people');
    expect(page.querySelector('[data-back]')?.textContent).toContain(words.back('People'));
    expect(buttons(page)).not.toContain(words.putInReply);
    expect(page.querySelector('.opener .button.main')?.textContent).toBe(words.copy);
    expect(render({ ...opened, canInsert: true }, 'people').querySelector('.opener .button.main')?.textContent).toBe(
      words.putInReply,
    );
  });

  it('has no way back where the open conversation shows them', () => {
    expect(show({}).querySelector('[data-back]')).toBeNull();
  });
});

describe('somebody muted', () => {
  it('is said to be, with a way out of it', () => {
    const page = show({ person: person({ muted: true }) });
    expect(text(page)).toContain('No suggestions for Priya, as you asked.');
    expect(buttons(page)).toContain(words.unmute);
    expect(buttons(show({}))).not.toContain(words.unmute);
  });
});

describe('the tabs', () => {
  const lists: [PanelTab, PanelView['page'], string][] = [
    ['person', base, 'Priya Raman'],
    ['people', { kind: 'people', people: [], account: null, now: base.now } satisfies PeopleView, words.nobodyYet],
    [
      'coming-up',
      { kind: 'coming-up', dated: [], due: [], account: null, now: base.now } satisfies ComingUpView,
      words.nothingAhead,
    ],
  ];

  it.each(lists)('%s is the one that is marked and shown', (tab, page, says) => {
    const shown = render(page, tab);
    const marked = [...shown.querySelectorAll('[role=tab][aria-selected=true]')].map((each) => each.textContent);
    expect(marked).toEqual([words.tabNames[tab]]);
    expect(shown.querySelectorAll('[role=tab]')).toHaveLength(3);
    expect(shown.querySelector('[role=tabpanel]')?.textContent).toContain(says);
  });

  it('stay while a conversation loads, is paused or cannot be read, and are not there before consent', () => {
    const tabs = (page: PanelState) => render(page).querySelectorAll('[role=tab]').length;
    for (const kind of ['loading', 'paused', 'elsewhere', 'no-thread', 'not-a-person'] as const)
      expect(tabs({ kind })).toBe(3);
    expect(tabs({ kind: 'unreadable', report: '' })).toBe(3);
    for (const kind of ['starting', 'no-consent', 'no-access', 'trouble'] as const) expect(tabs({ kind })).toBe(0);
  });
});

describe('every other state', () => {
  const states: [PanelState, string, string | null][] = [
    [{ kind: 'no-consent' }, words.noConsent, words.seeWhat],
    [{ kind: 'no-access' }, words.noAccess, words.allowAccess],
    [{ kind: 'elsewhere' }, words.elsewhere, words.openGmail],
    [{ kind: 'no-thread' }, words.noThread, null],
    [{ kind: 'not-a-person' }, words.notPerson, null],
    [{ kind: 'unreadable', report: 'the report' }, words.unreadable, words.copyReport],
    [{ kind: 'paused' }, words.paused, words.readAgain],
    [{ kind: 'left-out', person: person() }, words.leftOut('Priya'), words.includeAgain('Priya')],
    [{ kind: 'trouble' }, words.trouble, words.tryAgain],
  ];

  it.each(states)('$kind says one sentence, aloud, and has its action', (state, sentence, action) => {
    const page = render(state);
    expect(page.querySelector('[role=status]')?.textContent).toBe(sentence);
    expect([...page.querySelectorAll('.state .button')].map((button) => button.textContent)).toEqual(
      action ? [action] : [],
    );
  });

  it('can be paused wherever something is read, and shows that it is', () => {
    const checked = (state: PanelState) => render(state).querySelector('[role=switch]')?.getAttribute('aria-checked');
    expect(checked(base)).toBe('true');
    expect(checked({ kind: 'no-thread' })).toBe('true');
    expect(checked({ kind: 'paused' })).toBe('false');
    expect(checked({ kind: 'no-consent' })).toBeUndefined();
  });
});

describe('buttons', () => {
  it('all have a name', () => {
    const page = show({
      openers: [opener, opener],
      facts: [fact(), fact({ id: 'f2', state: 'waiting' })],
      others: [{ name: '', email: 'a@b.example' }],
    });
    const nameless = [...page.querySelectorAll('button')].filter(
      (button) => !button.getAttribute('aria-label') && !button.textContent?.trim(),
    );
    expect(nameless).toEqual([]);
  });
});
