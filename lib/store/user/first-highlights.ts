import type { Article } from '../../article/model/article.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import { articlesAt } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { HighlightStateRow } from '../rows/highlight-states.ts';
import { findHighlightStates } from './highlight-states.ts';
import { oldestFirst } from './highlights.ts';

/** The beginning of the list of all highlights, with what its rows show. */
export interface FirstHighlights {
  /** Oldest first. */
  rows: Highlight[];
  /** Their articles, by the addresses of the highlights. */
  articles: ReadonlyMap<string, Article>;
  /** The states of highlights of earlier versions. */
  states: HighlightStateRow[];
  /** The number of all highlights. */
  total: number;
}

/**
 * The first highlights by date, or all those of the first articles: at least `count`, if there are as many. `total` is
 * the number of all highlights if it is known; otherwise they are counted.
 */
export const firstHighlights = (
  order: HighlightOrder,
  count: number,
  total: number | undefined,
): Promise<FirstHighlights> =>
  read(['highlights', 'highlightStates', 'articles', 'aliases'], async (tx) => {
    const newest = await tx.highlights.orderBy('createdAt').reverse().limit(count).toArray();
    const urls = [...new Set(newest.map(({ url }) => url))];
    const [rows, articles] = await Promise.all([
      order === 'date' ? newest : rowsOfEach(tx.highlights, 'url', urls),
      articlesAt(tx, urls),
    ]);
    const isEarlier = ({ url, version }: Highlight) => articles.get(url)?.hash !== version;
    const [states, counted] = await Promise.all([
      findHighlightStates(tx, rows.filter(isEarlier)),
      total ?? tx.highlights.count(),
    ]);
    return { rows: rows.sort(oldestFirst), articles, states, total: counted };
  });
