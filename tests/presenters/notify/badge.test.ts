import { describe, expect, test } from 'vitest';
import type { FeedFailure } from '../../../lib/feed/failure.ts';
import type { FeedHealth } from '../../../lib/presenters/feed-problem.ts';
import {
  type BadgeSettings,
  badgeFor,
  badgeText,
  isFailing,
} from '../../../lib/presenters/notify/badge.ts';
import type { BadgeCount } from '../../../lib/settings.ts';
import { hour } from '../../../lib/time.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');

const healthy: FeedHealth = {
  failure: null,
  failures: 0,
  failingSince: null,
  nextDueAt: now + hour,
};
const failing = (
  failures: number,
  hours: number,
  failure: FeedFailure = { kind: 'timeout' },
): FeedHealth => ({
  failure,
  failures,
  failingSince: now - hours * hour,
  nextDueAt: now + hour,
});

const settingsOf = (badgeCounts: BadgeCount): BadgeSettings => ({
  badgeCounts,
  badgeColor: 'violet',
  followed: ['terbium'],
});

describe('badge text', () => {
  test.each([
    [0, ''],
    [1, '1'],
    [42, '42'],
    [999, '999'],
    [1_000, '999+'],
    [50_000, '999+'],
  ])('is abbreviated from a thousand on: %i unread', (unread, text) => {
    expect(badgeText(unread)).toBe(text);
  });
});

describe('feed health', () => {
  test.each<[string, FeedHealth, boolean]>([
    ['no failure', healthy, false],
    ['one failure', failing(1, 0), false],
    ['two failures', failing(2, 5.9), false],
    ['three failures in a row', failing(3, 0), true],
    ['one failure for six hours', failing(1, 6), true],
    ['a failure of unknown age', { ...failing(1, 0), failingSince: null }, false],
    ['three failures that ended', { ...failing(3, 9), failure: null }, false],
  ])('counts as failing after three failures or six hours: %s', (_story, health, expected) => {
    expect(isFailing(health, now)).toBe(expected);
  });
});

describe('badge and tooltip', () => {
  test.each([
    [
      'nothing unread',
      0,
      healthy,
      { text: '', stale: false, title: 'REEx Reader: nothing unread' },
    ],
    [
      'unread articles',
      1_234,
      healthy,
      { text: '999+', stale: false, title: 'REEx Reader: 1,234 unread' },
    ],
    [
      'unread articles and one failed poll',
      3,
      failing(1, 0),
      { text: '3', stale: false, title: 'REEx Reader: 3 unread' },
    ],
    [
      'unread articles that may be out of date',
      3,
      failing(3, 2),
      {
        text: '3',
        stale: true,
        title: 'REEx Reader: 3 unread\nThe site didn’t respond in time. Next try 16:00.',
      },
    ],
    [
      'nothing unread and a failing feed',
      0,
      failing(3, 2),
      {
        text: '!',
        stale: true,
        title: 'REEx Reader: nothing unread\nThe site didn’t respond in time. Next try 16:00.',
      },
    ],
    [
      'no access to the site',
      0,
      failing(3, 2, { kind: 'noPermission' }),
      {
        text: '!',
        stale: true,
        title:
          'REEx Reader: nothing unread\nREEx Reader can’t access the site. Allow access to get news.',
      },
    ],
  ])('combine unread count and feed health: %s', (_story, unread, health, badge) => {
    expect(badgeFor(unread, health, settingsOf('unread'), now)).toEqual({
      ...badge,
      color: 'violet',
    });
  });

  test.each<[BadgeCount, number, string, string]>([
    ['followed', 2, '2', 'REEx Reader: 2 unread about what you follow'],
    ['followed', 0, '', 'REEx Reader: nothing unread about what you follow'],
    ['new', 1, '1', 'REEx Reader: 1 new since you last looked'],
    ['new', 0, '', 'REEx Reader: nothing new since you last looked'],
    ['off', 7, '', 'REEx Reader: 7 unread'],
  ])('say what is counted: %s, %i', (badgeCounts, count, text, title) => {
    const badge = badgeFor(count, healthy, settingsOf(badgeCounts), now);
    expect(badge).toEqual({ text, stale: false, color: 'violet', title });
  });

  test('count what is unread while nothing is followed, and say so', () => {
    const settings = { ...settingsOf('followed'), followed: [] };
    expect(badgeFor(2, healthy, settings, now).title).toBe('REEx Reader: 2 unread');
    expect(badgeFor(0, healthy, settings, now).title).toBe('REEx Reader: nothing unread');
  });

  test('show nothing where the badge is off, though the feed fails', () => {
    expect(badgeFor(0, failing(3, 2), settingsOf('off'), now)).toMatchObject({
      text: '',
      title: expect.stringContaining('The site didn’t respond in time.'),
    });
  });
});
