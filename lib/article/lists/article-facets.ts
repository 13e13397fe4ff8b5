import type { Article } from '../model/article.ts';
import type { ArticleFacet } from './filter-facets.ts';

/** The fields of an article from which its facets are read. */
export type FacetedArticle = Pick<Article, 'kind' | 'categories' | 'author' | 'sources'>;

/** An article's values of each facet. */
export const facetValues: Record<ArticleFacet, (article: FacetedArticle) => readonly string[]> = {
  kind: ({ kind }) => [kind],
  category: ({ categories }) => categories,
  author: ({ author }) => (author === null ? [] : [author]),
  source: ({ sources }) => sources,
};

/** Whether an article has a value; a damaged row may lack the field. */
export function hasFacetValue(article: FacetedArticle, by: ArticleFacet, value: string): boolean {
  const values: unknown = facetValues[by](article);
  return Array.isArray(values) && values.includes(value);
}
