import { expect, test } from 'vitest';
import { tagsIn } from '../../lib/highlight/note.ts';

test.each([
  ['one tag', 'quotas', ['quotas']],
  ['several, between commas', ' quotas, heavy  rare earths ,', ['quotas', 'heavy rare earths']],
  ['signs that other programs put before them', '#quotas; #  magnets', ['quotas', 'magnets']],
  ['one that is there already, whatever its letters', 'PRICE, price, Oxide, oxide', ['Oxide']],
  ['nothing', ' , # ,, ', []],
  ['a long one', 'x'.repeat(80), ['x'.repeat(60)]],
  ['markup and letters from the right', '<b>a</b>, أرض', ['<b>a</b>', 'أرض']],
])('a line with %s', (_story, line, expected) => {
  expect(tagsIn(line, ['price'])).toEqual(expected);
});
