import { write } from '../db/database.ts';
import { addSaved } from './saved-rows.ts';

/** Saves an article, whose current version is kept from then on. Resolves to whether it was not saved before. */
export const saveArticle = (articleId: number, at: number): Promise<boolean> =>
  write(['saved', 'articles', 'media', 'jobs'], (tx) => addSaved(tx, articleId, at));
