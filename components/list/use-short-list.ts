import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { readShortList } from '../../lib/store/lists/short-list.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The beginning of a list. What arrives joins at once: a glance is short, there are no eyes to shove rows under. */
export interface ShortArticleList {
  name: 'unread' | 'saved';
  rows: readonly Article[];
  /** Which of the rows are unread, and which saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** How many rows only stay because they were read here. */
  stayed: number;
  /** Draws the list as it is now, without them. */
  clearRead: () => void;
}

/** The first so many rows of a list; a row that is read stays until another list is chosen. */
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
