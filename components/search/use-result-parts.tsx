import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { rowLabel } from '../../lib/presenters/list.ts';
import { missingWords } from '../../lib/presenters/search.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import { isOutdated } from './is-outdated.ts';
import { MissingWords } from './MissingWords.tsx';
import { foundLabels, ResultLabels } from './ResultLabels.tsx';
import { ResultText } from './ResultText.tsx';
import type { ShownSearch } from './use-article-search.ts';

/**
 * What the row of a result shows differently from a row of a list; `undefined` without a search. Memoized, because
 * finding hits takes longer than drawing a row, and most renders change neither input. The closure lives as long as the
 * row, so this function has nothing else in scope that it could hold.
 */
export const useResultParts = (article: Article, search: ShownSearch | null) =>
  useMemo(() => (search ? resultParts(article, search) : undefined), [article, search]);

function resultParts(article: Article, search: ShownSearch) {
  const { text, results, finder } = search;
  const words = missingWords(text, results, article.id);
  const found = foundLabels(article, finder);
  return {
    title: <MarkedText text={article.title} hits={finder.hitsIn(article.title, 'title')} />,
    text: <ResultText article={article} finder={finder} />,
    below: <MissingWords words={words} isOutdated={isOutdated(search, article)} />,
    label: found.length > 0 ? <ResultLabels found={found} label={rowLabel(article)} /> : null,
  };
}
