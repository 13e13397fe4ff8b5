import { BlockReader, type BlockSource, type Blocks } from '../../search/index/blocks.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { type StoredText, textsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';
import type { SearchSegmentRow } from '../rows/search.ts';
import { segmentsIn } from './segment-rows.ts';

/** Reads blocks, each time in a transaction of its own: they never change. */
export const storedBlocks: BlockSource = {
  read: (keys) =>
    read(['searchBlocks'], async ({ searchBlocks }) => {
      const rows = await searchBlocks.bulkGet(
        keys.map(({ segment, part, number }): [number, string, number] => [segment, part, number]),
      );
      return rows.map((row) => row?.bytes);
    }),
};

export interface StoredIndex {
  index: SearchIndex;
  /** Articles of which it has an earlier version, or which were deleted. */
  stale: ReadonlySet<number>;
  /** How many articles it does not have as they are stored. */
  unindexed: number;
}

/** The index as it stands. `blocks`: a reader that has read it before. */
export const readSearchIndex = (
  blocks: Blocks = new BlockReader(storedBlocks),
): Promise<StoredIndex> =>
  read(['searchSegments', 'unindexed'], async (tx) => {
    const [rows, stale, unindexed] = await Promise.all([
      segmentsIn(tx),
      tx.unindexed.where('isStale').equals(1).primaryKeys(),
      tx.unindexed.count(),
    ]);
    return { index: { segments: segmentsOf(rows), blocks }, stale: new Set(stale), unindexed };
  });

const segmentsOf = (rows: readonly SearchSegmentRow[]): SearchIndex['segments'] =>
  rows.map(({ live, ...directory }) => ({ directory, live }));

/** The index for searches one after the other: read once if it is complete, and each time while articles are indexed. */
export class HeldIndex {
  private readonly blocks = new BlockReader(storedBlocks);
  private complete: StoredIndex | undefined;

  /** The index as it was read last, if it was complete then; else as it stands. */
  async read(): Promise<StoredIndex> {
    if (this.complete) return this.complete;
    const stored = await readSearchIndex(this.blocks);
    if (stored.unindexed === 0) this.complete = stored;
    return stored;
  }

  /** Whether a segment is no part of the index any more: its blocks are deleted once it is merged with others. */
  async hasLost(segment: number): Promise<boolean> {
    this.complete = undefined;
    const { segments } = (await this.read()).index;
    return !segments.some(({ directory }) => directory.segment === segment);
  }
}

/** The newest articles that the index does not have, and the ids of those that cannot be read. */
export const newestUnindexed = (
  limit: number,
): Promise<{ found: StoredText[]; missing: number[] }> =>
  read(['unindexed', 'articles', 'bodies'], async (tx) => {
    const ids = await tx.unindexed.orderBy('sortAt').reverse().limit(limit).primaryKeys();
    const articles = await tx.articles.bulkGet(ids);
    const known = articles.filter((article) => article !== undefined);
    return {
      found: await textsOf(tx, known),
      missing: ids.filter((_, at) => !articles[at]),
    };
  });
