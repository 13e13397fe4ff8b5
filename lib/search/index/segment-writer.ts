import { stemWord } from '../words/stem-word.ts';
import { blockSize, type SegmentPart, type UnsealedBlock } from './blocks.ts';
import { ByteWriter } from './byte-writer.ts';
import { noDocument } from './postings.ts';
import {
  type DocumentFacts,
  type DocumentsDirectory,
  stemRange,
  type TermsDirectory,
} from './segment.ts';

/** Writes the rows of a segment's documents. */
export class DocumentsWriter {
  private readonly stream: BlockStream;
  private documents = 0;
  private firstArticle = noDocument;
  private lastArticle = 0;

  /** Adds each block to `blocks` as soon as it is full. */
  constructor(blocks: UnsealedBlock[]) {
    this.stream = new BlockStream('documents', blocks);
  }

  /** Adds the row of the next document. */
  add({ articleId, seconds, length, title }: DocumentFacts): void {
    this.documents += 1;
    this.firstArticle = Math.min(this.firstArticle, articleId);
    this.lastArticle = Math.max(this.lastArticle, articleId);
    // Little-endian, as `wordView` reads them.
    this.stream.write(new Uint8Array(Uint32Array.of(articleId, seconds, length, title).buffer));
  }

  /** Ends the last block. */
  finish(): DocumentsDirectory {
    this.stream.end();
    const { documents, firstArticle, lastArticle } = this;
    return { documents, firstArticle, lastArticle };
  }
}

/** Writes the terms of a segment with what is stored about each, and adds each block to `blocks` as soon as it is full. */
export class TermsWriter {
  private readonly streams: Record<Exclude<SegmentPart, 'documents'>, BlockStream>;
  private readonly firstTerms: string[] = [];
  private readonly strays: string[] = [];
  private termBlock = new TermBlockWriter(0, 0);
  private postingsSize = 0;
  private positionsSize = 0;

  constructor(blocks: UnsealedBlock[]) {
    this.streams = {
      terms: new BlockStream('terms', blocks),
      postings: new BlockStream('postings', blocks),
      positions: new BlockStream('positions', blocks),
    };
  }

  /** Adds a term. Terms must come in the order of their UTF-16 units. */
  add(term: string, documents: number, postings: Uint8Array, positions: Uint8Array): void {
    if (this.termBlock.sizeWith(term) > blockSize) this.endTermBlock();
    if (this.termBlock.isEmpty) this.firstTerms.push(term);
    this.termBlock.add(term, documents, postings.length, positions.length);
    this.streams.postings.write(postings);
    this.streams.positions.write(positions);
    this.postingsSize += postings.length;
    this.positionsSize += positions.length;
    const stem = stemWord(term);
    const range = stemRange(stem);
    if (range === null ? term !== stem : !term.startsWith(range)) this.strays.push(term);
  }

  /** Ends the last blocks. */
  finish(): TermsDirectory {
    this.endTermBlock();
    for (const stream of Object.values(this.streams)) stream.end();
    const { firstTerms, strays, postingsSize, positionsSize } = this;
    return { firstTerms, strays, postingsSize, positionsSize };
  }

  private endTermBlock(): void {
    if (this.termBlock.isEmpty) return;
    this.streams.terms.write(this.termBlock.encode());
    this.streams.terms.end();
    this.termBlock = new TermBlockWriter(this.postingsSize, this.positionsSize);
  }
}

/** Cuts a stream into blocks. */
class BlockStream {
  private readonly part: SegmentPart;
  private readonly blocks: UnsealedBlock[];
  private readonly rest = new ByteWriter();
  private number = 0;

  constructor(part: SegmentPart, blocks: UnsealedBlock[]) {
    this.part = part;
    this.blocks = blocks;
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(bytes.length, at + blockSize - this.rest.length);
      this.rest.bytes(bytes, at, end);
      at = end;
      if (this.rest.length === blockSize) this.end();
    }
  }

  /** Ends a block, so that the next bytes begin another. */
  end(): void {
    if (this.rest.length === 0) return;
    const contents = this.rest.view().slice();
    this.rest.clear();
    this.blocks.push({ part: this.part, number: this.number, contents });
    this.number += 1;
  }
}

/** The most bytes that the numbers of a term take. */
const numbersSize = 15;

/** The bytes of a term in UTF-8, with the line break after it. */
function textSize(term: string): number {
  let size = term.length + 1;
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    const isHalfOfPair = unit >= 0xd800 && unit < 0xe000;
    if (unit > 0x7f) size += unit > 0x7ff && !isHalfOfPair ? 2 : 1;
  }
  return size;
}

/** Writes what `TermBlock` reads: where its postings and positions begin, then the terms, then the numbers of each. */
class TermBlockWriter {
  private size = 0;
  private readonly terms: string[] = [];
  private readonly numbers = new ByteWriter();
  private readonly postingsStart: number;
  private readonly positionsStart: number;

  constructor(postingsStart: number, positionsStart: number) {
    this.postingsStart = postingsStart;
    this.positionsStart = positionsStart;
  }

  get isEmpty(): boolean {
    return this.terms.length === 0;
  }

  /** An upper bound of its size once the term is added. */
  sizeWith(term: string): number {
    return this.size + this.numbers.length + textSize(term) + 2 * numbersSize;
  }

  add(term: string, documents: number, postings: number, positions: number): void {
    this.terms.push(term);
    for (const number of [documents, postings, positions]) this.numbers.varint(number);
    this.size += textSize(term);
  }

  encode(): Uint8Array {
    const block = new ByteWriter();
    const text = new TextEncoder().encode(this.terms.join('\n'));
    for (const number of [this.postingsStart, this.positionsStart, text.length])
      block.varint(number);
    block.bytes(text);
    block.bytes(this.numbers.view());
    return block.view();
  }
}
