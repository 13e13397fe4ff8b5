import type { Settings } from '../settings.ts';
import { packText, zipOf } from '../zip/zip.ts';
import { type Counts, fileNames, format, type Manifest } from './format.ts';
import type { ArticleEntry, AuthorEntry, Made } from './user-data.ts';
import { stableJson } from './stable-json.ts';

/** The publisher's words. Articles come in portions, so that never all of them are in memory at once. */
export interface ArticlesToWrite {
  portions: AsyncIterable<ArticleEntry[]>;
  authors: readonly AuthorEntry[];
}

/** Everything that goes into a backup. */
export interface BackupToWrite {
  made: Made;
  settings: Settings;
  /** `null` to leave the publisher's words out. */
  articles: ArticlesToWrite | null;
  reader: string;
  madeAt: number;
}

/** Writes a backup, as the pieces of a zip. The same contents at the same time give the same texts in it. */
export async function writeBackup(backup: BackupToWrite): Promise<Uint8Array<ArrayBuffer>[]> {
  const { made, settings, articles, reader, madeAt } = backup;
  const files = [await packText(fileNames.made, [readable({ ...made, settings })])];
  let count: number | null = null;
  if (articles) {
    files.push(await packText(fileNames.authors, [readable(articles.authors)]));
    const lines = async function* () {
      count = 0;
      for await (const portion of articles.portions) {
        count += portion.length;
        yield portion.map((entry) => `${stableJson(entry)}\n`).join('');
      }
    };
    files.push(await packText(fileNames.articles, lines()));
  }
  const counts: Counts = {
    highlights: made.highlights.length,
    saved: made.saved.length,
    reading: made.reading.length,
    removed: made.removed.length,
    articles: count,
  };
  const { name, version } = format;
  const manifest: Manifest = { format: name, version, reader, madeAt, counts };
  files.push(await packText(fileNames.manifest, [readable(manifest)]));
  return zipOf(files, madeAt);
}

const readable = (value: unknown): string => stableJson(value, 1);
