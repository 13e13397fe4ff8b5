import type { Article } from '../../lib/article/model/article.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { MarkedText } from '../article/MarkedText.tsx';

/** The author or a category of a result. */
export interface ResultLabel {
  text: string;
  hits: readonly Span[];
}

/** The author and the categories of an article that have hits. */
export function foundLabels(
  { author, categories }: Pick<Article, 'author' | 'categories'>,
  finder: HitFinder,
): ResultLabel[] {
  const ofAuthor = author === null ? [] : [{ text: author, hits: finder.hitsIn(author, 'author') }];
  const ofCategories = categories.map((text) => {
    const hits = finder.hitsIn(text, 'category');
    return { text, hits };
  });
  return [...ofAuthor, ...ofCategories].filter(({ hits }) => hits.length > 0);
}

export type ResultLabelsProps = {
  found: readonly ResultLabel[];
  /** The label that the row has in any list. */
  label: string | null;
};

/** The author and categories with hits, in place of a row's label, or before it if it has none. */
export function ResultLabels({ found, label }: ResultLabelsProps) {
  const isFound = found.some(({ text }) => text === label);
  const labels = isFound || label === null ? found : [...found, { text: label, hits: [] }];
  return (
    <>
      {labels.map((each, index) => (
        <span key={each.text}>
          {index > 0 && ' · '}
          <MarkedText {...each} />
        </span>
      ))}
    </>
  );
}
