import type { DocumentTable } from '../index/document-table.ts';
import type { MatchingArticles } from './search-results.ts';

/** The documents of a group, segment by segment, each with its article. */
export class DocumentMatches implements MatchingArticles {
  readonly count: number;
  /** By segment. */
  private readonly documents: readonly Uint32Array[];
  /** The tables of the segments, which give their articles. */
  private readonly tables: readonly DocumentTable[];
  /** How many documents come before those of each segment. */
  private readonly starts: number[] = [];
  private ids: Uint32Array | undefined;
  private times: Uint32Array | undefined;

  constructor(documents: readonly Uint32Array[], tables: readonly DocumentTable[]) {
    this.documents = documents;
    this.tables = tables;
    let count = 0;
    for (const { length } of documents) {
      this.starts.push(count);
      count += length;
    }
    this.count = count;
  }

  /** Read only on demand: a search itself needs just those of the best. */
  get articleIds(): Uint32Array {
    this.ids ??= this.numbers('articleId');
    return this.ids;
  }

  get seconds(): Uint32Array {
    this.times ??= this.numbers('seconds');
    return this.times;
  }

  /** The documents of a segment, and the index of its first one among all. */
  of(segment: number): { documents: Uint32Array; start: number } {
    return { documents: this.documents[segment] ?? none, start: this.starts[segment] ?? 0 };
  }

  /** The segment and the document at an index. */
  documentAt(index: number): { segment: number; document: number } {
    const segment = this.starts.findLastIndex((start) => start <= index);
    const { documents, start } = this.of(segment);
    return { segment, document: documents[index - start] ?? 0 };
  }

  /** For each document, 1 if its title has this hash, otherwise 0; `null` if no title has it. */
  titled(title: number): Uint8Array | null {
    let titled: Uint8Array | null = null;
    for (const [segment, table] of this.tables.entries()) {
      const { documents, start } = this.of(segment);
      for (let at = 0; at < documents.length; at += 1) {
        if (table.title(documents[at] ?? 0) !== title) continue;
        titled ??= new Uint8Array(this.count);
        titled[start + at] = 1;
      }
    }
    return titled;
  }

  private numbers(column: 'articleId' | 'seconds'): Uint32Array {
    const numbers = new Uint32Array(this.count);
    for (const [segment, table] of this.tables.entries()) {
      const { documents, start } = this.of(segment);
      for (let at = 0; at < documents.length; at += 1)
        numbers[start + at] = table[column](documents[at] ?? 0);
    }
    return numbers;
  }
}

const none = new Uint32Array();
