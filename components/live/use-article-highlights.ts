import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import {
  countHighlights,
  type HighlightCounts,
  highlightsOf,
  newestHighlight,
} from '../../lib/store/user/highlight-lists.ts';
import { latest, useExactLive, useLive } from './use-live.ts';

export interface ArticleHighlights {
  /** The highlights of the article. */
  rows: readonly Highlight[];
  /** The color used last, in any article. */
  color: HighlightColor;
}

/** The highlights of an article; `undefined` until they are loaded. */
export function useArticleHighlights(articleId: number): ArticleHighlights | undefined {
  const read = async () => {
    const [rows, newest] = await Promise.all([highlightsOf(articleId), newestHighlight()]);
    return { rows, color: newest?.color ?? 1 };
  };
  return latest(useExactLive(read, [articleId]));
}

/** The number of highlights; `undefined` until counted. Nothing is counted until it is `enabled`. */
export const useHighlightCounts = (enabled: boolean): HighlightCounts | undefined =>
  latest(useLive(countHighlights, [], enabled));
