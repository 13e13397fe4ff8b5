import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type IdSequence, idSequence } from '../../lib/article/lists/id-sequence.ts';
import { stabilizeList } from '../../lib/article/lists/stable-list.ts';
import { type ListFlags, readListFlags } from '../../lib/store/lists/list-flags.ts';
import { allIds, listIds } from '../../lib/store/lists/list-ids.ts';
import type { ArticleListName, ListFilter } from '../../lib/store/rows/views.ts';
import { unreadAmong } from '../../lib/store/user/unread.ts';
import { latest, useLive } from './use-live.ts';

/** The rows of a list by position, and what can be done to the list. */
export interface ArticleList extends ListFlags, IdSequence {
  name: ArticleListName;
  filter: ListFilter | null;
  /** How many arrivals wait above the rows, so that they don't push them down. */
  waitingCount: number;
  isWaiting: (articleId: number) => boolean;
  /** How many articles the list has: its rows and the arrivals that wait. */
  total: number;
  /** Whether read rows have stayed in the unread list. */
  hasReadRows: boolean;
  /** Removes rows whose article is missing or damaged, which an index can't tell. */
  exclude: (articleIds: readonly number[]) => void;
  /** Adds the arrivals that wait. */
  showWaiting: () => void;
  /** Removes the rows that stayed after they had been read. */
  clearRead: () => void;
}

/** The rows on the screen, and the list and drawing they belong to. */
interface ShownRows {
  key: string;
  ids: readonly number[];
}

/** A list whose rows stay where they are until another list is chosen or the user hides read rows. */
export function useArticleList(
  name: ArticleListName,
  filter: ListFilter | null,
): ArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const [admissions, setAdmissions] = useState(0);
  const [excluded, setExcluded] = useState<ReadonlySet<number>>(new Set());
  const shown = useRef<ShownRows>({ key: '', ids: [] });
  const key = [name, filter?.by, filter?.value, drawing].join(' ');
  const found = latest(useLive(() => readList(name, filter, key, shown.current), [key]));
  const flags = latest(useLive(readListFlags, []));
  const stable = useMemo(() => found && stableRows(found, shown.current), [found, admissions]);
  useLayoutEffect(() => {
    if (found && stable) shown.current = { key: found.key, ids: stable.rows };
  }, [found, stable]);
  const rows = useMemo(
    () => stable && idSequence(stable.rows.filter((articleId) => !excluded.has(articleId))),
    [stable, excluded],
  );
  const waiting = useMemo(() => new Set(stable?.waiting), [stable]);
  const hasReadRows = useMemo(
    () => found?.name === 'unread' && hasRead(stable?.rows, flags?.unread),
    [found, stable, flags],
  );
  if (!found || !stable || !rows || !flags) return undefined;
  return {
    ...flags,
    ...rows,
    name: found.name,
    filter: found.filter,
    waitingCount: waiting.size,
    isWaiting: (articleId) => waiting.has(articleId),
    total: rows.count + waiting.size,
    hasReadRows,
    exclude: (articleIds) => setExcluded((before) => new Set([...before, ...articleIds])),
    showWaiting: () => {
      shown.current = { key: found.key, ids: [...stable.rows, ...stable.waiting] };
      setAdmissions((times) => times + 1);
    },
    clearRead: () => setDrawing((times) => times + 1),
  };
}

const hasRead = (
  ids: readonly number[] | undefined,
  unread: ReadonlySet<number> | undefined,
): boolean =>
  ids !== undefined && unread !== undefined && ids.some((articleId) => !unread.has(articleId));

interface ListRead {
  key: string;
  name: ArticleListName;
  filter: ListFilter | null;
  ids: readonly number[];
  /** The order in which rows that have left the list stay; the list itself while none has left. */
  order: readonly number[];
  /** Arrivals that are unread. */
  unread: ReadonlySet<number>;
}

async function readList(
  name: ArticleListName,
  filter: ListFilter | null,
  key: string,
  shown: ShownRows,
): Promise<ListRead> {
  const ids = await listIds(name, filter);
  const present = new Set(ids);
  const before = shown.key === key ? shown.ids : [];
  const known = new Set(before);
  // In the same query as the list, so that an unread arrival is never taken for a read one, which may join.
  const unread =
    name === 'all' && before.length > 0
      ? await unreadAmong(ids.filter((articleId) => !known.has(articleId)))
      : new Set<number>();
  const hasLeft = before.some((articleId) => !present.has(articleId));
  const order = hasLeft && isByTime(name) ? await allIds() : ids;
  return { key, name, filter, ids, order, unread };
}

function stableRows({ key, name, ids, order, unread }: ListRead, shown: ShownRows) {
  // The saved list is in the order of saving, and only the user changes it.
  if (name === 'saved' || shown.key !== key) return { rows: ids, waiting: [] };
  // Articles of a backfill are read on arrival. The user asked for them and is looking at the end of the list.
  const joins = (articleId: number) => name === 'all' && !unread.has(articleId);
  return stabilizeList({ shown: shown.ids, current: ids, order, joins });
}

const isByTime = (name: ArticleListName): boolean => name === 'unread' || name === 'all';
