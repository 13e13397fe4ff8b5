import { gapAfter, type MatchedText } from './text-words.ts';

/**
 * The regions of the exchanges that are written beside a ticker: "ASX: LYC", "NYSE American/TSX: UUUU/EFR", "LYC.AX".
 */
export function regionsAround(text: MatchedText, index: number): ReadonlySet<string> {
  const prefix = /^S[HZ](?=\d{6}$)/.exec(text.written(index))?.[0];
  if (prefix) return text.lexicon.regionsOf(prefix.toLowerCase());
  const before = regionsBefore(text, index);
  return before.size > 0 ? before : regionsAfter(text, index);
}

function regionsAfter(text: MatchedText, index: number): ReadonlySet<string> {
  const gap = gapAfter(text, index);
  const isLong = text.written(index).length > 2;
  const isSuffix = gap === '.' || gap === ':' || (gap === ' ' && isLong);
  const isCode = isSuffix && /^\p{Lu}+$/u.test(text.written(index + 1));
  return isCode ? text.lexicon.regionsOf(text.term(index + 1)) : new Set();
}

/** The most words of a row of tickers or exchanges that are looked at. */
const maxRowLength = 8;

function regionsBefore(text: MatchedText, index: number): ReadonlySet<string> {
  const found = new Set<string>();
  let at = index;
  // "The ASX code PEK".
  if (/^(?:code|ticker|symbol)$/.test(text.term(at - 1))) at -= 1;
  // Other tickers of the same exchanges: "TSX/NYSE American: EFR/UUUU".
  while (index - at < maxRowLength && isRowGap(gapAfter(text, at - 1)) && isTicker(text, at - 1))
    at -= 1;
  for (const end = at - maxRowLength; at > end; at -= 1) {
    const gap = gapAfter(text, at - 1);
    if (gap === null || !/^[\s:/&,\-.()]{0,3}$/u.test(gap)) break;
    const term = text.term(at - 1);
    const isExchange = text.lexicon.isExchange(term) || text.lexicon.isExchange(text.term(at - 2));
    if (found.size === 0 && !(isExchange && text.isCapitalized(at - 1))) break;
    const regions = text.lexicon.regionsOf(term);
    if (regions.size === 0) break;
    for (const region of regions) found.add(region);
  }
  return found;
}

const isTicker = (text: MatchedText, index: number): boolean =>
  isTickerLike(text.written(index)) && !text.lexicon.isExchange(text.term(index));

/** Whether a word looks like a ticker: "LYC", "600111", "SH600111". */
export const isTickerLike = (written: string): boolean =>
  /^(?:S[HZ])?[\p{Lu}\d]{1,6}$/u.test(written);

/** Whether the text between two words separates the members of a row. */
export const isRowGap = (gap: string | null): boolean => gap !== null && /^\s?[/,;]\s?$/u.test(gap);
