import { expect, test } from 'vitest';
import { formatNumber, plural } from '../../lib/i18n/format-number.ts';

test.each([
  [0, '0 articles'],
  [1, '1 article'],
  [2, '2 articles'],
  [21, '21 articles'],
  [1_001, '1,001 articles'],
])('%i', (count, expected) => {
  expect(plural(count, 'article', 'articles')).toBe(expected);
});

test('numbers are grouped like the words around them, wherever the reader lives', () => {
  expect(formatNumber(1_234_567)).toBe('1,234,567');
});
