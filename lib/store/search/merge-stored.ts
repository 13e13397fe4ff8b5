import Dexie from 'dexie';
import { createPause } from '../../pause.ts';
import { BlockReader } from '../../search/index/block-reader.ts';
import type { IndexBlock } from '../../search/index/blocks.ts';
import {
  liveAfterMerge,
  type MergedSegment,
  mergeSegments,
} from '../../search/index/merge-segments.ts';
import { SegmentReader } from '../../search/index/segment-reader.ts';
import { segmentsToMerge } from '../../search/index/segments-to-merge.ts';
import { currentWordsVersion } from '../../search/words/words-version.ts';
import { read, write } from '../db/database.ts';
import { segmentsIn } from './current-segments.ts';
import { segmentSizes, takeSegmentNumber } from './segment-rows.ts';
import { storedBlocks } from './stored-blocks.ts';

/** How many blocks are deleted in one transaction. */
const deletedAtOnce = 64;

/** How many blocks are written in one transaction: half a megabyte, for which other requests wait. */
const writtenAtOnce = 64;

/** How many further blocks a merge reads along with each. */
const readAhead = 7;

/**
 * Merges the segments whose turn it is. The index stays as it was until the merge is done, so a worker that stops
 * meanwhile loses only the work, and leaves blocks for `deleteStaleBlocks`. Resolves to whether anything was merged.
 * Rejects with `DamagedBlock`.
 */
export async function mergeNextSegments(
  chosenOf: typeof segmentsToMerge = segmentsToMerge,
): Promise<boolean> {
  const rows = await read(['searchSegments'], segmentsIn);
  const chosen = chosenOf(segmentSizes(rows));
  if (chosen.length === 0) return false;
  const blocks = new BlockReader(storedBlocks, readAhead);
  const readers = rows
    .filter(({ segment }) => chosen.includes(segment))
    .map((row) => new SegmentReader(row, row.live, blocks));
  const steps = mergeSegments(readers, await write(['meta', 'searchBlocks'], takeSegmentNumber));
  const pause = createPause();
  const waiting: IndexBlock[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (!done) waiting.push(...value);
    // A word that is everywhere fills hundreds of blocks in one step.
    while (waiting.length >= (done ? 1 : writtenAtOnce))
      await putBlocks(waiting.splice(0, writtenAtOnce));
    if (done) {
      await replaceSources(value);
      return true;
    }
    await pause();
  }
}

const putBlocks = (blocks: readonly IndexBlock[]): Promise<unknown> =>
  write(['searchBlocks'], ({ searchBlocks }) => searchBlocks.bulkPut(blocks));

/** Replaces the sources by the merged segment. Documents of the sources may have been deleted meanwhile. */
const replaceSources = (merged: MergedSegment): Promise<void> =>
  write(['searchSegments'], async (tx) => {
    const ids = merged.sources.map(({ segment }) => segment);
    const rows = await tx.searchSegments.bulkGet(ids);
    // The index was restarted meanwhile.
    if (rows.includes(undefined)) return;
    const live = liveAfterMerge(
      merged,
      (segment) => rows[ids.indexOf(segment)]?.live ?? merged.live,
    );
    await tx.searchSegments.bulkDelete(ids);
    if (live.count > 0)
      await tx.searchSegments.put({ ...merged.directory, wordsVersion: currentWordsVersion, live });
  });

/**
 * Deletes some blocks of segments that are not part of the index: those that were merged, and what an interrupted merge
 * has left. Must not be called during a merge. Resolves to whether there may be more.
 */
export const deleteStaleBlocks = (): Promise<boolean> =>
  write(['searchSegments', 'searchBlocks'], async (tx) => {
    // The ranges between the segments that exist, whose numbers are in order.
    const known = await tx.searchSegments.toCollection().primaryKeys();
    const edges = [...known, Number.POSITIVE_INFINITY];
    for (const [at, edge] of edges.entries()) {
      const from = edges[at - 1];
      const stale = await tx.searchBlocks
        .where('[segment+part+number]')
        .between(from === undefined ? Dexie.minKey : [from, []], [edge, Dexie.minKey])
        .limit(deletedAtOnce)
        .primaryKeys();
      await tx.searchBlocks.bulkDelete(stale);
      if (stale.length > 0) return true;
    }
    return false;
  });
