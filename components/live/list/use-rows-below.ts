import { useMemo, useState } from 'preact/hooks';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import { type ListMemory, staysAndWaits } from '../../../lib/store/lists/open-list.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import { latest, useLive } from '../use-live.ts';
import type { ArticleList, RowsBelow } from './article-list.ts';

/** How many rows stand below. */
const most = 20;

const none: RowsBelow = { ids: [], count: 0 };

/** Adds the first mentions below Watch. They stay where they are and arrivals wait, as in any list. */
export function useRowsBelow(
  list: Omit<ArticleList, 'below'> | undefined,
): ArticleList | undefined {
  const isWatch = list?.name === 'watch';
  const { filters = [], order = 'newest' } = list ?? {};
  const [opening, setOpening] = useState(0);
  const key = JSON.stringify([filters, order]);
  const read = firstRowsReader(key, { name: 'mentions', filters, order });
  const found = latest(useLive(read, [key, opening], isWatch));
  const reading = isWatch && found?.key === key ? found.reading : undefined;
  const { articles, unread, saved } = list ?? {};
  const joined = useMemo(
    () =>
      reading && {
        articles: new Map([...reading.articles, ...(articles ?? [])]),
        unread: new Set([...reading.unread, ...(unread ?? [])]),
        saved: new Set([...reading.saved, ...(saved ?? [])]),
        below: { ids: (reading.stretches[0]?.ids ?? []).slice(0, most), count: reading.count },
      },
    [reading, articles, unread, saved],
  );
  const waiting = useMemo(() => staysAndWaits(reading?.memory).waiting, [reading]);
  if (!list || !joined) return list && { ...list, below: none };
  const openAgain = () => setOpening((times) => times + 1);
  return {
    ...list,
    ...joined,
    waitingCount: list.waitingCount + waiting.size,
    isWaiting: (articleId) => list.isWaiting(articleId) || waiting.has(articleId),
    showWaiting: () => {
      list.showWaiting();
      openAgain();
    },
    clearRead: () => {
      list.clearRead();
      openAgain();
    },
  };
}

/** Reads the first rows of a list, each time with the list memory of the previous reading. */
function firstRowsReader(key: string, query: ListQuery) {
  let memory: ListMemory | undefined;
  const request = {
    window: { from: 0, to: most },
    anchor: null,
    pins: [],
    count: null,
    top: null,
  };
  return async () => {
    const reading = await readList(query, memory, request);
    memory = reading.memory;
    return { key, reading };
  };
}
