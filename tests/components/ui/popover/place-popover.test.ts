import { expect, test } from 'vitest';
import { placePopover } from '../../../../components/ui/popover/place-popover.ts';

const view = { width: 400, height: 600 };

test.each([
  [
    'below a button at the top',
    { top: 10, bottom: 42, right: 390 },
    { top: 46, bottom: null, right: 10 },
  ],
  [
    'above a button at the bottom',
    { top: 500, bottom: 532, right: 390 },
    { top: null, bottom: 104, right: 10 },
  ],
  [
    'further right than its button where its left edge would be cut off',
    { top: 10, bottom: 42, right: 200 },
    { top: 46, bottom: null, right: 92 },
  ],
  [
    'in line with a button that leaves it room',
    { top: 10, bottom: 42, right: 340 },
    { top: 46, bottom: null, right: 60 },
  ],
  [
    'never at the very edge',
    { top: 10, bottom: 42, right: 400 },
    { top: 46, bottom: null, right: 8 },
  ],
])('popover placement: %s', (_story, button, expected) => {
  expect(placePopover(button, view, 300)).toEqual(expected);
});
