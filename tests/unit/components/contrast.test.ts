import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const [a, b] = [tokens.get(front), tokens.get(back)];
  if (!a || !b) throw new Error(`no such colour: ${front} or ${back}`);
  const [high = 0, low = 0] = [luminance(a[theme]), luminance(b[theme])].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: [string, string][] = [
  ...['ink', 'soft', 'accent', 'amber', 'red'].flatMap((front) =>
    ['paper', 'raised', 'tint', 'hover'].map((back): [string, string] => [front, back]),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  // A notice is paper on ink.
  ['paper', 'ink'],
];

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(TEXT)('%s on %s is readable (AA, 4.5)', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 1.4.11: what tells a control from its ground.
  it.each(['edge', 'accent'])('%s on paper can be made out (3.0)', (front) => {
    expect(contrast(front, 'paper', theme)).toBeGreaterThanOrEqual(3);
  });
});
