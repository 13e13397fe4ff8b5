import { useRef } from 'preact/hooks';
import { nextUnread } from '../../lib/article/lists/neighbors.ts';
import type { ArticleList } from '../live/use-article-list.ts';

/**
 * Which article is read aloud after one of a list: the next unread, and none twice, though it may have stayed unread
 * because only the reader's own mark counts.
 */
export function useAutoplayNext(
  list: ArticleList | undefined,
  goOn: (next: number, from: number) => void,
): (from: number) => number | null {
  const heard = useRef(new Set<number>());
  return (from) => {
    if (!list) return null;
    heard.current.add(from);
    const left = new Set([...list.unread].filter((articleId) => !heard.current.has(articleId)));
    const next = nextUnread(list.ids, left, from);
    if (next !== null) goOn(next, from);
    return next;
  };
}
