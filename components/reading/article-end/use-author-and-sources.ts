import type { Article } from '../../../lib/article/model/article.ts';
import {
  type AuthorAndSources,
  readAuthorAndSources,
} from '../../../lib/store/lists/author-and-sources.ts';
import { latest, useLive } from '../../live/use-live.ts';

/** The other stored articles by the author and with the sources of an article; `undefined` until counted. */
export function useAuthorAndSources(article: Article): AuthorAndSources | undefined {
  const { id, author, sources } = article;
  const query = async () => ({ id, stored: await readAuthorAndSources(article) });
  const found = latest(useLive(query, [id, author, sources.join()]));
  return found?.id === id ? found.stored : undefined;
}
