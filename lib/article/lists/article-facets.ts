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
