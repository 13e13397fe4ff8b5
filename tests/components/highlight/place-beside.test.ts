import { expect, test } from 'vitest';
import { placeBeside } from '../../../components/highlight/place-beside.ts';

const view = { top: 50, bottom: 650, left: 0, right: 320 };
const pill = { width: 180, height: 40 };

test.each([
  [
    'above the words',
    { top: 300, bottom: 320, left: 100, right: 200 },
    'above',
    { top: 252, left: 60 },
  ],
  [
    'below them if it is asked to',
    { top: 300, bottom: 320, left: 100, right: 200 },
    'below',
    { top: 328, left: 60 },
  ],
  [
    'below where there is no room above',
    { top: 60, bottom: 80, left: 100, right: 200 },
    'above',
    { top: 88, left: 60 },
  ],
  [
    'above where there is no room below',
    { top: 600, bottom: 640, left: 100, right: 200 },
    'below',
    { top: 552, left: 60 },
  ],
  [
    'inside the left edge',
    { top: 300, bottom: 320, left: 10, right: 30 },
    'above',
    { top: 252, left: 8 },
  ],
  [
    'inside the right edge',
    { top: 300, bottom: 320, left: 290, right: 310 },
    'above',
    { top: 252, left: 132 },
  ],
  [
    'beside words that are out of sight',
    { top: 900, bottom: 920, left: 100, right: 200 },
    'below',
    { top: 928, left: 60 },
  ],
  [
    'over words that fill the view, at its upper edge',
    { top: -500, bottom: 1500, left: 20, right: 300 },
    'above',
    { top: 58, left: 70 },
  ],
  [
    'over words that fill the view, at its lower edge',
    { top: -500, bottom: 1500, left: 20, right: 300 },
    'below',
    { top: 602, left: 70 },
  ],
] as const)('the pill stands %s', (_story, words, prefer, place) => {
  expect(placeBeside(pill, words, view, prefer)).toEqual(place);
});

test('a note that is wider and higher than the view begins at its corner', () => {
  const words = { top: 300, bottom: 320, left: 10, right: 30 };
  expect(placeBeside({ width: 400, height: 800 }, words, view, 'below')).toEqual({
    top: 58,
    left: 8,
  });
});
