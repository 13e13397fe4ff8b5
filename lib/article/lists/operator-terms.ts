/** A term of a search: an operator and its value. */
export interface OperatorTerm {
  operator: string;
  value: string;
}

/** A value as a search writes it: in quotes, unless any search reads it as one word. */
export const writeValue = (value: string): string => (isPlainWord(value) ? value : inQuotes(value));

/** Whether every search reads a value as one word: `Lynas`, `sec.gov`, `2026-11-01`. */
const isPlainWord = (value: string): boolean =>
  /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u.test(value);

/**
 * Quotes a text so that a search takes it literally and as a whole. Escapes every character that a search takes for a
 * quote, because it would end the text.
 */
export const inQuotes = (value: string): string =>
  `"${value.replaceAll(/["“”„‟″＂«»「」『』\\]/g, '\\$&')}"`;

/**
 * Yields the terms of a text, up to the first part that is not a term. Drops the `=` that marks a value as a whole.
 * Takes time linear in the text.
 */
export function* operatorTerms(text: string): Generator<OperatorTerm> {
  for (const [, operator = '', quoted, word = ''] of text.matchAll(term))
    yield { operator, value: quoted === undefined ? word : unquoted(quoted) };
}

/** Sticky, so that each term begins where the one before it ends. */
const term = /([a-z]+):=?(?:"((?:[^"\\]|\\["“”„‟″＂«»「」『』\\])*)"|([^\s"]+))(?: |$)/gy;

const unquoted = (quoted: string): string => quoted.replaceAll(/\\(["“”„‟″＂«»「」『』\\])/g, '$1');
