import { everyField, fieldBit, fieldWeights, indexedFields } from '../fields.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { fieldAt, placeOf } from './place.ts';

const body = fieldBit('body');
const bodyIndex = indexedFields.indexOf('body');
const bodyWeight = fieldWeights.body;
const bodyStart = placeOf(bodyIndex, 0);
const bodyEnd = placeOf(bodyIndex + 1, 0);
const weights = indexedFields.map((field) => fieldWeights[field]);

/** Beside the fields of a posting: each has the term once. */
const eachOnce = everyField + 1;

/** A number that no document has. */
export const noDocument = 0xffff_ffff;

/** How many documents share an entry of `chunks`. */
export const chunkSize = 16;

/**
 * Writes one term of one document: the distance from the document before it, doubled. Odd if the term is not just once
 * in the body; then follow its fields, and how often it is in each unless that is once.
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

/** Used by one call at a time. */
const counted = new Uint32Array(indexedFields.length);

/** The documents of one term. */
export interface Postings {
  /** Their numbers, ascending. */
  documents: Uint32Array;
  /** How often each has the term in the fields that were asked for, weighted. */
  frequencies: Uint32Array;
  bytes: Uint8Array;
  /** Where in the bytes each `chunkSize`th posting begins. */
  chunks: Uint32Array;
}

/** Reads the documents of a term, all of them at once. */
export function readPostings(bytes: Uint8Array, count: number, fields: number): Postings {
  // A posting takes at least one byte, whatever a damaged count says.
  const length = Math.min(count, bytes.length);
  const documents = new Uint32Array(length);
  const frequencies = new Uint32Array(length);
  const chunks = new Uint32Array(Math.ceil(length / chunkSize));
  const inBody = fields & body ? bodyWeight : 0;
  let at = 0;
  let document = -1;
  for (let index = 0; index < length; index += 1) {
    if (index % chunkSize === 0) chunks[index / chunkSize] = at;
    let byte = bytes[at++] ?? 0;
    let first = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
      byte = bytes[at++] ?? 0;
      first |= (byte & 0x7f) << shift;
    }
    document += (first >>> 1) + 1;
    documents[index] = document;
    if ((first & 1) === 0) {
      frequencies[index] = inBody;
      continue;
    }
    const set = bytes[at++] ?? 0;
    let sum = 0;
    for (let left = set & everyField; left !== 0; left &= left - 1) {
      const field = 31 - Math.clz32(left & -left);
      let times = 1;
      if ((set & eachOnce) === 0) {
        byte = bytes[at++] ?? 0;
        times = byte & 0x7f;
        for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
          byte = bytes[at++] ?? 0;
          times |= (byte & 0x7f) << shift;
        }
      }
      if (fields & (1 << field)) sum += times * (weights[field] ?? 0);
    }
    frequencies[index] = sum;
  }
  return { documents, frequencies, bytes, chunks };
}

/** Reads in which fields a document has the term, and how often: `fields` and `counts` of the last `next`. */
export class FieldsReader {
  fields = 0;
  readonly counts = new Uint32Array(indexedFields.length);
  private readonly reader: ByteReader;

  constructor(bytes: Uint8Array, start: number) {
    this.reader = new ByteReader(bytes, start);
  }

  next(): void {
    if ((this.reader.varint() & 1) === 0) {
      this.fields = body;
      this.counts[bodyIndex] = 1;
      return;
    }
    const set = this.reader.byte();
    this.fields = set & everyField;
    for (let field = 0; field < weights.length; field += 1) {
      if (set & (1 << field)) this.counts[field] = set & eachOnce ? 1 : this.reader.varint();
    }
  }
}
