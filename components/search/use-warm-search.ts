import { useEffect, useRef } from 'preact/hooks';
import { idleTime } from '../live/list/use-idle-after.ts';
import { currentTime } from '../live/use-now.ts';
import { loadSearch } from './use-article-search.ts';

/** Loads the code that searches and runs it once, between the focus of the field and its first letter. */
export function useWarmSearch(isAwaited: boolean): void {
  const isWarm = useRef(false);
  useEffect(() => {
    if (!isAwaited || isWarm.current) return;
    let isCurrent = true;
    const warmUp = async (): Promise<void> => {
      const { warmUpSearch } = await loadSearch();
      await idleTime();
      if (!isCurrent) return;
      isWarm.current = true;
      await warmUpSearch(currentTime());
    };
    // Should it fail, the search that needs it says so.
    warmUp().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isAwaited]);
}
