import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { byDays } from '../../../components/panel/ahead-days.ts';
import { BetweenYou, stripInWords } from '../../../components/panel/BetweenYou.tsx';
import { ComingUpPage } from '../../../components/panel/ComingUpPage.tsx';
import { matches, PeoplePage } from '../../../components/panel/PeoplePage.tsx';
import type { ComingUpView, PeopleView, PersonLine } from '../../../components/panel/view.ts';
import { words } from '../../../components/words.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { parseWhen } from '../../../lib/model/when.ts';
import { type AheadOf, occurrence } from '../../../lib/moments/ahead.ts';
import type { LedgerMonth } from '../../../lib/moments/ledger.ts';
import { fact, person } from '../make.ts';

const NOW = '2026-05-19T09:30:00.000Z';
const TODAY = '2026-05-19';
const nothing = () => {};
const page = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;
const text = (document: Document) => document.body.textContent ?? '';

const line = (patch: Partial<PersonLine> = {}): PersonLine => ({
  id: 'p1',
  name: 'Raman, Priya',
  email: 'priya@northwind.example',
  organisation: 'northwind.example',
  lastMail: '2026-05-16T10:00:00.000Z',
  ...patch,
});

function people(lines: PersonLine[], filter = '', patch: Partial<PeopleView> = {}): Document {
  const view: PeopleView = { kind: 'people', people: lines, account: null, now: NOW, timeZone: 'UTC', ...patch };
  return page(
    renderToStaticMarkup(
      <PeoplePage view={view} actions={{ openPerson: nothing }} filter={filter} onFilter={nothing} />,
    ),
  );
}

describe('people', () => {
  it('are lines with the name as people say it, the organisation, and when you last wrote', () => {
    const row = people([line()]).querySelector('.line');
    expect(row?.querySelector('.line-name')?.textContent).toBe('Priya Raman');
    expect(row?.querySelector('.line-under')?.textContent).toBe('northwind.example');
    expect(row?.querySelector('.line-side')?.textContent).toBe('3 days ago');
  });

  it('are found by any part of name, address and organisation, whatever the accents', () => {
    const zoe = line({ name: 'Zoë Adjei', email: 'z.a@dörfler.example', organisation: 'dörfler.example' });
    for (const wanted of ['zoe', 'adj', 'dorfler', 'zo dor', 'z.a@']) expect(matches(zoe, wanted)).toBe(true);
    for (const wanted of ['zoo', 'zoe smith']) expect(matches(zoe, wanted)).toBe(false);
  });

  it('show only those found, and say so where there is nobody', () => {
    const lines = [line(), line({ id: 'p2', name: 'Tom Becker', email: 'tom@b.example', organisation: null })];
    expect(people(lines, 'Böck').querySelectorAll('.line')).toHaveLength(0);
    expect(text(people(lines, 'Böck'))).toContain(words.nobodyNamed);
    const found = people(lines, 'TOM');
    expect([...found.querySelectorAll('.line-name')].map((name) => name.textContent)).toEqual(['Tom Becker']);
    expect(found.querySelector('[role=status]')?.textContent).toBe('One person');
  });

  it('have no field before there is anybody', () => {
    expect(people([]).querySelector('input')).toBeNull();
    expect(text(people([]))).toContain(words.nobodyYet);
  });

  it('come a hundred at a time', () => {
    const many = Array.from({ length: 230 }, (_, n) => line({ id: `p${n}`, email: `p${n}@x.example` }));
    expect(people(many).querySelectorAll('.line')).toHaveLength(100);
    expect(text(people(many))).toContain('Show 100 more');
  });

  it('name the account only where there are several, and take names for text', () => {
    expect(text(people([line()], '', { account: 'me@x.example' }))).toContain('Mail of me@x.example');
    expect(text(people([line()]))).not.toContain('Mail of');
    expect(people([line({ name: '<img src=x>' })]).querySelector('img')).toBeNull();
  });
});

function ahead(id: string, when: string, patch: Partial<Fact> = {}): AheadOf[] {
  const about = fact({ id, when: parseWhen(when), statement: `Does ${id}.`, ...patch });
  const found = occurrence(about, TODAY, '2026-06-18');
  return found ? [{ person: person(), fact: about, occurrence: found }] : [];
}

function comingUp(patch: Partial<ComingUpView>): Document {
  const view: ComingUpView = {
    kind: 'coming-up',
    dated: [],
    due: [],
    account: null,
    now: NOW,
    timeZone: 'UTC',
    ...patch,
  };
  return page(renderToStaticMarkup(<ComingUpPage view={view} actions={{ openPerson: nothing, snooze: nothing }} />));
}

