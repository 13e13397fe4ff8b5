import type { Settings } from '../settings.ts';
import { packText, zipOf } from '../zip/zip.ts';
import { type BackupCounts, backupFiles, backupFormat, type Manifest } from './format.ts';
import { stableJson } from './stable-json.ts';
import type { ArticleEntry, AuthorEntry, UserData } from './user-data.ts';

/** The publisher's words. Articles come in portions, so that never all of them are in memory at once. */
export interface ArticlesToWrite {
  portions: AsyncIterable<ArticleEntry[]>;
  authors: readonly AuthorEntry[];
}

/** Everything that goes into a backup. */
export interface BackupToWrite {
  userData: UserData;
  settings: Settings;
  /** `null` to leave the publisher's words out. */
  articles: ArticlesToWrite | null;
  appVersion: string;
  createdAt: number;
}

/** Writes a backup, as the pieces of a zip. The same contents at the same time give the same texts in it. */
export async function writeBackup(backup: BackupToWrite): Promise<Uint8Array<ArrayBuffer>[]> {
  const { userData, settings, articles, appVersion, createdAt } = backup;
  const files = [await packText(backupFiles.userData, [readable({ ...userData, settings })])];
  let count: number | null = null;
  if (articles) {
    files.push(await packText(backupFiles.authors, [readable(articles.authors)]));
    const lines = async function* () {
      count = 0;
      for await (const portion of articles.portions) {
        count += portion.length;
        yield portion.map((entry) => `${stableJson(entry)}\n`).join('');
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
  files.push(await packText(backupFiles.manifest, [readable(manifest)]));
  return zipOf(files, createdAt);
}

const readable = (value: unknown): string => stableJson(value, 1);
