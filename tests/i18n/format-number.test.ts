import { expect, test } from 'vitest';
import { formatNumber } from '../../lib/i18n/format-number.ts';

test('format number: groups digits by the language of the catalog', () => {
  expect(formatNumber(1_234_567)).toBe('1,234,567');
});
