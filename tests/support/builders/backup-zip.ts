import { strToU8, zipSync } from 'fflate';
import { textVersion } from '../../../lib/article/model/text-version.ts';
import type { BackupFailure } from '../../../lib/backup/format.ts';
import { type Backup, readBackup } from '../../../lib/backup/read-backup.ts';
import { type ArticleEntry, emptyUserData } from '../../../lib/backup/user-data.ts';
import { type BackupToWrite, writeBackup } from '../../../lib/backup/write-backup.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { storedArticle } from './articles.ts';

/** Writes a backup of these contents, which must not be too large. */
export async function writtenBackup(contents: BackupToWrite): Promise<Blob> {
  const backup = await writeBackup(contents);
  if (!backup) throw new Error('The backup is too large.');
  return backup.file;
}

/** A backup of untrusted parts: user data and settings by name, and articles as JSON, one text each. */
export function backupZip(parts: object, articles?: readonly string[]): Uint8Array<ArrayBuffer> {
  const createdAt = Date.UTC(2026, 10, 24, 12);
  const counts = { highlights: 0, saved: 0, reading: 0, removed: 0, articles: articles?.length };
  const manifest = { format: 'reex-backup', version: 1, appVersion: '0.1.0', createdAt };
  return zipSync({
    'manifest.json': strToU8(
      JSON.stringify({ ...manifest, counts: { ...counts, articles: counts.articles ?? null } }),
    ),
    'user-data.json': strToU8(JSON.stringify({ ...emptyUserData, settings: {}, ...parts })),
    ...(articles && { 'articles.ndjson': strToU8(articles.join('\n')) }),
  });
}

/**
 * A backup of articles that differ only in their names, oldest first, each with one version of `characters` characters.
 */
export function articleBackup(
  count: number,
  { characters = 10, isUnread = false }: { characters?: number; isUnread?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const entries = Array.from({ length: count }, (_, at) => {
    const fields = { sortAt: at, arrivedAt: at, textVersion };
    const { id: _id, ...article } = storedArticle(0, `story-${at}`, fields);
    const { hash, title } = article;
    const version = { hash, title, seenAt: at, source: 'x'.repeat(characters) };
    return { ...article, aliases: [`post:${at}`], versions: [version] };
  });
  const reading = isUnread ? entries.map(({ url }) => ({ url, read: false })) : [];
  return backupZip(
    { reading },
    entries.map((entry) => JSON.stringify(entry)),
  );
}

/** A backup with its articles in memory. */
export interface WholeBackup extends Omit<Backup, 'articles'> {
  articles: ArticleEntry[];
}

/** Reads a backup and all its articles. */
export async function readWholeBackup(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<WholeBackup, BackupFailure>> {
  const read = await readBackup(new Blob([bytes]));
  if (!read.ok) return read;
  const articles: ArticleEntry[] = [];
  for await (const article of read.value.articles()) articles.push(article);
  return ok({ ...read.value, articles });
}
