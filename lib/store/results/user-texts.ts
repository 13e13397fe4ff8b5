import { type UserTexts, userWords } from '../../search/rank/user-texts.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';

/** The most highlights that are searched by reading all of them. */
const mostHighlights = 20_000;

/**
 * What the user wrote about stored articles: notes, quotes and tags, as words. Read from the user's own rows, so that
 * writing one changes nothing of the index.
 */
export async function readUserTexts(): Promise<UserTexts> {
  const { highlights, saved, ids } = await read(
    ['highlights', 'saved', 'articles', 'aliases'],
    async (tx) => {
      const [rows, tagged] = await Promise.all([
        tx.highlights.orderBy('createdAt').reverse().limit(mostHighlights).toArray(),
        tx.saved.where('tags').above('').distinct().toArray(),
      ]);
      const urls = [...new Set(rows.map(({ url }) => url))];
      return { highlights: rows, saved: tagged, ids: await findIdsByUrl(tx, urls) };
    },
  );
  const byArticle = new Map<number, ReturnType<typeof userWords>[]>();
  const add = (articleId: number, texts: readonly string[]): void => {
    const known = byArticle.get(articleId) ?? [];
    byArticle.set(articleId, known);
    for (const text of texts) if (text !== '') known.push(userWords(text));
  };
  for (const { url, note, quote, tags } of highlights) {
    const articleId = ids.get(url);
    if (articleId !== undefined) add(articleId, [note, quote.exact, ...tags]);
  }
  for (const { articleId, tags = [] } of saved) add(articleId, tags);
  return byArticle;
}
