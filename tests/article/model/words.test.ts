import { expect, test } from 'vitest';
import { shortened } from '../../../lib/article/model/words.ts';

test.each([
  ['stays as it is if it fits', 'scrap is short', 14, 'scrap is short'],
  ['is cut between words', 'scrap is short', 13, 'scrap is…'],
  ['is cut before a space at the limit', 'scrap is short', 9, 'scrap is…'],
  ['is cut early enough for the ellipsis', 'scrap is short', 8, 'scrap…'],
  ['is cut in its first word if that is longer', 'scrap is short', 3, 'scr…'],
  ['is cut before an emoji that would be cut in half', 'ore🪨rock', 4, 'ore…'],
])('a shortened text %s', (_what, text, length, expected) => {
  expect(shortened(text, length)).toBe(expected);
});
