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

/** An article that the search index does not have as it is stored now, or has although it was deleted. */
export interface UnindexedRow {
  articleId: number;
  /** 0 if it was deleted. */
  sortAt: number;
  /** 1 while the index has an earlier version of it, which no search may find. Absent otherwise. */
  isStale?: 1;
}

/** A part of what the user wrote, packed once that is much: a document has the texts of the highlights at an address. */
export interface UserTextSegmentRow extends SegmentDirectory {
  /** Version of the rules by which its words were cut. */
  wordsVersion: number;
  /** The address of each document. */
  urls: readonly string[];
}

/** An address whose highlights were written since they were packed. */
export interface ChangedUserTextRow {
  url: string;
}

/**
 * The fact that holds the number of the segment with which packing began: what a later one packs counts. As long as it
 * exists, the addresses of highlights that are written are noted.
 */
export const packingKey = 'packingUserTexts';

/** The fact that holds the number of the next segment: a number is never used again. */
export const nextSegmentKey = 'nextSearchSegment';

/** The fact that exists while an index begins again: articles with an id from there on are queued. */
export const restartKey = 'searchIndexRestart';
