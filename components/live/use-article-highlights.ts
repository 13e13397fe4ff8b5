import type { Colour, Highlight } from '../../lib/highlight/highlight.ts';
import {
  countHighlights,
  type HighlightCounts,
  highlightsOf,
  newestHighlight,
} from '../../lib/store/user/highlights.ts';
import { latest, useLive } from './use-live.ts';

export interface HighlightRows {
  /** Those of the article. */
  rows: readonly Highlight[];
  /** The colour that was used last, for any article. */
  colour: Colour;
}

const none: HighlightRows = { rows: [], colour: 1 };

/** The highlights of the article with this number; none until they were read. */
export function useHighlights(n: number): HighlightRows {
  const found = latest(
    useLive(async () => {
      const [rows, newest] = await Promise.all([highlightsOf(n), newestHighlight()]);
      return { n, rows, colour: newest?.colour ?? 1 };
    }, [n]),
  );
  return found?.n === n ? found : none;
}

/** How many highlights there are; `undefined` until they were counted, which is not before it is wanted. */
export const useHighlightCounts = (wanted: boolean): HighlightCounts | undefined =>
  latest(useLive(countHighlights, [], wanted));
