import { type IndexedField, indexedFields } from '../fields.ts';
import { BitReader, BitWriter } from './bits.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { fieldAt, placeOf } from './place.ts';
import { chunkSize, type PostingsReader } from './postings.ts';

/**
 * The low bits of a distance, by field. Positions are most of an index, so distances between a term's occurrences are
 * Rice coded: as many low bits as a distance in the field usually takes, preceded by the rest in unary, as ones.
 */
const usualBits: Readonly<Record<IndexedField, number>> = {
  title: 2,
  keyPoints: 5,
  body: 9,
  author: 1,
  category: 2,
  transcript: 11,
};

const bitsOfField = indexedFields.map((field) => usualBits[field]);

/** The more often a word occurs in a field, the smaller the distances. */
const bitsFor = (field: number, count: number): number =>
  Math.max(0, (bitsOfField[field] ?? 0) - (31 - Math.clz32(count)));

/** After this many ones, the distance follows uncoded. */
const mostOnes = 15;

/** The bits of an uncoded distance; no field has a larger one. */
const anyDistance = 26;

/** Writes the places of a term, document by document, in chunks that a reader can skip. */
export class PlacesWriter {
  private readonly bits = new BitWriter();
  private readonly chunks = new ByteWriter();
  private inChunk = 0;

  /** Adds the places in the next document, ascending. */
  add(places: readonly number[]): void {
    for (let from = 0; from < places.length; ) {
      const field = fieldAt(places[from] ?? 0);
      const next = placeOf(field + 1, 0);
      let to = from;
      while (to < places.length && (places[to] ?? next) < next) to += 1;
      const usual = bitsFor(field, to - from);
      let last = placeOf(field, -1);
      for (; from < to; from += 1) {
        const place = places[from] ?? 0;
        this.distance(place - last - 1, usual);
        last = place;
      }
    }
    this.inChunk += 1;
    if (this.inChunk === chunkSize) this.endChunk();
  }

  /** A view of everything added, valid until more is added. */
  finish(): Uint8Array {
    if (this.inChunk > 0) this.endChunk();
    return this.chunks.view();
  }

  clear(): void {
    this.chunks.clear();
  }

  private distance(distance: number, usual: number): void {
    const ones = Math.floor(distance / 2 ** usual);
    if (ones >= mostOnes) {
      this.bits.write(2 ** mostOnes - 1, mostOnes);
      this.bits.write(distance, anyDistance);
    } else {
      this.bits.write(2 ** ones - 1, ones + 1);
      this.bits.write(distance, usual);
    }
  }

  private endChunk(): void {
    this.bits.writeTo(this.chunks);
    this.bits.clear();
    this.inChunk = 0;
  }
}

const noBytes = new Uint8Array();

/** Reads the places of a term in some of its documents, ascending. */
export class PlacesReader {
  /** Read to the end before, so the beginnings of its chunks are known. */
  private readonly postings: PostingsReader;
  private readonly positions: ByteReader;
  private chunk = -1;
  /** How many documents are left in the chunk, including the current one of `postings`. */
  private left = 0;
  private bits = new BitReader(noBytes);

  constructor(postings: PostingsReader, positions: Uint8Array) {
    this.postings = postings;
    this.positions = new ByteReader(positions);
  }

  /**
   * Adds the places in a document, if it has the term, and returns all. Each call needs a greater document than the last
   * one.
   */
  read(document: number, places: number[] = []): number[] {
    const { postings } = this;
    this.goTo(document);
    while (this.left > 0 && postings.document <= document) {
      this.readDocument(postings.document === document ? places : null);
      this.left -= 1;
      if (this.left > 0) postings.next();
    }
    return places;
  }

  /** Opens the chunk that would have a document, unless it is open. */
  private goTo(document: number): void {
    const { postings, positions } = this;
    const { before } = postings;
    let chunk = this.chunk;
    while (chunk + 1 < before.length && (before[chunk + 1] ?? 0) < document) {
      if (chunk > this.chunk) positions.skip(positions.varint());
      chunk += 1;
    }
    if (chunk === this.chunk) return;
    this.chunk = chunk;
    this.bits = new BitReader(positions.bytes(positions.varint()));
    this.left = Math.min(chunkSize, postings.count - chunk * chunkSize);
    postings.moveTo(chunk);
    postings.next();
  }

  /** Reads the places in the current document of `postings`, or passes over them. */
  private readDocument(places: number[] | null): void {
    const { bits } = this;
    const { fields, counts } = this.postings;
    for (let field = 0; field < counts.length; field += 1) {
      if ((fields & (1 << field)) === 0) continue;
      const count = counts[field] ?? 0;
      const usual = bitsFor(field, count);
      let last = placeOf(field, -1);
      // Every distance takes at least one bit, so the remaining bits limit a damaged count.
      for (let left = Math.min(count, bits.left); left > 0; left -= 1) {
        const ones = bits.ones(mostOnes);
        last += ones === mostOnes ? bits.read(anyDistance) : (ones << usual) + bits.read(usual);
        last += 1;
        places?.push(last);
      }
    }
  }
}
