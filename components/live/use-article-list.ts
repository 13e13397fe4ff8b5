import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type IdSequence, idSequence } from '../../lib/article/lists/id-sequence.ts';
import { stabilizeList } from '../../lib/article/lists/stable-list.ts';
import { type ListFlags, readListFlags } from '../../lib/store/lists/list-flags.ts';
import { allIds, listIds } from '../../lib/store/lists/list-window.ts';
import type { ArticleListName, ListFilter, ListTop } from '../../lib/store/rows/views.ts';
import { unreadAmong } from '../../lib/store/user/unread.ts';
import { headSequence, type ListHead, readListHead } from './list-head.ts';
import { latest, useLive } from './use-live.ts';

/** The rows of a list by position, and what can be done to the list. */
export interface ArticleList extends IdSequence {
  name: ArticleListName;
  filter: ListFilter | null;
  /** Which articles are unread and which saved; until all are known, at least those of the rows. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** What stands on the chips; `undefined` until it was counted, behind the first paint. */
  chips: ListChipCounts | undefined;
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

export interface ListChipCounts {
  unread: number;
  saved: number;
  /** How many articles changed after they were published. */
  changed: number;
  hasPodcasts: boolean;
}

export interface ArticleListRequest {
  name: ArticleListName;
  filter: ListFilter | null;
  /** Where the list was left. */
  top: ListTop | null;
  /** Whether it is known which list to show. */
  isRequested: boolean;
}

/** The rows on the screen, and the list and drawing they belong to. */
interface ShownRows {
  key: string;
  ids: readonly number[];
}

/**
 * A list whose rows stay where they are until another list is chosen or the user hides read rows. Its first paint waits
 * for the rows around `top` only; the other ids follow behind it.
 */
export function useArticleList({
  name,
  filter,
  top,
  isRequested,
}: ArticleListRequest): ArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const [admissions, setAdmissions] = useState(0);
  const [excluded, setExcluded] = useState<ReadonlySet<number>>(new Set());
  const shown = useRef<ShownRows>({ key: '', ids: [] });
  const listKey = [name, filter?.by, filter?.value].join(' ');
  const key = `${listKey} ${drawing}`;
  const readHead = () => readListHead(listKey, name, filter, top);
  const { head, isPainted, wasPainted } = useListHead(listKey, readHead, isRequested);
  const found = latest(
    useLive(() => readList({ name, filter, listKey, key }, shown.current), [key], isPainted),
  );
  const flags = latest(useLive(readListFlags, [], wasPainted));
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
  const actions = {
    exclude: (ids: readonly number[]) => setExcluded((before) => new Set([...before, ...ids])),
    clearRead: () => setDrawing((times) => times + 1),
    chips: flags && chipCounts(flags),
  };
  if (head && (!flags || !found || found.listKey !== head.listKey)) {
    return { ...headList(head, excluded), ...actions };
  }
  if (!found || !stable || !rows || !flags) return undefined;
  return {
    ...rows,
    ...actions,
    ...{ name: found.name, filter: found.filter, unread: flags.unread, saved: flags.saved },
    waitingCount: waiting.size,
    isWaiting: (articleId) => waiting.has(articleId),
    total: rows.count + waiting.size,
    hasReadRows,
    showWaiting: () => {
      shown.current = { key: found.key, ids: [...stable.rows, ...stable.waiting] };
      setAdmissions((times) => times + 1);
    },
  };
}

/** The head of a list, and whether it has been painted; `wasPainted` says the same of any list. */
function useListHead(listKey: string, read: () => Promise<ListHead>, isRequested: boolean) {
  const [paintedKey, setPaintedKey] = useState('');
  const isPainted = paintedKey === listKey;
  const last = latest(useLive(read, [listKey], isRequested && !isPainted));
  const head = last?.listKey === listKey ? last : undefined;
  // Effects run after the paint.
  useEffect(() => {
    if (head) setPaintedKey(listKey);
  }, [head, listKey]);
  return { head, isPainted, wasPainted: paintedKey !== '' };
}

function headList(
  head: ListHead,
  excluded: ReadonlySet<number>,
): Omit<ArticleList, 'exclude' | 'clearRead' | 'chips'> {
  const ids = head.ids.filter((articleId) => !excluded.has(articleId));
  const count = head.count - (head.ids.length - ids.length);
  const { name, filter, unread, saved } = head;
  return {
    ...headSequence({ from: head.from, ids, count }),
    ...{ name, filter, unread, saved },
    ...{ waitingCount: 0, isWaiting: () => false, total: count, hasReadRows: false },
    showWaiting: () => undefined,
  };
}

const chipCounts = ({ unread, saved, changed, hasPodcasts }: ListFlags): ListChipCounts => ({
  ...{ unread: unread.size, saved: saved.size, changed, hasPodcasts },
});

const hasRead = (
  ids: readonly number[] | undefined,
  unread: ReadonlySet<number> | undefined,
): boolean =>
  ids !== undefined && unread !== undefined && ids.some((articleId) => !unread.has(articleId));

interface ListQuery {
  name: ArticleListName;
  filter: ListFilter | null;
  listKey: string;
  key: string;
}

interface ListRead extends ListQuery {
  ids: readonly number[];
  /** The order in which rows that have left the list stay; the list itself while none has left. */
  order: readonly number[];
  /** Arrivals that are unread. */
  unread: ReadonlySet<number>;
}

async function readList(query: ListQuery, shown: ShownRows): Promise<ListRead> {
  const { name, filter, key } = query;
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
  return { ...query, ids, order, unread };
}

function stableRows({ key, name, ids, order, unread }: ListRead, shown: ShownRows) {
  // The saved list is in the order of saving, and only the user changes it.
  if (name === 'saved' || shown.key !== key) return { rows: ids, waiting: [] };
  // Articles of a backfill are read on arrival. The user asked for them and is looking at the end of the list.
  const joins = (articleId: number) => name === 'all' && !unread.has(articleId);
  return stabilizeList({ shown: shown.ids, current: ids, order, joins });
}

const isByTime = (name: ArticleListName): boolean => name === 'unread' || name === 'all';
