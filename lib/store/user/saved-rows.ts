import type { Article } from '../../article/model/article.ts';
import { queuePictureCheckNow } from '../articles/job-rows.ts';
import { neighboringRows } from '../db/neighboring-rows.ts';
import type { ReadTables, Tables } from '../db/tables.ts';

/** Which of these articles are saved. */
export async function findSaved(
  { saved }: Pick<ReadTables, 'saved'>,
  articleIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await neighboringRows(saved, articleIds, ({ articleId }) => articleId);
  return new Set(rows.map(({ articleId }) => articleId));
}

/** Whether a picture of an article is neither stored nor given up permanently. */
async function lacksPictures(
  { media }: Pick<ReadTables, 'media'>,
  { pictures }: Article,
): Promise<boolean> {
  const rows = await media.bulkGet(pictures);
  return rows.some((row) => row === undefined || row.refusal === 'evicted');
}

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
