import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every colour token with its light and its dark value. */
const tokens = new Map(
  [
    ...readFileSync('components/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Relative luminance. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(tokens.get(name)?.[scheme] ?? '')).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

const surfaces = ['surface', 'raised', 'sunken'];
const tones = ['good', 'warn', 'bad', 'info', 'neutral'];
const texts: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ['text', surface],
    ['text-soft', surface],
    ['accent', surface],
    ['bad', surface],
  ]),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
  ]),
  ['text-soft', 'neutral-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text-soft', 'info-soft'],
];
const edges: [string, string][] = surfaces.flatMap((surface): [string, string][] => [
  ['line-strong', surface],
  ['focus', surface],
  ['accent', surface],
]);

describe.each(['light', 'dark'] as const)('the %s tokens', (scheme) => {
  it.each(texts)('%s on %s can be read (4.5:1)', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s on %s can be seen (3:1)', (edge, ground) => {
    expect(contrast(edge, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});
