import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../../lib/model/gesture.ts';
import type { Message } from '../../../lib/model/message.ts';
import { ledger } from '../../../lib/moments/ledger.ts';

const NOW = '2026-05-19T09:30:00.000Z';
type Mail = Pick<Message, 'direction' | 'sentAt'>;

const mail = (direction: 'in' | 'out', day: string): Mail => ({ direction, sentAt: `${day}T10:00:00.000Z` });

function gesture(
  direction: Gesture['direction'],
  kind: Gesture['kind'],
  day: string,
  topic: string | null = null,
): Gesture {
  const sentAt = `${day}T10:00:00.000Z`;
  return {
    id: `${direction}${kind}${day}`,
    account: 'a@b.example',
    personId: 'p',
    direction,
    kind,
    quote: 'Words.',
    topic,
    messageId: sentAt,
    sentAt,
  };
}

const say = (gestures: Gesture[], messages: Mail[] = []) => ledger(gestures, messages, NOW, 'UTC').words;

describe('the words', () => {
  const knee = gesture('from-them', 'asked', '2026-03-10', 'question: knee');

  it('say what they asked, and that you have not asked back, once your answer was read', () => {
    expect(say([knee], [mail('out', '2026-03-12')])).toBe(
      'They asked about your knee in March. You have not asked after them yet.',
    );
  });

  it('do not say so while no later mail of yours was read', () => {
    expect(say([knee], [mail('out', '2026-03-09')])).toBe('They asked about your knee in March.');
    expect(say([knee])).toBe('They asked about your knee in March.');
  });

  it('say "since" where you had asked before', () => {
    const yours = gesture('from-you', 'asked', '2026-01-05', 'question: recital');
    expect(say([yours, knee], [mail('out', '2026-04-02')])).toBe(
      'They asked about your knee in March. You have not asked after them since.',
    );
  });

  it('say who asked last when it was you, also in the same mail', () => {
    expect(say([knee, gesture('from-you', 'asked', '2026-04-02')])).toBe('You asked last, in April.');
    expect(say([gesture('from-you', 'asked', '2026-05-02')])).toBe('You asked last, this month.');
    expect(say([knee, gesture('from-you', 'asked', '2026-03-10')])).toBe('You asked last, in March.');
  });

  it('name nothing that does not read as a thing', () => {
    for (const topic of ['question: ', 'question: 12 Elm Street', `question: ${'very '.repeat(12)}knee`, 'x', null])
      expect(say([gesture('from-them', 'asked', '2026-03-10', topic)])).toBe('They asked about you in March.');
  });

  it('speak of wishes and good turns where nobody asked', () => {
    expect(say([gesture('from-them', 'wished', '2026-02-01')])).toBe('They wished you well in February.');
    expect(say([gesture('from-you', 'wished', '2026-02-01')])).toBe('You wished them well in February.');
    expect(say([gesture('from-them', 'wished', '2026-02-01'), gesture('from-you', 'helped', '2026-03-01')])).toBe(
      'You thought of them in March.',
    );
    expect(say([gesture('from-them', 'helped', '2026-02-01')])).toBe('They thought of you in February.');
  });

  it('are silent without a personal move, and of what is more than a year ago or has no date', () => {
    const mails = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => mail('in', day));
    expect(say([], mails)).toBeNull();
    expect(say([gesture('from-them', 'asked', '2025-05-31', 'question: knee')], mails)).toBeNull();
    expect(say([{ ...knee, sentAt: null }], mails)).toBeNull();
    expect(say([gesture('from-them', 'shared', '2026-03-01', 'holiday: bank holiday 2026-03-08')], mails)).toBeNull();
    expect(say([gesture('from-them', 'thanked', '2026-03-01')], mails)).toBeNull();
  });
});

describe('the strip', () => {
  const mails = [
    mail('in', '2025-06-30'),
    mail('in', '2026-05-01'),
    mail('out', '2026-05-02'),
    mail('out', '2026-05-03'),
  ];

  it('is twelve months, this one last, with both sides', () => {
    const { months } = ledger([gesture('from-you', 'wished', '2026-05-02')], mails, NOW, 'UTC');
    expect(months.map(({ month }) => month)).toEqual([
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
    ]);
    expect(months[0]?.theirs).toEqual({ mails: 1, gestures: 0 });
    expect(months[11]).toEqual({
      month: '2026-05',
      theirs: { mails: 1, gestures: 0 },
      yours: { mails: 2, gestures: 1 },
    });
  });

  it('is not made of too little: three mails, or a single month', () => {
    expect(ledger([], mails.slice(1), NOW, 'UTC').months).toEqual([]);
    expect(ledger([], [...mails.slice(1), mail('in', '2026-05-04')], NOW, 'UTC').months).toEqual([]);
  });

  it('counts a mail in the month in which it was for the user', () => {
    const late = { direction: 'in' as const, sentAt: '2026-04-30T23:30:00.000Z' };
    expect(ledger([], [...mails, late], NOW, 'Europe/London').months[11]?.theirs.mails).toBe(2);
    expect(ledger([], [...mails, late], NOW, 'UTC').months[10]?.theirs.mails).toBe(1);
  });
});

describe('whatever the mail was', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const someMail = fc.record({ direction: fc.constantFrom('in' as const, 'out' as const), sentAt: fc.option(day) });
  const someGesture: fc.Arbitrary<Gesture> = fc.record({
    id: fc.uuid(),
    account: fc.constant('a@b.example'),
    personId: fc.constant('p'),
    direction: fc.constantFrom('from-them' as const, 'from-you' as const),
    kind: fc.constantFrom(
      'asked' as const,
      'shared' as const,
      'wished' as const,
      'thanked' as const,
      'helped' as const,
    ),
    quote: fc.string(),
    topic: fc.option(
      fc.oneof(
        fc.string(),
        fc.string().map((words) => `question: ${words}`),
      ),
    ),
    messageId: fc.string(),
    sentAt: fc.option(day),
  });
  const given = [fc.array(someGesture), fc.array(someMail)] as const;

  it('the words are short, plain and no score', () => {
    fc.assert(
      fc.property(...given, (gestures, messages) => {
        const { words } = ledger(gestures, messages, NOW, 'Europe/London');
        if (words === null) return;
        expect(words).toMatch(/^(They|You) \p{L}[\p{L}’', .-]*\.$/u);
        expect(words.length).toBeLessThanOrEqual(140);
        expect(words).not.toMatch(/\b(should|owe|only|never|ignored|forgot|late|score)\b(?=[^.]*\.$)/i);
      }),
    );
  });

  it('the months hold every mail of the year once, or there are none', () => {
    fc.assert(
      fc.property(...given, (gestures, messages) => {
        const { months } = ledger(gestures, messages, NOW, 'UTC');
        if (months.length === 0) return;
        expect(months).toHaveLength(12);
        const inYear = messages.filter(({ sentAt }) => sentAt && sentAt >= '2025-06-01' && sentAt <= NOW);
        expect(months.reduce((sum, { theirs, yours }) => sum + theirs.mails + yours.mails, 0)).toBe(inYear.length);
      }),
    );
  });

  it('the order of what is given changes nothing', () => {
    fc.assert(
      fc.property(...given, (gestures, messages) => {
        expect(ledger(gestures.toReversed(), messages.toReversed(), NOW, 'UTC')).toEqual(
          ledger(gestures, messages, NOW, 'UTC'),
        );
      }),
    );
  });
});
