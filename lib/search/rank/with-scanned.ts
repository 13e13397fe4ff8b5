import { err, ok, type Result } from '../../result.ts';
import type { IndexBlocks } from '../index/block-reader.ts';
import { type BlockKey, DamagedBlock, type IndexBlock, openBlock } from '../index/blocks.ts';
import type { IndexDocument } from '../index/index-document.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { everyDocument, withoutDocuments } from '../index/segment.ts';
import { SegmentReader } from '../index/segment-reader.ts';
import { writeSegment } from '../index/write-segment.ts';

/** The number of the segment in memory. Stored segments are numbered from 0. */
const inMemory = 0xffff_ffff;

/**
 * The index with versions of articles that it does not have yet, as if they were indexed: they become a segment in
 * memory, which suits some hundred articles. Their earlier versions and `hidden` articles are left out. Fails if a
 * block is damaged or missing.
 */
export async function withScanned(
  index: SearchIndex,
  documents: readonly IndexDocument[],
  hidden: ReadonlySet<number>,
): Promise<Result<SearchIndex, BlockKey>> {
  const ids = new Set([...hidden, ...documents.map(({ articleId }) => articleId)]);
  try {
    const segments = ids.size > 0 ? await segmentsWithout(index, ids) : index.segments;
    if (documents.length === 0) return ok({ segments, blocks: index.blocks });
    const { directory, blocks, length } = writeSegment(inMemory, documents);
    const live = everyDocument(documents.length, length);
    return ok({
      segments: [...segments, { directory, live }],
      blocks: joined(blocks, index.blocks),
    });
  } catch (error) {
    if (error instanceof DamagedBlock) return err(error.key);
    throw error;
  }
}

/** Reads only the segments that may have one of these articles. */
function segmentsWithout(
  { segments, blocks }: SearchIndex,
  ids: ReadonlySet<number>,
): Promise<SearchIndex['segments']> {
  const sorted = [...ids].sort((one, other) => one - other);
  return Promise.all(
    segments.map(async (segment) => {
      const { directory } = segment;
      const first = sorted.find((id) => id >= directory.firstArticle);
      if (first === undefined || first > directory.lastArticle) return segment;
      const table = await new SegmentReader(directory, segment.live, blocks).documents();
      const own = table.documentsOf(ids, segment.live, directory.documents);
      const live = withoutDocuments(segment.live, own, (each) => table.documentLength(each));
      return { directory, live };
    }),
  );
}

function joined(blocks: readonly IndexBlock[], stored: IndexBlocks): IndexBlocks {
  const nameOf = ({ part, number }: BlockKey): string => `${part} ${number}`;
  const own = new Map(blocks.map((block) => [nameOf(block), block.bytes]));
  return {
    read: async (key) =>
      key.segment === inMemory ? openBlock(key, own.get(nameOf(key))) : stored.read(key),
  };
}
