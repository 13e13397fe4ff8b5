import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { nextUnread } from '../../lib/article/neighbours.ts';
import type { ArticleList } from './use-article-list.ts';

/**
 * Which article is read aloud after one of a list: the next unread, and none twice, though it may have stayed unread
 * because only the reader's own mark counts.
 */
export function useReadOn(
  list: ArticleList | undefined,
  goOn: (next: Article, from: number) => void,
): (from: number) => number | null {
  const heard = useRef(new Set<number>());
  return (from) => {
    if (!list) return null;
    heard.current.add(from);
    const left = new Set([...list.unread].filter((n) => !heard.current.has(n)));
    const numbers = list.rows.map(({ n }) => n);
    const n = nextUnread(numbers, left, from);
    const next = list.rows.find((row) => row.n === n);
    if (next) goOn(next, from);
    return n;
  };
}
