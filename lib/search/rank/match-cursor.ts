import { noDocument } from '../index/postings.ts';
import type { Matches } from './matches.ts';

/** Goes through the documents of a segment with everything that each has of what is wanted. */
export class MatchCursor {
  document = 0;
  /** The first document from here on that has anything. */
  first = noDocument;
  private readonly matches: readonly Matches[];
  private readonly indexes: Uint32Array;
  /** The next document of each, from here on. */
  private readonly documents: Uint32Array;

  constructor(matches: readonly Matches[]) {
    this.matches = matches;
    this.indexes = new Uint32Array(matches.length);
    this.documents = Uint32Array.from(matches, ({ documents }) => documents[0] ?? noDocument);
    this.first = this.documents.reduce((one, other) => Math.min(one, other), noDocument);
  }

  /** Goes on to a document: the next one, or one that nothing before it has anything of. */
  moveTo(document: number): void {
    this.document = document;
    this.first = noDocument;
    for (let wanted = 0; wanted < this.documents.length; wanted += 1) {
      let next = this.documents[wanted] ?? noDocument;
      if (next < document) {
        const index = (this.indexes[wanted] ?? 0) + 1;
        this.indexes[wanted] = index;
        next = this.matches[wanted]?.documents[index] ?? noDocument;
        this.documents[wanted] = next;
      }
      if (next < this.first) this.first = next;
    }
  }

  has(wanted: number): boolean {
    return this.documents[wanted] === this.document;
  }

  frequency(wanted: number): number {
    return this.matches[wanted]?.frequencies[this.indexes[wanted] ?? 0] ?? 0;
  }

  isExact(wanted: number): boolean {
    return this.matches[wanted]?.exact[this.indexes[wanted] ?? 0] === 1;
  }
}
