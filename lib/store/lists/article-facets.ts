import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import type { Article } from '../../article/model/article.ts';

/** An article's values of each facet. */
export const valuesOf: Record<ArticleFacet, (article: Article) => readonly string[]> = {
  kind: ({ kind }) => [kind],
  category: ({ categories }) => categories,
  author: ({ author }) => (author === null ? [] : [author]),
  source: ({ sources }) => sources,
};
