import { Dexie, type PromiseExtended } from 'dexie';
import type { ArticleMarks } from '../../highlight/article-marks.ts';
import { isArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { idsInPortions } from '../articles/articles.ts';
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

const noMarks: ArticleMarks = { highlights: 0, hasNote: false };

export interface HighlightCounts {
  /** All highlights, notes on articles included. */
  total: number;
  /** By article id, for articles that are stored. */
  byArticle: ReadonlyMap<number, ArticleMarks>;
}

/**
 * How many rows are read at once to count them, in a few ms. Reading keys that an index repeats would need a cursor,
 * and a task for each.
 */
const countedAtOnce = 500;

/** Counts highlights, including damaged ones whose address is intact. */
export const countHighlights = (): Promise<HighlightCounts> =>
  countedAfter(Dexie.minKey).then((found) =>
    idsInPortions([...new Set(found.map(({ url }) => url))]).then((ids) => {
      const byArticle = new Map<number, ArticleMarks>();
      for (const { url, isNote } of found) {
        const articleId = ids.get(url);
        if (articleId === undefined) continue;
        const { highlights, hasNote } = byArticle.get(articleId) ?? noMarks;
        byArticle.set(articleId, {
          highlights: highlights + (isNote ? 0 : 1),
          hasNote: hasNote || isNote,
        });
      }
      return { total: found.length, byArticle };
    }),
  );

interface CountedHighlight {
  url: string;
  isNote: boolean;
}

/**
 * The highlights with an id after this one, in portions. Uses no `await`, after which a live query would not observe
 * what is read.
 */
const countedAfter = (
  id: string | number,
  found: CountedHighlight[] = [],
): PromiseExtended<CountedHighlight[]> =>
  Dexie.Promise.resolve(
    read(['highlights'], ({ highlights }) =>
      unguarded(highlights).where('id').above(id).limit(countedAtOnce).toArray(),
    ),
  ).then((rows) => {
    for (const row of rows)
      if (typeof row.url === 'string') found.push({ url: row.url, isNote: isNote(row) });
    const last = rows.at(-1);
    return last ? countedAfter(last.id, found) : found;
  });

/** A damaged row may have anything in place of a quote, or nothing. */
const isNote = ({ quote, moment }: Partial<Highlight>): boolean =>
  quote?.exact === '' && moment === null;

/** The highlight that was created last, in any article. Notes on articles have no color to continue with. */
export const newestHighlight = (): Promise<Highlight | undefined> =>
  read(['highlights'], ({ highlights }) =>
    highlights
      .orderBy('createdAt')
      .reverse()
      .filter((highlight) => !isArticleNote(highlight))
      .first(),
  );
