import { expect, test } from 'vitest';
import { coverageLine } from '../../../lib/presenters/coverage/coverage-line.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');

test.each([
  ['a record that begins', '2026-11-03', false, 0, 'Complete since 3 Nov'],
  ['of another year', '2025-11-03', false, 0, 'Complete since 3 Nov 2025'],
  ['with a gap', '2026-11-03', false, 1, 'Complete since 3 Nov, with a possible gap'],
  ['with more', '2026-11-03', false, 2, 'Complete since 3 Nov, with 2 possible gaps'],
  ['to the end', '2019-01-01', true, 0, 'Complete to the first article'],
  ['but a gap', '2019-01-01', true, 1, 'Complete to the first article, with a possible gap'],
])('%s', (_story, day, reachesStart, gaps, line) => {
  const from = Date.parse(`${day}T12:00-07:00`);
  expect(coverageLine({ channel: 'news', from, to: null, reachesStart }, gaps, null, now)).toBe(
    line,
  );
});

test('before the first poll there is nothing to say', () => {
  expect(coverageLine(undefined, 0, null, now)).toBeNull();
});

test.each([
  [
    'of it',
    '2026-11-10',
    'Complete after 10 Nov, with a possible gap. Older read articles were removed, as you chose.',
  ],
  ['before it', '2026-11-02', 'Complete since 3 Nov, with a possible gap'],
])('a record of which articles were removed that were part %s', (_story, day, line) => {
  const record = { channel: 'news', from: Date.parse('2026-11-03T12:00-07:00'), to: null };
  const removedTo = Date.parse(`${day}T12:00-07:00`);
  expect(coverageLine({ ...record, reachesStart: false }, 1, removedTo, now)).toBe(line);
});
