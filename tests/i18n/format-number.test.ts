import { expect, test } from 'vitest';
import { formatNumber } from '../../lib/i18n/format-number.ts';

test('number: is grouped as the catalog’s language groups it', () => {
  expect(formatNumber(1_234_567)).toBe('1,234,567');
});
