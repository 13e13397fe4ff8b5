import { everyField, fieldBit, fieldWeights, indexedFields } from '../fields.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { fieldAt, placeOf } from './place.ts';

const body = fieldBit('body');
const bodyIndex = indexedFields.indexOf('body');
const bodyStart = placeOf(bodyIndex, 0);
const bodyEnd = placeOf(bodyIndex + 1, 0);
const weights = indexedFields.map((field) => fieldWeights[field]);

/** A flag beside the fields of a posting: the term occurs once in each of them. */
const eachOnce = everyField + 1;

const onceInBody = body | eachOnce;

/** A number that no document has. */
export const noDocument = 0xffff_ffff;

/** How many documents a chunk has. A reader can skip the places of a whole chunk. */
export const chunkSize = 16;

/**
 * Writes the posting of a term for one document. It begins with `2 * (distance - 1)`, where the distance is from the
 * previous document. One is added unless the term occurs just once, in the body: then its fields follow, and its count
 * in each field unless all counts are 1.
 */
export function writePosting(to: ByteWriter, distance: number, places: readonly number[]): void {
  const { length } = places;
  const first = places[0] ?? 0;
  // Most words are in the body alone.
  if (first >= bodyStart && (places[length - 1] ?? 0) < bodyEnd) {
    to.varint((distance - 1) * 2 + (length === 1 ? 0 : 1));
    if (length > 1) {
      to.byte(body);
      to.varint(length);
    }
    return;
  }
  let fields = 0;
  let most = 0;
  counted.fill(0);
  for (const place of places) {
    const field = fieldAt(place);
    const count = (counted[field] ?? 0) + 1;
    counted[field] = count;
    fields |= 1 << field;
    if (count > most) most = count;
  }
  to.varint((distance - 1) * 2 + 1);
  to.byte(most === 1 ? fields | eachOnce : fields);
  if (most > 1) for (const count of counted) if (count > 0) to.varint(count);
}

/** Reused by each call. */
const counted = new Uint32Array(indexedFields.length);

/** Reads the documents of a term, ascending. The properties describe the document that `next` has read last. */
export class PostingsReader {
  document = -1;
  /** How often it has the term in the fields that were asked for, weighted. */
  frequency = 0;
  /** In which fields it has the term, as bits, and how often in each of these. */
  fields = 0;
  readonly counts = new Uint32Array(indexedFields.length);
  readonly count: number;
  /** Where each chunk that was read begins, and the document before it (-1 before the first). */
  readonly starts: Uint32Array;
  readonly before: Int32Array;
  private index = 0;
  private readonly bytes: Uint8Array;
  private readonly reader: ByteReader;
  private readonly asked: number;

  constructor(bytes: Uint8Array, count: number, asked: number) {
    // A posting takes at least one byte, whatever a damaged count says.
    this.count = Math.min(count, bytes.length);
    const chunks = Math.ceil(this.count / chunkSize);
    this.starts = new Uint32Array(chunks);
    this.before = new Int32Array(chunks);
    this.bytes = bytes;
    this.reader = new ByteReader(bytes);
    this.asked = asked;
  }

  /** Goes to the beginning of a chunk that was read. */
  moveTo(chunk: number): void {
    this.index = chunk * chunkSize;
    this.reader.at = this.starts[chunk] ?? 0;
    this.document = this.before[chunk] ?? 0;
  }

  /** Reads the next one; `false` after the last. */
  next(): boolean {
    const { index, reader } = this;
    if (index === this.count) return false;
    if (index % chunkSize === 0) this.beginChunk(index, reader.at, this.document);
    this.index = index + 1;
    const distance = reader.varint();
    this.document += (distance >>> 1) + 1;
    this.frequency = this.readFields(distance & 1 ? reader.byte() : onceInBody);
    return true;
  }

  /**
   * Reads all of them. How often each document has the term is added to its sum, times a factor, and its mark is set to
   * 1. Returns how many sums were 0 before.
   */
  addTo(sums: Float32Array, marks: Uint8Array | null, factor: number): number {
    const { bytes, count, reader } = this;
    const inBody = this.asked & body ? 1 : 0;
    let { document } = this;
    let { at } = reader;
    let added = 0;
    for (let index = 0; index < count; index += 1) {
      if (index % chunkSize === 0) this.beginChunk(index, at, document);
      let distance = bytes[at++] ?? 0;
      if (distance > 0x7f) {
        reader.at = at - 1;
        distance = reader.varint();
        at = reader.at;
      }
      document += (distance >>> 1) + 1;
      let frequency = inBody;
      if (distance & 1) {
        reader.at = at + 1;
        frequency = this.readFields(bytes[at] ?? 0);
        at = reader.at;
      }
      // Damaged postings may name a document that does not exist.
      if (frequency === 0 || document >= sums.length) continue;
      const known = sums[document] ?? 0;
      if (known === 0) added += 1;
      sums[document] = known + factor * frequency;
      if (marks) marks[document] = 1;
    }
    this.index = count;
    return added;
  }

  private beginChunk(index: number, at: number, document: number): void {
    this.starts[index / chunkSize] = at;
    this.before[index / chunkSize] = document;
  }

  /** Reads in which fields the document has the term, and how often. Returns that as the frequency. */
  private readFields(set: number): number {
    const { counts, asked, reader } = this;
    let sum = 0;
    for (let left = set & everyField; left !== 0; left &= left - 1) {
      const field = 31 - Math.clz32(left & -left);
      const times = set & eachOnce ? 1 : reader.varint();
      counts[field] = times;
      if (asked & (1 << field)) sum += times * (weights[field] ?? 0);
    }
    this.fields = set & everyField;
    return sum;
  }
}

/** All documents of a term. */
export function documentsOf(postings: PostingsReader): Uint32Array {
  const documents = new Uint32Array(postings.count);
  for (let at = 0; postings.next(); at += 1) documents[at] = postings.document;
  return documents;
}
