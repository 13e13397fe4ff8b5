import type { Article } from '../article/model/article.ts';
import type { Highlight } from './highlight.ts';
import type { HighlightOrder } from './highlight-list.ts';

/** A highlight with its article as stored now; `null` if it no longer is. */
export interface FiledHighlight {
  highlight: Highlight;
  article: FiledArticle | null;
}

export type FiledArticle = Pick<Article, 'id' | 'title' | 'kind'>;

/** The current title of the article, or else the one at the time of the highlight. */
export const highlightTitle = ({ highlight, article }: FiledHighlight): string =>
  article?.title ?? highlight.title;

/** The same for all highlights of an article, whichever address they were created at. */
export const articleKey = ({ highlight, article }: FiledHighlight): string =>
  article ? String(article.id) : highlight.url;

/** Sorts highlights. Those of one article are in the order of its text. */
export function sortHighlights(
  filed: readonly FiledHighlight[],
  order: HighlightOrder,
): FiledHighlight[] {
  if (order === 'date') return filed.toSorted(latestFirst);
  return [...Map.groupBy(filed, articleKey).values()]
    .map((rows) => ({ rows: rows.toSorted(byPlace), latest: latestIn(rows) }))
    .sort((one, other) => other.latest - one.latest)
    .flatMap(({ rows }) => rows);
}

const latestFirst = (one: FiledHighlight, other: FiledHighlight): number =>
  other.highlight.createdAt - one.highlight.createdAt;

const latestIn = (rows: readonly FiledHighlight[]): number =>
  rows.reduce((latest, { highlight }) => Math.max(latest, highlight.createdAt), 0);

/** Moments without words have no place in the text and come last, as in the article. */
function byPlace({ highlight: one }: FiledHighlight, { highlight: other }: FiledHighlight): number {
  const isWordless = (highlight: Highlight) => Number(highlight.quote.exact === '');
  return (
    isWordless(one) - isWordless(other) ||
    one.span.start - other.span.start ||
    (one.moment?.start ?? 0) - (other.moment?.start ?? 0) ||
    one.createdAt - other.createdAt
  );
}

/** Ids of the stored articles of these highlights, without duplicates, in order. */
export const articleIdsIn = (filed: readonly FiledHighlight[]): number[] => [
  ...new Set(filed.flatMap(({ article }) => article?.id ?? [])),
];
