import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HighlightSearch } from '../../../lib/app/search/highlight-search.ts';
import type { ListedHighlight } from '../../../lib/highlight/highlight-order.ts';
import { createPause } from '../../../lib/pause.ts';
import { useFail } from '../../ui/use-fail.ts';
import { currentTime } from '../use-now.ts';

type Search = typeof import('../../../lib/app/search/highlight-search.ts');

/**
 * Reads a query for highlights; `null` for none, `undefined` until it can be answered: the first one waits until the words
 * of all highlights are cut.
 */
export function useHighlightSearch(
  text: string,
  all: readonly ListedHighlight[] | undefined,
): HighlightSearch | null | undefined {
  const [ready, setReady] = useState<Search>();
  const fail = useFail();
  const isSearching = text.trim() !== '';
  useEffect(() => {
    if (!isSearching || !all) return;
    let isCurrent = true;
    const prepare = async (): Promise<void> => {
      const search = await import('../../../lib/app/search/highlight-search.ts');
      await search.cutHighlights(all, createPause());
      if (isCurrent) setReady(search);
    };
    prepare().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [isSearching, all]);
  return useMemo(
    () => (isSearching ? ready?.searchHighlights(text, currentTime()) : null),
    [text, ready],
  );
}
