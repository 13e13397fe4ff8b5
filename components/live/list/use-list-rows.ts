import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RowRange } from '../../../lib/article/lists/id-sequence.ts';
import type { ListRows } from '../../../lib/store/lists/list-rows.ts';
import { readListRows } from '../../../lib/store/lists/open-list.ts';
import { afterNextPaint } from '../../ui/dom/after-next-paint.ts';
import { latest, useLive } from '../use-live.ts';
import { asKnown } from './known-articles.ts';

/** How many rows are loaded beyond each end of the drawn ones. */
const overscan = 15;

/** How many articles are kept for scrolling back. */
const cacheSize = 600;

/** Rows that were read, with their flags or without. */
export type ReadRows = Pick<ListRows, 'articles'> & Partial<ListRows>;

const nothingRead: ListRows = {
  articles: new Map(),
  unread: new Set(),
  saved: new Set(),
  tags: new Map(),
  gone: new Set(),
};

export interface ListRowsRequest {
  /** What is listed; another list is drawn from its own first rows. */
  key: string;
  /** Its ids, in order. */
  ids: readonly number[];
  /** The rows that came with them. */
  known: ReadRows;
  /** The rows that are drawn before `draw` was called. */
  first: RowRange;
  /** Articles that are needed wherever they are. */
  required: readonly number[];
}

export interface LoadedRows extends ListRows {
  /** The ids, without those of articles that are no longer stored. */
  ids: readonly number[];
  drawn: RowRange;
  /** How many ids have to be known to load the rows around the drawn ones. */
  wanted: number;
  /** Loads these rows. */
  draw: (range: RowRange) => void;
}

/**
 * The rows of a list that are drawn, as they load, with those loaded before. If the articles of all drawn rows are
 * known, what else is needed is read after these are painted.
 */
export function useListRows({
  key,
  ids: listed,
  known,
  first,
  required,
}: ListRowsRequest): LoadedRows {
  const [last, setLast] = useState({ key, drawn: first });
  const drawn = last.key === key ? last.drawn : first;
  const rows = useRef(nothingRead);
  const merged = useRef<{ known?: ReadRows; read?: ListRows }>({});
  if (known !== merged.current.known) {
    rows.current = addRows(rows.current, known);
    merged.current.known = known;
  }
  const before = without(listed, rows.current.gone);
  const [painted, setPainted] = useState<readonly number[]>();
  // Not a plain effect, which another render may run before the paint.
  useLayoutEffect(() => void afterNextPaint().then(() => setPainted(listed)), [listed]);
  const isShown = before.slice(drawn.from, drawn.to).every((id) => known.articles.has(id));
  const wanted = drawn.to + overscan;
  const around = before.slice(Math.max(0, drawn.from - overscan), wanted);
  const requested = [...new Set([...around, ...required, ...rows.current.gone])];
  const read = useRows(requested, painted === listed || !isShown);
  if (read && read !== merged.current.read) {
    rows.current = addRows(rows.current, read);
    merged.current.read = read;
  }
  const { gone } = rows.current;
  const ids = useMemo(() => without(listed, gone), [listed, gone]);
  const draw = (range: RowRange) => {
    const isLoaded = drawn.from <= range.from && range.to <= drawn.to;
    if (last.key !== key || !isLoaded) setLast({ key, drawn: range });
  };
  return { ...rows.current, ids, drawn, wanted, draw };
}

const useRows = (articleIds: readonly number[], enabled: boolean): ListRows | undefined => {
  const isEnabled = enabled && articleIds.length > 0;
  return latest(useLive(() => readListRows(articleIds), [articleIds.join(' ')], isEnabled));
};

const without = (ids: readonly number[], gone: ReadonlySet<number>): readonly number[] =>
  gone.size === 0 ? ids : ids.filter((id) => !gone.has(id));

function addRows(before: ListRows, read: ReadRows): ListRows {
  const { articles, gone = nothingRead.gone } = read;
  const older = [...before.articles].filter(([id]) => !articles.has(id)).slice(-cacheSize);
  const olderIds = new Set(older.map(([id]) => id));
  const flagged = (known: ReadonlySet<number>, now: ReadonlySet<number> | undefined) =>
    now ? new Set([...[...known].filter((id) => olderIds.has(id)), ...now]) : known;
  const tags = [...before.tags].filter(([id]) => olderIds.has(id));
  return {
    articles: new Map([...older, ...asKnown(articles, before.articles)]),
    unread: flagged(before.unread, read.unread),
    saved: flagged(before.saved, read.saved),
    tags: read.tags ? new Map([...tags, ...read.tags]) : before.tags,
    gone: joined(before.gone, gone, (id) => !articles.has(id)),
  };
}

/** The ids of both sets that are left; the same set if it has them all. */
function joined(
  before: ReadonlySet<number>,
  added: ReadonlySet<number>,
  isLeft: (id: number) => boolean,
): ReadonlySet<number> {
  const ids = new Set([...before, ...added].filter(isLeft));
  return ids.size === before.size && [...ids].every((id) => before.has(id)) ? before : ids;
}
