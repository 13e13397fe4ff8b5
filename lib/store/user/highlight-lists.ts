import { Dexie } from 'dexie';
import { isArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';
import { unguarded } from '../db/unguarded.ts';
import { highlightsAt } from './highlight-rows.ts';
import { highlightsInOrder } from './highlights.ts';

/** Every highlight, oldest first. */
export const allHighlights = (): Promise<Highlight[]> => read(['highlights'], highlightsInOrder);

/** The highlights with these ids; `undefined` in place of a missing one. */
export const highlightsById = (ids: readonly string[]): Promise<(Highlight | undefined)[]> =>
  read(['highlights'], ({ highlights }) => highlights.bulkGet([...ids]));

/** The highlights of an article, at its address and its earlier ones. */
export const highlightsOf = (articleId: number): Promise<Highlight[]> =>
  read(['articles', 'aliases', 'highlights'], (tx) => highlightsAt(tx, articleId));

export interface HighlightCounts {
  total: number;
  /** By article id, for articles that are stored. */
  byArticle: ReadonlyMap<number, number>;
}

/** Rows that are read at once to count them: a few ms, where keys that an index repeats need a cursor, and as many tasks. */
const countedAtOnce = 500;

/** Counts highlights, those included that are damaged but for their address. */
export const countHighlights = (): Promise<HighlightCounts> =>
  read(['articles', 'aliases', 'highlights'], async (tx) => {
    const urls: string[] = [];
    for (let rows: Highlight[] | undefined; rows?.length !== 0; ) {
      const last = rows?.at(-1)?.id ?? Dexie.minKey;
      rows = await unguarded(tx.highlights).where('id').above(last).limit(countedAtOnce).toArray();
      for (const { url } of rows) if (typeof url === 'string') urls.push(url);
    }
    const ids = await findIdsByUrl(tx, [...new Set(urls)]);
    const byArticle = new Map<number, number>();
    for (const url of urls) {
      const articleId = ids.get(url);
      if (articleId !== undefined) byArticle.set(articleId, (byArticle.get(articleId) ?? 0) + 1);
    }
    return { total: urls.length, byArticle };
  });

/** The highlight that was created last, in any article. Notes on articles have no color to continue with. */
export const newestHighlight = (): Promise<Highlight | undefined> =>
  read(['highlights'], ({ highlights }) =>
    highlights
      .orderBy('createdAt')
      .reverse()
      .filter((highlight) => !isArticleNote(highlight))
      .first(),
  );
