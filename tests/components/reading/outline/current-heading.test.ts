import { expect, test } from 'vitest';
import { currentHeading } from '../../../../components/reading/outline/current-heading.ts';

/** A view of 400 pixels below a bar of 100. */
const view = { top: 100, height: 400, isAtEnd: false };

test.each([
  ['above the first there is none', [300, 900], view, null],
  ['one that was just gone to', [-500, 100, 900], view, 1],
  ['one that is a little below the edge', [-500, 190, 900], view, 1],
  ['one further up, while the next is still far below', [-500, 350, 900], view, 0],
  ['at the end the last that is seen', [-900, 120, 480], { ...view, isAtEnd: true }, 2],
  ['an article without headings has none', [], view, null],
])('%s', (_story, tops, seen, expected) => {
  expect(currentHeading(tops, seen)).toBe(expected);
});
