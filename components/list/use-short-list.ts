import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import {
  readShortList,
  type ShortList,
  type ShortListName,
} from '../../lib/store/lists/short-list.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The first rows of a list. New articles join at once, because the popup is open only briefly. */
export interface ShortArticleList extends Pick<ShortList, 'watch'> {
  name: ShortListName;
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
export function useShortList(name: ShortListName, limit: number): ShortArticleList | undefined {
  const [opening, setOpening] = useState(0);
  const shown = useRef<{ key: string; ids: readonly number[] }>({ key: '', ids: [] });
  const key = `${name} ${opening}`;
  const read = async () => {
    const rows = shown.current.key === key ? shown.current.ids : [];
    return { key, name, ...(await readShortList(name, limit, rows)) };
  };
  const found = latest(useLive(read, [key, limit]));
  useLayoutEffect(() => {
    if (found) shown.current = { key: found.key, ids: found.articles.map(({ id }) => id) };
  }, [found]);
  if (!found) return undefined;
  const { articles, unread, saved, watch } = found;
  return {
    name: found.name,
    rows: articles,
    unread,
    saved,
    ...(watch && { watch }),
    stayed: found.name === 'unread' ? articles.length - unread.size : 0,
    clearRead: () => setOpening((times) => times + 1),
  };
}
