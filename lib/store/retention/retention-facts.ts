import type { Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { RetentionFacts } from '../../article/model/retention-rule.ts';
import { channels } from '../../site/channels.ts';
import { newestArticleIn } from '../articles/article-rows.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import { undoableArticleIds } from '../user/action-log.ts';
import { highlightedAmong, highlightedArticleIds } from './protected-articles.ts';

/** The tables that decide how long an article is kept. */
export const retentionFactsTables = [
  'articles',
  'aliases',
  'unread',
  'saved',
  'lastRead',
  'readingPositions',
  'playbackPositions',
  'highlights',
  'media',
  'views',
  'actions',
] as const satisfies readonly TableName[];

type RetentionFactsTables = Pick<ReadTables, (typeof retentionFactsTables)[number]>;

/** The facts about each of these articles that decide how long it is kept. */
export async function readRetentionFacts(
  tx: RetentionFactsTables,
  articles: readonly Article[],
  now: number,
): Promise<RetentionFacts[]> {
  if (articles.length === 0) return [];
  const articleIds = articles.map(({ id }) => id);
  const [unread, saved, lastRead, positions, played] = await Promise.all([
    // A damaged row protects its article as well.
    rowsByArticle(unguarded(tx.unread), articleIds),
    rowsByArticle(unguarded(tx.saved), articleIds),
    rowsByArticle(tx.lastRead, articleIds),
    rowsByArticle(tx.readingPositions, articleIds),
    rowsByArticle(tx.playbackPositions, articleIds),
  ]);
  const [highlighted, downloaded, open, newest, undoable] = await Promise.all([
    articles.length > pointReadLimit ? highlightedArticleIds(tx) : highlightedAmong(tx, articles),
    downloadedArticleIds(tx, articleIds),
    openArticleIds(tx),
    newestArticleIds(tx),
    undoableArticleIds(tx, now),
  ]);
  return articles.map(({ id, hash, arrivedAt, changedAt }) => {
    const uses = [lastRead.get(id)?.at, positions.get(id)?.at, played.get(id)?.at];
    const usedAt = Math.max(0, ...uses.filter((at) => at !== undefined));
    return {
      hash,
      arrivedAt,
      changedAt,
      usedAt: usedAt === 0 ? null : usedAt,
      lastReadHash: lastRead.get(id)?.hash ?? null,
      unread: unread.has(id),
      saved: saved.has(id),
      highlighted: highlighted.has(id),
      hasRecording: downloaded.has(id),
      open: open.has(id),
      newest: newest.has(id),
      undoable: undoable.has(id),
    };
  });
}

/** Up to this number, reading rows by key is faster than reading all of them. */
const pointReadLimit = 500;

/** A table's rows by article; beyond the limit, rows of other articles are among them. */
async function rowsByArticle<Row extends { articleId: number }>(
  table: Pick<Table<Row, number>, 'toArray' | 'bulkGet'>,
  articleIds: number[],
): Promise<ReadonlyMap<number, Row>> {
  const rows =
    articleIds.length > pointReadLimit ? await table.toArray() : await table.bulkGet(articleIds);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.articleId, row] as const])));
}

/** Articles whose recording is stored, in part or whole, or wanted. */
async function downloadedArticleIds(
  { media }: Pick<ReadTables, 'media'>,
  articleIds: number[],
): Promise<ReadonlySet<number>> {
  const rows =
    articleIds.length > pointReadLimit
      ? await media.where('articleIds').anyOf(articleIds).toArray()
      : await rowsOfEach(media, 'articleIds', articleIds);
  const recordings = rows.filter(
    ({ kind, state, bytes }) => kind === 'audio' && (state !== 'refused' || bytes > 0),
  );
  return new Set(recordings.flatMap((row) => row.articleIds));
}

/** Articles that are open in a surface, and those whose episode is in the player. */
async function openArticleIds({ views }: Pick<ReadTables, 'views'>): Promise<ReadonlySet<number>> {
  const rows = await views.toArray();
  return new Set(
    rows.flatMap(({ articleId, episodeId }) => [articleId ?? [], episodeId ?? []].flat()),
  );
}

async function newestArticleIds(tx: Pick<ReadTables, 'articles'>): Promise<ReadonlySet<number>> {
  const newest = await Promise.all(channels.map(({ id }) => newestArticleIn(tx, id)));
  return new Set(newest.flatMap((article) => article?.id ?? []));
}
