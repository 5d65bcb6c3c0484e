import { describe, expect, it } from 'vitest';
import { findGestures } from '../../../lib/extract/gestures.ts';

const find = (text: string, direction: 'in' | 'out', topics: string[] = []) =>
  findGestures(
    { id: 'm1', text, direction, sentAt: '2026-06-09T09:00:00.000Z', account: 'me@studio.example', personId: 'p1' },
    { topics },
  ).map((g) => [g.kind, g.topic]);

describe('findGestures', () => {
  it.each([
    ['And how is your shoulder?', [['asked', 'question: shoulder']]],
    ['Did your daughter pass?', [['asked', 'question: daughter']]],
    ['Are you feeling better?', [['asked', 'question: ']]],
    ['You told me about the leak. Is the new kitchen finished?', [['asked', 'question: new kitchen']]],
    // Not about the reader's life.
    ['How is the kitchen brochure coming along?', []],
    ['How is the garden?', []],
    ['How are you?', []],
    ['Can you send the house style?', []],
    ['How is your draft?', []],
    ['Could you look at your garden photos?', []],
    ['Happy birthday!', [['wished', 'birthday: birthday']]],
    ['Get well soon!', [['wished', 'recovery: ']]],
    ['Have a nice weekend!', []],
    ['Hope you are well.', []],
    ['So sorry for the delay.', []],
    ['All the best,\nNoor', []],
    ['Thank you for asking, she is fine.', [['thanked', 'thanks: fine']]],
    ['I recommended you to my cousin.', [['helped', 'help: recommend cousin']]],
    ['You never told me you were one of us!', [['shared', 'common: ']]],
    ['We are closed on Monday for the bank holiday.', [['shared', 'holiday: bank holiday 2026-06-15']]],
    ['Our office is shut on 24 June, it is Midsummer.', [['shared', 'holiday: Midsummer 2026-06-24']]],
    ['The bank holiday campaign starts on Monday.', []],
  ])('from them: %s', (text, expected) => {
    expect(find(text, 'in')).toEqual(expected);
  });

  it.each([
    ['How did the finals go?', [['asked', 'question: final']]],
    ['All the best for Thursday!', [['wished', 'luck: ']]],
    ['I am so sorry.', [['wished', 'sympathy: ']]],
    ['I went for a run along the canal in the snow.', []],
    ['My daughter is teething, forgive the typos.', [['shared', 'self: daughter teeth forgiv typo']]],
    ['My favourite is B, because the goat is looking at the customer.', []],
  ])('from you: %s', (text, expected) => {
    expect(find(text, 'out')).toEqual(expected);
  });

  it('takes up what was told or asked, in its own words', () => {
    expect(find('The boiler works again, by the way.', 'out', ['boiler'])).toEqual([['shared', 'told: boiler work']]);
    expect(find('The files are attached.', 'out', ['boiler'])).toEqual([]);
  });

  it('leaves quoted mail out', () => {
    expect(
      find(
        'Fine by me.\n\nOn Mon, 8 Jun 2026 at 09:00, Noor <noor@client.example> wrote:\n> How is your shoulder?',
        'in',
      ),
    ).toEqual([]);
  });

  it('gives the same ids for the same mail, and quotes verbatim', () => {
    const mail = {
      id: 'm1',
      text: 'Hi,\n\nhow is your\nshoulder?',
      direction: 'in' as const,
      sentAt: null,
      account: 'me@studio.example',
      personId: 'p1',
    };
    const [first] = findGestures(mail);
    expect(first?.quote).toBe('how is your\nshoulder?');
    expect(findGestures(mail)).toEqual(findGestures(mail));
  });

  it('reads on a hostile mail within 50 ms', () => {
    for (const unit of ['a', '? ', 'how is your ', '.', '\n', '- ', 'bank holiday ', "I'm a "]) {
      const text = unit.repeat(1_000_000 / unit.length);
      const started = performance.now();
      find(text, 'in');
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(5000);
    }
  });
});
