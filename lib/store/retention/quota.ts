import Dexie from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { reopenDatabase } from '../connection.ts';
import { write } from '../db/database.ts';
import { listedUnreadIds } from '../db/muted.ts';
import type { Tables } from '../db/tables.ts';
import { evictPictures } from '../media/pictures.ts';
import { evictRecording } from '../media/recordings.ts';
import type { MediaRow } from '../rows/media.ts';
import { protectedArticleIds, protectionTables } from './protected-articles.ts';

/** Whether a write failed because the disk or the browser's quota is full. */
export function isQuotaExceeded(error: unknown): boolean {
  // Firefox rejects single rows, Chromium the whole transaction.
  if (error instanceof Dexie.BulkError) return error.failures.some(isQuotaExceeded);
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Dexie.DexieError ? error.inner : null;
  const innerName = inner instanceof Error || inner instanceof DOMException ? inner.name : '';
  return [name, innerName].includes('QuotaExceededError');
}

/** How many rows are evicted in one step. */
const batchSize = 200;

const textTables = [...protectionTables, 'bodies', 'unread', 'watched', 'unindexed'] as const;
const mediaTables = ['media', 'pictureBlobs', 'recordingParts', 'jobs'] as const;
type TextTables = Pick<Tables, (typeof textTables)[number]>;

/**
 * Evicts pictures, or else a recording, or else older versions, or else the texts of the oldest articles. Texts of
 * unread or protected articles, pictures of protected articles, and all article rows stay; articles about the entities
 * with these names count as protected. Resolves to how many rows were evicted.
 */
export const freeSpace = (keptAbout: ReadonlySet<string>): Promise<number> =>
  write([...textTables, ...mediaTables], async (tx) => {
    const kept = await keptIds(tx, keptAbout);
    return (
      (await evictSomePictures(tx, kept)) || (await evictRecording(tx)) || evictTexts(tx, kept)
    );
  });

/** The protected articles, those about these entities, and those that have not been searched for entities yet. */
async function keptIds(
  tx: TextTables,
  keptAbout: ReadonlySet<string>,
): Promise<ReadonlySet<number>> {
  const ids = await protectedArticleIds(tx);
  if (keptAbout.size === 0) return ids;
  const [watched, unindexed] = await Promise.all([
    tx.watched.filter(({ about }) => about.some((name) => keptAbout.has(name))).primaryKeys(),
    tx.unindexed.toCollection().primaryKeys(),
  ]);
  return new Set([...ids, ...watched, ...unindexed]);
}

/**
 * Evicts pictures that no protected article shows, beginning with those of read articles, then with those not shown for
 * longest.
 */
async function evictSomePictures(
  tx: TextTables & Pick<Tables, 'media' | 'pictureBlobs'>,
  kept: ReadonlySet<number>,
): Promise<number> {
  const media = await tx.media.where('state').equals('stored').toArray();
  const stored = media.filter(({ kind }) => kind === 'picture');
  if (stored.length === 0) return 0;
  const isUnread = new Set(await listedUnreadIds(tx));
  const weight = ({ articleIds }: MediaRow) =>
    articleIds.some((articleId) => isUnread.has(articleId)) ? 1 : 0;
  const evicted = stored
    .filter(({ articleIds }) => !articleIds.some((articleId) => kept.has(articleId)))
    .sort((one, other) => weight(one) - weight(other) || one.usedAt - other.usedAt)
    .slice(0, batchSize);
  await evictPictures(tx, evicted);
  return evicted.length;
}

async function evictTexts(tx: TextTables, kept: ReadonlySet<number>): Promise<number> {
  const keys = await tx.bodies.toCollection().primaryKeys();
  const evictable = await evictableArticles(tx, keys, kept);
  const old = keys.filter(
    ([articleId, hash]) => evictable.has(articleId) && evictable.get(articleId)?.hash !== hash,
  );
  const evicted = old.length > 0 ? old.slice(0, batchSize) : oldestTexts(evictable);
  await tx.bodies.bulkDelete(evicted);
  return evicted.length;
}

/** Articles whose stored text may be evicted. */
async function evictableArticles(
  tx: TextTables,
  keys: readonly [number, string][],
  kept: ReadonlySet<number>,
): Promise<Map<number, Article>> {
  const isUnread = new Set(await listedUnreadIds(tx));
  const articleIds = new Set(
    keys
      .map(([articleId]) => articleId)
      .filter((articleId) => !isUnread.has(articleId) && !kept.has(articleId)),
  );
  const articles = await getArticles(tx, [...articleIds]);
  return new Map(articles.map((article) => [article.id, article]));
}

function oldestTexts(articles: ReadonlyMap<number, Article>): [number, string][] {
  const oldest = [...articles.values()].sort((one, other) => one.sortAt - other.sortAt);
  return oldest.slice(0, batchSize).map(({ id, hash }) => [id, hash]);
}

/**
 * Writes; if the quota is full, reopens the connection, frees space and writes once more. `readKept` reads the names of
 * the entities whose articles are kept.
 */
export async function withQuotaRetry<T>(
  attempt: () => Promise<T>,
  readKept: () => Promise<ReadonlySet<string>>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    await reopenDatabase();
    if ((await freeSpace(await readKept())) === 0) throw error;
    return attempt();
  }
}

/** Makes a write that may not evict anything. Resolves to `null` if the quota is full. */
export async function ifWithinQuota<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt();
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    await reopenDatabase();
    return null;
  }
}
