import { expect, test } from 'vitest';
import { placeBeside } from '../../../components/highlight/place-beside.ts';

const view = { top: 50, bottom: 650, left: 0, right: 320, covered: 0 };
const toolbar = { width: 180, height: 40 };

test.each([
  [
    'above its text',
    { top: 300, bottom: 320, left: 100, right: 200 },
    'above',
    { top: 252, left: 60 },
  ],
  [
    'below its text when that is preferred',
    { top: 300, bottom: 320, left: 100, right: 200 },
    'below',
    { top: 328, left: 60 },
  ],
  [
    'below its text when there is no space above',
    { top: 60, bottom: 80, left: 100, right: 200 },
    'above',
    { top: 88, left: 60 },
  ],
  [
    'above its text when there is no space below',
    { top: 600, bottom: 640, left: 100, right: 200 },
    'below',
    { top: 552, left: 60 },
  ],
  [
    'within the left edge of the view',
    { top: 300, bottom: 320, left: 10, right: 30 },
    'above',
    { top: 252, left: 8 },
  ],
  [
    'within the right edge of the view',
    { top: 300, bottom: 320, left: 290, right: 310 },
    'above',
    { top: 252, left: 132 },
  ],
  [
    'beside text that is out of view',
    { top: 900, bottom: 920, left: 100, right: 200 },
    'below',
    { top: 928, left: 60 },
  ],
  [
    'at the upper edge over text that fills the view',
    { top: -500, bottom: 1500, left: 20, right: 300 },
    'above',
    { top: 58, left: 70 },
  ],
  [
    'at the lower edge over text that fills the view',
    { top: -500, bottom: 1500, left: 20, right: 300 },
    'below',
    { top: 602, left: 70 },
  ],
] as const)('box beside text: stands %s', (_story, text, prefer, place) => {
  expect(placeBeside(toolbar, text, view, prefer)).toEqual(place);
});

test('box beside text: starts at the view’s corner when larger than the view', () => {
  const text = { top: 300, bottom: 320, left: 10, right: 30 };
  expect(placeBeside({ width: 400, height: 800 }, text, view, 'below')).toEqual({
    top: 58,
    left: 8,
  });
});

test('a box beside text that only a toast covers stays above the toast', () => {
  const text = { top: 600, bottom: 620, left: 100, right: 200 };
  const note = { width: 180, height: 240 };
  expect(placeBeside(note, text, { ...view, covered: 80 }, 'below')).toEqual({
    top: 322,
    left: 60,
  });
});
