import { describe, expect, test } from 'vitest';
import { parseRetryAfter } from '../../lib/feed/retry-after.ts';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);

describe('Retry-After: seconds or a date', () => {
  test.each([
    ['seconds', '120', now + 120_000],
    ['with white space', ' 120 ', now + 120_000],
    [
      'a year of seconds is taken as said; the bound is the schedule’s',
      '31536000',
      now + 31_536_000_000,
    ],
    ['a date', 'Tue, 24 Nov 2026 13:30:00 GMT', Date.UTC(2026, 10, 24, 13, 30)],
    ['a date of the older form', 'Tuesday, 24-Nov-26 13:30:00 GMT', Date.UTC(2026, 10, 24, 13, 30)],
  ])('%s', (_story, value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});

describe('Retry-After: null if malformed or not in the future', () => {
  test.each([
    ['no header', null],
    ['empty', ''],
    ['only spaces', '   '],
    ['now', '0'],
    ['negative seconds', '-120'],
    ['fractional seconds', '1.5'],
    ['a past date', 'Tue, 24 Nov 2026 11:00:00 GMT'],
    ['the present second', 'Tue, 24 Nov 2026 12:00:00 GMT'],
    ['words', 'in a while'],
    ['words with a number that browsers parse as a year', 'not before 2099'],
    ['a year followed by words', '2099-01-01 or so'],
    ['seconds beyond the range of dates', '9'.repeat(400)],
    ['seconds beyond what a row holds', '99999999999999'],
  ])('%s', (_story, value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });
});
