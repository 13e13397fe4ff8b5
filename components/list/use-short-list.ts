import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { readShortList } from '../../lib/store/lists/short-list.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The first rows of a list. Arrivals join at once, because the popup is open only briefly. */
export interface ShortArticleList {
  name: 'unread' | 'saved';
  rows: readonly Article[];
  /** The ids of the rows that are unread. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** How many read rows have stayed in the unread list. */
  stayed: number;
  /** Removes the rows that stayed after they had been read. */
  clearRead: () => void;
}

/** The first rows of a list, up to `limit`. A row that is read stays until another list is chosen. */
export function useShortList(
  name: 'unread' | 'saved',
  limit: number,
): ShortArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const kept = useRef<{ key: string; numbers: readonly number[] }>({ key: '', numbers: [] });
  const key = `${name} ${drawing}`;
  const found = latest(
    useLive(async () => {
      const rows = kept.current.key === key ? kept.current.numbers : [];
      return { key, name, ...(await readShortList(name, limit, rows)) };
    }, [key, limit]),
  );
  useLayoutEffect(() => {
    if (found) kept.current = { key: found.key, numbers: found.articles.map(({ id }) => id) };
  }, [found]);
  if (!found) return undefined;
  const { articles, unread, saved } = found;
  return {
    name: found.name,
    rows: articles,
    unread,
    saved,
    stayed: found.name === 'unread' ? articles.length - unread.size : 0,
    clearRead: () => setDrawing((times) => times + 1),
  };
}
