import Dexie from 'dexie';
import { documentSize } from '../../search/index/segment.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { SearchSegmentRow } from '../rows/search.ts';
import { segmentsIn } from './current-segments.ts';

/** What the user is shown about the search index. */
export interface SearchIndexState {
  /** How many articles are stored. */
  articles: number;
  /** How many of them the index has in their stored version. */
  indexed: number;
  /** The size of the segments and their blocks. */
  bytes: number;
  /** When the worker goes on to index the others; `null` if there is nothing to do. */
  dueAt: number | null;
}

/**
 * How much the index has, and its size. Only the blocks with terms are read, because the directory has the other sizes.
 */
export const readSearchIndexState = (): Promise<SearchIndexState> =>
  read(['articles', 'unindexed', 'searchSegments', 'searchBlocks', 'jobs'], async (tx) => {
    const [articles, stale, segments, job] = await Promise.all([
      tx.articles.count(),
      tx.unindexed.where('isStale').equals(1).count(),
      segmentsIn(tx),
      tx.jobs.get('searchIndex'),
    ]);
    let indexed = 0;
    let bytes = 0;
    for (const segment of segments) {
      indexed += segment.live.count;
      bytes += await sizeOf(tx, segment);
    }
    return { articles, indexed: indexed - stale, bytes, dueAt: job?.dueAt ?? null };
  });

async function sizeOf(
  { searchBlocks }: Pick<ReadTables, 'searchBlocks'>,
  { segment, documents, live, postingsSize, positionsSize }: SearchSegmentRow,
): Promise<number> {
  let size = documents * documentSize + live.bits.length + postingsSize + positionsSize;
  await searchBlocks
    .where('[segment+part+number]')
    .between([segment, 'terms', Dexie.minKey], [segment, 'terms', Dexie.maxKey])
    .each(({ bytes }) => {
      size += bytes.length;
    });
  return size;
}
