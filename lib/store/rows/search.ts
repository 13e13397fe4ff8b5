import type { IndexBlock } from '../../search/index/blocks.ts';
import type { LiveDocuments, SegmentDirectory } from '../../search/index/segment.ts';

/** A segment of the search index. It is part of the index as long as this row exists. */
export interface SearchSegmentRow extends SegmentDirectory {
  /** Version of the rules by which its words were cut. */
  wordsVersion: number;
  live: LiveDocuments;
}

/** A piece of a segment. */
export type SearchBlockRow = IndexBlock;

/** An article whose current version the search index lacks, or a deleted one that it may still have. */
export interface UnindexedRow {
  articleId: number;
  /** 0 if it was deleted. */
  sortAt: number;
  /** 1 while the index has an earlier version of it, which no search may find. Absent otherwise. */
  isStale?: 1;
}

/** The key of the fact that holds the number of the next segment. A number is never used again. */
export const nextSegmentKey = 'nextSearchSegment';

/** The key of the fact that exists while the index is rebuilt: articles with this id or a larger one have been queued. */
export const restartKey = 'searchIndexRestart';
