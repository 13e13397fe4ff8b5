import type { Steps } from '../../steps.ts';
import type { Passage } from '../document/article-document.ts';
import type { Leaf } from '../model/body.ts';
import { type Figure, figureSimilarity, figuresOf } from './figures.ts';
import { type Term, termsOf } from './terms.ts';

/** The figures and terms that a text states. */
export interface Statement {
  figures: Figure[];
  terms: ReadonlyMap<string, Term>;
}

export function readStatement(text: string): Statement {
  const { figures, rest } = figuresOf(text);
  return { figures, terms: new Map(termsOf(rest).map((term) => [term.key, term])) };
}

/** A part of the text that is read as one statement: a paragraph, a row of a table, or a table's head. */
export interface Place {
  passage: number;
  /** The head of its table, which applies to every row; `null` if it is not a row. */
  head: Place | null;
  /** For a head, the number of its rows; otherwise 1. */
  rows: number;
}

/**
 * An index of the statements in an article's passages, by their terms and figures. A list has each place once, a head
 * before its rows.
 */
export interface StatementIndex {
  /** Number of paragraphs and rows. */
  size: number;
  byTerm: Map<string, Place[]>;
  byValue: Map<number, { place: Place; figure: Figure }[]>;
  /** Terms that also occur in lower case, so that a capital only marks the beginning of a sentence. */
  common: Set<string>;
}

/** Only the beginning of a longer paragraph or row is read, which bounds the cost of a step. */
const maxStatementLength = 10_000;

/**
 * Reads passages, one statement in each step. A table is split into rows, because a figure in one row and a name in
 * another make no statement. Its head is read once, however many rows it has.
 */
export function* indexStatements(passages: readonly Passage[]): Steps<StatementIndex> {
  const index: StatementIndex = {
    size: 0,
    byTerm: new Map(),
    byValue: new Map(),
    common: new Set(),
  };
  for (const { number, text, leaf } of passages) {
    const isTable = leaf.kind === 'table' || leaf.kind === 'code';
    const [first = '', ...rows] = isTable ? text.split('\n') : [text];
    const head: Place = { passage: number, head: null, rows: Math.max(rows.length, 1) };
    let place = head;
    for (const written of [first, ...rows]) {
      const statement = written.slice(0, maxStatementLength);
      addCommonTerms(index, statement);
      if (canSupport[leaf.kind]) addStatement(index, place, statement);
      place = { passage: number, head, rows: 1 };
      yield;
    }
    if (canSupport[leaf.kind]) index.size += head.rows;
  }
  return index;
}

/** Records the terms that a text has in lower case. */
export function addCommonTerms({ common }: StatementIndex, text: string): void {
  for (const { key, isCapital } of termsOf(text)) if (!isCapital) common.add(key);
}

/** Headings announce rather than state, and credits and separators state nothing. */
const canSupport: Record<Leaf['kind'], boolean> = {
  paragraph: true,
  table: true,
  code: true,
  picture: true,
  caption: true,
  heading: false,
  credit: false,
  embed: false,
  separator: false,
};

function addStatement({ byTerm, byValue }: StatementIndex, place: Place, text: string): void {
  const { figures, terms } = readStatement(text);
  for (const key of terms.keys()) addTo(byTerm, key, place);
  for (const figure of distinctFigures(figures)) {
    for (const value of figure.values) addTo(byValue, value, { place, figure });
  }
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Figures without those that are repeated. */
export const distinctFigures = (figures: readonly Figure[]): Figure[] => [
  ...new Map(
    figures.map((figure) => [`${figure.values} ${figure.unit} ${figure.inDigits}`, figure]),
  ).values(),
];

/** The places that state a figure, with the similarity of the figure there. */
export function placesOfFigure(index: StatementIndex, figure: Figure): Map<Place, number> {
  const found = new Map<Place, number>();
  for (const value of figure.values) {
    for (const { place, figure: other } of index.byValue.get(value) ?? []) {
      const similarity = figureSimilarity(figure, other);
      if (similarity > (found.get(place) ?? 0)) found.set(place, similarity);
    }
  }
  return found;
}

/** How many paragraphs and rows a list of places stands for. */
export function spreadOf(places: Iterable<Place>): number {
  const all = new Set(places);
  let spread = 0;
  for (const { head, rows } of all) if (!head || !all.has(head)) spread += rows;
  return spread;
}
