/** What a backup calls itself, and the version of its format: docs/backup-format.md. */
export const backupFormat = { name: 'reex-backup', version: 1 } as const;

/** The files in the zip. */
export const backupFiles = {
  manifest: 'manifest.json',
  userData: 'user-data.json',
  articles: 'articles.ndjson',
  authors: 'authors.json',
} as const;

/** The head of a backup. */
export interface Manifest {
  format: string;
  version: number;
  /** Version of the reader that made it. */
  appVersion: string;
  createdAt: number;
  counts: BackupCounts;
}

/** How much is in it. `articles` is `null` where they were left out. */
export interface BackupCounts {
  highlights: number;
  saved: number;
  reading: number;
  removed: number;
  articles: number | null;
}

/**
 * What is taken in. Ten years of the publisher are some forty thousand articles of ten kB; what is larger than this is
 * not what it says.
 */
export const restoreLimits = {
  zipBytes: 200_000_000,
  entries: 100,
  bytes: {
    [backupFiles.manifest]: 100_000,
    [backupFiles.userData]: 100_000_000,
    [backupFiles.articles]: 800_000_000,
    [backupFiles.authors]: 10_000_000,
  },
  /** Characters of one article with all its versions, and how many articles there can be. */
  line: 40_000_000,
  lines: 200_000,
} as const;

/** Why an automatic backup did not come about: `asked` means that the browser wants to be told where to put it. */
export type BackupProblem = 'noPermission' | 'asked' | 'tooLarge' | 'failed';

/** Why a file is not taken in. */
export type BackupFailure =
  | 'empty'
  | 'tooLarge'
  | 'bomb'
  | 'text'
  | 'notZip'
  | 'truncated'
  | 'encrypted'
  | 'zip64'
  | 'foreign'
  | 'newer'
  | 'unknownVersion'
  | 'damaged';
