import { stemWord } from '../words/stem-word.ts';
import { tokensOf } from '../words/tokens.ts';

/**
 * Tells which notes have all words of a value, or words with the same stems. With `isPrefix`, its last word may be only
 * the beginning of one.
 */
export function noteMatcher(
  value: string,
  isPrefix: boolean,
): (terms: readonly string[]) => boolean {
  const wanted = tokensOf(value).map(({ term }) => ({ term, stem: stemWord(term) }));
  const begun = isPrefix ? wanted.at(-1) : undefined;
  return (terms) => {
    const stems = new Set(terms.map(stemWord));
    return wanted.every(
      (word) =>
        stems.has(word.stem) ||
        (word === begun && terms.some((term) => term.startsWith(word.term))),
    );
  };
}
