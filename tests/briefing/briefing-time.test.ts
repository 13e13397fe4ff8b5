import { describe, expect, test } from 'vitest';
import { briefingStart, briefingTime, nextBriefingAt } from '../../lib/briefing/briefing-time.ts';
import { risersOf } from '../../lib/briefing/risers.ts';
import { day, hour } from '../../lib/time.ts';

const utc = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('the hour of a briefing', () => {
  test.each([
    ['in winter', 'America/New_York', '2026-11-24T20:00Z', 7, '2026-11-24T12:00'],
    ['in summer', 'America/New_York', '2026-07-24T20:00Z', 7, '2026-07-24T11:00'],
    ['that spring leaves out', 'America/New_York', '2026-03-08T20:00Z', 2, '2026-03-08T07:00'],
    [
      'that autumn repeats, the first time',
      'America/New_York',
      '2026-11-01T20:00Z',
      1,
      '2026-11-01T05:00',
    ],
    ['east of Greenwich', 'Asia/Tokyo', '2026-11-24T20:00Z', 7, '2026-11-24T22:00'],
  ])('%s', (_what, zone, at, of, expected) => {
    process.env.TZ = zone;
    expect(utc(briefingTime(Date.parse(at), of))).toBe(expected);
  });

  test.each([
    ['before it', '2026-11-24T06:00Z', false, '2026-11-24T07:00'],
    ['after it, when it was missed', '2026-11-24T09:00Z', false, '2026-11-24T07:00'],
    ['after the briefing', '2026-11-24T09:00Z', true, '2026-11-25T07:00'],
    [
      'before it, with a briefing of today: a day later at most',
      '2026-11-24T06:00Z',
      true,
      '2026-11-25T06:00',
    ],
  ])('%s', (_what, at, hasTodays, expected) => {
    process.env.TZ = 'UTC';
    expect(utc(nextBriefingAt(Date.parse(at), 7, hasTodays))).toBe(expected);
  });
});

describe('what a briefing covers', () => {
  const now = 100 * day;
  test.each([
    ['a day, if it is the first', undefined, now - day],
    ['all since the last one', now - 3 * day, now - 3 * day],
    ['a week at most', now - 30 * day, now - 7 * day],
    ['an hour', now - hour, now - hour],
  ])('%s', (_what, last, expected) => expect(briefingStart(now, last)).toBe(expected));
});

describe('risers', () => {
  const times = (name: string, count: number) => Array.from({ length: count }, () => [name]);

  test('need five mentions and more than last week; the steepest come first', () => {
    const now = [
      ...times('a', 4),
      ...times('b', 4),
      ...times('c', 6),
      ...times('d', 9),
      ['a', 'd'],
    ];
    const before = [...times('a', 2), ...times('c', 6), ...times('d', 1)];
    expect(risersOf(now, before)).toEqual([
      { name: 'd', count: 10, before: 1 },
      { name: 'a', count: 5, before: 2 },
    ]);
  });

  test('that rise alike are ordered by their mentions, then by name; five are named', () => {
    const now = ['f', 'e', 'd', 'c', 'b', 'a'].flatMap((name) => times(name, name === 'd' ? 7 : 6));
    const names = risersOf(now, times('d', 1)).map(({ name }) => name);
    expect(names).toEqual(['d', 'a', 'b', 'c', 'e']);
  });

  test('come before others with more mentions that rise less', () => {
    const now = [...times('often', 20), ...times('new', 6)];
    const names = risersOf(now, times('often', 18)).map(({ name }) => name);
    expect(names).toEqual(['new', 'often']);
  });
});
