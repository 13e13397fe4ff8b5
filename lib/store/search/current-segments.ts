import { currentWordsVersion } from '../../search/words/words-version.ts';
import type { ReadTables } from '../db/tables.ts';
import type { SearchSegmentRow } from '../rows/search.ts';

/** The segments of the index, in the order in which they were made. */
export const segmentsIn = async ({
  searchSegments,
}: Pick<ReadTables, 'searchSegments'>): Promise<SearchSegmentRow[]> => {
  // Read at once and filtered here, because a filter of the database would go row by row.
  const rows = await searchSegments.toArray();
  return rows.filter(({ wordsVersion }) => wordsVersion === currentWordsVersion);
};
