import { BlockReader } from '../../lib/search/index/block-reader.ts';
import type { BlockKey, BlockSource, IndexBlock } from '../../lib/search/index/blocks.ts';
import { indexDocument, type SearchedArticle } from '../../lib/search/index/index-document.ts';
import { liveAfterMerge, mergeSegments } from '../../lib/search/index/merge-segments.ts';
import {
  everyDocument,
  type LiveDocuments,
  type SegmentDirectory,
  withoutDocuments,
} from '../../lib/search/index/segment.ts';
import { SegmentReader } from '../../lib/search/index/segment-reader.ts';
import { writeSegment } from '../../lib/search/index/write-segment.ts';

const nameOf = ({ segment, part, number }: BlockKey): string => `${segment}/${part}/${number}`;

/** Index blocks in memory. */
export class MemoryBlocks implements BlockSource {
  readonly stored = new Map<string, IndexBlock>();

  async read(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]> {
    return keys.map((key) => this.stored.get(nameOf(key))?.bytes);
  }

  write(blocks: readonly IndexBlock[]): void {
    for (const block of blocks) this.stored.set(nameOf(block), block);
  }

  deleteSegment(segment: number): void {
    for (const [name, block] of this.stored)
      if (block.segment === segment) this.stored.delete(name);
  }
}

/** An index in memory that is changed in the same way as by the store. */
export class MemoryIndex {
  readonly source = new MemoryBlocks();
  segments: { directory: SegmentDirectory; live: LiveDocuments }[] = [];
  private nextSegment = 0;

  /** A reader of what is stored now. */
  get blocks(): BlockReader {
    return new BlockReader(this.source);
  }

  /** Adds articles as one tail segment. */
  add(articles: readonly SearchedArticle[]): void {
    const documents = articles.map(indexDocument);
    const { directory, blocks, length } = writeSegment(this.nextSegment++, documents);
    this.source.write(blocks);
    this.segments.push({ directory, live: everyDocument(documents.length, length) });
  }

  /** Deletes the newest version of an article. */
  async delete(articleId: number): Promise<void> {
    for (const [index, { directory, live }] of this.segments.entries()) {
      const table = await this.reader(index).documents();
      const own = table.documentsOf(new Set([articleId]), live, directory.documents);
      const next = withoutDocuments(live, own, (document) => table.documentLength(document));
      this.segments[index] = { directory, live: next };
    }
  }

  /** Merges segments by their positions, in the given order. `meanwhile` runs after the first step. */
  async merge(
    places: readonly number[],
    meanwhile: () => Promise<void> = async () => {},
  ): Promise<void> {
    const readers = places.map((place) => this.reader(place));
    const steps = mergeSegments(readers, this.nextSegment++);
    for (let isFirst = true; ; isFirst = false) {
      const step = await steps.next();
      if (!step.done) {
        this.source.write(step.value);
        if (isFirst) await meanwhile();
        continue;
      }
      const { directory } = step.value;
      const current = (segment: number): LiveDocuments => {
        const found = this.segments.find((each) => each.directory.segment === segment);
        if (!found) throw new Error(`There is no segment ${segment}.`);
        return found.live;
      };
      const live = liveAfterMerge(step.value, current);
      const merged = new Set(readers.map((reader) => reader.directory.segment));
      for (const segment of merged) this.source.deleteSegment(segment);
      this.segments = this.segments.filter((each) => !merged.has(each.directory.segment));
      this.segments.push({ directory, live });
      return;
    }
  }

  reader(place: number): SegmentReader {
    const { directory, live } = this.segments[place] ?? {};
    if (!directory || !live) throw new Error(`There is no segment at ${place}.`);
    return new SegmentReader(directory, live, this.blocks);
  }
}
