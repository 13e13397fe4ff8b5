import { describe, expect, test } from 'vitest';
import {
  isProtected,
  isStricter,
  keepsAll,
  keepsArticle,
  keepsVersion,
  type RetentionFacts,
  type RetentionRule,
} from '../../../lib/article/model/retention-rule.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import { day } from '../../../lib/time.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const now = Date.UTC(2027, 10, 24, 12);
const ago = (days: number) => now - days * day;

/** An article from two years ago that was marked as read without being opened and has no user data. */
const forgotten: RetentionFacts = {
  hash: 'current',
  arrivedAt: ago(730),
  changedAt: null,
  usedAt: 0,
  lastReadHash: null,
  unread: false,
  saved: false,
  highlighted: false,
  hasRecording: false,
  open: false,
  newest: false,
  undoable: false,
  about: [],
};

const year: RetentionRule = { keepReadDays: 365, keepVersions: 'all' };

describe('a read article', () => {
  test.each<[string, Partial<RetentionFacts>, number | null, boolean]>([
    ['stays under the default rule at any age', {}, null, true],
    ['is removed if it arrived before the period', {}, 365, false],
    ['stays if it arrived within the period', { arrivedAt: ago(364) }, 365, true],
    ['is removed on the last day of the period', { arrivedAt: ago(365) }, 365, false],
    ['stays if it changed within the period', { changedAt: ago(10) }, 90, true],
    ['stays if it was opened within the period', { usedAt: ago(89) }, 90, true],
    [
      'is removed if it was opened before the period',
      { usedAt: ago(91), changedAt: ago(95) },
      90,
      false,
    ],
    ['stays if backfill added it yesterday', { arrivedAt: ago(1) }, 90, true],
    [
      'stays if it arrived in the future, after the clock was set back',
      { arrivedAt: now + day },
      90,
      true,
    ],
  ])('%s', (_case, fields, keepReadDays, stays) => {
    expect(keepsArticle({ ...forgotten, ...fields }, { ...year, keepReadDays }, now)).toBe(stays);
  });

  test.each<keyof RetentionFacts>([
    'unread',
    'saved',
    'highlighted',
    'hasRecording',
    'open',
    'newest',
    'undoable',
  ])('is never removed if it is %s', (mark) => {
    expect(keepsArticle({ ...forgotten, [mark]: true }, year, now)).toBe(true);
  });
});

describe('an older version', () => {
  const marked: RetentionRule = { keepReadDays: null, keepVersions: 'protected' };

  test.each<[string, Partial<RetentionFacts>, RetentionRule, boolean]>([
    ['stays under the default rule', {}, year, true],
    ['is removed if only versions of protected articles are kept', {}, marked, false],
    ['stays if the article is saved', { saved: true }, marked, true],
    ['stays if the article is highlighted', { highlighted: true }, marked, true],
    ['stays if the article is unread', { unread: true }, marked, true],
    [
      'stays if it was read last, for changes are shown against it',
      { lastReadHash: 'older' },
      marked,
      true,
    ],
  ])('%s', (_case, fields, rule, stays) => {
    expect(keepsVersion({ ...forgotten, ...fields }, 'older', rule)).toBe(stays);
  });

  test('is never the current one', () => {
    expect(keepsVersion(forgotten, forgotten.hash, marked)).toBe(true);
  });
});

describe('a retention rule', () => {
  test('keeps everything by default', () => {
    expect(keepsAll(defaultSettings)).toBe(true);
    expect(keepsAll(year)).toBe(false);
    expect(keepsAll({ keepReadDays: null, keepVersions: 'protected' })).toBe(false);
  });

  test.each<[RetentionRule, RetentionRule, boolean]>([
    [{ keepReadDays: 365, keepVersions: 'all' }, { keepReadDays: null, keepVersions: 'all' }, true],
    [
      { keepReadDays: 90, keepVersions: 'all' },
      { keepReadDays: 365, keepVersions: 'protected' },
      true,
    ],
    [
      { keepReadDays: null, keepVersions: 'protected' },
      { keepReadDays: 90, keepVersions: 'all' },
      true,
    ],
    [{ keepReadDays: 365, keepVersions: 'all' }, { keepReadDays: 365, keepVersions: 'all' }, false],
    [
      { keepReadDays: 730, keepVersions: 'all' },
      { keepReadDays: 365, keepVersions: 'protected' },
      false,
    ],
    [{ keepReadDays: null, keepVersions: 'all' }, { keepReadDays: 90, keepVersions: 'all' }, false],
  ])('%j against %j removes more: %s', (one, other, stricter) => {
    expect(isStricter(one, other)).toBe(stricter);
  });
});

test('retention rules: protected articles stay, and no rule removes what a looser one would not', () => {
  const random = seededRandom(30);
  const flip = () => random() < 0.3;
  const time = () => ago(Math.floor(random() * 1_500) - 10);
  const rules: RetentionRule[] = [null, 730, 365, 182, 90].flatMap((keepReadDays) => [
    { keepReadDays, keepVersions: 'all' },
    { keepReadDays, keepVersions: 'protected' },
  ]);
  let removed = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const article: RetentionFacts = {
      hash: 'current',
      arrivedAt: time(),
      changedAt: flip() ? time() : null,
      usedAt: flip() ? time() : 0,
      lastReadHash: flip() ? 'older' : null,
      unread: flip(),
      saved: flip(),
      highlighted: flip(),
      hasRecording: flip(),
      open: flip(),
      newest: flip(),
      undoable: flip(),
      about: flip() ? null : ['terbium'],
    };
    const kept = rules.map((rule) => keepsArticle(article, rule, now));
    if (isProtected(article)) {
      expect(kept).not.toContain(false);
      expect(rules.every((rule) => keepsVersion(article, 'older', rule))).toBe(true);
    }
    // The rules are in order of strictness: once a rule removes the article, no later one keeps it.
    expect(kept.lastIndexOf(true)).toBeLessThan(kept.includes(false) ? kept.indexOf(false) : 99);
    removed += kept.filter((stays) => !stays).length;
  }
  expect(removed).toBeGreaterThan(200);
});
