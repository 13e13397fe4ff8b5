import type { Article } from '../../lib/article/model/article.ts';
import type { ShownSearch } from './use-article-search.ts';

/** Whether the publisher has edited an article since it was found, so that the same search leaves it out. */
export function isOutdated(
  { results, next, foundAt }: ShownSearch,
  { id, changedAt }: Pick<Article, 'id' | 'changedAt'>,
): boolean {
  if (next === null || changedAt === null || changedAt < foundAt) return false;
  const { matching } = next.results;
  return (
    results.matching.articleIds.includes(id) &&
    !matching.articleIds.includes(id) &&
    !next.ids.includes(id)
  );
}
