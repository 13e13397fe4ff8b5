import { formatNumber, plural } from '../format-number.ts';

/** Taking a backup in, and erasing everything: what only the options say. */
export const restoreWords = {
  restore: 'Restore',
  restoreHint:
    'Adds what is in a backup to what is here. You see what it brings before anything is stored.',
  choose: 'Choose a backup…',
  reading: 'Reading the file…',
  restoring: 'Restoring…',

  dialog: {
    title: (date: string) => `Backup of ${date}`,
    kinds: {
      highlights: 'Highlights',
      saved: 'Saved articles',
      reading: 'What you have read',
      settings: 'Settings',
      articles: 'Articles',
    },
    added: (count: number) => `${formatNumber(count)} new`,
    same: (count: number) => `${formatNumber(count)} the same`,
    differing: (count: number) => plural(count, 'conflict', 'conflicts'),
    otherSettings: (count: number) => (count === 1 ? '1 differs' : `${formatNumber(count)} differ`),
    nothing: 'nothing',
    known: (count: number) => `${formatNumber(count)} already here`,
    choice: (kind: string) => `Conflicts in ${kind}`,
    choices: {
      highlights: { both: 'keep both', mine: 'keep mine', theirs: 'take theirs' },
      saved: {
        both: 'the earlier date, the tags of both',
        mine: 'keep mine',
        theirs: 'take theirs',
      },
      reading: { both: 'read in either is read', mine: 'keep mine', theirs: 'take theirs' },
      settings: { mine: 'keep mine', theirs: 'take theirs' },
    },
    rejects: (count: number) =>
      count === 1
        ? 'One entry is not what it should be and is left out.'
        : `${formatNumber(count)} entries are not what they should be and are left out.`,
    nothingRemoved: 'Nothing that is here is removed.',
    restore: 'Restore',
    cancel: 'Cancel',
  },

  restored: (parts: string) => `Restored: ${parts}.`,
  restoredNothing: 'Everything in this backup was here already.',
  parts: {
    highlights: (count: number) => plural(count, 'highlight', 'highlights'),
    saved: (count: number) => plural(count, 'saved article', 'saved articles'),
    reading: (count: number) => `what was read of ${plural(count, 'article', 'articles')}`,
    settings: (count: number) => plural(count, 'setting', 'settings'),
    articles: (count: number) => plural(count, 'article', 'articles'),
  },

  failure: {
    empty: 'The file is empty. Choose another one.',
    tooLarge: (megabytes: number) =>
      `The file is larger than ${formatNumber(megabytes)} MB, which no backup of this reader is. Nothing was read of it.`,
    bomb: 'The file would unpack to far more than a backup holds. It was left alone.',
    text: 'This is a text file. A backup is the whole zip: choose that, without unpacking it.',
    notZip: 'This file is no zip. A backup of this reader is one.',
    truncated:
      'The file breaks off before its end. Copy or download it again, or choose an older backup.',
    encrypted:
      'The zip is locked with a password. Unlock it with the program that locked it, then choose it again.',
    zip64:
      'The zip is packed in the way of files larger than four gigabytes (Zip64), which no backup is. Choose the file that the reader made, or pack what is in it again.',
    foreign: 'This zip was not made by this reader. Nothing was taken from it.',
    newer:
      'This backup was made by a newer version of the reader. Update the extension, then choose it again.',
    unknownVersion: 'This backup is of a kind that this reader does not know.',
    damaged: 'The backup is damaged and cannot be trusted. Choose an older one.',
  },

  erase: {
    section: 'Erase everything',
    about:
      'Removes all that this reader has stored on this computer: articles, highlights, notes, what is saved and read, settings, notifications. It cannot be undone. Backups among your downloads stay where they are.',
    button: 'Erase everything',
    sure: 'Erase everything? Press once more',
    running: 'Erasing…',
    done: 'Everything is erased',
    doneText:
      'Nothing of this reader is left on this computer but the extension itself. It begins anew when you want it to.',
    again: 'Begin anew',
    failed: (reason: string) => `Not everything could be erased. ${reason}`,
  },
} as const;
