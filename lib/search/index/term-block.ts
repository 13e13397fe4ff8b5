import { ByteReader } from './byte-reader.ts';

/** A term of a segment, with the places of what is stored about it. */
export interface TermEntry {
  term: string;
  /** How many documents have it, deleted ones included. */
  documents: number;
  postingsStart: number;
  postingsLength: number;
  positionsStart: number;
  positionsLength: number;
}

/** The terms of a block, in order, with their numbers in columns. */
export class TermBlock {
  private readonly terms: readonly string[];
  private readonly documents: Uint32Array;
  /** Where the postings and positions of each begin, and where those of the last end. */
  private readonly postings: Uint32Array;
  private readonly positions: Uint32Array;

  constructor(block: Uint8Array) {
    const reader = new ByteReader(block);
    let postings = reader.varint();
    let positions = reader.varint();
    const text = new TextDecoder().decode(reader.bytes(reader.varint()));
    this.terms = text.split('\n');
    const { length } = this.terms;
    this.documents = new Uint32Array(length);
    this.postings = new Uint32Array(length + 1);
    this.positions = new Uint32Array(length + 1);
    for (let at = 0; at < length; at += 1) {
      this.postings[at] = postings;
      this.positions[at] = positions;
      this.documents[at] = reader.varint();
      postings += reader.varint();
      positions += reader.varint();
    }
    this.postings[length] = postings;
    this.positions[length] = positions;
  }

  find(term: string): TermEntry | undefined {
    const at = this.firstNotBefore(term);
    return this.terms[at] === term ? this.entry(at, term) : undefined;
  }

  withPrefix(prefix: string, isWanted: (term: string) => boolean): TermEntry[] {
    const found: TermEntry[] = [];
    for (let at = this.firstNotBefore(prefix); at < this.terms.length; at += 1) {
      const term = this.terms[at] ?? '';
      if (!term.startsWith(prefix)) break;
      if (isWanted(term)) found.push(this.entry(at, term));
    }
    return found;
  }

  private firstNotBefore(term: string): number {
    return boundary(this.terms.length, (at) => (this.terms[at] ?? '') < term);
  }

  private entry(at: number, term: string): TermEntry {
    const [postingsStart = 0, postingsEnd = 0] = this.postings.subarray(at, at + 2);
    const [positionsStart = 0, positionsEnd = 0] = this.positions.subarray(at, at + 2);
    return {
      term,
      documents: this.documents[at] ?? 0,
      postingsStart,
      postingsLength: postingsEnd - postingsStart,
      positionsStart,
      positionsLength: positionsEnd - positionsStart,
    };
  }
}

/** How many of the numbers from 0 are true, where no true one follows a false one. */
export function boundary(length: number, isTrue: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
