import type { Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import type { RetentionFacts } from '../../article/model/retention-rule.ts';
import { channels } from '../../site/channels.ts';
import { newestArticleOf } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { undoableArticleIds } from '../user/action-log.ts';
import { highlightedArticleIds } from './protected-articles.ts';

/** The tables from which it follows how long an article is kept. */
export const retentionFactsTables = [
  db.articles,
  db.aliases,
  db.unread,
  db.saved,
  db.lastRead,
  db.readingPositions,
  db.playbackPositions,
  db.highlights,
  db.media,
  db.views,
  db.actions,
] as const;

/** Each of these articles as far as it depends on it how long it is kept. Must run inside a transaction over `keepableTables`. */
export async function readRetentionFacts(
  articles: readonly Article[],
  now: number,
): Promise<RetentionFacts[]> {
  if (articles.length === 0) return [];
  const articleIds = articles.map(({ id }) => id);
  const [unread, saved, opened, places, heard] = await Promise.all([
    rowsByArticle(db.unread, articleIds),
    rowsByArticle(db.saved, articleIds),
    rowsByArticle(db.lastRead, articleIds),
    rowsByArticle(db.readingPositions, articleIds),
    rowsByArticle(db.playbackPositions, articleIds),
  ]);
  const [highlighted, recorded, open, newest, undoable] = await Promise.all([
    highlightedArticleIds(),
    downloadedArticleIds(articleIds),
    openArticleIds(),
    newestArticleIds(),
    undoableArticleIds(now),
  ]);
  return articles.map(({ id, hash, arrivedAt, changedAt }) => {
    const uses = [opened.get(id)?.at, places.get(id)?.at, heard.get(id)?.at];
    const usedAt = Math.max(0, ...uses.filter((at) => at !== undefined));
    return {
      hash,
      arrivedAt,
      changedAt,
      usedAt: usedAt === 0 ? null : usedAt,
      lastReadHash: opened.get(id)?.hash ?? null,
      unread: unread.has(id),
      saved: saved.has(id),
      highlighted: highlighted.has(id),
      hasRecording: recorded.has(id),
      open: open.has(id),
      newest: newest.has(id),
      undoable: undoable.has(id),
    };
  });
}

/** A few rows are asked for one by one; beyond that it is faster to read all of them. */
const few = 500;

/** The rows of a table that are about these articles, by number; of many, the others as well. */
async function rowsByArticle<Row extends { articleId: number }>(
  table: Table<Row, number>,
  articleIds: number[],
): Promise<ReadonlyMap<number, Row>> {
  const rows = articleIds.length > few ? await table.toArray() : await table.bulkGet(articleIds);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.articleId, row] as const])));
}

/** Articles whose recording is here, in part or whole, or is to be. */
async function downloadedArticleIds(articleIds: number[]): Promise<ReadonlySet<number>> {
  const rows = await db.media.where('articleIds').anyOf(articleIds).toArray();
  const kept = rows.filter(
    ({ kind, state, bytes }) => kind === 'audio' && (state !== 'refused' || bytes > 0),
  );
  return new Set(kept.flatMap(({ articleIds }) => articleIds));
}

/** Articles that are open in a panel, and those whose episode is in the player. */
async function openArticleIds(): Promise<ReadonlySet<number>> {
  const views = await db.views.toArray();
  return new Set(
    views.flatMap(({ articleId, episodeId }) => [articleId ?? [], episodeId ?? []].flat()),
  );
}

async function newestArticleIds(): Promise<ReadonlySet<number>> {
  const newest = await Promise.all(channels.map(({ id }) => newestArticleOf(id)));
  return new Set(newest.flatMap((article) => article?.id ?? []));
}
