import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { articlesOf } from '../../lib/store/articles/articles.ts';
import { latest, useLive } from './use-live.ts';

/** How many articles are remembered beyond those that are asked for: some screens, for who scrolls back. */
const remembered = 600;

export interface Rows {
  /** The articles that were asked for, as far as they were read by now, and others that were before. */
  articles: ReadonlyMap<number, Article>;
  /** Those of the numbers read last that have no article, or a damaged one. */
  missing: readonly number[];
}

/** The articles with these numbers. */
export function useRows(numbers: readonly number[]): Rows {
  const rows = useRef<Rows>({ articles: new Map(), missing: [] });
  const read = latest(useLive(() => readRows(numbers), [numbers.join(' ')]));
  const merged = useRef(read);
  if (read && read !== merged.current) {
    const older = [...rows.current.articles].slice(-remembered);
    const found = read.articles.map((article) => [article.n, article] as const);
    rows.current = { articles: new Map([...older, ...found]), missing: read.missing };
    merged.current = read;
  }
  return rows.current;
}

async function readRows(numbers: readonly number[]) {
  const articles = await articlesOf(numbers.map((n) => ({ n })));
  const found = new Set(articles.map(({ n }) => n));
  return { articles, missing: numbers.filter((n) => !found.has(n)) };
}
