import type { Article } from '../../article/model/article.ts';
import { schedulePictureCheckNow } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import { editSaved, savedSnapshotTables } from './saved-snapshots.ts';

/** Which of these articles are saved. */
export async function savedAmong(articleIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.saved.bulkGet([...articleIds]);
  return new Set(rows.flatMap((row) => row?.articleId ?? []));
}

/** Whether pictures of an article are neither here nor given up. */
async function lacksPictures({ pictures }: Article): Promise<boolean> {
  const rows = await db.media.bulkGet(pictures);
  return rows.some((row) => row === undefined || row.why === 'noRoom');
}

const tables = [db.saved, db.articles, db.media, db.jobs] as const;

/**
 * Saves an article in the version that is current, which is kept from then on whatever comes after it; read and unread
 * are not touched. Resolves to whether it was not saved before.
 */
export function saveArticle(articleId: number, at: number): Promise<boolean> {
  return db.transaction('rw', tables, async () => {
    const article = await db.articles.get(articleId);
    if (!article || (await db.saved.get(articleId))) return false;
    const { hash, pictures } = article;
    await db.saved.put({ articleId, savedAt: at, hash, pictures });
    if (await lacksPictures(article)) await schedulePictureCheckNow(at);
    return true;
  });
}

/**
 * Saves an article, or takes it off the list with its tags, which is an act that can be undone. Resolves to whether it is
 * saved now, and to the act.
 */
export function toggleSaved(
  articleId: number,
  at: number,
): Promise<{ isSaved: boolean; act: number | null }> {
  return db.transaction('rw', savedSnapshotTables, async () => {
    if (await saveArticle(articleId, at)) return { isSaved: true, act: null };
    const row = await db.saved.get(articleId);
    const before = { saved: row ? [row] : [], tagged: [] };
    const done = await editSaved('unsaved', before, { saved: [], tagged: [] }, at);
    return { isSaved: false, act: done?.act ?? null };
  });
}

/** The text that was saved was only a beginning, and has become whole. Must run inside a transaction over `saved`. */
export async function updateSavedText(
  { id, hash }: Article,
  whole: { hash: string; pictures: string[] },
): Promise<void> {
  await db.saved
    .where('articleId')
    .equals(id)
    .filter((row) => row.hash === hash)
    .modify(whole);
}
