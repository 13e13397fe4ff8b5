import type { FacetName } from '../../article/lists/filter-facets.ts';
import { read } from '../db/database.ts';
import { countEveryValue, countTags, mostFrequentFirst } from '../lists/count-facets.ts';
import { filterTables } from '../lists/matching-ids.ts';

/** Every value of a facet that stored articles have, most frequent first. */
export async function readFrequentValues(by: FacetName, signal: AbortSignal): Promise<string[]> {
  const counted =
    by === 'tag'
      ? await read(filterTables, (tx) => countTags(tx, null))
      : await countEveryValue(by, signal);
  return mostFrequentFirst(counted).map(({ value }) => value);
}
