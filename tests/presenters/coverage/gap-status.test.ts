import { describe, expect, test } from 'vitest';
import {
  type GapRepair,
  gapDescription,
  gapRepairStatus,
  isRepairStalled,
} from '../../../lib/presenters/coverage.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const at = (clock: string): number => Date.parse(`${clock}-07:00`);
const now = at('2026-11-24T15:00');

describe('gap dates', () => {
  test.each([
    ['several days', '2026-11-03T20:00', '2026-11-05T09:00', 'between 3\u00a0Nov and 5\u00a0Nov'],
    [
      'across midnight',
      '2026-11-03T23:50',
      '2026-11-04T00:10',
      'between 3\u00a0Nov and 4\u00a0Nov',
    ],
    [
      'across a new year',
      '2025-12-30T20:00',
      '2026-01-02T09:00',
      'between 30\u00a0Dec\u00a02025 and 2\u00a0Jan',
    ],
    ['today', '2026-11-24T09:00', '2026-11-24T14:20', 'between 9:00 and 14:20'],
    ['another day', '2026-11-03T09:00', '2026-11-03T14:20', 'between 3\u00a0Nov, 9:00 and 14:20'],
    ['within a minute', '2026-11-24T09:00:10', '2026-11-24T09:00:40', 'around 9:00'],
    ['reversed dates', '2026-11-03T09:00', '2026-11-02T14:20', 'around 3\u00a0Nov, 9:00'],
  ])('are formatted: %s', (_when, after, before, expected) => {
    const span = { after: at(after), before: at(before) };
    expect(gapDescription({ channel: 'news', ...span }, now)).toBe(
      `Articles ${expected} may be missing.`,
    );
    expect(gapDescription({ channel: 'podcast', ...span }, now)).toBe(
      `Podcast episodes ${expected} may be missing.`,
    );
  });
});

test.each<[string, Partial<GapRepair> | null, string | null, boolean]>([
  ['no job', null, null, false],
  ['under way', {}, 'Loading missing articles: page 3 is next.', false],
  [
    'more pages than the limit',
    { stuck: 'pages', pages: 5 },
    'Stopped after 5 pages of the feed.',
    true,
  ],
  [
    'further back than the feed',
    { stuck: 'feedEnds' },
    'The site’s feed doesn’t go back any further.',
    true,
  ],
  [
    'a failing site',
    { failure: { kind: 'unreachable' } },
    'The site can’t be reached. Next try 15:20.',
    true,
  ],
])('gap status: %s', (_story, job, sentence, isStalled) => {
  const dueAt = at('2026-11-24T15:20');
  const repair = job && { page: 3, pages: 2, dueAt, failure: null, stuck: null, ...job };
  expect(gapRepairStatus(repair, now)).toBe(sentence);
  expect(isRepairStalled(repair)).toBe(isStalled);
});
