import { useLayoutEffect, useState } from 'preact/hooks';
import { firstList } from '../../../lib/store/lists/first-list.ts';
import type { ListCounts } from '../../../lib/store/rows/list-counts.ts';

/** The counts of the page's first script; `undefined` while it counts, `null` where the store has to. */
export function useEarlyCounts(): ListCounts | null | undefined {
  const [counts, setCounts] = useState(() => {
    const list = firstList();
    return list && globalThis.earlyCounts ? list.counts : null;
  });
  useLayoutEffect(() => {
    if (counts === undefined)
      void globalThis.earlyCounts?.then((found) => setCounts(found ?? null));
  }, []);
  return counts;
}
