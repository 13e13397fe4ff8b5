import { type IdSequence, idSequence } from '../../lib/article/lists/id-sequence.ts';
import { type ListWindow, listWindow } from '../../lib/store/lists/list-window.ts';
import type { ArticleListName, ListFilter, ListTop } from '../../lib/store/rows/views.ts';
import { savedAmong } from '../../lib/store/user/saved.ts';
import { unreadAmong } from '../../lib/store/user/unread.ts';

/** How many rows are read before the first paint: the ones in view and some more. */
const headSize = 60;

/** Rows above the one that the list was left at: the user may scroll up before the rest has been read. */
const rowsAbove = 10;

/** The part of a list that its first paint shows. */
export interface ListHead {
  /** The list it belongs to. */
  listKey: string;
  name: ArticleListName;
  filter: ListFilter | null;
  /** The index of its first row in the list. */
  from: number;
  ids: readonly number[];
  count: number;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
}

/** Reads the rows around the place where the list was left, at a cost that doesn't grow with the list. */
export async function readListHead(
  listKey: string,
  name: ArticleListName,
  filter: ListFilter | null,
  top: ListTop | null,
): Promise<ListHead> {
  const list = listWindow(name, filter ? [filter] : []);
  const from = Math.max(0, (await startIndex(list, top)) - rowsAbove);
  const [ids, count] = await Promise.all([list.range(from, from + headSize), list.count()]);
  const [unread, saved] = await Promise.all([unreadAmong(ids), savedAmong(ids)]);
  return { listKey, name, filter, from, ids, count, unread, saved };
}

async function startIndex(list: ListWindow, top: ListTop | null): Promise<number> {
  if (!top) return 0;
  const index = await list.indexOf(top.articleId);
  return index < 0 ? list.indexFrom(top.sortAt) : index;
}

/** The whole list as far as its head is known: rows outside have no id yet. */
export function headSequence({
  from,
  ids,
  count,
}: Pick<ListHead, 'from' | 'ids' | 'count'>): IdSequence {
  const known = idSequence(ids);
  return {
    count,
    idAt: (index) => known.idAt(index - from),
    indexOf: (articleId) => {
      const index = known.indexOf(articleId);
      return index < 0 ? index : index + from;
    },
    range: (start, end) => known.range(start - from, end - from),
  };
}
