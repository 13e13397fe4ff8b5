import { expect, test } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import { channelCoverageSummary, coverageGapLabel } from '../../../lib/presenters/coverage.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const from = Date.parse('2026-11-03T12:00-07:00');
const period: Coverage = { channel: 'news', from, to: null, reachesStart: false };

test.each([
  ['no coverage yet', undefined, 0, 'Nothing yet'],
  ['one interval', period, 0, 'Complete since 3\u00a0Nov\u00a02026, no gaps.'],
  [
    'complete to the first article',
    { ...period, reachesStart: true },
    0,
    'Complete from the first article, 3\u00a0Nov\u00a02026, no gaps.',
  ],
  ['one gap', period, 1, 'Complete since 3\u00a0Nov\u00a02026; before that 1 possible gap.'],
  ['several gaps', period, 2, 'Complete since 3\u00a0Nov\u00a02026; before that 2 possible gaps.'],
])('channel coverage: %s', (_story, latest, gaps, expected) => {
  expect(channelCoverageSummary(latest, gaps, null)).toBe(expected);
});

test.each([
  [
    'within the interval',
    '2026-11-10',
    'Complete after 10\u00a0Nov\u00a02026. Older read articles were removed, as you chose.',
  ],
  ['before the interval', '2026-10-10', 'Complete since 3\u00a0Nov\u00a02026, no gaps.'],
])('channel coverage: articles were removed %s', (_story, day, expected) => {
  expect(channelCoverageSummary(period, 0, Date.parse(`${day}T12:00-07:00`))).toBe(expected);
});

test('possible gap: is described with its dates', () => {
  const before = Date.parse('2026-11-24T08:00-07:00');
  expect(coverageGapLabel({ channel: 'news', after: from, before }, now)).toBe(
    'Articles between 3\u00a0Nov, 12:00 and 8:00 may be missing.',
  );
});

test('possible gap: has no end when its dates are reversed', () => {
  expect(coverageGapLabel({ channel: 'news', after: from, before: from - 1 }, now)).toBe(
    'Articles around 3\u00a0Nov, 12:00 may be missing.',
  );
});
