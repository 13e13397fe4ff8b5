import type { Article } from '../../lib/article/model/article.ts';
import { type Around, readAround } from '../../lib/store/articles/author-and-sources.ts';
import { latest, useLive } from '../live/use-live.ts';

/** What is stored around an article; `undefined` until it was counted. */
export function useAround(article: Article): Around | undefined {
  const { n, author, sources } = article;
  const query = async () => ({ n, around: await readAround(article) });
  const found = latest(useLive(query, [n, author, sources.join()]));
  return found?.n === n ? found.around : undefined;
}
