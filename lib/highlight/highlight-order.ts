import type { Article } from '../article/model/article.ts';
import type { Highlight } from './highlight.ts';

/** A highlight, and its article as that is stored now; `null` where it is stored no more. */
export interface FiledHighlight {
  highlight: Highlight;
  article: FiledArticle | null;
}

export type FiledArticle = Pick<Article, 'id' | 'title' | 'kind'>;

/** By article, the one first whose highlight was made last, or by the time at which they were made. */
export type HighlightOrder = 'article' | 'date';

/** What the article is called now, or else was when it was marked. */
export const highlightTitle = ({ highlight, article }: FiledHighlight): string =>
  article?.title ?? highlight.title;

/** Alike for all highlights of one article, whichever of its addresses they were made at. */
export const articleKey = ({ highlight, article }: FiledHighlight): string =>
  article ? String(article.id) : highlight.url;

/** Puts highlights in order; those of one article stand in the order of its text. */
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

/** Moments without words have no place in the text, and stand below it, as they do in the article. */
function byPlace({ highlight: one }: FiledHighlight, { highlight: other }: FiledHighlight): number {
  const isWordless = (highlight: Highlight) => Number(highlight.quote.exact === '');
  return (
    isWordless(one) - isWordless(other) ||
    one.span.start - other.span.start ||
    (one.moment?.start ?? 0) - (other.moment?.start ?? 0) ||
    one.createdAt - other.createdAt
  );
}

/** The articles of these highlights that are stored, by number, each once, from top to bottom. */
export const articleIdsIn = (filed: readonly FiledHighlight[]): number[] => [
  ...new Set(filed.flatMap(({ article }) => article?.id ?? [])),
];