describe('coming up', () => {
  const dated = [
    ...ahead('a', '2026-05-19'),
    ...ahead('b', '2026-05-20'),
    ...ahead('c', '2026-05-20'),
    ...ahead('d', '2026-05-25'),
    ...ahead('e', '2026-06'),
  ];

  it('stands under its days in words', () => {
    expect(byDays(dated, TODAY).map(({ title, items }) => [title, items.length])).toEqual([
      ['Today', 1],
      ['Tomorrow', 2],
      ['Monday 25 May', 1],
      ['Some time in June', 1],
    ]);
    const titles = [...comingUp({ dated }).querySelectorAll('h2')].map((title) => title.textContent);
    expect(titles).toEqual(['Today', 'Tomorrow', 'Monday 25 May', 'Some time in June']);
  });

  it('says how long something goes on, unless its words do', () => {
    const going = { time: 'ongoing' as const };
    expect(text(comingUp({ dated: ahead('f', '2026-05-10/2026-05-28', going) }))).toContain('until Thu 28 May');
    const said = { ...going, statement: 'Is away until 28 May.' };
    expect(text(comingUp({ dated: ahead('f', '2026-05-10/2026-05-28', said) }))).not.toContain('until Thu');
  });

  it('marks what is private', () => {
    expect(text(comingUp({ dated: ahead('g', '2026-05-20', { tact: 'private' }) }))).toContain(words.private);
  });

  it('puts a due word first, with a way to put it off', () => {
    const due = [person({ cadenceWeeks: 6, lastFromYou: '2026-03-01T10:00:00.000Z' })];
    const shown = comingUp({ due, dated });
    expect(shown.querySelector('h2')?.textContent).toBe('Time for a word');
    expect(text(shown)).toContain('Last mail 2 months ago');
    expect(shown.querySelector('[aria-label="Not this week: Priya"]')?.textContent).toBe('Not this week');
  });

  it('says that there is nothing', () => {
    expect(text(comingUp({}))).toContain(words.nothingAhead);
    expect(text(comingUp({ dated }))).not.toContain(words.nothingAhead);
  });
});

describe('between you', () => {
  const month = (name: string, theirs = [0, 0], yours = [0, 0]): LedgerMonth => ({
    month: name,
    theirs: { mails: theirs[0] ?? 0, gestures: theirs[1] ?? 0 },
    yours: { mails: yours[0] ?? 0, gestures: yours[1] ?? 0 },
  });
  const months = [month('2026-03', [2, 1], [1, 0]), month('2026-04'), month('2026-05', [1, 0], [9, 1])];
  const show = (ledger: { months: LedgerMonth[]; words: string | null }) =>
    page(renderToStaticMarkup(<BetweenYou ledger={ledger} />));

  it('is told in words to those who do not see it', () => {
    expect(stripInWords(months)).toBe(
      'The last twelve months. They wrote in March and May. You wrote in March and May. ' +
        'Something personal from them in March. Something personal from you in May.',
    );
    const strip = show({ months, words: null }).querySelector('svg');
    expect([strip?.getAttribute('role'), strip?.getAttribute('aria-label')]).toEqual(['img', stripInWords(months)]);
  });

  it('has a bar for each side of a month with mail, theirs above the line and yours below, never out of the drawing', () => {
    const drawing = show({ months, words: null });
    const bars = [...drawing.querySelectorAll('.strip-bar')].map((bar) => ({
      top: Number(bar.getAttribute('y')),
      bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
      personal: bar.classList.contains('personal'),
    }));
    const middle = Number(drawing.querySelector('.strip-line')?.getAttribute('y'));
    expect(bars.map(({ top, personal }) => [top < middle ? 'theirs' : 'yours', personal])).toEqual([
      ['theirs', true],
      ['yours', false],
      ['theirs', false],
      ['yours', true],
    ]);
    const height = Number(drawing.querySelector('svg')?.getAttribute('height'));
    for (const { top, bottom } of bars) expect(top >= 0 && bottom <= height && top < bottom).toBe(true);
  });

  it('has no figures, and is not there where there is nothing to show', () => {
    const shown = show({ months, words: 'You asked last, in April.' });
    expect(text(shown)).toBe('Between youYou asked last, in April.');
    expect(show({ months: [], words: null }).querySelector('section')).toBeNull();
    expect(show({ months: [], words: 'You asked last, in April.' }).querySelector('svg')).toBeNull();
  });
});
