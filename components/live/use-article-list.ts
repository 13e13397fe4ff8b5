import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { stabilizeList } from '../../lib/article/lists/stable-list.ts';
import { type ListFlags, readListFlags } from '../../lib/store/lists/list-flags.ts';
import { allIds, listIds } from '../../lib/store/lists/list-ids.ts';
import type { ArticleListName, ListFilter } from '../../lib/store/rows/views.ts';
import { unreadAmong } from '../../lib/store/user/unread.ts';
import { latest, useLive } from './use-live.ts';

export interface ArticleList extends ListFlags {
  name: ArticleListName;
  filter: ListFilter | null;
  /** Its rows from top to bottom, by number; the articles are read as they are drawn. */
  ids: readonly number[];
  /** Arrivals that wait to be let in, so that they do not shove the rows. */
  waitingIds: readonly number[];
  /** How many the whole list has: what waits, and rows that stayed after they were read, among them. */
  total: number;
  /** Takes out rows that turn out to have no article, or a damaged one: an index does not know. */
  exclude: (articleIds: readonly number[]) => void;
  /** Lets in what waits. */
  showWaiting: () => void;
  /** Draws the list as it is now, without the rows that only stayed. */
  clearRead: () => void;
}

/** Rows that are on the screen, and of which drawing of which list. */
interface Kept {
  key: string;
  numbers: readonly number[];
}

/** A list that stays put under the reader's eyes until another one is chosen, or it is tidied. */
export function useArticleList(
  name: ArticleListName,
  filter: ListFilter | null,
): ArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const [admitted, setAdmitted] = useState(0);
  const kept = useRef<Kept>({ key: '', numbers: [] });
  const key = [name, filter?.by, filter?.value, drawing].join(' ');
  const found = latest(useLive(() => findNumbers(name, filter, key, kept.current), [key]));
  const marks = latest(useLive(readListFlags, []));
  const [absent, setAbsent] = useState<ReadonlySet<number>>(new Set());
  const steady = useMemo(() => found && steadyRows(found, kept.current), [found, admitted]);
  const shown = useMemo(
    () => steady?.rows.filter((articleId) => !absent.has(articleId)),
    [steady, absent],
  );
  useLayoutEffect(() => {
    if (found && steady) kept.current = { key: found.key, numbers: steady.rows };
  }, [found, steady]);
  if (!found || !steady || !shown || !marks) return undefined;
  const { rows, waiting } = steady;
  return {
    ...marks,
    name: found.name,
    filter: found.filter,
    ids: shown,
    waitingIds: waiting,
    total: shown.length + waiting.length,
    exclude: (articleIds) => setAbsent((before) => new Set([...before, ...articleIds])),
    showWaiting: () => {
      kept.current = { key: found.key, numbers: [...rows, ...waiting] };
      setAdmitted((times) => times + 1);
    },
    clearRead: () => setDrawing((times) => times + 1),
  };
}

interface Found {
  key: string;
  name: ArticleListName;
  filter: ListFilter | null;
  numbers: readonly number[];
  /** The order that rows stand in which stayed; the list itself while it has all of them. */
  order: readonly number[];
  /** Newcomers that are unread. */
  unread: ReadonlySet<number>;
}

async function findNumbers(
  name: ArticleListName,
  filter: ListFilter | null,
  key: string,
  kept: Kept,
): Promise<Found> {
  const articleIds = await listIds(name, filter);
  const present = new Set(articleIds);
  const shown = kept.key === key ? kept.numbers : [];
  const known = new Set(shown);
  // By the same query as the list: what came unread must not be taken for a read one that may join.
  const unread =
    name === 'all' && shown.length > 0
      ? await unreadAmong(articleIds.filter((articleId) => !known.has(articleId)))
      : new Set<number>();
  const hasLeft = shown.some((articleId) => !present.has(articleId));
  const order = hasLeft && inTime(name) ? await allIds() : articleIds;
  return { key, name, filter, numbers: articleIds, order, unread };
}

function steadyRows({ key, name, numbers, order, unread }: Found, kept: Kept) {
  // The saved list is in the order of saving, and only the reader changes it.
  if (name === 'saved' || kept.key !== key) return { rows: numbers, waiting: [] };
  // What the archive brings comes read. The reader has asked for it and looks at the end of the list.
  const joins = (articleId: number) => name === 'all' && !unread.has(articleId);
  return stabilizeList({ shown: kept.numbers, current: numbers, order, joins });
}

const inTime = (name: ArticleListName): boolean => name === 'unread' || name === 'all';
