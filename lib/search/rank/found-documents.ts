import type { DocumentTable } from '../index/document-table.ts';
import type { MatchingArticles } from './search-results.ts';

/** The documents of a group, segment by segment, each with its article. */
export class FoundDocuments {
  count = 0;
  readonly articleIds: Uint32Array;
  readonly seconds: Uint32Array;
  /** Their numbers in their segments. */
  readonly documents: Uint32Array;
  /** How many there were when each segment began. */
  private readonly starts: number[] = [];

  /** `most`: how many there can be. */
  constructor(most: number) {
    this.articleIds = new Uint32Array(most);
    this.seconds = new Uint32Array(most);
    this.documents = new Uint32Array(most);
  }

  /** Begins the next segment. */
  begin(): void {
    this.starts.push(this.count);
  }

  add(document: number, articleId: number, seconds: number): void {
    this.documents[this.count] = document;
    this.articleIds[this.count] = articleId;
    this.seconds[this.count] = seconds;
    this.count += 1;
  }

  /** The places of a segment's documents: from the first one up to the second. */
  placesOf(segment: number): readonly [from: number, to: number] {
    return [this.starts[segment] ?? this.count, this.starts[segment + 1] ?? this.count];
  }

  /** The segment and the document at a place. */
  placeOf(place: number): { segment: number; document: number } {
    const segment = this.starts.findLastIndex((start) => start <= place);
    return { segment, document: this.documents[place] ?? 0 };
  }

  articles(): MatchingArticles {
    const { count } = this;
    return { articleIds: this.articleIds.slice(0, count), seconds: this.seconds.slice(0, count) };
  }

  /** Whether the title of each has this hash, 1 or 0; `null` if none has. */
  titled(tables: readonly DocumentTable[], title: number): Uint8Array | null {
    let titled: Uint8Array | null = null;
    for (const [segment, table] of tables.entries()) {
      const [from, to] = this.placesOf(segment);
      for (let place = from; place < to; place += 1) {
        if (table.title(this.documents[place] ?? 0) !== title) continue;
        titled ??= new Uint8Array(this.count);
        titled[place] = 1;
      }
    }
    return titled;
  }
}
