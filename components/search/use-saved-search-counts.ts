import { useEffect, useState } from 'preact/hooks';
import type { SavedSearch } from '../../lib/settings.ts';
import { readSearchedState } from '../../lib/store/results/searched-state.ts';
import { idleTime } from '../live/list/use-idle-after.ts';
import { latest, useLive } from '../live/use-live.ts';

/** How many articles each saved search finds, counted again whenever that may have changed; `undefined` until counted. */
export function useSavedSearchCounts(
  saved: readonly SavedSearch[],
  now: number,
): readonly number[] | undefined {
  const [counted, setCounted] = useState<{ of: string; counts: readonly number[] }>();
  const state = latest(useLive(readSearchedState, [], saved.length > 0));
  const of = JSON.stringify(saved);
  useEffect(() => {
    if (state === undefined) return;
    let isCurrent = true;
    const count = async () => {
      await idleTime();
      const { countFound } = await import('../../lib/app/search/count-found.ts');
      if (!isCurrent) return;
      const counts = await countFound(saved, now);
      if (isCurrent) setCounted({ of, counts });
    };
    // The chips work without numbers.
    count().catch((error: unknown) => console.warn('Saved searches could not be counted.', error));
    return () => {
      isCurrent = false;
    };
  }, [state, of]);
  return counted?.of === of ? counted.counts : undefined;
}
