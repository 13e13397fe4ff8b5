import { expect, test } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import { coverageLine } from '../../../lib/presenters/coverage.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');

test.each([
  ['an interval that starts this year', '2026-11-03', false, 0, 'Complete since 3\u00a0Nov'],
  [
    'an interval that starts in another year',
    '2025-11-03',
    false,
    0,
    'Complete since 3\u00a0Nov\u00a02025',
  ],
  [
    'an interval after one gap',
    '2026-11-03',
    false,
    1,
    'Complete since 3\u00a0Nov, with a possible gap',
  ],
  [
    'an interval after several gaps',
    '2026-11-03',
    false,
    2,
    'Complete since 3\u00a0Nov, with 2 possible gaps',
  ],
  ['complete to the first article', '2019-01-01', true, 0, 'Complete to the first article'],
  [
    'complete to the first article but for a gap',
    '2019-01-01',
    true,
    1,
    'Complete to the first article, with a possible gap',
  ],
])('coverage line: %s', (_story, day, reachesStart, gaps, line) => {
  const from = Date.parse(`${day}T12:00-07:00`);
  expect(coverageLine({ channel: 'news', from, to: null, reachesStart }, gaps, null, now)).toBe(
    line,
  );
});

test('coverage line: is empty before the first poll', () => {
  expect(coverageLine(undefined, 0, null, now)).toBeNull();
});

test.each([
  [
    'within the interval',
    '2026-11-10',
    'Complete after 10\u00a0Nov, with a possible gap. Older read articles were removed, as you chose.',
  ],
  ['before the interval', '2026-11-02', 'Complete since 3\u00a0Nov, with a possible gap'],
])('coverage line: articles were removed %s', (_story, day, line) => {
  const record: Coverage = {
    channel: 'news',
    from: Date.parse('2026-11-03T12:00-07:00'),
    to: null,
    reachesStart: false,
  };
  const removedTo = Date.parse(`${day}T12:00-07:00`);
  expect(coverageLine(record, 1, removedTo, now)).toBe(line);
});
