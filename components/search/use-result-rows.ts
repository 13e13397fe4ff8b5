import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RowRange } from '../../lib/article/lists/id-sequence.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { type ResultRows, readResultRows } from '../../lib/store/results/read-results.ts';
import { asKnown } from '../live/list/known-articles.ts';
import { latest, useLive } from '../live/use-live.ts';
import { afterNextPaint } from '../ui/dom/after-next-paint.ts';

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
  /** The articles that came with them. */
  known: ReadonlyMap<number, Article>;
  /** The rows that are drawn. */
  drawn: RowRange;
  /** Articles that are needed wherever they are. */
  requiredIds: readonly number[];
}

export interface LoadedResults extends ResultRows {
  /** The ids found, without those of articles that are no longer stored. */
  ids: readonly number[];
  /** How many results have to be known. */
  wanted: number;
}

/**
 * The rows of the drawn results as they load, with those loaded before. If the articles of all drawn rows are known,
 * the other articles and all flags are read after these are painted.
 */
export function useResultRows({
  ids: found,
  known,
  drawn,
  requiredIds,
}: ResultRowsRequest): LoadedResults {
  const rows = useRef(nothingRead);
  const merged = useRef<ResultRows | null>(null);
  const before = without(found, rows.current.gone);
  const needed = requiredIds.filter((id) => before.includes(id));
  const [painted, setPainted] = useState<readonly number[]>();
  // Not a plain effect, which another render may run before the paint.
  useLayoutEffect(() => void afterNextPaint().then(() => setPainted(found)), [found]);
  const isShown = before.slice(drawn.from, drawn.to).every((id) => known.has(id));
  const window = before.slice(Math.max(0, drawn.from - overscan), drawn.to + overscan);
  const requested = [...new Set([...window, ...needed, ...rows.current.gone])];
  const read = useRows(requested, painted === found || !isShown);
  if (read && read !== merged.current) {
    rows.current = addRows(rows.current, read, known);
    merged.current = read;
  }
  const { gone } = rows.current;
  const ids = useMemo(() => without(found, gone), [found, gone]);
  // The row below a required one is its neighbor.
  const wanted = Math.max(drawn.to + overscan, ...needed.map((id) => ids.indexOf(id) + 2));
  return { ...rows.current, ids, wanted };
}

const useRows = (articleIds: readonly number[], enabled: boolean): ResultRows | undefined => {
  const isEnabled = enabled && articleIds.length > 0;
  return latest(useLive(() => readResultRows(articleIds), [articleIds.join(' ')], isEnabled));
};

const without = (ids: readonly number[], gone: ReadonlySet<number>): readonly number[] =>
  gone.size === 0 ? ids : ids.filter((id) => !gone.has(id));

function addRows(
  before: ResultRows,
  { articles, unread, saved, gone }: ResultRows,
  known: ReadonlyMap<number, Article>,
): ResultRows {
  const older = [...before.articles].filter(([id]) => !articles.has(id)).slice(-cacheSize);
  const flagged = (flags: ReadonlySet<number>) =>
    older.flatMap(([id]) => (flags.has(id) ? [id] : []));
  return {
    articles: new Map([...older, ...asKnown(articles, new Map([...known, ...before.articles]))]),
    unread: new Set([...flagged(before.unread), ...unread]),
    saved: new Set([...flagged(before.saved), ...saved]),
    gone: new Set([...before.gone, ...gone].filter((id) => !articles.has(id))),
  };
}
