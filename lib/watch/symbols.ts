import type { Entity } from './entity.ts';
import type { Lexicon } from './lexicon.ts';
import { gapAfter, isUnit, type MatchedText } from './text-words.ts';

/** The grade of a neodymium magnet: "N48SH". */
const magnetGrade = /^(?:N\d{2}(?:[MH]|SH|UH|EH|AH)|\d{2}(?:SH|UH|EH|AH))$/;

/** The chemical symbols of a list. An element may be named by its symbol or in a formula. */
export class SymbolIndex {
  readonly #bySymbol: ReadonlyMap<string, Entity>;

  constructor(entities: readonly Entity[]) {
    this.#bySymbol = new Map(
      entities.flatMap((entity) => (entity.symbol ? [[entity.symbol, entity]] : [])),
    );
  }

  /** The element whose symbol is the word at an index, if the symbol seldom means anything else. */
  weakAt(text: MatchedText, index: number): Entity | undefined {
    return isLikely(text, index) ? this.#bySymbol.get(text.written(index)) : undefined;
  }

  /** The elements that the word at an index names: as a symbol among words of chemistry, or in a formula. */
  entitiesAt(text: MatchedText, index: number): Entity[] {
    const written = text.written(index);
    const formula = formulaSymbols(text.lexicon, written);
    if (formula) return this.#entitiesOf(formula);
    if (magnetGrade.test(written)) return this.#entitiesOf(['Nd']);
    const ion = ionSymbol(text, index);
    if (ion) return this.#entitiesOf([ion]);
    return this.#bySymbol.has(written) && isChemical(text, index)
      ? this.#entitiesOf([written])
      : [];
  }

  #entitiesOf(symbols: readonly string[]): Entity[] {
    return [...new Set(symbols)].flatMap((symbol) => this.#bySymbol.get(symbol) ?? []);
  }
}

/** Whether a symbol seldom means anything else, and is not a unit here. */
const isLikely = (text: MatchedText, index: number): boolean =>
  text.lexicon.isChemical('plainSymbols', text.written(index)) && !isUnit(text, index);

/** Whether the words around a symbol show that it means the element. */
function isChemical(text: MatchedText, index: number): boolean {
  const written = text.written(index);
  const [start, end] = [text.start(index), text.end(index)];
  const [gapBefore, gap] = [gapAfter(text, index - 1) ?? '', gapAfter(text, index) ?? ''];
  const isJoined = /^[\s\-\u2010-\u2015]$/u.test(gap);
  const isPlain = isLikely(text, index);
  const isShare = /%\s?$/u.test(text.text.slice(Math.max(0, start - 3), start));
  const isContent = isShare || text.term(index - 1) === 'ppm';
  return (
    (isContent && !text.lexicon.isChemical('wordSymbols', written)) ||
    (isJoined && text.isAmong('afterSymbols', index + 1)) ||
    // An isotope: "Lu-177".
    (gap === '-' && /^\d{2,3}$/.test(text.term(index + 1))) ||
    (/^[:\-\u2010-\u2015]$/u.test(gap) &&
      text.lexicon.isChemical('hosts', text.written(index + 1))) ||
    // A share: " 4.5%".
    (isPlain && /^\s\d{1,3}(?:\.\d{1,3})?\s?%/u.test(text.text.slice(end, end + 12))) ||
    (isPlain && isJoined && text.isAmong('afterPlainSymbols', index + 1)) ||
    (isPlain && gapBefore === ' ' && text.isAmong('amounts', index - 1)) ||
    (text.term(index - 1) === 'of' && text.isAmong('amounts', index - 2)) ||
    isUnmistakable(text, index) ||
    isAmongSymbols(text, index) ||
    isInRow(text, index, isShare)
  );
}

/** Whether a symbol always means the element, except after a number, before a colon or before a name. */
const isUnmistakable = (text: MatchedText, index: number): boolean =>
  text.lexicon.isChemical('sureSymbols', text.written(index)) &&
  !isUnit(text, index) &&
  !/^(?:[.:]\s?\S| \p{Lu}\p{Ll})/u.test(text.text.slice(text.end(index), text.end(index) + 3));

