/** A term of a search: an operator and its value. */
export interface OperatorTerm {
  operator: string;
  value: string;
}

/** A value as a search writes it: in quotes, unless it is one word, however a search splits it. */
export const writeValue = (value: string): string => (isPlainWord(value) ? value : inQuotes(value));

/** Whether a value is one word in a search, however it is split: `Lynas`, `sec.gov`, `2026-11-01`. */
const isPlainWord = (value: string): boolean =>
  /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u.test(value);

/** A text that a search takes as it is, and whole. Any sign that it takes for a quote would end the text. */
export const inQuotes = (value: string): string =>
  `"${value.replaceAll(/["“”„‟″＂«»「」『』\\]/g, '\\$&')}"`;

/**
 * Reads terms one after the other, up to the first that is none. Whether a value was marked as the whole one is not told.
 * Takes time linear in the text.
 */
export function* operatorTerms(text: string): Generator<OperatorTerm> {
  for (const [, operator = '', quoted, word = ''] of text.matchAll(term))
    yield { operator, value: quoted === undefined ? word : unquoted(quoted) };
}

/** Each begins where the one before it ends. */
const term = /([a-z]+):=?(?:"((?:[^"\\]|\\["“”„‟″＂«»「」『』\\])*)"|([^\s"]+))(?: |$)/gy;

const unquoted = (quoted: string): string => quoted.replaceAll(/\\(["“”„‟″＂«»「」『』\\])/g, '$1');
