import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { rowLabel } from '../../lib/presenters/list.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import { MissingWords } from './MissingWords.tsx';
import { foundLabels, ResultLabels } from './ResultLabels.tsx';
import { ResultText } from './ResultText.tsx';
import type { ShownSearch } from './shown-search.ts';

/**
 * What the row of a result shows differently from a row of a list; `undefined` without a search. Memoized, because
 * finding hits takes longer than drawing a row, and most renders change neither input. The closure lives as long as the
 * row, so this function has nothing else in scope that it could hold.
 */
export const useResultParts = (article: Article, search: ShownSearch | null) =>
  useMemo(() => (search ? resultParts(article, search) : undefined), [article, search]);

function resultParts(article: Article, search: ShownSearch) {
  const { text, missing, finder } = search;
  const words = (missing.get(article.id) ?? []).map(({ start, end }) => text.slice(start, end));
  const found = foundLabels(article, finder);
  return {
    title: <MarkedText text={article.title} hits={finder.hitsIn(article.title, 'title')} />,
    text: <ResultText article={article} finder={finder} />,
    below: <MissingWords words={words} isOutdated={isOutdated(search, article)} />,
    label: found.length > 0 ? <ResultLabels found={found} label={rowLabel(article)} /> : null,
  };
}

/** Whether the publisher has edited an article since it was found, so that the same search leaves it out. */
function isOutdated(
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
