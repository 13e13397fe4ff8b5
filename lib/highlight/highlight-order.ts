import type { Article } from '../article/model/article.ts';
import { isArticleNote } from './article-note.ts';
import type { Highlight } from './highlight.ts';
import type { HighlightChange } from './highlight-change.ts';
import type { HighlightOrder } from './highlight-list.ts';

/** A highlight with its article as stored now; `null` if it no longer is. */
export interface ListedHighlight {
  highlight: Highlight;
  article: ListedArticle | null;
  /** What the publisher has done to its words since; `null` if nothing, or if it isn't known. */
  change: HighlightChange | null;
}

export type ListedArticle = Pick<Article, 'id' | 'title' | 'kind' | 'hash'>;

/** The current title of the article, or else the one at the time of the highlight. */
export const highlightTitle = ({ highlight, article }: ListedHighlight): string =>
  article?.title ?? highlight.title;

/** A key that all highlights of an article share, whichever address they were created at. */
export const articleKey = ({ highlight, article }: ListedHighlight): string =>
  article ? String(article.id) : highlight.url;

/** Sorts highlights. Those of one article are in the order of its text. */
export function sortHighlights(
  listed: readonly ListedHighlight[],
  order: HighlightOrder,
): ListedHighlight[] {
  if (order === 'date') return listed.toSorted(latestFirst);
  return [...Map.groupBy(listed, articleKey).values()]
    .map((rows) => ({ rows: rows.toSorted(byPlace), latest: latestIn(rows) }))
    .sort((one, other) => other.latest - one.latest)
    .flatMap(({ rows }) => rows);
}

const latestFirst = (one: ListedHighlight, other: ListedHighlight): number =>
  other.highlight.createdAt - one.highlight.createdAt;

const latestIn = (rows: readonly ListedHighlight[]): number =>
  rows.reduce((latest, { highlight }) => Math.max(latest, highlight.createdAt), 0);

/**
 * Compares highlights by place. Notes on the article come first. Moments without words have no place in the text and
 * come last, as in the article.
 */
function byPlace(
  { highlight: one }: ListedHighlight,
  { highlight: other }: ListedHighlight,
): number {
  const rank = (highlight: Highlight) =>
    isArticleNote(highlight) ? 0 : highlight.quote.exact === '' ? 2 : 1;
  return (
    rank(one) - rank(other) ||
    one.span.start - other.span.start ||
    (one.moment?.start ?? 0) - (other.moment?.start ?? 0) ||
    one.createdAt - other.createdAt
  );
}

/** Ids of the stored articles of these highlights, without duplicates, in order. */
export const articleIdsIn = (listed: readonly ListedHighlight[]): number[] => [
  ...new Set(listed.flatMap(({ article }) => article?.id ?? [])),
];
