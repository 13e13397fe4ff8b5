import { ByteReader } from './byte-reader.ts';

/** A term of a segment, with the ranges of its postings and positions. */
export interface TermEntry {
  term: string;
  /** How many documents have it, deleted ones included. */
  documents: number;
  postingsStart: number;
  postingsLength: number;
  positionsStart: number;
  positionsLength: number;
}

/**
 * The terms of a block, in order. Numbers are decoded only up to the terms that are asked for, because a search looks
 * at most blocks once.
 */
export class TermBlock {
  /** The terms, each between two line breaks. */
  private readonly text: string;
  private readonly postingsStart: number;
  private readonly positionsStart: number;
  /** The encoded numbers of each term: how many documents, and the lengths of postings and positions. */
  private readonly numbers: Uint8Array;

  constructor(block: Uint8Array) {
    const reader = new ByteReader(block);
    this.postingsStart = reader.varint();
    this.positionsStart = reader.varint();
    this.text = `\n${new TextDecoder().decode(reader.bytes(reader.varint()))}\n`;
    this.numbers = block.subarray(reader.at);
  }

  find(term: string): TermEntry | undefined {
    return this.entriesFrom(this.text.indexOf(`\n${term}\n`), (each) => each === term)[0];
  }

  withPrefix(prefix: string, isWanted: (term: string) => boolean): TermEntry[] {
    const first = this.text.indexOf(`\n${prefix}`);
    const found = this.entriesFrom(first, (term) => term.startsWith(prefix));
    return found.filter(({ term }) => isWanted(term));
  }

  /** The entries from the line break at `first` up to the first term that does not belong. */
  private entriesFrom(first: number, belongs: (term: string) => boolean): TermEntry[] {
    const entries: TermEntry[] = [];
    if (first < 0) return entries;
    const { text } = this;
    const reader = new ByteReader(this.numbers);
    let postings = this.postingsStart;
    let positions = this.positionsStart;
    for (let at = 0; at < text.length - 1; ) {
      const end = text.indexOf('\n', at + 1);
      const documents = reader.varint();
      const postingsLength = reader.varint();
      const positionsLength = reader.varint();
      if (at >= first) {
        const term = text.slice(at + 1, end);
        if (!belongs(term)) break;
        const starts = { postingsStart: postings, positionsStart: positions };
        entries.push({ term, documents, ...starts, postingsLength, positionsLength });
      }
      postings += postingsLength;
      positions += positionsLength;
      at = end;
    }
    return entries;
  }
}
