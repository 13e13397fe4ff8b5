import { useEffect, useRef } from 'preact/hooks';
import type { ListSession } from '../../list/list-session.ts';

/** On first run the feeds arrive one by one: until the user selects a row, every arrival joins the list. */
export function useFirstArrivals(
  isEmpty: boolean,
  { articles, selectedId }: Pick<ListSession, 'articles' | 'selectedId'>,
): void {
  const beganEmpty = useRef(false);
  if (isEmpty) beganEmpty.current = true;
  const { waitingCount, showWaiting } = articles;
  useEffect(() => {
    if (beganEmpty.current && selectedId === null && waitingCount > 0) showWaiting();
  }, [waitingCount]);
}
