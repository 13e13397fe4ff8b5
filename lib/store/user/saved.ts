import type { Article } from '../../article/model/article.ts';
import { queuePictureCheckNow } from '../articles/jobs.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import { editSaved, savedSnapshotTables } from './saved-snapshots.ts';

/** Which of these articles are saved. */
export const savedAmong = (articleIds: readonly number[]): Promise<ReadonlySet<number>> =>
  read(['saved'], (tx) => findSaved(tx, articleIds));

/** `savedAmong` inside a transaction. */
export async function findSaved(
  { saved }: Pick<ReadTables, 'saved'>,
  articleIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await saved.bulkGet([...articleIds]);
  return new Set(rows.flatMap((row) => row?.articleId ?? []));
}

/** Whether a picture of an article is neither stored nor given up for good. */
async function lacksPictures(
  { media }: Pick<ReadTables, 'media'>,
  { pictures }: Article,
): Promise<boolean> {
  const rows = await media.bulkGet(pictures);
  return rows.some((row) => row === undefined || row.why === 'evicted');
}

/** Saves an article, whose current version is kept from then on. Resolves to whether it was not saved before. */
export const saveArticle = (articleId: number, at: number): Promise<boolean> =>
  write(['saved', 'articles', 'media', 'jobs'], (tx) => addSaved(tx, articleId, at));

/** `saveArticle` inside a transaction. */
export async function addSaved(
  tx: Pick<Tables, 'saved' | 'articles' | 'media' | 'jobs'>,
  articleId: number,
  at: number,
): Promise<boolean> {
  const article = await tx.articles.get(articleId);
  if (!article || (await tx.saved.get(articleId))) return false;
  const { hash, pictures } = article;
  await tx.saved.put({ articleId, savedAt: at, hash, pictures });
  if (await lacksPictures(tx, article)) await queuePictureCheckNow(tx, at);
  return true;
}

/** Saves an article, or removes it from Saved with its tags, which can be undone. Resolves to whether it is saved now. */
export const toggleSaved = (
  articleId: number,
  at: number,
): Promise<{ isSaved: boolean; actionId: number | null }> =>
  write(savedSnapshotTables, async (tx) => {
    if (await addSaved(tx, articleId, at)) return { isSaved: true, actionId: null };
    const row = await tx.saved.get(articleId);
    const before = { saved: row ? [row] : [], tagged: [] };
    const edit = await editSaved(tx, 'unsaved', before, { saved: [], tagged: [] }, at);
    return { isSaved: false, actionId: edit?.actionId ?? null };
  });

/** Makes a saved excerpt refer to the full text that has replaced it. */
export async function updateSavedText(
  { saved }: Pick<Tables, 'saved'>,
  { id, hash }: Article,
  fullText: { hash: string; pictures: string[] },
): Promise<void> {
  await saved
    .where('articleId')
    .equals(id)
    .filter((row) => row.hash === hash)
    .modify(fullText);
}
