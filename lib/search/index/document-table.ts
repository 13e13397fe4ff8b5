import { blockSize, wordView } from './blocks.ts';
import { type DocumentFacts, documentSize, isLive, type LiveDocuments } from './segment.ts';

/** How many documents fit into a block. */
export const documentsPerBlock = blockSize / documentSize;

const columns = documentSize / 4;

/** Gives one number for each document. */
type Column = (document: number) => number;

/** The facts of a segment's documents, held in columns because a search looks at each several times. */
export class DocumentTable {
  readonly articleId: Column;
  readonly seconds: Column;
  readonly documentLength: Column;
  readonly title: Column;

  constructor(blocks: readonly Uint8Array[]) {
    const wordsPerBlock = documentsPerBlock * columns;
    const last = blocks.at(-1)?.length ?? 0;
    const rows = new Uint32Array(Math.max(0, blocks.length - 1) * wordsPerBlock + last / 4);
    for (const [at, block] of blocks.entries()) rows.set(wordView(block), at * wordsPerBlock);
    this.articleId = columnOf(rows, 0);
    this.seconds = columnOf(rows, 1);
    this.documentLength = columnOf(rows, 2);
    this.title = columnOf(rows, 3);
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
}

/** Numbers take two bytes each if all lie within 2^16 of the least, as article ids and lengths mostly do. */
function columnOf(rows: Uint32Array, column: number): Column {
  let least = rows[column] ?? 0;
  let most = least;
  for (let at = column; at < rows.length; at += columns) {
    const number = rows[at] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const Numbers = most - least < 2 ** 16 ? Uint16Array : Uint32Array;
  const kept = new Numbers(rows.length / columns);
  for (let at = 0; at < kept.length; at += 1) kept[at] = (rows[at * columns + column] ?? 0) - least;
  return (document) => (document < kept.length ? least + (kept[document] ?? 0) : 0);
}
