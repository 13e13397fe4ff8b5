import { formatNumber, plural } from '../format-number.ts';

/**
 * Backups: how they stand and how they are made. Imported where it is shown and not by way of `en.ts`, which
 * the popup loads each time.
 */
export const backupWords = {
  section: 'Backup',
  about:
    'A zip of what you made here: highlights with your notes, saved articles, what you have read and how far, and these settings. Pictures and recordings are not in it; they come from the site again.',
  withArticles: 'With the articles',
  withArticlesHint:
    'Their texts and earlier versions too, as they are stored here. The file grows by some kilobytes for each.',
  now: 'Back up now',
  making: 'Making the backup…',
  made: (name: string) => `The backup is among your downloads as ${name}.`,

  rhythm: 'Back up by itself',
  rhythmHint:
    'Puts what you made among your downloads, without the articles, under three names in turn: reex-reader-backup-1.zip to 3.',
  rhythms: { off: 'never', daily: 'every day', weekly: 'every week' },
  allow: 'Allow downloads',
  allowFirst:
    'The browser has to allow this reader to put files among your downloads. Nothing is backed up by itself before that.',
  refused: 'The browser did not allow it.',
  tryAgain: 'Try again',
  trouble: {
    noPermission:
      'The last backup was not made: the browser no longer allows this reader to put files among your downloads.',
    asked:
      'The last backup was not made: the browser asks where to save each file. Switch that off in its settings, or press “Back up now” from time to time.',
    tooLarge:
      'The last backup was not made: what you have made is too large to be saved this way. Press “Back up now” from time to time.',
    failed: 'The last backup could not be saved. It is tried again every hour.',
  },

  last: (ago: string) => `Last backup ${ago}.`,
  none: 'There is no backup yet.',
  reminder: (ago: string) => `Last backup ${ago}. Something was made since.`,
  reminderNone: (things: number) =>
    things === 1
      ? 'What you saved or marked is in no backup.'
      : `${formatNumber(things)} things that you saved or marked are in no backup.`,
  behind:
    'The browser could not write the second copy of what you made; the disk may be full. A backup keeps it all the same.',
  backUp: 'Back up',

  fact: 'Backup',
  recovered: 'Brought back',
  recoveredWhat: (saved: number, highlights: number, ago: string) =>
    `The database was lost. ${plural(saved, 'saved article', 'saved articles')} and ${plural(highlights, 'highlight', 'highlights')} came back from their second copy, ${ago}.`,
} as const;
