import { firstIndexIn } from '../../article/model/first-index.ts';
import { stemWord } from '../words/stem-word.ts';
import type { IndexBlocks } from './block-reader.ts';
import { blockSize, DamagedBlock, type SegmentPart } from './blocks.ts';
import { DocumentTable, documentsPerBlock } from './document-table.ts';
import { PartStream } from './part-stream.ts';
import { type LiveDocuments, type SegmentDirectory, stemRange } from './segment.ts';
import { TermBlock, type TermEntry } from './term-block.ts';

/** The document table of each segment, cached as long as its blocks. */
const cachedTables = new WeakMap<IndexBlocks, Map<number, Promise<DocumentTable>>>();

/** Ranges with a gap smaller than this, in bytes, are read as one. */
const nearby = 512;

/** How many blocks are read at once when all terms are scanned. */
const termBlocksAtOnce = 8;

/** Reads a segment. Its methods reject with `DamagedBlock` if a block is damaged. */
export class SegmentReader {
  readonly directory: SegmentDirectory;
  readonly live: LiveDocuments;
  private readonly blocks: IndexBlocks;

  constructor(directory: SegmentDirectory, live: LiveDocuments, blocks: IndexBlocks) {
    this.directory = directory;
    this.live = live;
    this.blocks = blocks;
  }

  /** The entry of exactly this term; `undefined` if no document has it. */
  async exactTerm(term: string): Promise<TermEntry | undefined> {
    const block = await this.termBlock(this.blockOf(term));
    return block?.find(term);
  }

  /** The terms that begin with this, in order. */
  async termsWithPrefix(prefix: string): Promise<TermEntry[]> {
    const blocks = await this.blocksWith(prefix);
    return blocks.flatMap((block) => block.withPrefix(prefix, () => true));
  }

  /** The terms of the segment that have this stem. */
  async formsOf(stem: string): Promise<TermEntry[]> {
    const isForm = (term: string): boolean => stemWord(term) === stem;
    const strays = this.directory.strays.filter(isForm);
    const range = stemRange(stem);
    const alone = range === null ? [stem, ...strays] : strays;
    const [blocks, ...found] = await Promise.all([
      range === null ? [] : this.blocksWith(range),
      ...alone.map((term) => this.exactTerm(term)),
    ]);
    const begun = blocks.flatMap((block) => block.withPrefix(range ?? '', isForm));
    return [...begun, ...found.flatMap((entry) => entry ?? [])];
  }

  /** The terms for which `isWanted` holds, block by block. */
  async *someTerms(isWanted: (term: string) => boolean): AsyncGenerator<TermEntry[]> {
    const count = this.directory.firstTerms.length;
    for (let from = 0; from < count; from += termBlocksAtOnce) {
      const most = Math.min(termBlocksAtOnce, count - from);
      const reading = Array.from({ length: most }, (_, at) => this.termBlock(from + at));
      for (const block of await Promise.all(reading)) yield block?.withPrefix('', isWanted) ?? [];
    }
  }

  /** A part from its beginning to its end. */
  stream(part: SegmentPart): PartStream {
    return new PartStream((number) => this.block(part, number));
  }

  /** The postings of each of these terms. */
  postingsOf(entries: readonly TermEntry[]): Promise<Uint8Array[]> {
    return this.partsOf('postings', entries);
  }

  /** The positions of each of these terms. */
  positionsOf(entries: readonly TermEntry[]): Promise<Uint8Array[]> {
    return this.partsOf('positions', entries);
  }

  /** The rows of all documents. */
  documents(): Promise<DocumentTable> {
    const { segment } = this.directory;
    const tables = cachedTables.get(this.blocks) ?? new Map<number, Promise<DocumentTable>>();
    cachedTables.set(this.blocks, tables);
    const table = tables.get(segment) ?? this.readDocuments();
    tables.set(segment, table);
    table.catch(() => tables.delete(segment));
    return table;
  }

  private async readDocuments(): Promise<DocumentTable> {
    const count = Math.ceil(this.directory.documents / documentsPerBlock);
    const blocks = Array.from({ length: count }, (_, number) => this.block('documents', number));
    return new DocumentTable(await Promise.all(blocks));
  }

  private block(part: SegmentPart, number: number): Promise<Uint8Array> {
    return this.blocks.read({ segment: this.directory.segment, part, number });
  }

  /** Slices of a stream. */
  private async partsOf(part: StreamPart, entries: readonly TermEntry[]): Promise<Uint8Array[]> {
    const parts = entries.map((entry) => ({
      start: entry[`${part}Start`],
      length: entry[`${part}Length`],
    }));
    const ranges = joinNear(parts);
    const read = await Promise.all(ranges.map((range) => this.readRange(part, range)));
    return parts.map(({ start, length }) => {
      const at = firstIndexIn(ranges, (range) => range.start > start) - 1;
      const from = start - (ranges[at]?.start ?? 0);
      return read[at]?.subarray(from, from + length) ?? none;
    });
  }

  /** A range of a stream, in a buffer of its own. */
  private async readRange(part: StreamPart, { start, length }: ByteRange): Promise<Uint8Array> {
    const end = start + length;
    const first = Math.floor(start / blockSize);
    // A damaged length may claim gigabytes.
    if (end > this.directory[`${part}Size`]) this.fail(part, first);
    const count = Math.ceil(end / blockSize) - first;
    const blocks = await Promise.all(
      Array.from({ length: count }, (_, at) => this.block(part, first + at)),
    );
    const bytes = new Uint8Array(length);
    for (const [at, block] of blocks.entries()) {
      const before = (first + at) * blockSize - start;
      // The checksum is right, but the block is too short.
      if (block.length < Math.min(blockSize, length - before)) this.fail(part, first + at);
      bytes.set(block.subarray(Math.max(0, -before), length - before), Math.max(0, before));
    }
    return bytes;
  }

  private fail(part: SegmentPart, number: number): never {
    throw new DamagedBlock({ segment: this.directory.segment, part, number });
  }

  /** A block of terms; `undefined` before the first. */
  private async termBlock(number: number): Promise<TermBlock | undefined> {
    if (number < 0) return undefined;
    return new TermBlock(await this.block('terms', number));
  }

  /** The blocks that can have terms with this beginning. */
  private async blocksWith(prefix: string): Promise<TermBlock[]> {
    const first = Math.max(0, this.blockOf(prefix));
    const { firstTerms } = this.directory;
    const end = firstIndexIn(firstTerms, (term) => term >= prefix && !term.startsWith(prefix));
    const reading = Array.from({ length: end - first }, (_, index) =>
      this.termBlock(first + index),
    );
    const blocks = await Promise.all(reading);
    return blocks.filter((block) => block !== undefined);
  }

  /** The number of the block that would have a term; -1 if the term comes before all. */
  private blockOf(term: string): number {
    const { firstTerms } = this.directory;
    const next = firstIndexIn(firstTerms, (first) => first > term);
    return next - 1;
  }
}

/** The parts that are not read whole. */
type StreamPart = 'postings' | 'positions';

/** A range of bytes in a stream. */
interface ByteRange {
  start: number;
  length: number;
}

const none = new Uint8Array();

/** Joins ranges that overlap or nearly touch, in order. */
function joinNear(parts: readonly ByteRange[]): ByteRange[] {
  const ranges: ByteRange[] = [];
  for (const { start, length } of parts.toSorted((one, other) => one.start - other.start)) {
    const last = ranges.at(-1);
    if (last && start <= last.start + last.length + nearby)
      last.length = Math.max(last.length, start + length - last.start);
    else ranges.push({ start, length });
  }
  return ranges;
}
