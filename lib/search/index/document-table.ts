import { blockSize } from './blocks.ts';
import { type DocumentFacts, documentSize, isLive, type LiveDocuments } from './segment.ts';

/** How many documents fit into a block. */
export const documentsPerBlock = blockSize / documentSize;

/** The rows of a segment's documents. */
export class DocumentTable {
  private readonly views: DataView[];

  constructor(blocks: readonly Uint8Array[]) {
    this.views = blocks.map(
      ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength),
    );
  }

  articleId(document: number): number {
    return this.number(document, 0);
  }

  seconds(document: number): number {
    return this.number(document, 4);
  }

  documentLength(document: number): number {
    return this.number(document, 8);
  }

  title(document: number): number {
    return this.number(document, 12);
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
    const view = this.views[Math.floor(document / documentsPerBlock)];
    return view?.getUint32((document % documentsPerBlock) * documentSize + column, true) ?? 0;
  }
}
