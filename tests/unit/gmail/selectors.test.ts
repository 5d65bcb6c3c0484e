import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SELECTORS, type SelectorEntry } from '../../../lib/gmail/selectors.ts';
import { fixture } from './dom.ts';

const entries = Object.entries(SELECTORS).flatMap(([thing, chain]) =>
  (chain as readonly SelectorEntry[]).map((entry) => ({ thing, ...entry })),
);

describe('selector chains', () => {
  it.each(entries)('$thing: $selector is dated and stands in $fixture', ({ selector, since, seen, fixture: page }) => {
    expect(since).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(since <= seen).toBe(true);
    expect(fixture(page).querySelector(selector)).not.toBeNull();
  });

  it('joins nothing by commas and reads no visible or localised text', () => {
    for (const { thing, selector } of entries) {
      expect(selector).not.toContain(',');
      expect(selector).not.toMatch(/:has|:contains|data-tooltip|placeholder|\[(title|alt|aria-label)[*^$~|]?=/);
      // The account's address stands nowhere else, and is an address in every language.
      if (thing !== 'account') expect(selector).not.toContain('aria-label');
    }
  });

  it('has no chain with the same entry twice', () => {
    for (const chain of Object.values(SELECTORS)) {
      const selectors = chain.map((entry) => entry.selector);
      expect(new Set(selectors).size).toBe(selectors.length);
    }
  });

  it('uses every fixture', () => {
    const pages = readdirSync(new URL('../../gmail/fixtures/', import.meta.url));
    expect(pages.filter((page) => !entries.some((entry) => entry.fixture === page))).toEqual([]);
  });
});
