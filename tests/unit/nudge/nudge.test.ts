import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/fact.ts';
import { decideNudge, firstName, type NudgeInput, readDraft } from '../../../lib/nudge/index.ts';
import { fact, offers, person } from '../moments/made.ts';

const recital = fact({
  quote: 'Ola has her oboe recital on Saturday',
  on: '2026-06-08',
  date: '2026-06-13',
  time: 'future',
  who: 'family',
  relation: 'daughter',
  name: 'Ola',
});
const taste = fact({ quote: 'I could live on salted caramels', on: '2026-06-08', category: 'taste' });

function decide(over: Partial<NudgeInput> = {}, facts: Fact[] = [recital], now = '2026-06-15') {
  return decideNudge({
    draft: null,
    openers: offers({ facts, now }),
    person: person(),
    history: {
      used: new Set(),
      askedFirst: false,
      shownHere: false,
      anythingPersonal: true,
      lastMailAt: '2026-06-08T09:00:00.000Z',
      ...over.history,
    },
    settings: { nudges: true },
    budgetLeft: 3,
    now: `${now}T10:00:00.000Z`,
    zone: 'UTC',
    ...(({ history, ...rest }) => rest)({ ...over, history: undefined }),
  });
}
const history = (over: Partial<NudgeInput['history']>) => ({
  history: {
    used: new Set<string>(),
    askedFirst: false,
    shownHere: false,
    anythingPersonal: true,
    lastMailAt: '2026-06-08T09:00:00.000Z',
    ...over,
  },
});

describe('decideNudge', () => {
  it('speaks up for what is timely, with the opener and why', () => {
    expect(decide()).toEqual({
      show: true,
      reason: 'The oboe recital was on Saturday.',
      text: "How did Ola's oboe recital go on Saturday?",
    });
  });

  it.each<[string, Partial<NudgeInput>]>([
    ['switched off', { settings: { nudges: false } }],
    ['muted', { person: person({ muted: true }) }],
    ['excluded', { person: person({ excluded: true }) }],
    ['budget spent', { budgetLeft: 0 }],
    ['shown at this box before', history({ shownHere: true })],
    ['a hurried answer', { draft: 'Hi Noor,\n\nThanks, got it.\n\nMe' }],
    ['a draft that says it', { draft: 'Hi Noor,\n\nHow did the oboe recital go?\n\nThe files are attached.' }],
    [
      'a draft that opens warmly otherwise',
      { draft: 'Hi Noor,\n\nI hope you had a good start into the week. The files are attached.' },
    ],
    [
      'a draft that speaks of it in its own words',
      {
        draft:
          'Ola must have been glad when the recital was over. Files attached, more on Monday with the final numbers.',
      },
    ],
    ['nothing to say', { openers: [] }],
  ])('is quiet: %s', (_name, over) => {
    const decision = decide(over);
    expect(decision).toMatchObject({ show: false, text: null });
    expect(decision.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('is quiet about what was used, and speaks of the next thing', () => {
    const all = offers({ facts: [recital], now: '2026-06-15' });
    expect(decide(history({ used: new Set(all.map((o) => o.moment.id)) })).show).toBe(false);
  });

  it('does not interrupt for a small thing, but gives it to a bare demand', () => {
    expect(decide({}, [taste])).toMatchObject({ show: false, text: null });
    const demand = decide({ draft: 'Noor,\n\nI need the signed form by tomorrow.' }, [taste]);
    expect(demand).toEqual({
      show: true,
      reason: 'You are opening with a request. A word for Noor first?',
      text: 'I still smile at what you wrote about the salted caramels.',
    });
  });

  it('hints at a person first when a demand breaks a long silence, once', () => {
    const draft = 'Hi Noor,\n\nStill waiting for the contract. Please send it by Friday.';
    const late = { draft, openers: [], ...history({ lastMailAt: '2026-03-01T09:00:00.000Z' }) };
    expect(decide(late)).toEqual({
      show: true,
      reason: 'You are opening with a request after a long silence. A word for Noor first?',
      text: null,
    });
    expect(decide({ ...late, ...history({ lastMailAt: '2026-03-01T09:00:00.000Z', askedFirst: true }) }).show).toBe(
      false,
    );
    // The same demand in a running exchange with a person one knows is business.
    expect(decide({ draft, openers: [] }).show).toBe(false);
  });

  it('hints at giving first where nothing personal is known yet', () => {
    expect(
      decide({ draft: 'Please send the files.', openers: [], ...history({ anythingPersonal: false }) }),
    ).toMatchObject({ show: true, text: null });
  });
});

describe('readDraft', () => {
  it.each<[string, string, Partial<ReturnType<typeof readDraft>>]>([
    ['nothing', '', { empty: true, warm: false, hurried: false, demand: false }],
    ['a greeting', 'Hi Noor,', { empty: true }],
    ['thanks', 'Thanks, got it!', { hurried: true, warm: false }],
    ['a question about them', 'Dear Noor,\n\nhow was the holiday?\n\nFiles attached.', { warm: true, demand: false }],
    ['a question about the work', 'Dear Noor,\n\nhow is the draft coming along?', { warm: false }],
    ['a wish', 'Congratulations on the prize! Files attached.', { warm: true }],
    ['a demand', 'Noor,\n\nI need the logo by Monday.', { demand: true, warm: false, hurried: false }],
    [
      'a demand after a kind word',
      'Hi Noor,\n\nI hope Ola is better. Could you send the logo?',
      { demand: false, warm: true },
    ],
    [
      'plain business',
      'Hi Noor,\n\nThe corrected brochure is attached, with the new numbers on pages three and five.',
      { demand: false, warm: false, hurried: false },
    ],
    [
      'quoted mail does not count',
      'Noted, more on the second page of the brochure tomorrow morning.\n\nOn Mon, 8 Jun 2026, Noor wrote:\n> How was the holiday?',
      { warm: false },
    ],
  ])('%s', (_name, text, expected) => {
    expect(readDraft(text)).toMatchObject(expected);
  });
  it('is linear', () => {
    for (const unit of ['a', 'how ', '\n', 'hope you ', '> ', 'On ', 'I need ']) {
      const started = performance.now();
      readDraft(unit.repeat(1_000_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});

it('uses the given name', () => {
  expect(firstName('Dr. Noor Haddad')).toBe('Noor');
  expect(firstName('noor')).toBe('noor');
});
