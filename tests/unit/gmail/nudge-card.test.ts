import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyAt, isInCompose } from '../../../lib/gmail/in-compose.ts';
import { lightness } from '../../../lib/gmail/nudge-card.ts';
import { fixture } from './dom.ts';

const source = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('lightness', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['rgba(0, 0, 0, 0)', null],
    ['rgba(32, 33, 36, 0.2)', null],
    ['transparent', null],
    ['color(srgb 1 1 1)', null],
    ['', null],
  ])('of %s is %s', (colour, light) => {
    if (light === null) expect(lightness(colour)).toBeNull();
    else expect(lightness(colour)).toBeCloseTo(light);
  });

  it("tells Gmail's two papers apart", () => {
    expect(lightness('rgb(246, 248, 252)')).toBeGreaterThan(0.5);
    expect(lightness('rgb(31, 31, 31)')).toBeLessThan(0.5);
  });
});

describe('the card', () => {
  it('has only the colours whose contrast is tested: those of the panel', () => {
    const tokens = new Set(source('components/styles/tokens.css').match(/light-dark\([^)]+\)/g));
    const used = source('lib/gmail/nudge-card.ts').match(/light-dark\(#[^)]+\)/g) ?? [];
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((pair) => !tokens.has(pair))).toEqual([]);
  });
});

describe('where the user is', () => {
  it('is a compose box in its text and in its fields, and not beside it', () => {
    const page = fixture('compose-reply-2025.html');
    const at = (selector: string) => page.querySelector(selector);
    expect(isInCompose(at('[role=textbox] div'))).toBe(true);
    expect(bodyAt(at('[role=textbox] div'))?.getAttribute('g_editable')).toBe('true');
    expect(isInCompose(at('input[name=subjectbox]'))).toBe(true);
    expect(bodyAt(at('input[name=subjectbox]'))).toBeNull();
    expect(isInCompose(at('.a3s'))).toBe(false);
    expect([isInCompose(null), bodyAt(page)]).toEqual([false, null]);
  });

  it('is no compose box in a dialog without a text to write', () => {
    const page = fixture('compose-window-2020.html');
    page.querySelector('[g_editable=true]')?.remove();
    expect(isInCompose(page.querySelector('[role=dialog] input[name=subjectbox]'))).toBe(false);
  });
});
