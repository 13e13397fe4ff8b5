import { describe, expect, test } from 'vitest';
import {
  type BackupStatus,
  backupFailureMessage,
  backupReminder,
  recoveryMessage,
  restoreMessage,
} from '../../lib/presenters/backup.ts';
import type { BackupFrequency } from '../../lib/settings.ts';
import { day } from '../../lib/time.ts';

const now = Date.UTC(2026, 10, 24, 12);
const ago = (days: number): number => now - days * day;

describe('backup reminder', () => {
  test.each<[string, BackupFrequency, Partial<BackupStatus>, string | null]>([
    ['there is no user data', 'off', { entries: 0, firstAt: null, latestAt: null }, null],
    ['user data is a week old', 'off', { firstAt: ago(7) }, null],
    [
      'user data is a month old',
      'off',
      { firstAt: ago(31) },
      '4 saved articles, highlights and notes aren’t backed up yet.',
    ],
    [
      'there is a single item',
      'off',
      { entries: 1, firstAt: ago(31) },
      'You’ve saved, highlighted or noted something that isn’t backed up yet.',
    ],
    ['the last backup is recent', 'off', { lastAt: ago(29) }, null],
    [
      'the last backup is old',
      'off',
      { lastAt: ago(31) },
      'Last backup 31\u00a0days\u00a0ago. You’ve made changes since.',
    ],
    [
      'there are no changes since the last backup',
      'off',
      { lastAt: ago(31), latestAt: ago(32) },
      null,
    ],
    ['daily backups are two days overdue', 'daily', { lastAt: ago(2) }, null],
    [
      'daily backups are four days overdue',
      'daily',
      { lastAt: ago(4) },
      'Last backup 4\u00a0days\u00a0ago. You’ve made changes since.',
    ],
    ['weekly backups are ten days old', 'weekly', { lastAt: ago(10) }, null],
    [
      'weekly backups are fifteen days old',
      'weekly',
      { lastAt: ago(15) },
      'Last backup 15\u00a0days\u00a0ago. You’ve made changes since.',
    ],
    [
      'the second copy of a new item failed',
      'daily',
      { lastAt: ago(2), isBehind: true },
      'The recovery copy couldn’t be written; the disk may be full. A backup still protects your data.',
    ],
    [
      'the second copy failed but everything is in a backup',
      'off',
      { lastAt: ago(0), isBehind: true },
      null,
    ],
  ])(
    'depends on status and frequency: %s, with %s backups',
    (_story, frequency, change, sentence) => {
      const status: BackupStatus = {
        lastAt: null,
        entries: 4,
        firstAt: ago(100),
        latestAt: ago(1),
        isBehind: false,
      };
      expect(backupReminder({ ...status, ...change }, frequency, now)).toBe(sentence);
    },
  );
});

describe('restore result', () => {
  const none = { added: 0, same: 3, differing: 0 };
  const nothing = {
    tallies: { highlights: none, saved: none, reading: none },
    overwritten: { highlights: true, saved: true, reading: true },
    briefings: 0,
    settings: 0,
    articles: 0,
    isComplete: true,
  };

  test('is reported in one sentence', () => {
    const tallies = {
      highlights: { added: 12, same: 0, differing: 3 },
      saved: { added: 1, same: 2, differing: 0 },
      reading: { added: 0, same: 9, differing: 4 },
    };
    const overwritten = { highlights: true, saved: true, reading: false };
    const restored = { tallies, overwritten, briefings: 7, settings: 2, articles: 1_200 };
    expect(restoreMessage({ ...restored, isComplete: true })).toBe(
      'Restored: 15 highlights and notes, 1 saved article, 1,200 articles, 2 settings, 7 briefings.',
    );
  });

  test('is not nothing where only briefings were added', () => {
    expect(restoreMessage({ ...nothing, briefings: 1 })).toBe('Restored: 1 briefing.');
  });

  test('says that there was nothing to restore', () => {
    expect(restoreMessage(nothing)).toBe('Nothing new in this backup.');
  });

  test('says what was restored before it was canceled, and how to add the rest', () => {
    expect(restoreMessage({ ...nothing, isComplete: false })).toBe(
      'Canceled. Nothing was restored.',
    );
    expect(restoreMessage({ ...nothing, articles: 120, isComplete: false })).toBe(
      'Canceled. Restored: 120 articles. To add the rest, restore the same backup again.',
    );
  });
});

test('restore: the message for an oversized file gives the limit', () => {
  expect(backupFailureMessage('tooLarge', 200_000_000)).toMatch(/larger than 200\sMB/);
  expect(backupFailureMessage('empty', 200_000_000)).toMatch(/empty/);
});

test('recovery: leaves out what there was none of', () => {
  expect(recoveryMessage({ saved: 0, highlights: 1, briefings: 0 }, 'today 14:30')).toBe(
    'The database was lost today 14:30. Restored from the recovery copy: 1 highlight or note.',
  );
});

test('recovery: dates the loss, not the copy', () => {
  const counts = { saved: 1, highlights: 12, briefings: 366 };
  expect(recoveryMessage(counts, 'yesterday 14:30')).toBe(
    'The database was lost yesterday 14:30. Restored from the recovery copy: 1 saved article, 12 highlights and notes, 366 briefings.',
  );
});
