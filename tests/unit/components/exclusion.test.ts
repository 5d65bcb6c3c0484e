import { describe, expect, it } from 'vitest';
import { parseExclusion } from '../../../components/options/exclusion.ts';

describe('parseExclusion', () => {
  it('reads an address or a domain as people write them', () => {
    expect(parseExclusion(' Ana@Studio.example ')).toEqual({ kind: 'person', email: 'ana@studio.example' });
    expect(parseExclusion('studio.example')).toEqual({ kind: 'domain', domain: 'studio.example' });
    expect(parseExclusion('@studio.example')).toEqual({ kind: 'domain', domain: 'studio.example' });
    expect(parseExclusion('bücher.example')).toEqual({ kind: 'domain', domain: 'bücher.example' });
  });

  it.each([
    '',
    'ana',
    'com',
    'ana@',
    'ana lima@studio.example',
    '<ana@studio.example>',
    'studio..example',
    '-a.example',
    '*.example',
    'https://studio.example/',
  ])('refuses %j', (text) => {
    expect(parseExclusion(text)).toBeNull();
  });

  it('takes a megabyte in its stride', () => {
    for (const text of ['a', '.', 'a.', '@', 'a-'].map((c) => c.repeat(500_000))) {
      const start = performance.now();
      expect(parseExclusion(text)).toBeNull();
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
