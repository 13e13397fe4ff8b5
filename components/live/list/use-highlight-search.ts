import { useMemo } from 'preact/hooks';
import type { HighlightSearch } from '../../../lib/app/search/highlight-search.ts';
import type { ListedHighlight } from '../../../lib/highlight/highlight-order.ts';
import { createPause } from '../../../lib/pause.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { currentTime } from '../use-now.ts';

/**
 * Searches highlights; `null` without a query, `undefined` until it can be answered. The first query waits until the
 * texts of all highlights are cut into words.
 */
export function useHighlightSearch(
  text: string,
  all: readonly ListedHighlight[] | undefined,
): HighlightSearch | null | undefined {
  const isSearching = text.trim() !== '';
  const prepare = async () => {
    const search = await import('../../../lib/app/search/highlight-search.ts');
    await search.cutHighlights(all ?? [], createPause());
    return search;
  };
  const enabled = isSearching && all !== undefined;
  const ready = useAnswer(prepare, [all], { enabled }).answer;
  return useMemo(
    () => (isSearching ? ready?.searchHighlights(text, currentTime()) : null),
    [text, ready],
  );
}