/** How near another symbol must be that never means anything else, in words. */
const symbolsWithin = 6;

/**
 * Whether a symbol that is not part of a name is near another one: "Pr pigments and Nd lasers", but not "Nd from La
 * Rochelle".
 */
function isAmongSymbols(text: MatchedText, index: number): boolean {
  const isName =
    gapAfter(text, index)?.startsWith('.') ||
    (gapAfter(text, index) === ' ' && text.isCapitalized(index + 1)) ||
    (/^\.? $/.test(gapAfter(text, index - 1) ?? '') && text.isCapitalized(index - 1));
  if (isName) return false;
  for (let at = index - symbolsWithin; at <= index + symbolsWithin; at += 1)
    if (at !== index && text.lexicon.isChemical('sureSymbols', text.written(at))) return true;
  return false;
}

/** The gap between the members of a row of symbols. */
const rowGap = /^\s?[,/\-\u2010-\u2015+&:()]\s?$|^\s$/u;

/** The gap before or after a value in such a row: "Nd 78, Dy 230", "Tb: $960". */
const valueGap = /^[\s:=,;/()%$€¥+−\-\u2010-\u2015]{1,4}$/u;

/** A value, or its unit. */
const value = /^(?:\d{1,6}(?:[.,]\d{1,3})?|kg|ppm|g|t|wt|US|USD)$/;

/** How far a row is followed, in words each way. */
const maxRowLength = 30;

/**
 * Whether the symbol is in a row such as "Nd, Pr, Dy and Tb", of which at least one seldom means anything else, or in a
 * row of shares: "80% Ni and 10% Co".
 */
function isInRow(text: MatchedText, index: number, isShare: boolean): boolean {
  const row = new Set([text.written(index)]);
  let [first, last] = [index, index];
  for (const step of [-1, 1]) {
    for (let at = index; Math.abs(at - index) < maxRowLength; ) {
      const gap = gapAfter(text, Math.min(at, at + step));
      const next = text.written(at + step);
      const isValue = value.test(next);
      const between = isValue || value.test(text.written(at)) ? valueGap : rowGap;
      if (gap === null || !between.test(gap)) break;
      if (isSymbol(text.lexicon, next)) row.add(next);
      else if (!isValue && !/^(?:and|or|nor|und|et|plus|to|more|less|no|some)$/.test(next)) break;
      at += step;
      [first, last] = [Math.min(first, at), Math.max(last, at)];
    }
  }
  if (row.size < 2) return false;
  const isNamed =
    text.isAmong('afterSymbols', last + 1) || text.isAmong('afterPlainSymbols', last + 1);
  return (
    isNamed ||
    isShare ||
    row.has('Ce') ||
    [...row].some((each) => isPlain(text.lexicon, each)) ||
    // Words that look like symbols don't come in rows of three.
    row.size > 2 ||
    text.isNear('nearSymbols', { from: first, to: last + 1 }, symbolsWithin)
  );
}

const isPlain = (lexicon: Lexicon, written: string): boolean =>
  lexicon.isChemical('plainSymbols', written) || formulaSymbols(lexicon, written) !== null;

const isSymbol = (lexicon: Lexicon, written: string): boolean =>
  lexicon.isChemical('rowSymbols', written) || formulaSymbols(lexicon, written) !== null;

const part = /([A-Z][a-wyz]?)(?:x|[\d.]*)/y;

/** The symbols of a formula such as `Nd2O3`, `NdPr` or `SmCo`; `null` for anything else, even a single symbol. */
function formulaSymbols(lexicon: Lexicon, written: string): string[] | null {
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
function ionSymbol(text: MatchedText, index: number): string | null {
  const written = text.written(index);
  const after = text.text.charAt(text.end(index));
  if (written.length > 3 || (after !== '+' && after !== '⁺')) return null;
  const [, symbol = ''] = /^([A-Z][a-z]?)\d$/.exec(written.normalize('NFKC')) ?? [];
  return text.lexicon.isChemical('elements', symbol) ? symbol : null;
}
