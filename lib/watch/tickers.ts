import type { Entity } from './entity.ts';
import { isRowGap, isTickerLike, regionsAround } from './exchanges.ts';
import type { Lexicon } from './lexicon.ts';
import { gapAfter, type MatchedText, type WordRange } from './text-words.ts';

interface ListedTicker {
  entity: Entity;
  regions: ReadonlySet<string>;
}

/** The tickers of a list, by the folded ticker. */
export class TickerIndex {
  readonly #tickers = new Map<string, ListedTicker[]>();

  constructor(entities: readonly Entity[], lexicon: Lexicon) {
    for (const entity of entities)
      for (const written of entity.tickers ?? []) {
        const [exchange = '', ticker = ''] = written.toLowerCase().split(':');
        const listed = { entity, regions: lexicon.regionsOf(exchange) };
        this.#tickers.set(ticker, [...(this.#tickers.get(ticker) ?? []), listed]);
      }
  }

  /** The entities whose ticker is the word at an index, if it is beside its exchange or among words of the market. */
  entitiesAt(text: MatchedText, index: number): Entity[] {
    const listed = this.#tickers.get(codeOf(text.term(index)));
    // Most words are not tickers, and the lookup is faster than comparing letters.
    if (!listed || !isTickerLike(text.written(index))) return [];
    const regions = regionsAround(text, index);
    const isHere = (each: ListedTicker) => [...each.regions].some((region) => regions.has(region));
    const isQuoted = regions.size === 0 && (isInMarket(text, index) || this.#isInRow(text, index));
    return listed.filter((each) => isQuoted || isHere(each)).map(({ entity }) => entity);
  }

  /**
   * The entities whose ticker is the word at an index, though nothing around it shows that. Three letters among words
   * in capitals don't count.
   */
  weakAt(text: MatchedText, index: number): Entity[] {
    const listed = this.#tickers.get(text.term(index));
    if (!listed || !/^\p{Lu}{3,6}$/u.test(text.written(index))) return [];
    const isLoud = [-1, 1].some((step) => /^\p{Lu}{4,}$/u.test(text.written(index + step)));
    if (text.written(index).length === 3 && (isLoud || isAbbreviation(text, index))) return [];
    return regionsAround(text, index).size > 0 ? [] : listed.map(({ entity }) => entity);
  }

  /** Whether a name of one word is used as a ticker of another exchange: "NeoGenomics (Nasdaq: NEO)". */
  isElsewhere(text: MatchedText, { from, to }: WordRange): boolean {
    if (to - from > 1 || !isTickerLike(text.written(from))) return false;
    const isAfterColon = gapAfter(text, from - 1)?.trim() === ':';
    const isTicker = isAfterColon && regionsAround(text, from).size > 0;
    return isTicker && this.entitiesAt(text, from).length === 0;
  }

  /** Whether another listed ticker is next to this one: "LYC, ILU and ARU". */
  #isInRow(text: MatchedText, index: number): boolean {
    const lengthAt = (at: number) => {
      const written = text.written(at);
      return isTickerLike(written) && this.#tickers.has(text.term(at)) ? written.length : 0;
    };
    const least = lengthAt(index) < 3 ? 4 : 3;
    const isBeside = (step: 1 | -1) =>
      text.term(index + step) === 'and'
        ? lengthAt(index + 2 * step) >= least
        : lengthAt(index + step) >= least &&
          isRowGap(gapAfter(text, Math.min(index, index + step)));
    return lengthAt(index) > 1 && (isBeside(1) || isBeside(-1));
  }
}

/** A ticker without the prefix of a Chinese exchange: `600111` for `SH600111`. */
const codeOf = (term: string): string =>
  (term.length === 8 && /^s[hz](\d{6})$/.exec(term)?.[1]) || term;

/**
 * Whether words of the market show that a ticker without an exchange means the stock. The shorter it is, the nearer
 * they must be.
 */
function isInMarket(text: MatchedText, index: number): boolean {
  const written = text.written(index);
  if (/^\d+$/.test(written)) return false;
  const { length } = written;
  const after = text.text.slice(text.end(index), text.end(index) + 24);
  const isNamed =
    text.text.charAt(text.start(index) - 1) === '$' ||
    /^(?:ticker|symbol)$/.test(text.term(index - 1));
  if (isNamed || /^[\s:(,$\d.+\-−]{1,14}%/u.test(after)) return true;
  const isStock = text.lexicon.has('stockNouns', text.written(index + 1));
  if (length < 4 && !isStock && isAbbreviation(text, index)) return false;
  if (length < 3)
    return isStock
      ? text.isAmong('priceMoves', index + 2)
      : text.isAmong('priceMoves', index + 1) && /\d%/.test(after);
  if (isStock || isPrice(after) || text.isAmong('priceMoves', index + 1)) return true;
  return (
    length > 3 &&
    [-4, -3, -2, -1, 1, 2, 3, 4].some((offset) => text.isAmong('marketWords', index + offset))
  );
}

/** Whether a word is an abbreviation of something that is not a name: "the rupiah (IDR)", "an API". */
const isAbbreviation = (text: MatchedText, index: number): boolean =>
  text.isAmong('determiners', index - 1) ||
  (gapAfter(text, index - 1)?.endsWith('(') === true && !text.isCapitalized(index - 1));

/** Whether a price follows: " 3.65" or " $3.10", but not "2.5 million". */
const isPrice = (after: string): boolean =>
  /^\s(?:[A-Z]{0,2}\$)?\d{1,4}\.\d{2}(?![\d%]|\s?[mb])/u.test(after);
