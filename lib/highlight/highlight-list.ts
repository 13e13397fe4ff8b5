import type { ArticleKind } from '../article/model/article-kind.ts';
import type { HighlightColor } from './highlight-color.ts';

/** By article, the most recently highlighted first, or by creation time. */
export type HighlightOrder = 'article' | 'date';

/** Filter of My highlights. All criteria have to match. */
export interface HighlightFilter {
  /** Any of these; empty for every color. */
  colors: HighlightColor[];
  /** All of these. */
  tags: string[];
  /** Kind of the article, which has to be stored; `null` for any. */
  kind: ArticleKind | null;
  /** Only those whose words the publisher has changed or removed. */
  changed: boolean;
}

/** Matches every highlight. */
export const unfiltered: HighlightFilter = {
  colors: [],
  tags: [],
  kind: null,
  changed: false,
};
