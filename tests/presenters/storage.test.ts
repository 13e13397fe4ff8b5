import { expect, test } from 'vitest';
import {
  pictureCountLabel,
  pictureRemovalLabel,
  retentionRuleSummary,
  storedCountLabel,
} from '../../lib/presenters/storage.ts';

test.each([
  [{ stored: 0, bytes: 0, wanted: 0, refused: 0 }, 'No pictures stored'],
  [{ stored: 1, bytes: 41_000, wanted: 0, refused: 0 }, '1 picture stored, 41\u00a0kB'],
  [
    { stored: 1_200, bytes: 98_400_000, wanted: 3, refused: 2 },
    '1,200 pictures stored, 98.4\u00a0MB · 3 to download · 2 couldn’t be stored',
  ],
])('picture count: %o', (counts, expected) => {
  expect(pictureCountLabel(counts)).toBe(expected);
});

test.each([
  [{ count: 0, bytes: 0 }, 'Nothing would be deleted today'],
  [{ count: 1, bytes: 500 }, '1 picture would be deleted, 1\u00a0kB'],
  [{ count: 1_200, bytes: 98_400_000 }, '1,200 pictures would be deleted, 98.4\u00a0MB'],
])('preview of deleted pictures: %o', (counts, expected) => {
  expect(pictureRemovalLabel(counts)).toBe(expected);
});

test.each([
  [90, 'all', 'Keep read articles: For 90 days', 'For all articles'],
  [null, 'protected', 'Keep read articles: Forever', 'For saved and highlighted articles'],
] as const)(
  'retention rule: is called what the settings call it, %s and %s',
  (days, versions, read, kept) => {
    expect(retentionRuleSummary({ keepReadDays: days, keepVersions: versions })).toBe(
      `${read} · Keep older versions of changed articles: ${kept}`,
    );
  },
);

test.each([
  [{ articles: 0, unread: 0, saved: 0 }, '0 stored, 0 unread, 0 saved'],
  [{ articles: 1_200, unread: 1, saved: 2 }, '1,200 stored, 1 unread, 2 saved'],
])('stored articles: %o', (counts, expected) => {
  expect(storedCountLabel(counts)).toBe(expected);
});
