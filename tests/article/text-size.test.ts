import { expect, test } from 'vitest';
import { nextTextSize } from '../../lib/article/text-size.ts';

test.each([
  [17.5, 'larger', 18],
  [17.5, 'smaller', 17],
  [18, 'larger', 19],
  [18, 'smaller', 17],
  [24, 'larger', 24],
  [14, 'smaller', 14],
  [14.5, 'smaller', 14],
] as const)('from %s, %s: %s', (size, direction, expected) => {
  expect(nextTextSize(size, direction)).toBe(expected);
});
