import type { Lexicon } from './lexicon.ts';
import type { MatchedText } from './text-words.ts';

const part = /([A-Z][a-wyz]?)(?:x|[\d.]*)/y;

/** The symbols of a formula such as `Nd2O3`, `NdPr` or `SmCo`; `null` for anything else, even a single symbol. */
export function formulaSymbols(lexicon: Lexicon, written: string): string[] | null {
  // A formula has at least two capitals, most words at most one.
  if (!/^[A-Z][^A-Z]{0,6}[A-Z]/.test(written)) return null;
  const plain = written.normalize('NFKC');
  const found: string[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < plain.length) {
    const symbol = part.exec(plain)?.[1];
    if (symbol === undefined) return null;
    if (!lexicon.isChemical('elements', symbol)) return null;
    found.push(symbol);
  }
  if (found.length < 2) return null;
  // Single letters alone are an abbreviation: "WHO", "Y2K". Only an oxide is made of them, with a number.
  const isAbbreviation = found.every((symbol) => symbol.length === 1);
  const isOxide = found.includes('O') && /\d/.test(plain);
  return isAbbreviation && !isOxide ? null : found;
}

/** The element of the ion at an index, such as `Eu3` in "Eu3+"; `null` for anything else. */
export function ionSymbol(text: MatchedText, index: number): string | null {
  const written = text.written(index);
  const after = text.text.charAt(text.end(index));
  if (written.length > 3 || (after !== '+' && after !== '⁺')) return null;
  const [, symbol = ''] = /^([A-Z][a-z]?)\d$/.exec(written.normalize('NFKC')) ?? [];
  return text.lexicon.isChemical('elements', symbol) ? symbol : null;
}
