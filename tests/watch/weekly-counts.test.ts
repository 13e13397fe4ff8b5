import { expect, test } from 'vitest';
import { day } from '../../lib/time.ts';
import { weeklyCounts } from '../../lib/watch/weekly-counts.ts';

test('weekly counts: weeks are seven local days, the last of which is today', () => {
  const now = new Date(2026, 10, 28, 15).getTime();
  const midnight = new Date(2026, 10, 28).getTime();
  const times = [now, midnight - 6 * day, midnight - 6 * day - 1, midnight - 60 * day];
  const weeks = weeklyCounts(times, now, 3);
  expect(weeks.map(({ count }) => count)).toEqual([0, 1, 2]);
  expect(weeks.map(({ start }) => new Date(start).toDateString())).toEqual([
    'Sun Nov 08 2026',
    'Sun Nov 15 2026',
    'Sun Nov 22 2026',
  ]);
});
