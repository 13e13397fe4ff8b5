import type { ArticleDocument, Passage } from '../document/article-document.ts';
import type { TableRow } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { type PlacedCell, placeCells } from '../model/table-columns.ts';
import {
  comparePositions,
  keyPointTexts,
  type TextPiece,
  type TextPosition,
} from '../model/text-position.ts';
import { sentencesIn } from './sentences.ts';
import { type SpokenPiece, spokenForm } from './spoken-form.ts';

/** A sentence to speak, and its place in the article. */
export interface SpokenSentence extends TextPiece {
  /** Offset of the sentence in the piece's text. */
  from: number;
  to: number;
  says: SpokenPiece[];
}

/** Spoken words that are not in the text. */
export interface SpokenPhrases {
  highlights: string;
  picture: (text: string) => string;
}

/** The article as sentences to speak: title, key points, body. */
export function speechScriptOf(
  title: string,
  { keyPoints, passages }: Pick<ArticleDocument, 'keyPoints' | 'passages'>,
  words: SpokenPhrases,
): SpokenSentence[] {
  const points = keyPointTexts(keyPoints).flatMap((text, number) =>
    plainSentences(text, { part: 'keyPoints', number }),
  );
  const [first] = points;
  if (first) first.says.unshift(added(`${words.highlights}. `, first.from));
  return [
    ...plainSentences(title, { part: 'title', number: 0 }),
    ...points,
    ...passages.flatMap((passage) => passageSentences(passage, words)),
  ];
}

/** Index of the sentence at a position, or else of the first one after it; after the end, of the last one. */
export function sentenceAt(script: readonly SpokenSentence[], place: TextPosition): number {
  // A table's caption is spoken before its rows but follows them in the text.
  const exact = script.findIndex(
    (sentence) =>
      isSamePiece(sentence, place) && sentence.from <= place.offset && place.offset < sentence.to,
  );
  if (exact >= 0) return exact;
  const next = script.findIndex((sentence) => comparePositions(endOf(sentence), place) > 0);
  return next < 0 ? Math.max(0, script.length - 1) : next;
}

/**
 * Index of the sentence that starts the next or previous piece. Going back first returns to the start of the current
 * piece.
 */
export function pieceStart(script: readonly SpokenSentence[], at: number, by: 1 | -1): number {
  const current = script[at];
  if (!current) return at;
  if (by > 0) {
    const next = script.findIndex(
      (sentence, index) => index > at && !isSamePiece(sentence, current),
    );
    return next < 0 ? script.length : next;
  }
  const start = script.findIndex((sentence) => isSamePiece(sentence, current));
  if (start < at) return start;
  const before = script[start - 1];
  return before ? script.findIndex((sentence) => isSamePiece(sentence, before)) : 0;
}

const isSamePiece = (one: TextPiece, other: TextPiece): boolean =>
  one.part === other.part && one.number === other.number;

const endOf = ({ part, number, to }: SpokenSentence): TextPosition => ({
  part,
  number,
  offset: to,
});

const added = (says: string, at: number): SpokenPiece => ({ says, from: at, to: at });

function plainSentences(text: string, piece: TextPiece): SpokenSentence[] {
  return sentencesIn(text).map(({ from, to }) => ({
    ...piece,
    from,
    to,
    says: spokenForm(text.slice(from, to), from),
  }));
}

function passageSentences({ number, text, leaf }: Passage, words: SpokenPhrases): SpokenSentence[] {
  const piece: TextPiece = { part: 'body', number };
  switch (leaf.kind) {
    case 'paragraph':
    case 'heading':
    case 'credit':
    case 'caption':
      return plainSentences(text, piece);
    case 'table':
      return tableSentences(leaf.rows, text, piece);
    case 'picture': {
      const { alt } = leaf.picture;
      const caption = plainSentences(text, piece);
      if (!saysSomething(alt) || alt === text.trim()) return caption;
      const says = [added(`${words.picture(alt)}.`, 0)];
      return [{ ...piece, from: 0, to: 0, says }, ...caption];
    }
    case 'embed': {
      // The embed itself is not spoken, only its caption.
      const at = leaf.title === '' ? 0 : leaf.title.length + 1;
      return plainSentences(text.slice(at), piece).map((sentence) => moved(sentence, at));
    }
    case 'code':
    case 'separator':
      return [];
  }
}

/** The alternative text of many pictures is a file name. */
const saysSomething = (alt: string): boolean => /\s/.test(alt) && !/\.\w{3,4}$/.test(alt);

/** Speaks a table by row, each cell after its column header, and the caption first. */
function tableSentences(
  rows: readonly TableRow[],
  text: string,
  piece: TextPiece,
): SpokenSentence[] {
  const placed = placeCells(rows);
  const columnNames = new Map<number, string>();
  const sentences: SpokenSentence[] = [];
  let start = 0;
  for (const [at, row] of placed.entries()) {
    const end = start + row.map(({ cell }) => inlineText(cell.inlines)).join('\t').length;
    const isHead = rows[at]?.part === 'head' || (at === 0 && row.every(({ cell }) => cell.header));
    if (isHead && rows.length > 1) addColumnNames(row, columnNames);
    else {
      const says = rowPieces(row, columnNames, start);
      if (says.length > 0) sentences.push({ ...piece, from: start, to: end, says });
    }
    start = end + 1;
  }
  const caption = plainSentences(text.slice(start), piece).map((sentence) =>
    moved(sentence, start),
  );
  return [...caption, ...sentences];
}

/** Adds the column names of a header row. A lower header row replaces them, because it is more specific. */
function addColumnNames(row: readonly PlacedCell[], columnNames: Map<number, string>): void {
  for (const { cell, column } of row) {
    const name = inlineText(cell.inlines).trim();
    if (name === '') continue;
    for (let at = column; at < column + cell.columns; at += 1) columnNames.set(at, name);
  }
}

const maxColumnName = 80;

function rowPieces(
  row: readonly PlacedCell[],
  columnNames: ReadonlyMap<number, string>,
  start: number,
): SpokenPiece[] {
  const pieces: SpokenPiece[] = [];
  let at = start;
  for (const { cell, column } of row) {
    const words = inlineText(cell.inlines);
    const name = columnNames.get(column);
    if (words.trim() !== '') {
      if (pieces.length > 0) pieces.push(added(', ', at));
      // The first cell names the row and gets no header. A long header would be heard in every row, so it is left out.
      if (name !== undefined && column > 0 && name.length <= maxColumnName)
        pieces.push(added(`${name}: `, at));
      for (const piece of spokenForm(words, at)) pieces.push(piece);
    }
    at += words.length + 1;
  }
  return pieces.length > 0 ? [...pieces, added('.', at - 1)] : [];
}

function moved(sentence: SpokenSentence, by: number): SpokenSentence {
  return {
    ...sentence,
    from: sentence.from + by,
    to: sentence.to + by,
    says: sentence.says.map((piece) => ({ ...piece, from: piece.from + by, to: piece.to + by })),
  };
}
