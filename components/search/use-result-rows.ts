import { useMemo, useRef } from 'preact/hooks';
import type { RowRange } from '../../lib/article/lists/id-sequence.ts';
import { type ResultRows, readResultRows } from '../../lib/store/results/read-results.ts';
import { latest, useLive } from '../live/use-live.ts';

/** How many rows are loaded beyond each end of the drawn ones. */
const overscan = 15;

/** How many articles are kept for scrolling back. */
const cacheSize = 600;

const nothingRead: ResultRows = {
  articles: new Map(),
  unread: new Set(),
  saved: new Set(),
  gone: new Set(),
};

export interface ResultRowsRequest {
  /** What was found, in order. */
  ids: readonly number[];
  /** The rows that are drawn. */
  drawn: RowRange;
  /** Articles that are needed wherever they are. */
  places: readonly number[];
}

export interface LoadedResults extends ResultRows {
  /** What was found and is still stored. */
  ids: readonly number[];
  /** How many of them have to be known. */
  wanted: number;
}

/** The rows of the drawn results as they load, with those that were loaded before. */
export function useResultRows({ ids: found, drawn, places }: ResultRowsRequest): LoadedResults {
  const rows = useRef(nothingRead);
  const merged = useRef<ResultRows | null>(null);
  const before = without(found, rows.current.gone);
  const needed = places.filter((id) => before.includes(id));
  const window = before.slice(Math.max(0, drawn.from - overscan), drawn.to + overscan);
  const read = useRows([...new Set([...window, ...needed, ...rows.current.gone])]);
  if (read && read !== merged.current) {
    rows.current = addRows(rows.current, read);
    merged.current = read;
  }
  const { gone } = rows.current;
  const ids = useMemo(() => without(found, gone), [found, gone]);
  // The row below a place is its neighbor.
  const wanted = Math.max(drawn.to + overscan, ...needed.map((id) => ids.indexOf(id) + 2));
  return { ...rows.current, ids, wanted };
}

const useRows = (articleIds: readonly number[]): ResultRows | undefined =>
  latest(useLive(() => readResultRows(articleIds), [articleIds.join(' ')], articleIds.length > 0));

const without = (ids: readonly number[], gone: ReadonlySet<number>): readonly number[] =>
  gone.size === 0 ? ids : ids.filter((id) => !gone.has(id));

function addRows(before: ResultRows, { articles, unread, saved, gone }: ResultRows): ResultRows {
  const older = [...before.articles].filter(([id]) => !articles.has(id)).slice(-cacheSize);
  const flagged = (flags: ReadonlySet<number>) =>
    older.flatMap(([id]) => (flags.has(id) ? [id] : []));
  return {
    articles: new Map([...older, ...articles]),
    unread: new Set([...flagged(before.unread), ...unread]),
    saved: new Set([...flagged(before.saved), ...saved]),
    gone: new Set([...before.gone, ...gone].filter((id) => !articles.has(id))),
  };
}
