import Dexie from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { articlesById } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { evictPictures } from '../media/pictures.ts';
import { evictRecording } from '../media/recordings.ts';
import type { MediaRow } from '../rows/media.ts';
import { protectedArticleIds } from './protected-articles.ts';

/** Whether a write failed because the disk, or the browser's share of it, is full. */
export function isQuotaExceeded(error: unknown): boolean {
  // Firefox refuses rows one by one, Chromium the whole transaction.
  if (error instanceof Dexie.BulkError) return error.failures.some(isQuotaExceeded);
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Dexie.DexieError ? error.inner : null;
  const innerName = inner instanceof Error || inner instanceof DOMException ? inner.name : '';
  return [name, innerName].includes('QuotaExceededError');
}

/** Rows removed in one step when room is needed. */
const batchSize = 200;

/**
 * Makes room: pictures first and then recordings, which can be had again; then versions that are not current, then the
 * bodies of the oldest articles that are read and not saved. No text is touched that is unread, saved or highlighted, no picture of a saved or
 * highlighted article, and no article's row. Resolves to how many things went.
 */
export function freeSpace(): Promise<number> {
  const texts = [
    db.articles,
    db.aliases,
    db.bodies,
    db.unread,
    db.saved,
    db.highlights,
    db.actions,
  ];
  const media = [db.media, db.pictureBlobs, db.recordingParts, db.jobs];
  return db.transaction('rw', [...texts, ...media], async () => {
    return (await evictSomePictures()) || (await evictRecording()) || evictTexts();
  });
}

/** Pictures that only articles show which are neither saved nor highlighted: those of read ones first, then those not looked at for longest. */
async function evictSomePictures(): Promise<number> {
  const media = await db.media.where('state').equals('stored').toArray();
  const stored = media.filter(({ kind }) => kind === 'picture');
  if (stored.length === 0) return 0;
  const [unread, kept] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    protectedArticleIds(),
  ]);
  const isUnread = new Set(unread);
  const weight = ({ articleIds }: MediaRow) =>
    articleIds.some((articleId) => isUnread.has(articleId)) ? 1 : 0;
  const going = stored
    .filter(({ articleIds }) => !articleIds.some((articleId) => kept.has(articleId)))
    .sort((one, other) => weight(one) - weight(other) || one.usedAt - other.usedAt)
    .slice(0, batchSize);
  await evictPictures(going);
  return going.length;
}

async function evictTexts(): Promise<number> {
  const keys = await db.bodies.toCollection().primaryKeys();
  const free = await evictableArticles(keys);
  const old = keys.filter(
    ([articleId, hash]) => free.has(articleId) && free.get(articleId)?.hash !== hash,
  );
  const going = old.length > 0 ? old.slice(0, batchSize) : oldestTexts(free);
  await db.bodies.bulkDelete(going);
  return going.length;
}

/** The articles that have a text here and that nobody would miss it of. */
async function evictableArticles(keys: readonly [number, string][]): Promise<Map<number, Article>> {
  const [unread, forGood] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    protectedArticleIds(),
  ]);
  const isUnread = new Set(unread);
  const articleIds = new Set(
    keys
      .map(([articleId]) => articleId)
      .filter((articleId) => !isUnread.has(articleId) && !forGood.has(articleId)),
  );
  const free = await articlesById([...articleIds].map((articleId) => ({ articleId })));
  return new Map(free.map((article) => [article.id, article]));
}

function oldestTexts(articles: ReadonlyMap<number, Article>): [number, string][] {
  const oldest = [...articles.values()].sort((one, other) => one.sortAt - other.sortAt);
  return oldest.slice(0, batchSize).map(({ id, hash }) => [id, hash]);
}

/** After a write that found the disk full: Firefox leaves the connection unusable. */
export async function reopenDatabase(): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
}

/** Writes; if there is no room, makes some, opens the connection anew and writes once more. */
export async function withQuotaRetry<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    await reopenDatabase();
    if ((await freeSpace()) === 0) throw error;
    return write();
  }
}

/** Writes what may not push anything else out. Resolves to `null` where there was no room for it. */
export async function ifWithinQuota<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    await reopenDatabase();
    return null;
  }
}
