import { blockSize, wordView } from './blocks.ts';
import { type DocumentFacts, documentSize, isLive, type LiveDocuments } from './segment.ts';

/** How many documents fit into a block. */
export const documentsPerBlock = blockSize / documentSize;

const columns = documentSize / 4;

/** The rows of a segment's documents, one after the other: a search looks at each several times. */
export class DocumentTable {
  private readonly rows: Uint32Array;

  constructor(blocks: readonly Uint8Array[]) {
    const wordsPerBlock = documentsPerBlock * columns;
    const last = blocks.at(-1)?.length ?? 0;
    this.rows = new Uint32Array(Math.max(0, blocks.length - 1) * wordsPerBlock + last / 4);
    for (const [at, block] of blocks.entries()) this.rows.set(wordView(block), at * wordsPerBlock);
  }

  articleId(document: number): number {
    return this.number(document, 0);
  }

  seconds(document: number): number {
    return this.number(document, 1);
  }

  documentLength(document: number): number {
    return this.number(document, 2);
  }

  title(document: number): number {
    return this.number(document, 3);
  }

  facts(document: number): DocumentFacts {
    return {
      articleId: this.articleId(document),
      seconds: this.seconds(document),
      length: this.documentLength(document),
      title: this.title(document),
    };
  }

  /** The live documents of these articles. */
  *documentsOf(
    articleIds: Pick<ReadonlySet<number>, 'has'>,
    live: LiveDocuments,
    count: number,
  ): Generator<number> {
    for (let document = 0; document < count; document += 1)
      if (articleIds.has(this.articleId(document)) && isLive(live, document)) yield document;
  }

  private number(document: number, column: number): number {
    return this.rows[document * columns + column] ?? 0;
  }
}
