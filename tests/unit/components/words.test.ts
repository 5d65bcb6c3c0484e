import { describe, expect, it } from 'vitest';
import { noticeText } from '../../../components/ui/Notices.tsx';
import { words } from '../../../components/words.ts';
import { CATEGORIES } from '../../../lib/model/fact.ts';
import { fact } from '../make.ts';

/** Every word there is: the plain ones, and what the functions make of sample arguments. */
const all = Object.entries(words).flatMap(([key, word]): [string, string][] => {
  if (typeof word === 'string') return [[key, word]];
  if (typeof word === 'function') return [];
  return Object.values<string>(word).map((line): [string, string] => [key, line]);
});

describe('words', () => {
  it.each(all)('%s keeps to the voice', (_key, word) => {
    // No exclamation marks, no words of the system, no straight quotes or double spaces.
    expect(word).not.toMatch(/!|'|"| {2}/);
    expect(word).not.toMatch(
      /\b(error|failed|invalid|entity|fact|extract\w*|confidence|data|record|success\w*|sensitive fact)\b/i,
    );
    expect(word.trim()).toBe(word);
  });

  it('asks of every category without a gender or a name of its own', () => {
    for (const category of CATEGORIES) {
      const question = words.mentioned('Priya', fact({ category }));
      expect(question).toMatch(/^Priya mentioned .+\. Keep this\?$/);
      expect(question).not.toMatch(/\b(he|she|his|her|him|undefined)\b/);
    }
  });

  it('says where the words went', () => {
    expect(noticeText({ key: '1', kind: 'copied-instead' })).toBe(
      'Copied. Gmail would not let Fondly write here; paste it yourself.',
    );
    expect(noticeText({ key: '1', kind: 'inserted' })).toMatch(/^In your reply\. (Ctrl\+Z|⌘Z) takes it back\.$/);
    expect(noticeText({ key: '1', kind: 'left-out', name: 'Priya' })).toBe('Priya is left out.');
  });
});
