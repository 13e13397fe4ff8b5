import type { Entity } from './entity.ts';
import { formulaSymbols, ionSymbol } from './formulas.ts';
import { gapAfter, type TextWords, WordList } from './text-words.ts';

/** Symbols that texts seldom use for anything else. */
const plainSymbols = new Set(['Nd', 'Dy', 'Tb', 'Sm', 'Gd', 'Yb', 'Eu', 'Nb', 'Sb', 'Pm']);

/** Symbols that are words, too. */
const wordLike = new Set(['La', 'Y', 'W', 'Co', 'Li']);

/** What a symbol is followed by, whichever it is. */
const compoundWords = new WordList(
  `oxide oxides metal metals ion ions isotope isotopes doped carbonate carbonates chloride nitrate fluoride alloy alloys
  ppm bearing oxalate hydroxide sulfide sulfate enriched free phosphor phosphors dopant master stabilized stabilised
  powder powders ingot ingots wafer wafers`,
);

/** What a plain symbol is followed by. */
const usualWords = new WordList(
  `price prices content grade grades recovery recoveries separation feedstock compounds salts rich magnet magnets
  laser lasers fiber fibre supply output production demand concentrations levels kg tonnes exports imports equivalent
  loading units lines circuits based products`,
);

/** What a plain symbol follows: "kg of Dy". */
const amounts = new WordList('ppm kg tonnes tons grams t g Mt percent of');

/** What an element is put into: "Nd:YAG". */
const hosts = new Set(['YAG', 'YVO4', 'YLF', 'GGG', 'glass']);

/** The grade of a neodymium magnet: "N48SH". */
const magnetGrade = /^N\d{2}(?:[MH]|SH|UH|EH|AH)$/;

/** The chemical symbols of a list: an element may be named by its symbol, or in a formula. */
export class SymbolIndex {
  readonly #bySymbol: ReadonlyMap<string, Entity>;

  constructor(entities: readonly Entity[]) {
    this.#bySymbol = new Map(
      entities.flatMap((entity) => (entity.symbol ? [[entity.symbol, entity]] : [])),
    );
  }

  /** The element whose symbol is the word at an index, if that is seldom anything else, or has an amount beside it. */
  weakAt(text: TextWords, index: number): Entity | undefined {
    const [written, end] = [text.written(index), text.end(index)];
    const entity = this.#bySymbol.get(written);
    if (!entity) return undefined;
    const isLikely =
      plainSymbols.has(written) ||
      hasShare(text.text.slice(end, end + 12)) ||
      (isOf(text, index) && /^[.,;)]/u.test(text.text.slice(end, end + 1)));
    return isLikely ? entity : undefined;
  }

  /** The elements that the word at an index names, as a symbol among words of chemistry or as a formula. */
  entitiesAt(text: TextWords, index: number): Entity[] {
    const [written, end] = [text.written(index), text.end(index)];
    const formula = formulaSymbols(written);
    if (formula) return this.#entitiesOf(formula);
    if (magnetGrade.test(written)) return this.#entitiesOf(['Nd']);
    const ion = ionSymbol(written, text.text.charAt(end));
    if (ion) return this.#entitiesOf([ion]);
    return this.#bySymbol.has(written) && isChemical(text, index)
      ? this.#entitiesOf([written])
      : [];
  }

  #entitiesOf(symbols: readonly string[]): Entity[] {
    return [...new Set(symbols)].flatMap((symbol) => this.#bySymbol.get(symbol) ?? []);
  }
}

/** Whether a share follows: " 4.5%". */
const hasShare = (after: string): boolean => /^\s\d{1,3}(?:\.\d{1,3})?\s?%/u.test(after);

/** Whether the word before the one at an index is "of" or "for". */
const isOf = (text: TextWords, index: number): boolean => /^(?:of|for)$/.test(text.term(index - 1));

/** Whether words of chemistry stand beside a symbol. */
function isChemical(text: TextWords, index: number): boolean {
  const written = text.written(index);
  const [start, end] = [text.start(index), text.end(index)];
  const [gapBefore, gap] = [gapAfter(text, index - 1) ?? '', gapAfter(text, index) ?? ''];
  const isJoined = /^[\s\-\u2010-\u2015]$/u.test(gap);
  const isPlain = plainSymbols.has(written);
  const [beforeTerm, nextTerm] = [text.term(index - 1), text.term(index + 1)];
  const isShare = /%\s?$/u.test(text.text.slice(Math.max(0, start - 3), start));
  return (
    (isShare && !wordLike.has(written)) ||
    (isJoined && compoundWords.has(nextTerm)) ||
    // An isotope: "Lu-177".
    (gap === '-' && /^\d{2,3}$/.test(nextTerm)) ||
    (/^[:\-\u2010-\u2015]$/u.test(gap) && hosts.has(text.written(index + 1))) ||
    (isPlain && hasShare(text.text.slice(end, end + 12))) ||
    (isPlain && isJoined && usualWords.has(nextTerm)) ||
    (isPlain && gapBefore === ' ' && amounts.has(beforeTerm)) ||
    (beforeTerm === 'of' && amounts.has(text.term(index - 2))) ||
    isInRow(text, index)
  );
}

/** What stands between the members of a row of symbols. */
const rowGap = /^\s?[,/\-\u2010-\u2015+&:()]\s?$|^\s$/u;

/** What stands before or after a value in such a row: "Nd 78, Dy 230", "Tb: $960". */
const valueGap = /^[\s:=,;/()%$€¥+−\-\u2010-\u2015]{1,4}$/u;

/** A value, or its unit. */
const value = /^(?:\d{1,6}(?:[.,]\d{1,3})?|kg|ppm|g|t|wt|US|USD)$/;

/** No row is longer, in words. */
const longestRow = 30;

/** Whether the symbol stands in a row such as "Nd, Pr, Dy and Tb", of which at least one is seldom anything else. */
function isInRow(text: TextWords, index: number): boolean {
  const row = new Set([text.written(index)]);
  let [first, last] = [index, index];
  for (const step of [-1, 1]) {
    for (let at = index; Math.abs(at - index) < longestRow; ) {
      const gap = gapAfter(text, Math.min(at, at + step));
      const next = text.written(at + step);
      const isValue = value.test(next);
      const between = isValue || value.test(text.written(at)) ? valueGap : rowGap;
      if (gap === null || !between.test(gap)) break;
      if (isSymbol(next)) row.add(next);
      else if (!isValue && !/^(?:and|or|plus|to)$/.test(next)) break;
      at += step;
      [first, last] = [Math.min(first, at), Math.max(last, at)];
    }
  }
  if (row.size < 2) return false;
  const next = text.term(last + 1);
  const isNamed = compoundWords.has(next) || usualWords.has(next);
  return isNamed || row.has('Ce') || [...row].some(isPlain) || isClosed(text, row, first, last);
}

const isPlain = (written: string): boolean =>
  plainSymbols.has(written) || formulaSymbols(written) !== null;

/** Whether a row of symbols that are words, too, is too long for words, or has parentheses of its own. */
function isClosed(text: TextWords, row: ReadonlySet<string>, first: number, last: number): boolean {
  const isInParentheses =
    text.text.charAt(text.start(first) - 1) === '(' && text.text.charAt(text.end(last)) === ')';
  return row.size > 2 || isInParentheses;
}

const isSymbol = (written: string): boolean =>
  /^(?:Sc|Y|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Fe|B|Co|Ni|Ga|Ge|Sb|W|Nb|Li|Zr|Hf|Ta|U|Th|Al|Mg|Ti)$/.test(
    written,
  ) || formulaSymbols(written) !== null;
