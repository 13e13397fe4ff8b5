import { expect, test } from 'vitest';
import { currentHeading } from '../../../../components/reading/outline/current-heading.ts';

/** A view of 400 pixels below a bar of 100. */
const view = { top: 100, height: 400, isAtEnd: false };

test.each([
  ['none above the first heading', [300, 900], view, null],
  ['a heading at the top of the view', [-500, 100, 900], view, 1],
  ['a heading a little below the top of the view', [-500, 190, 900], view, 1],
  ['the heading above, while the next one is far below the top', [-500, 350, 900], view, 0],
  [
    'the last visible heading, at the end of the article',
    [-900, 120, 480],
    { ...view, isAtEnd: true },
    2,
  ],
  ['none in an article without headings', [], view, null],
])('current heading: %s', (_story, tops, seen, expected) => {
  expect(currentHeading(tops, seen)).toBe(expected);
});
