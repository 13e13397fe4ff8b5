import { describe, expect, test } from 'vitest';
import {
  blendOver,
  type Color,
  colorOf,
  contrast,
  declarationsIn,
  type Palette,
  rootPalette,
} from '../../../support/source/design-tokens.ts';

/** Every palette of the extension. Forced colors come from the system, and the system theme is one of these. */
const palettes: Record<string, Palette> = {
  light: rootPalette('light'),
  dark: rootPalette('dark'),
  sepia: new Map([...rootPalette('light'), ...declarationsIn(":root[data-theme='sepia']")]),
  paper: new Map([
    ...rootPalette('light'),
    ...declarationsIn('@media print {\n  :root,\n  :root[data-theme]'),
  ]),
};

/** WCAG 2.2 AA minimum for text and for the parts of a control. */
const leastForText = 4.5;
const leastForShapes = 3;

const texts = ['ink', 'ink-2', 'ink-3', 'accent-ink'];
const grounds = ['paper', 'surface', 'accent-wash'];
const marks = ['mark-1', 'mark-2', 'mark-3', 'added', 'removed'];

const textPairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  // Text and links within a mark use the ink color.
  ...marks.map((mark) => ['ink', mark] as const),
  ['on-accent', 'accent'],
  ['paper', 'ink'],
] as const;

const shapePairs = ['accent', 'ink-3'].flatMap((shape) =>
  grounds.map((ground) => [shape, ground] as const),
);

describe.each(Object.entries(palettes))('contrast in the palette %s', (_name, palette) => {
  const color = (token: string): Color => colorOf(palette, token);

  test.each(textPairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(leastForText);
  });

  test.each(texts)('%s is readable on a hovered row', (text) => {
    const [, share] = /var\(--ink\) (\d+)%/.exec(palette.get('hover') ?? '') ?? [];
    const ground = blendOver(color('ink'), color('paper'), Number(share) / 100);
    expect(contrast(color(text), ground)).toBeGreaterThanOrEqual(leastForText);
  });

  test.each(shapePairs)('%s is visible on %s', (shape, ground) => {
    expect(contrast(color(shape), color(ground))).toBeGreaterThanOrEqual(leastForShapes);
  });
});

describe('forced colors', () => {
  const forced = declarationsIn('@media (forced-colors: active) {\n  :root,\n  :root[data-theme]');
  const base = rootPalette('light');

  test.each([...texts, ...grounds, 'accent', 'on-accent', 'rule', 'dot', 'focus'])(
    '--%s is a system color',
    (token) => {
      expect(base.has(token)).toBe(true);
      expect(forced.get(token)).toMatch(/^(?:Canvas|CanvasText|LinkText|Highlight|HighlightText)$/);
    },
  );
});

test('contrast ratio: matches the WCAG definition', () => {
  const grey = (share: number) => ({ red: share, green: share, blue: share });
  expect(contrast(grey(0), grey(1))).toBeCloseTo(21);
  expect(contrast(grey(0x77 / 255), grey(1))).toBeCloseTo(4.48, 2);
});
