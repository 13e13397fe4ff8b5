import type { Article } from '../../article/model/article.ts';
import { BlockReader, type IndexBlocks } from '../../search/index/block-reader.ts';
import type { BlockKey, BlockSource } from '../../search/index/blocks.ts';
import { KeptRanges } from '../../search/index/kept-ranges.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { articlesById } from '../articles/articles.ts';
import { type StoredText, storedTextsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';
import { restartKey, type SearchSegmentRow } from '../rows/search.ts';
import { segmentsIn } from './segment-rows.ts';

/** Reads blocks, each time in a transaction of its own: they never change. */
export const storedBlocks: BlockSource = {
  read: (keys) =>
    read(['searchBlocks'], async ({ searchBlocks }) => {
      const { single = [], several = [] } = Object.groupBy(runsOf(keys), ({ number, last }) =>
        number === last ? 'single' : 'several',
      );
      const rows = await Promise.all([
        searchBlocks.bulkGet(single.map((run) => keyOf(run, run.number))),
        ...several.map((run) =>
          searchBlocks
            .where(':id')
            .between(keyOf(run, run.number), keyOf(run, run.last), true, true)
            .toArray(),
        ),
      ]);
      const found = new Map<string, Uint8Array>();
      for (const row of rows.flat()) if (row) found.set(nameOf(row), row.bytes);
      return keys.map((key) => found.get(nameOf(key)));
    }),
};

const keyOf = (
  { segment, part }: Pick<BlockKey, 'segment' | 'part'>,
  number: number,
): [number, string, number] => [segment, part, number];

const nameOf = ({ segment, part, number }: BlockKey): string => `${segment}/${part}/${number}`;

/** Blocks one after the other in their part are read by one request. */
function runsOf(keys: readonly BlockKey[]): (BlockKey & { last: number })[] {
  const runs: (BlockKey & { last: number })[] = [];
  for (const [, own] of Map.groupBy(keys, ({ segment, part }) => `${segment}/${part}`))
    for (const key of own.toSorted((one, other) => one.number - other.number)) {
      const run = runs.at(-1);
      const isNext = run?.segment === key.segment && run.part === key.part;
      if (isNext && run.last >= key.number - 1) run.last = key.number;
      else runs.push({ ...key, last: key.number });
    }
  return runs;
}

export interface StoredIndex {
  index: SearchIndex;
  /** Articles of which it has an earlier version, or which were deleted. */
  stale: ReadonlySet<number>;
  /** How many articles it does not have as they are stored. */
  unindexed: number;
  /** How many articles are stored; 0 where it has all of them. */
  stored: number;
}

/** The index as it stands. `blocks`: a reader that has read it before. */
export const readSearchIndex = (
  blocks: IndexBlocks = new BlockReader(storedBlocks),
): Promise<StoredIndex> =>
  read(['searchSegments', 'unindexed', 'articles'], async (tx) => {
    const [rows, stale, queued] = await Promise.all([
      segmentsIn(tx),
      tx.unindexed.where('isStale').equals(1).primaryKeys(),
      tx.unindexed.count(),
    ]);
    const isWhole = rows.length > 0 && queued === 0;
    const stored = isWhole ? 0 : await tx.articles.count();
    // While an index begins again, not all that it lacks is queued yet.
    const unindexed = rows.length > 0 ? queued : stored;
    const index = { segments: segmentsOf(rows), blocks };
    return { index, stale: new Set(stale), unindexed, stored };
  });

const segmentsOf = (rows: readonly SearchSegmentRow[]): SearchIndex['segments'] =>
  rows.map(({ live, ...directory }) => ({ directory, live }));

/** The index for searches one after the other: read once if it is complete, and each time while articles are indexed. */
export class HeldIndex {
  private ranges = new KeptRanges();
  private blocks = new BlockReader(storedBlocks, this.ranges);
  private complete: StoredIndex | undefined;
  private articles: ReadonlyMap<number, Article> = new Map();

  /** The index as it was read last, if it was complete then; else as it stands. */
  async read(): Promise<StoredIndex> {
    this.ranges.beginSearch();
    if (this.complete) return this.complete;
    const stored = await readSearchIndex(this.blocks);
    if (stored.unindexed === 0) this.complete = stored;
    return stored;
  }

  /** The rows of some articles. A letter typed on finds mostly those that were found before it. */
  async readArticles(articleIds: readonly number[]): Promise<ReadonlyMap<number, Article>> {
    // While articles are indexed, rows change.
    const known = this.complete ? this.articles : new Map<number, Article>();
    const missing = articleIds.filter((id) => !known.has(id));
    const read = missing.length > 0 ? await articlesById(missing) : [];
    const byId = new Map([...known, ...read.map((article) => [article.id, article] as const)]);
    this.articles = new Map(
      articleIds.flatMap((id) => {
        const article = byId.get(id);
        return article ? [[id, article]] : [];
      }),
    );
    return this.articles;
  }

  /** Whether a segment is no part of the index any more: its blocks are deleted once it is merged with others. */
  async hasLost(segment: number): Promise<boolean> {
    this.complete = undefined;
    this.ranges = new KeptRanges();
    this.blocks = new BlockReader(storedBlocks, this.ranges);
    const { segments } = (await this.read()).index;
    return !segments.some(({ directory }) => directory.segment === segment);
  }
}

/** The newest articles that the index does not have, and the ids of those that cannot be read. */
export const newestUnindexed = (
  limit: number,
): Promise<{ found: StoredText[]; missing: number[] }> =>
  read(['unindexed', 'articles', 'bodies', 'meta'], async (tx) => {
    // An index that begins again has none of the articles.
    const queue = (await tx.meta.get(restartKey)) ? tx.articles : tx.unindexed;
    const ids = await queue.orderBy('sortAt').reverse().limit(limit).primaryKeys();
    const articles = await tx.articles.bulkGet(ids);
    const known = articles.filter((article) => article !== undefined);
    return {
      found: await storedTextsOf(tx, known),
      missing: ids.filter((_, at) => !articles[at]),
    };
  });
