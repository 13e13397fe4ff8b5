import { useMemo } from 'preact/hooks';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import type { ListMemory } from '../../../lib/store/lists/open-list.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import { latest, useLive } from '../use-live.ts';
import type { ArticleList, RowsBelow } from './article-list.ts';

/** How many rows stand below. */
const most = 20;

const none: RowsBelow = { ids: [], count: 0 };

/** Adds the first mentions to Watch, below it. They stay where they are, like the rows of any list. */
export function useRowsBelow(
  list: Omit<ArticleList, 'below'> | undefined,
): ArticleList | undefined {
  const isWatch = list?.name === 'watch';
  const { filters = [], order = 'newest', isFirst = true } = list ?? {};
  const key = JSON.stringify([filters, order]);
  const read = firstRowsReader(key, { name: 'mentions', filters, order });
  const found = latest(useLive(read, [key], isWatch && !isFirst));
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
  return list && { ...list, below: none, ...joined };
}

/** Reads the first rows of a list, each time with what it remembers of the time before. */
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
