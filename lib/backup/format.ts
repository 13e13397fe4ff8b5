import { textBounds } from '../site/document-bounds.ts';

/** Name and version of the format, which is described in docs/backup-format.md. */
export const backupFormat = { name: 'reex-backup', version: 1 } as const;

/** Names of the files in the zip. */
export const backupFiles = {
  manifest: 'manifest.json',
  userData: 'user-data.json',
  articles: 'articles.ndjson',
  authors: 'authors.json',
} as const;

export type BackupFileName = (typeof backupFiles)[keyof typeof backupFiles];

/** A backup's manifest. */
export interface Manifest {
  format: string;
  version: number;
  /** The version of REEx Reader that created it. */
  appVersion: string;
  createdAt: number;
  counts: BackupCounts;
}

/** Number of entries by kind; `articles` is `null` if they were left out. */
export interface BackupCounts {
  highlights: number;
  saved: number;
  reading: number;
  removed: number;
  articles: number | null;
}

/**
 * Bounds of a backup. Backups are written within them, so that they can be restored; reading stops beyond them.
 * Articles pass through one by one, so their bounds are those of a zip: 400,000 articles of 9 kB.
 */
export const backupBounds = {
  /** From 4.29 GB on, a zip needs Zip64. */
  zipBytes: 4_000_000_000,
  files: 100,
  /** Of each file, unpacked. User data and authors are in memory as a whole. */
  bytes: {
    [backupFiles.manifest]: 100_000,
    [backupFiles.userData]: 100_000_000,
    [backupFiles.articles]: 4_000_000_000,
    [backupFiles.authors]: 10_000_000,
  },
  /** Characters of one article with all its versions. */
  line: textBounds.backupEntry,
  /** Articles, and entries of each list of user data. */
  entries: 500_000,
  /** Levels of nested key points; the parser makes fewer. */
  keyPointLevels: 100,
} as const;

/** The bounds that a backup is written within. */
export interface WriteBounds {
  zipBytes: number;
  bytes: Readonly<Record<BackupFileName, number>>;
  line: number;
  entries: number;
}

/** The most characters of each kind of text in an entry. */
export const maxLengths = {
  address: 2_000,
  name: 300,
  hash: 200,
  note: 200_000,
  text: textBounds.source,
} as const;

/** The most pictures of an article. */
export const maxPictures = 1_000;

/** Why an automatic backup failed. `savePrompt`: the browser asks where to save each download. */
export type BackupProblem = 'noPermission' | 'savePrompt' | 'tooLarge' | 'failed';

/** Why a file can't be restored. */
export type BackupFailure =
  | 'empty'
  | 'tooLarge'
  | 'bomb'
  | 'text'
  | 'notZip'
  | 'truncated'
  | 'encrypted'
  | 'zip64'
  | 'notBackup'
  | 'newer'
  | 'unknownVersion'
  | 'damaged';
