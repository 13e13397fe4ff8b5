import { useRef } from 'preact/hooks';
import { nextUnread } from '../../lib/article/lists/neighbors.ts';
import type { ArticleList } from '../live/use-article-list.ts';

/**
 * Finds the next unread article of the list to read aloud. No article is read twice, even if it stays unread because
 * articles are only marked manually.
 */
export function useAutoplayNext(
  list: ArticleList,
  onNext: (next: number, from: number) => void,
): (from: number) => number | null {
  const spoken = useRef(new Set<number>());
  return (from) => {
    spoken.current.add(from);
    const isLeft = (id: number) => list.unread.has(id) && !spoken.current.has(id);
    const next = nextUnread(list, isLeft, from);
    if (next !== null) onNext(next, from);
    return next;
  };
}
