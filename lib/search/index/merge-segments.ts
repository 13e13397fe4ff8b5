import type { Steps } from '../../steps.ts';
import { everyField } from '../fields.ts';
import { type Block, sealBlock, type UnsealedBlock } from './blocks.ts';
import { ByteWriter } from './byte-writer.ts';
import { PlacesReader, PlacesWriter } from './places.ts';
import { noDocument, readPostings, writePosting } from './postings.ts';
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

/** What a merge leads to, once all of its blocks are stored. */
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
 * Merges segments into one, without the documents that are deleted. Yields its blocks as they become full; each step
 * handles one term, or some documents of one that many have.
 */
export async function* mergeSegments(
  readers: readonly SegmentReader[],
  segment: number,
): AsyncGenerator<Block[], MergedSegment> {
  const full: UnsealedBlock[] = [];
  const takeBlocks = (): Block[] => full.splice(0).map((block) => sealBlock(segment, block));
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
    }
    sources.push(source);
  }
  const documents = rows.finish();
  const terms = new TermsWriter(full);
  const streams = readers.map((reader, index) => ({
    reader,
    numbers: sources[index]?.numbers ?? new Uint32Array(),
    terms: new TermStream(reader),
  }));
  for (;;) {
    const entries = await Promise.all(streams.map(({ terms }) => terms.current()));
    const term = entries.reduce<string | undefined>(
      (least, entry) => (entry && (least === undefined || entry.term < least) ? entry.term : least),
      undefined,
    );
    if (term === undefined) break;
    const merged = new MergedTerm();
    for (const [index, { reader, numbers, terms }] of streams.entries()) {
      const entry = entries[index];
      if (entry?.term !== term) continue;
      const [[postings = none], [positions = none]] = await Promise.all([
        reader.postingsOf([entry]),
        reader.positionsOf([entry]),
      ]);
      for (const _ of merged.add(entry.documents, postings, positions, numbers)) yield [];
      terms.next();
    }
    merged.writeTo(terms, term);
    yield takeBlocks();
  }
  const directory = { segment, ...documents, ...terms.finish() };
  yield takeBlocks();
  return { directory, live: everyDocument(count, length), sources };
}

const none = new Uint8Array();

/** The live documents of a merged segment after documents of its sources were deleted during the merge. */
export function liveAfterMerge(
  { live, sources }: MergedSegment,
  current: (segment: number) => LiveDocuments,
): LiveDocuments {
  let result = live;
  for (const { segment, numbers, lengths } of sources) {
    const now = current(segment);
    const deleted = [...numbers.keys()].filter(
      (document) => numbers[document] !== noDocument && !isLive(now, document),
    );
    const lengthByNumber = new Map(
      deleted.map((document) => [numbers[document] ?? 0, lengths[document] ?? 0]),
    );
    result = withoutDocuments(
      result,
      lengthByNumber.keys(),
      (number) => lengthByNumber.get(number) ?? 0,
    );
  }
  return result;
}

/** The terms of a segment one by one. */
class TermStream {
  private readonly blocks: AsyncGenerator<TermEntry[]>;
  private entries: readonly TermEntry[] = [];
  private at = 0;

  constructor(reader: SegmentReader) {
    this.blocks = reader.someTerms(() => true);
  }

  /** `undefined` after the last. */
  async current(): Promise<TermEntry | undefined> {
    while (this.at >= this.entries.length) {
      const { value, done } = await this.blocks.next();
      if (done) return undefined;
      this.entries = value;
      this.at = 0;
    }
    return this.entries[this.at];
  }

  next(): void {
    this.at += 1;
  }
}

/** A word that is everywhere has some 20 places in each. */
const documentsPerStep = 500;

/** What several segments say about one term. */
class MergedTerm {
  private readonly postings = new ByteWriter();
  private readonly positions = new PlacesWriter();
  private documents = 0;
  private last = -1;

  /** Adds the documents that have a number, which grow from segment to segment. */
  *add(count: number, bytes: Uint8Array, positions: Uint8Array, numbers: Uint32Array): Steps<void> {
    const postings = readPostings(bytes, count, everyField);
    const reader = new PlacesReader(postings, positions);
    for (const [index, document] of postings.documents.entries()) {
      if (index % documentsPerStep === documentsPerStep - 1) yield;
      const number = numbers[document] ?? noDocument;
      if (number === noDocument) continue;
      const places = reader.read(index);
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
