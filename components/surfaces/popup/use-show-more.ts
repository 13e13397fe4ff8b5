import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../../lib/article/model/article.ts';
import { focusRow, rowFocusTarget } from '../../ui/focus/row-focus.ts';

/** Shows more rows, and focuses the first one that is added. */
export function useShowMore(rows: readonly Article[], onMore: () => void): () => void {
  const firstAdded = useRef<number | null>(null);
  useLayoutEffect(() => {
    const first = firstAdded.current === null ? undefined : rows[firstAdded.current];
    if (!first) return;
    firstAdded.current = null;
    focusRow(rowFocusTarget(first.id));
  }, [rows]);
  return () => {
    firstAdded.current = rows.length;
    onMore();
  };
}
