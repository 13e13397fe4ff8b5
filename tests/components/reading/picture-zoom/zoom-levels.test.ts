import { describe, expect, test } from 'vitest';
import {
  fitZoom,
  nextZoom,
  zoomKeyOf,
} from '../../../../components/reading/picture-zoom/zoom-levels.ts';

const view = { width: 360, height: 500 };

describe('fitting zoom', () => {
  test.each([
    ['a wide picture is as wide as the view', { width: 1440, height: 600 }, 0.25],
    ['a tall picture is as high as the view', { width: 300, height: 2000 }, 0.25],
    ['a small picture keeps its size', { width: 120, height: 80 }, 1],
    ['a picture without a size keeps its size', { width: 0, height: 0 }, 1],
  ])('%s', (_story, picture, expected) => {
    expect(fitZoom(picture, view)).toBe(expected);
  });
});

describe('zoom step', () => {
  test.each([
    ['up from full size', 1, 'larger', 0.25, 1.25],
    ['down from full size', 1, 'smaller', 0.25, 0.8],
    ['up stops at full size', 0.9, 'larger', 0.25, 1],
    ['down stops at full size', 1.2, 'smaller', 0.25, 1],
    ['down stops at the fitting zoom', 0.28, 'smaller', 0.25, 0.25],
    ['down goes no further than the fitting zoom', 0.25, 'smaller', 0.25, 0.25],
    ['up goes no further than eight times', 8, 'larger', 0.25, 8],
    ['up enlarges a small picture', 1, 'larger', 1, 1.25],
    ['down keeps a small picture at full size', 1, 'smaller', 1, 1],
  ] as const)('%s', (_story, zoom, direction, whole, expected) => {
    expect(nextZoom(zoom, direction, whole)).toBe(expected);
  });
});

test.each([
  ['+', false, 'larger'],
  ['=', false, 'larger'],
  ['-', false, 'smaller'],
  ['0', false, 'whole'],
  ['1', false, 'full'],
  ['2', false, null],
  ['+', true, null],
] as const)('zoom keys: %s with Ctrl %s: %s', (key, ctrlKey, expected) => {
  expect(zoomKeyOf({ key, ctrlKey, metaKey: false })).toBe(expected);
});
