import type { Span } from '../article/model/text-selector.ts';

const notAscii = /[^\p{ASCII}]/gu;
const marks = /\p{M}/gu;

/** A character folded for search: lower case, without accents, in compatibility form. */
const foldOne = (character: string): string =>
  character.toLowerCase().normalize('NFKD').replace(marks, '');

/** Folds text for search. */
export const foldForSearch = (text: string): string =>
  text.replace(notAscii, foldOne).toLowerCase();

/** The folded words of a search. */
export const searchWords = (line: string): string[] => [
  ...new Set(foldForSearch(line).split(/\s+/).filter(Boolean)),
];

/**
 * Where a text has any of these words, also inside longer words: spans in UTF-16 units, sorted and without overlaps.
 */
export function wordMatches(text: string, wanted: readonly string[]): Span[] {
  if (wanted.length === 0) return [];
  const folded = foldForSearch(text);
  const found = wanted.flatMap((word) => occurrences(folded, word));
  if (found.length === 0) return [];
  const origins = originsIn(text);
  const whole = ({ start, end }: Span): Span => ({
    start: origins[start]?.start ?? 0,
    end: origins[end - 1]?.end ?? text.length,
  });
  return joined(found.map(whole));
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(word); start >= 0; ) {
    found.push({ start, end: start + word.length });
    start = text.indexOf(word, start + word.length);
  }
  return found;
}

/** For each unit of the folded text, the span of its character in the original, including combining accents. */
function originsIn(text: string): Span[] {
  const origins: Span[] = [];
  let at = 0;
  for (const character of text) {
    const origin = { start: at, end: at + character.length };
    const { length } = foldForSearch(character);
    const last = origins.at(-1);
    if (length === 0 && last) last.end = origin.end;
    for (let unit = 0; unit < length; unit += 1) origins.push(origin);
    at = origin.end;
  }
  return origins;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
