import { useRef } from 'preact/hooks';
import { type ResultRows, readResultRows } from '../../lib/store/results/read-results.ts';
import { latest, useLive } from '../live/use-live.ts';

/** How many articles are kept for scrolling back. */
const cacheSize = 600;

const nothingRead: ResultRows = { articles: new Map(), unread: new Set(), saved: new Set() };

/** The rows of these articles as they load, with those that were loaded before. */
export function useResultRows(articleIds: readonly number[], isEnabled: boolean): ResultRows {
  const read = latest(useLive(() => readResultRows(articleIds), [articleIds.join(' ')], isEnabled));
  const rows = useRef(nothingRead);
  const merged = useRef<ResultRows | null>(null);
  if (read && read !== merged.current) {
    rows.current = addRows(rows.current, read);
    merged.current = read;
  }
  return rows.current;
}

function addRows(before: ResultRows, { articles, unread, saved }: ResultRows): ResultRows {
  const older = [...before.articles].filter(([id]) => !articles.has(id)).slice(-cacheSize);
  const flagged = (flags: ReadonlySet<number>) =>
    older.flatMap(([id]) => (flags.has(id) ? [id] : []));
  return {
    articles: new Map([...older, ...articles]),
    unread: new Set([...flagged(before.unread), ...unread]),
    saved: new Set([...flagged(before.saved), ...saved]),
  };
}
