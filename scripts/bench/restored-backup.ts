import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { textVersion } from '../../lib/article/model/text-version.ts';
import { type ArticleEntry, emptyUserData } from '../../lib/backup/user-data.ts';
import { writeBackup } from '../../lib/backup/write-backup.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import { site } from '../../lib/site/site.ts';
import { hour } from '../../lib/time.ts';
import { measuredArticles } from './measured-articles.ts';

/** Articles as in a backup. Each round has different ones. */
export function backupArticles(count: number, round: number): ArticleEntry[] {
  const now = Date.now();
  return measuredArticles(count).map(({ title, author, tags, html }, index) => {
    const id = 1_000_000 * round + index;
    const hash = String(id).padStart(64, '0');
    const sortAt = now - (count - index) * hour;
    return {
      url: `${site.origin}/news/restored-${id}/`,
      channel: 'news',
      kind: 'news',
      title,
      author,
      categories: tags,
      publishedAt: sortAt,
      modifiedAt: null,
      keyPoints: [],
      lead: title,
      minutes: 5,
      sources: ['usgs.gov'],
      pictures: [],
      commentsUrl: null,
      commentCount: null,
      enclosure: null,
      isExcerpt: false,
      hash,
      textVersion,
      arrivedAt: sortAt,
      sortAt,
      changedAt: null,
      textFrom: 'feed',
      feedHash: hash,
      changes: [],
      aliases: [`${site.origin}/?p=${id}`],
      versions: [{ hash, seenAt: sortAt, title, source: html }],
    };
  });
}

/** Writes a backup that has only articles. */
export async function writeBackupFile(
  path: string,
  articles: readonly ArticleEntry[],
): Promise<void> {
  const batches = async function* () {
    yield [...articles];
  };
  const backup = await writeBackup({
    userData: emptyUserData,
    settings: defaultSettings,
    appVersion: '0.1.0',
    createdAt: Date.now(),
    articles: { batches: batches(), authors: [] },
  });
  if (!backup) throw new Error('The backup would be too large to restore.');
  await writeFile(path, backup.file.stream());
}

/** Writes such articles as zipped lines. */
export const writeLines = (path: string, articles: readonly ArticleEntry[]): Promise<void> =>
  writeFile(path, gzipSync(articles.map((article) => JSON.stringify(article)).join('\n')));
