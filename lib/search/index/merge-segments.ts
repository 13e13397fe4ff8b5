import type { Steps } from '../../steps.ts';
import { everyField } from '../fields.ts';
import { type IndexBlock, sealBlock, type UnsealedBlock } from './blocks.ts';
import { ByteWriter } from './byte-writer.ts';
import type { PartStream } from './part-stream.ts';
import { PlacesReader, PlacesWriter } from './places.ts';
import { documentsOf, noDocument, PostingsReader, writePosting } from './postings.ts';
import {
  everyDocument,
  isLive,
  type LiveDocuments,
  type SegmentDirectory,
  withoutDocuments,
} from './segment.ts';
import type { SegmentReader } from './segment-reader.ts';
import { DocumentsWriter, TermsWriter } from './segment-writer.ts';
import type { TermEntry } from './term-block.ts';

/** The result of a merge, which takes effect once all of its blocks are stored. */
export interface MergedSegment {
  directory: SegmentDirectory;
  live: LiveDocuments;
  sources: readonly MergedSource[];
}

/** A segment that was merged, with the new numbers of its documents. */
interface MergedSource {
  segment: number;
  /** `noDocument` for those that were deleted before the merge. */
  numbers: Uint32Array;
  lengths: Uint32Array;
}

/**
 * Merges segments into one, without their deleted documents. Yields blocks as they become full. Each step handles the
 * rows of some documents, some postings of one term, or several terms.
 */
export async function* mergeSegments(
  readers: readonly SegmentReader[],
  segment: number,
): AsyncGenerator<IndexBlock[], MergedSegment> {
  const full: UnsealedBlock[] = [];
  const takeBlocks = (): IndexBlock[] => full.splice(0).map((block) => sealBlock(segment, block));
  const rows = new DocumentsWriter(full);
  const sources: MergedSource[] = [];
  let count = 0;
  let length = 0;
  for (const reader of readers) {
    const table = await reader.documents();
    const { documents } = reader.directory;
    const source = {
      segment: reader.directory.segment,
      numbers: new Uint32Array(documents).fill(noDocument),
      lengths: new Uint32Array(documents),
    };
    for (let document = 0; document < documents; document += 1) {
      if (!isLive(reader.live, document)) continue;
      const facts = table.facts(document);
      rows.add(facts);
      source.numbers[document] = count;
      source.lengths[document] = facts.length;
      count += 1;
      length += facts.length;
      if (count % documentsPerStep === 0) yield takeBlocks();
    }
    sources.push(source);
  }
  const documents = rows.finish();
  const terms = new TermsWriter(full);
  const streams = readers.map(
    (reader, index) => new TermStream(reader, sources[index]?.numbers ?? new Uint32Array()),
  );
  const merged = new MergedTerm();
  let inStep = 0;
  for (;;) {
    let term: string | undefined;
    for (const stream of streams) {
      // Most terms are in a block that is already read. Awaiting each one would take longer than merging it.
      while (stream.isAtEnd) await stream.readBlock();
      const own = stream.entry?.term;
      if (own !== undefined && (term === undefined || own < term)) term = own;
    }
    if (term === undefined) break;
    merged.clear();
    for (const stream of streams) {
      const { entry, numbers } = stream;
      if (entry?.term !== term) continue;
      const postings = stream.postings.take(entry.postingsLength);
      const positions = stream.positions.take(entry.positionsLength);
      const bytes = postings instanceof Promise ? await postings : postings;
      const bits = positions instanceof Promise ? await positions : positions;
      for (const _ of merged.add(entry.documents, bytes, bits, numbers)) yield [];
      inStep += entry.documents;
      stream.next();
    }
    merged.writeTo(terms, term);
    if (inStep < documentsPerStep) continue;
    inStep = 0;
    yield takeBlocks();
  }
  const directory = { segment, ...documents, ...terms.finish() };
  yield takeBlocks();
  return { directory, live: everyDocument(count, length), sources };
}

/** The live documents of a merged segment after documents of its sources were deleted during the merge. */
export function liveAfterMerge(
  { live, sources }: MergedSegment,
  current: (segment: number) => LiveDocuments,
): LiveDocuments {
  let result = live;
  for (const { segment, numbers, lengths } of sources) {
    const now = current(segment);
    const lengthByNumber = new Map<number, number>();
    for (let document = 0; document < numbers.length; document += 1) {
      const number = numbers[document] ?? noDocument;
      if (number === noDocument || isLive(now, document)) continue;
      lengthByNumber.set(number, lengths[document] ?? 0);
    }
    result = withoutDocuments(
      result,
      lengthByNumber.keys(),
      (number) => lengthByNumber.get(number) ?? 0,
    );
  }
  return result;
}

/** The terms of a segment one by one, with the streams of their postings and positions, which are in the same order. */
class TermStream {
  /** The new numbers of its documents. */
  readonly numbers: Uint32Array;
  readonly postings: PartStream;
  readonly positions: PartStream;
  /** Whether the current block is used up, and another may follow. */
  isAtEnd = true;
  private readonly blocks: AsyncGenerator<TermEntry[]>;
  private entries: readonly TermEntry[] = [];
  private at = 0;

  constructor(reader: SegmentReader, numbers: Uint32Array) {
    this.numbers = numbers;
    this.postings = reader.stream('postings');
    this.positions = reader.stream('positions');
    this.blocks = reader.someTerms(() => true);
  }

  /** `undefined` after the last. */
  get entry(): TermEntry | undefined {
    return this.entries[this.at];
  }

  next(): void {
    this.at += 1;
    this.isAtEnd = this.at === this.entries.length;
  }

  async readBlock(): Promise<void> {
    const { value, done } = await this.blocks.next();
    this.entries = done ? [] : value;
    this.at = 0;
    this.isAtEnd = !done && value.length === 0;
  }
}

/** How many documents are handled in a step. The most frequent words have about 20 places in each document. */
const documentsPerStep = 500;

/** Joins the postings and positions of one term from several segments. */
class MergedTerm {
  private readonly postings = new ByteWriter();
  private readonly positions = new PlacesWriter();
  private documents = 0;
  private last = -1;

  clear(): void {
    this.postings.clear();
    this.positions.clear();
    this.documents = 0;
    this.last = -1;
  }

  /** Adds the documents that have a new number. New numbers ascend from segment to segment. */
  *add(count: number, bytes: Uint8Array, positions: Uint8Array, numbers: Uint32Array): Steps<void> {
    const postings = new PostingsReader(bytes, count, everyField);
    const documents = documentsOf(postings);
    const reader = new PlacesReader(postings, positions);
    for (const [index, document] of documents.entries()) {
      if (index % documentsPerStep === documentsPerStep - 1) yield;
      const number = numbers[document] ?? noDocument;
      if (number === noDocument) continue;
      const places = reader.read(document);
      writePosting(this.postings, number - this.last, places);
      this.positions.add(places);
      this.last = number;
      this.documents += 1;
    }
  }

  writeTo(writer: TermsWriter, term: string): void {
    if (this.documents === 0) return;
    writer.add(term, this.documents, this.postings.view(), this.positions.finish());
  }
}
