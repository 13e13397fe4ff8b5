import { useRef } from 'preact/hooks';
import { nextUnread } from '../../lib/article/lists/neighbors.ts';
import type { ArticleList } from '../live/use-article-list.ts';

/**
 * Finds the article to read aloud after one of this list: the next unread one. None is read twice, though one may stay
 * unread where articles are marked by hand only.
 */
export function useAutoplayNext(
  list: ArticleList,
  onNext: (next: number, from: number) => void,
): (from: number) => number | null {
  const heard = useRef(new Set<number>());
  return (from) => {
    heard.current.add(from);
    const isLeft = (id: number) => list.unread.has(id) && !heard.current.has(id);
    const next = nextUnread(list, isLeft, from);
    if (next !== null) onNext(next, from);
    return next;
  };
}
