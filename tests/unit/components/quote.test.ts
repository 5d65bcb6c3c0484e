import { describe, expect, it } from 'vitest';
import { quoteInWords } from '../../../components/quote.ts';

describe('quoteInWords', () => {
  it('marks where a clause was taken out of its sentence', () => {
    expect(quoteInWords('we are in Leeds')).toBe('“…we are in Leeds…”');
    expect(quoteInWords('We are in Leeds.')).toBe('“We are in Leeds.”');
  });

  it('makes one line of several', () => {
    expect(quoteInWords(' We are\n> in\t Leeds! ')).toBe('“We are > in Leeds!”');
  });

  it('cuts a long quote between words', () => {
    const shown = quoteInWords(`We ${'walk, '.repeat(200)}`);
    expect(shown.length).toBeLessThan(330);
    expect(shown).toMatch(/^“We walk, .* walk…”$/);
  });

  it('does not cut through a character', () => {
    // 319 letters and then an emoji over the edge.
    const shown = quoteInWords(`A${'b'.repeat(318)}${'🎻'.repeat(20)}`);
    expect(shown.isWellFormed()).toBe(true);
  });

  it('takes a megabyte of one character in its stride', () => {
    for (const text of ['a', ' ', '.', 'é '].map((c) => c.repeat(1_000_000))) {
      const start = performance.now();
      quoteInWords(text);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
