import { describe, expect, it } from 'vitest';
import { edit, forget, keep } from '../../../lib/memory/edit.ts';
import { remember } from '../../../lib/memory/remember.ts';
import type { Fact, FoundFact } from '../../../lib/model/fact.ts';
import { find, input, mail, NOW, ofChild, only, put, read, saying } from './make.ts';

const LATER = '2026-06-05T12:00:00.000Z';
const cello = ofChild('Nele', 'daughter', 'Nele plays the cello', {
  summary: 'Her daughter Nele plays the cello.',
  time: 'habit',
});
const known = (): Fact => only(read([mail('2026-05-01', cello)]));

describe('edit', () => {
  it('sets what is given, marks it, and keeps the rest', () => {
    const fact = known();
    const changed = edit(fact, { statement: ' Nele plays the viola. ', name: 'Nelly' }, LATER);
    expect(changed).toEqual({
      ...fact,
      statement: 'Nele plays the viola.',
      name: 'Nelly',
      edited: ['statement', 'who'],
      updatedAt: LATER,
    });
    expect(edit(changed, { when: null }, LATER).edited).toEqual(['statement', 'when', 'who']);
  });

  it('moves the lifecycle with the date', () => {
    const when = { start: '2026-06-20', end: null, precision: 'day' as const };
    const event = edit({ ...known(), time: 'future', lifecycle: null }, { when }, LATER);
    expect(event.lifecycle).toBe('upcoming');
  });

  it('refuses a statement without words, and pins without marking', () => {
    expect(() => edit(known(), { statement: '  ' }, LATER)).toThrow(RangeError);
    expect(edit(known(), { pinned: true }, LATER)).toMatchObject({ pinned: true, edited: [] });
  });

  it('keeps and forgets', () => {
    expect(keep({ ...known(), state: 'waiting' }, LATER)).toMatchObject({
      state: 'kept',
      edited: ['state'],
      updatedAt: LATER,
    });
    expect(forget(known(), LATER)).toMatchObject({ state: 'forgotten', edited: ['state'], evidence: known().evidence });
  });
});

describe("the user's edit beats the machine", () => {
  it('when the fact is told again', () => {
    const mine = edit(
      known(),
      { statement: 'Nele plays the viola, not the cello.', when: null, tact: 'private', name: 'Nelly', state: 'kept' },
      LATER,
    );
    const again = {
      ...cello,
      name: 'Nelly',
      summary: 'Her daughter Nele plays the viola, not the cello, in the orchestra.',
      sensitive: true,
      tact: 'gentle' as const,
      date: '2026-06-20',
    };
    const after = only(read([mail('2026-05-20', { ...again, quote: 'viola instead of cello for our girl' })], [mine]));
    expect(after).toMatchObject({
      statement: mine.statement,
      when: null,
      tact: 'private',
      name: 'Nelly',
      state: 'kept',
      edited: mine.edited,
    });
    expect(after.evidence).toHaveLength(2);
  });

  it('when the same message is read again', () => {
    const mine = edit(known(), { category: 'education', name: 'Nelly', statement: 'Nelly studies music.' }, LATER);
    expect(remember(input('2026-05-01', [cello], [mine]))).toEqual([]);
  });

  it('when something newer would end it', () => {
    const job = find('I work at Brightly', { category: 'work', summary: 'She works at Brightly.' });
    const mine = edit(
      only(read([mail('2026-04-01', job)])),
      { statement: 'She works at Brightly, as a partner.' },
      LATER,
    );
    const facts = read(
      [
        mail(
          '2026-05-01',
          find('I started at Northwind', { category: 'work', summary: 'She started at Northwind.', time: 'past' }),
        ),
      ],
      [mine],
    );
    expect(saying(facts, 'Brightly')).toEqual(mine);
  });
});

describe('a forgotten fact', () => {
  const divorce = find('my divorce came through in April', {
    category: 'milestone',
    summary: 'Her divorce came through in April.',
    time: 'past',
    date: '2026-04',
    sensitive: true,
    tact: 'private',
  });
  const gone = (): Fact => forget(only(read([mail('2026-05-01', divorce)])), LATER);

  it.each<[string, FoundFact]>([
    ['the same', divorce],
    ['the same in another category', { ...divorce, category: 'family' }],
    ['a longer stretch', { ...divorce, quote: 'The paper is here: my divorce came through in April, finally' }],
    [
      'a shorter stretch, said otherwise',
      { ...divorce, quote: 'divorce came through', summary: 'She is single again.', category: 'background' },
    ],
    [
      'another sentence on the matter',
      { ...divorce, quote: 'so I am divorced at last', summary: 'She is divorced.', category: 'background' },
    ],
    ['another of the kind', { ...divorce, quote: 'single again!', summary: 'She is single again.' }],
  ])('is not found again from its message: %s', (_, rephrased) => {
    expect(remember(input('2026-05-01', [rephrased], [gone()]))).toEqual([]);
  });

  it('is not found again in a mail that quotes it, or says the same', () => {
    expect(remember(input('2026-05-09', [divorce], [gone()]))).toEqual([]);
    expect(
      remember(
        input('2027-01-09', [{ ...divorce, quote: 'you know that my divorce came through in April' }], [gone()]),
      ),
    ).toEqual([]);
    expect(
      remember(input('2026-05-09', [{ ...divorce, quote: 'As told, the divorce is through.' }], [gone()])),
    ).toEqual([]);
  });

  it('does not take with it what else the message or the person tells', () => {
    const dog = ofChild('Otto', 'dog', 'Otto has learned to swim', { category: 'pet', span: [60, 80] });
    expect(only(remember(input('2026-05-01', [divorce, dog], [gone()]))).name).toBe('Otto');
    const news = find('I am getting married in Oslo', {
      category: 'milestone',
      summary: 'She is getting married in Oslo.',
      time: 'future',
      date: '2027-05',
    });
    expect(only(remember(input('2026-11-01', [news], [gone()]))).statement).toContain('Oslo');
  });

  it('is not changed by anything that is read', () => {
    const mark = gone();
    const facts = read(
      [mail('2026-05-01', divorce), mail('2026-05-09', divorce, find('I run', { span: [50, 60] }))],
      [mark],
    );
    expect(facts.find(({ id }) => id === mark.id)).toEqual(mark);
  });

  it('leaves the kept facts of its message as they are', () => {
    const facts = read([mail('2026-05-01', divorce, cello)]);
    const marked = put(facts, [forget(saying(facts, 'divorce'), LATER)]);
    expect(remember(input('2026-05-01', [divorce, cello], marked))).toEqual([]);
    expect(only(marked.filter(({ state }) => state === 'kept')).createdAt).toBe(NOW);
  });
});
