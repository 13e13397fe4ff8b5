import Dexie from 'dexie';
import { openBlock } from '../../search/index/blocks.ts';
import { DocumentTable } from '../../search/index/document-table.ts';
import { everyDocument, withoutDocuments } from '../../search/index/segment.ts';
import { type SegmentSize, segmentsToMerge } from '../../search/index/segments-to-merge.ts';
import type { WrittenSegment } from '../../search/index/write-segment.ts';
import { currentWordsVersion } from '../../search/words/words-version.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import { nextSegmentKey, restartKey, type SearchSegmentRow } from '../rows/search.ts';
import { segmentsIn } from './current-segments.ts';

export const searchTables = ['searchSegments', 'searchBlocks', 'unindexed'] as const;

export type SearchTables = Pick<Tables, (typeof searchTables)[number]>;

/** Takes the number of a new segment. */
export async function takeSegmentNumber({
  meta,
  searchBlocks,
}: Pick<Tables, 'meta' | 'searchBlocks'>): Promise<number> {
  const fact = await meta.get(nextSegmentKey);
  const number = fact ? Number(fact.value) : await numberAfter(searchBlocks);
  await meta.put({ key: nextSegmentKey, value: number + 1 });
  return number;
}

/** The number after those in use, in case the fact was damaged. */
async function numberAfter(searchBlocks: ReadTables['searchBlocks']): Promise<number> {
  const [last] = await searchBlocks.toCollection().reverse().limit(1).primaryKeys();
  return last ? last[0] + 1 : 0;
}

/** Queues the job that brings the index up to date. One that is queued already checks for more before it ends. */
export async function putSearchIndexJob(
  { jobs }: Pick<Tables, 'jobs'>,
  now: number,
): Promise<void> {
  const kind = 'searchIndex';
  if (!(await jobs.get(kind))) await jobs.put({ type: kind, kind, dueAt: now });
}

/** Queues the job if so many segments of a size have been added that they are due to be merged. */
export async function queueMerge(
  tx: Pick<Tables, 'searchSegments' | 'jobs'>,
  now: number,
): Promise<void> {
  if (segmentsToMerge(segmentSizes(await segmentsIn(tx))).length > 0)
    await putSearchIndexJob(tx, now);
}

/** How many documents each segment has. */
export const segmentSizes = (rows: readonly SearchSegmentRow[]): SegmentSize[] =>
  rows.map(({ segment, documents, live }) => ({ segment, documents, live: live.count }));

/** An id beyond that of any article. */
const beyondIds = 2 ** 40;

/**
 * Restarts the index, because a part is damaged or its words were cut by other rules. From then on, no article is
 * indexed until `queueRestarted` has queued all of them; `deleteStaleBlocks` deletes the old blocks.
 */
export async function restartIn(
  tx: Pick<Tables, 'searchSegments' | 'unindexed' | 'meta'>,
): Promise<void> {
  await Promise.all([
    tx.searchSegments.clear(),
    tx.unindexed.clear(),
    tx.meta.put({ key: restartKey, value: beyondIds }),
  ]);
}

/** Makes a segment part of the index. Its articles are no longer unindexed. */
export async function addSegment(
  tx: SearchTables,
  { directory, blocks, length }: WrittenSegment,
  articleIds: readonly number[],
): Promise<void> {
  const live = everyDocument(directory.documents, length);
  await Promise.all([
    tx.searchBlocks.bulkPut(blocks),
    tx.searchSegments.put({ ...directory, wordsVersion: currentWordsVersion, live }),
    tx.unindexed.bulkDelete([...articleIds]),
  ]);
}

/**
 * Deletes articles from the index, by clearing the bits of their documents. Reads the document blocks of each segment
 * that may have one of them. Throws `DamagedBlock`.
 */
export async function removeFromIndex(
  tx: Pick<SearchTables, 'searchSegments' | 'searchBlocks'>,
  articleIds: readonly number[],
): Promise<void> {
  const removed = new Set(articleIds);
  for (const row of await segmentsIn(tx)) {
    const { firstArticle, lastArticle } = row;
    if (!articleIds.some((id) => firstArticle <= id && id <= lastArticle)) continue;
    const table = await documentsIn(tx, row);
    const own = table.documentsOf(removed, row.live, row.documents);
    const live = withoutDocuments(row.live, own, (document) => table.documentLength(document));
    if (live !== row.live) await tx.searchSegments.put({ ...row, live });
  }
}

/** The documents of a segment. Throws `DamagedBlock`. */
async function documentsIn(
  { searchBlocks }: Pick<ReadTables, 'searchBlocks'>,
  { segment }: SearchSegmentRow,
): Promise<DocumentTable> {
  const rows = await searchBlocks
    .where('[segment+part+number]')
    .between([segment, 'documents', Dexie.minKey], [segment, 'documents', Dexie.maxKey])
    .toArray();
  return new DocumentTable(
    rows.map((row, number) => openBlock({ segment, part: 'documents', number }, row.bytes)),
  );
}
