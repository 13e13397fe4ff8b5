import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { articlesById } from '../../lib/store/articles/articles.ts';
import { latest, useLive } from './use-live.ts';

/** How many articles are cached beyond the requested ones: a few screens, for scrolling back. */
const cacheSize = 600;

export interface LoadedArticles {
  /** The requested articles that are loaded by now, and cached ones. */
  articles: ReadonlyMap<number, Article>;
  /** The ids loaded last whose article is missing or damaged. */
  missing: readonly number[];
}

/** The articles with these ids, as they load. */
export function useArticles(ids: readonly number[]): LoadedArticles {
  const rows = useRef<LoadedArticles>({ articles: new Map(), missing: [] });
  const read = latest(useLive(() => readRows(ids), [ids.join(' ')]));
  const merged = useRef(read);
  if (read && read !== merged.current) {
    const older = [...rows.current.articles].slice(-cacheSize);
    const found = read.articles.map((article) => [article.id, article] as const);
    rows.current = { articles: new Map([...older, ...found]), missing: read.missing };
    merged.current = read;
  }
  return rows.current;
}

async function readRows(articleIds: readonly number[]) {
  const articles = await articlesById(articleIds);
  const found = new Set(articles.map(({ id }) => id));
  return { articles, missing: articleIds.filter((articleId) => !found.has(articleId)) };
}
