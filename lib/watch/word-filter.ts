import type { CutText } from '../search/words/cut-text.ts';

/**
 * The size of the table. Words may share an entry: with about 2,000 words in the set, one in eight other words passes.
 */
const places = 16_384;

/**
 * A cheap filter in front of a set of words. Three letters and the length rule out most words, which spares copying,
 * folding and hashing each one for a lookup: that takes longer than everything else here.
 */
export class WordFilter {
  readonly #places = new Uint8Array(places);

  add(term: string): void {
    this.#places[placeOfTerm(term)] = 1;
  }

  /** The indexes of the words of a text that the set may have. */
  findIn({ text, starts, ends, terms }: CutText): number[] {
    const found: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? null;
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      const place = term === null ? placeInText(text, start, end) : placeOfTerm(term);
      if (this.#places[place] === 1) found.push(at);
    }
    return found;
  }
}

const placeOfTerm = (term: string): number =>
  placeOf(
    term.charCodeAt(0),
    term.charCodeAt(term.length >> 1),
    term.charCodeAt(term.length - 1),
    term.length,
  );

/** The place of a word that is not folded yet: `| 0x20` makes letters lowercase and leaves digits as they are. */
function placeInText(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) | 0x20;
  const middle = text.charCodeAt(start + (length >> 1)) | 0x20;
  return placeOf(first, middle, text.charCodeAt(end - 1) | 0x20, length);
}

const placeOf = (first: number, middle: number, last: number, length: number): number =>
  (((first * 37 + last) * 37 + middle) * 37 + length) & (places - 1);
