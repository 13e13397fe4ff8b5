/** Words may share a place; with some 2,000 words, one of eight other words does. */
const places = 16_384;

/**
 * A set of words that most words are not in. Those are told by three of their letters: to look one up in a set, its letters
 * are hashed and compared, which takes longer than all else that is done about it.
 */
export class WordFilter {
  readonly #words: ReadonlySet<string>;
  readonly #places = new Uint8Array(places);

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of words) this.#places[placeOf(word)] = 1;
  }

  has(word: string): boolean {
    return this.#places[placeOf(word)] === 1 && this.#words.has(word);
  }
}

function placeOf(word: string): number {
  const { length } = word;
  const ends = word.charCodeAt(0) * 37 + word.charCodeAt(length - 1);
  return ((ends * 37 + word.charCodeAt(length >> 1)) * 37 + length) & (places - 1);
}
