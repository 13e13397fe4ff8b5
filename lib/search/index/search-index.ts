import type { IndexBlocks } from './block-reader.ts';
import type { LiveDocuments, SegmentDirectory } from './segment.ts';

/** An index as it is at one moment. */
export interface SearchIndex {
  segments: readonly { directory: SegmentDirectory; live: LiveDocuments }[];
  blocks: IndexBlocks;
}
