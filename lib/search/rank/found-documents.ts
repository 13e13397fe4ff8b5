import type { DocumentTable } from '../index/document-table.ts';

/** The documents of a group, segment by segment, each with its article. */
export class FoundDocuments {
  readonly count: number;
  readonly articleIds: Uint32Array;
  readonly seconds: Uint32Array;
  /** Of each segment, by their numbers. */
  private readonly documents: readonly Uint32Array[];
  /** How many documents come before those of each segment. */
  private readonly starts: number[] = [];

  /** Documents of each segment, and where their articles are told. */
  constructor(documents: readonly Uint32Array[], tables: readonly DocumentTable[]) {
    this.documents = documents;
    this.count = documents.reduce((sum, { length }) => sum + length, 0);
    this.articleIds = new Uint32Array(this.count);
    this.seconds = new Uint32Array(this.count);
    let place = 0;
    for (const [segment, own] of documents.entries()) {
      this.starts.push(place);
      const table = tables[segment];
      for (let at = 0; at < own.length; at += 1) {
        const document = own[at] ?? 0;
        this.articleIds[place] = table?.articleId(document) ?? 0;
        this.seconds[place] = table?.seconds(document) ?? 0;
        place += 1;
      }
    }
  }

  /** The documents of a segment, and the place of the first. */
  of(segment: number): { documents: Uint32Array; start: number } {
    return { documents: this.documents[segment] ?? none, start: this.starts[segment] ?? 0 };
  }

  /** The segment and the document at a place. */
  placeOf(place: number): { segment: number; document: number } {
    const segment = this.starts.findLastIndex((start) => start <= place);
    const { documents, start } = this.of(segment);
    return { segment, document: documents[place - start] ?? 0 };
  }

  /** Whether the title of each has this hash, 1 or 0; `null` if none has. */
  titled(tables: readonly DocumentTable[], title: number): Uint8Array | null {
    let titled: Uint8Array | null = null;
    for (const [segment, table] of tables.entries()) {
      const { documents, start } = this.of(segment);
      for (let at = 0; at < documents.length; at += 1) {
        if (table.title(documents[at] ?? 0) !== title) continue;
        titled ??= new Uint8Array(this.count);
        titled[start + at] = 1;
      }
    }
    return titled;
  }
}

const none = new Uint32Array();
