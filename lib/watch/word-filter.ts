import type { CutText } from '../search/words/cut-text.ts';

/** Words may share a place; with some 2,000 words, one of eight other words does. */
const places = 16_384;

/**
 * Tells of most words that a set does not have them, by three of their letters: to look one up, it has to be copied, folded
 * and hashed, which takes longer than all else that is done about it.
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

/** The same of what is yet to be folded: of a letter the small one, while digits stay what they are. */
function placeInText(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start) | 0x20;
  const middle = text.charCodeAt(start + (length >> 1)) | 0x20;
  return placeOf(first, middle, text.charCodeAt(end - 1) | 0x20, length);
}

const placeOf = (first: number, middle: number, last: number, length: number): number =>
  (((first * 37 + last) * 37 + middle) * 37 + length) & (places - 1);
