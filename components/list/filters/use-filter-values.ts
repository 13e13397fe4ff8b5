import { useEffect, useState } from 'preact/hooks';
import { type FilterValue, filterValues } from '../../../lib/store/lists/filter-values.ts';
import { listNumbers } from '../../../lib/store/lists/list-ids.ts';
import type { ArticleListName, ListFilter } from '../../../lib/store/db/rows/views.ts';

/** Values of one kind that a list can be narrowed to. */
export interface FilterSide {
  by: ListFilter['by'];
  values: readonly FilterValue[];
}

const sides = ['tag', 'kind', 'category', 'author', 'source'] as const;

/** What a list can be narrowed to, counted once; `undefined` until it was. A side on which all are alike is left out. */
export function useFilterValues(name: ArticleListName): readonly FilterSide[] | undefined {
  const [found, setFound] = useState<readonly FilterSide[]>();
  useEffect(() => {
    let isOpen = true;
    void countSides(name).then((counted) => isOpen && setFound(counted));
    return () => {
      isOpen = false;
    };
  }, [name]);
  return found;
}

async function countSides(name: ArticleListName): Promise<FilterSide[]> {
  const numbers = new Set(await listNumbers(name, null));
  const counted = await Promise.all(
    sides.map(async (by) => ({ by, values: await filterValues(by, numbers) })),
  );
  return counted.filter(({ by, values }) => values.length > (by === 'kind' ? 1 : 0));
}
