import type { Settings } from '../settings.ts';
import { packText, zipOf } from '../zip/zip.ts';
import { type BackupCounts, backupFiles, backupFormat, type Manifest } from './format.ts';
import { stableJson } from './stable-json.ts';
import type { ArticleEntry, AuthorEntry, UserData } from './user-data.ts';

/** The publisher's texts. Articles are passed in batches, so that they are never all in memory. */
export interface ArticlesToWrite {
  batches: AsyncIterable<ArticleEntry[]>;
  authors: readonly AuthorEntry[];
}

/** The contents of a backup. */
export interface BackupToWrite {
  userData: UserData;
  settings: Settings;
  /** `null` to leave articles out. */
  articles: ArticlesToWrite | null;
  appVersion: string;
  createdAt: number;
}

/** Writes a backup as pieces of a zip. Equal contents and time give equal files. */
export async function writeBackup(backup: BackupToWrite): Promise<Uint8Array<ArrayBuffer>[]> {
  const { userData, settings, articles, appVersion, createdAt } = backup;
  const files = [await packText(backupFiles.userData, [toJson({ ...userData, settings })])];
  let count: number | null = null;
  if (articles) {
    files.push(await packText(backupFiles.authors, [toJson(articles.authors)]));
    const lines = async function* () {
      count = 0;
      for await (const batch of articles.batches) {
        count += batch.length;
        yield batch.map((entry) => `${stableJson(entry)}\n`).join('');
      }
    };
    files.push(await packText(backupFiles.articles, lines()));
  }
  const counts: BackupCounts = {
    highlights: userData.highlights.length,
    saved: userData.saved.length,
    reading: userData.reading.length,
    removed: userData.removed.length,
    articles: count,
  };
  const { name, version } = backupFormat;
  const manifest: Manifest = { format: name, version, appVersion, createdAt, counts };
  files.push(await packText(backupFiles.manifest, [toJson(manifest)]));
  return zipOf(files, createdAt);
}

const toJson = (value: unknown): string => stableJson(value, 1);
