import type { Settings } from '../settings.ts';
import { createZip } from '../zip/zip.ts';
import {
  type BackupCounts,
  type BackupFileName,
  backupBounds,
  backupFiles,
  backupFormat,
  type Manifest,
  type WriteBounds,
} from './format.ts';
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

/** A backup, and how many articles it lacks because a restore would refuse them as too long. */
export interface WrittenBackup {
  file: Blob;
  leftOut: number;
}

/**
 * Writes a backup as a zip; resolves to `null` if it would be too large to restore. Equal contents and time give equal
 * files.
 */
export async function writeBackup(
  backup: BackupToWrite,
  bounds: WriteBounds = backupBounds,
): Promise<WrittenBackup | null> {
  try {
    return await writeWithin(backup, bounds);
  } catch (error) {
    if (error instanceof ExceededBound) return null;
    throw error;
  }
}

async function writeWithin(backup: BackupToWrite, bounds: WriteBounds): Promise<WrittenBackup> {
  const { userData, settings, articles, appVersion, createdAt } = backup;
  const zip = createZip(createdAt);
  const add = async (name: BackupFileName, parts: Iterable<string> | AsyncIterable<string>) =>
    requireFit(await zip.add(name, parts, bounds.bytes[name]));
  for (const entries of Object.values(userData)) requireFit(entries.length <= bounds.entries);
  await add(backupFiles.userData, userDataParts(userData, settings));
  let count: number | null = null;
  let leftOut = 0;
  if (articles) {
    await add(backupFiles.authors, [toJson(articles.authors)]);
    const lines = async function* () {
      count = 0;
      for await (const batch of articles.batches) {
        const texts = batch.map((entry) => stableJson(entry));
        const fitting = texts.filter(({ length }) => length <= bounds.line);
        count += fitting.length;
        leftOut += texts.length - fitting.length;
        requireFit(count <= bounds.entries);
        yield fitting.map((text) => `${text}\n`).join('');
      }
    };
    await add(backupFiles.articles, lines());
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
  await add(backupFiles.manifest, [toJson(manifest)]);
  const file = zip.end();
  requireFit(file.size <= bounds.zipBytes);
  return { file, leftOut };
}

/** Thrown, because a bound may be exceeded while the zip reads its parts. */
class ExceededBound extends Error {
  override name = 'ExceededBound';
}

function requireFit(fits: boolean): void {
  if (!fits) throw new ExceededBound();
}

/** How many entries are written at once. */
const batchSize = 100;

/** The JSON of user data and settings in parts, which together equal `toJson` of the whole. */
function* userDataParts(userData: UserData, settings: Settings): Generator<string> {
  const fields = Object.entries({ ...userData, settings }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  let before = '{';
  for (const [name, value] of fields) {
    yield `${before}\n ${toJson(name)}: `;
    if (Array.isArray(value)) yield* listParts(value);
    else yield indented(toJson(value), ' ');
    before = ',';
  }
  yield '\n}';
}

function* listParts(entries: readonly unknown[]): Generator<string> {
  for (let at = 0; at < entries.length; at += batchSize) {
    const some = entries.slice(at, at + batchSize).map((entry) => indented(toJson(entry), '  '));
    yield `${at === 0 ? '[' : ','}\n  ${some.join(',\n  ')}`;
  }
  yield entries.length === 0 ? '[]' : '\n ]';
}

/** Indents all lines but the first. Line breaks in texts are escaped. */
const indented = (json: string, by: string): string => json.replaceAll('\n', `\n${by}`);

const toJson = (value: unknown): string => stableJson(value, 1);
