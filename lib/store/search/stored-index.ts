import type { Article } from '../../article/model/article.ts';
import { BlockReader, type IndexBlocks } from '../../search/index/block-reader.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { articlesById } from '../articles/articles.ts';
import { read } from '../db/database.ts';
import type { SearchSegmentRow } from '../rows/search.ts';
import { segmentsIn } from './current-segments.ts';
import { type IndexLag, lagOf } from './index-lag.ts';
import { storedBlocks } from './stored-blocks.ts';

export interface StoredIndex extends IndexLag {
  index: SearchIndex;
  /** Articles of which the index has an earlier version, or which were deleted. */
  stale: ReadonlySet<number>;
}

/** The index as it is now. `blocks` may be a reader that has read it before. */
export const readSearchIndex = (
  blocks: IndexBlocks = new BlockReader(storedBlocks),
): Promise<StoredIndex> =>
  read(['searchSegments', 'unindexed', 'articles'], async (tx) => {
    const [rows, stale, queued] = await Promise.all([
      segmentsIn(tx),
      tx.unindexed.where('isStale').equals(1).primaryKeys(),
      tx.unindexed.count(),
    ]);
    const index = { segments: segmentsOf(rows), blocks };
    return { index, stale: new Set(stale), ...(await lagOf(rows.length, queued, tx)) };
  });

const segmentsOf = (rows: readonly SearchSegmentRow[]): SearchIndex['segments'] =>
  rows.map(({ live, ...directory }) => ({ directory, live }));

/**
 * The index for searches one after the other: read once if it is complete, and for each search while articles are being
 * indexed.
 */
export class CachedIndex {
  /** Whether it can be restarted if it is damaged; `false` once the disk was full. */
  canRestart = true;
  private blocks = new BlockReader(storedBlocks);
  private complete: StoredIndex | undefined;
  private articles: ReadonlyMap<number, Article> = new Map();

  /** The index as it was read last if it was complete then; otherwise as it is now. */
  async read(): Promise<StoredIndex> {
    if (this.complete) return this.complete;
    const stored = await readSearchIndex(this.blocks);
    if (stored.unindexed === 0) this.complete = stored;
    return stored;
  }

  /** The rows of some articles. One more letter mostly finds articles that were found before it was typed. */
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

  /** Whether a segment is no longer part of the index: its blocks are deleted once it is merged with others. */
  async hasLost(segment: number): Promise<boolean> {
    this.complete = undefined;
    this.blocks = new BlockReader(storedBlocks);
    const { segments } = (await this.read()).index;
    return !segments.some(({ directory }) => directory.segment === segment);
  }
}
