import { expect, test } from 'vitest';
import { placePopover } from '../../../../components/ui/popover/place-popover.ts';

const view = { width: 400, height: 600 };

test.each([
  [
    'is below a button at the top',
    { top: 10, bottom: 42, right: 390 },
    { top: 46, bottom: null, right: 10 },
  ],
  [
    'is above a button at the bottom',
    { top: 500, bottom: 532, right: 390 },
    { top: null, bottom: 104, right: 10 },
  ],
  [
    'moves right when its left edge would be cut off',
    { top: 10, bottom: 42, right: 200 },
    { top: 46, bottom: null, right: 92 },
  ],
  [
    'is aligned with its button when there is space',
    { top: 10, bottom: 42, right: 340 },
    { top: 46, bottom: null, right: 60 },
  ],
  [
    'keeps a margin to the edge of the view',
    { top: 10, bottom: 42, right: 400 },
    { top: 46, bottom: null, right: 8 },
  ],
])('popover placement: %s', (_story, button, expected) => {
  expect(placePopover(button, view, 300)).toEqual(expected);
});
