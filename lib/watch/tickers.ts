import type { Entity } from './entity.ts';
import { gapAfter, type TextWord, type TextWords } from './text-words.ts';

/** Where stocks are traded, by what texts call the exchanges, folded. */
const exchanges: Record<string, readonly string[]> = {
  australia: ['asx', 'ax', 'au'],
  america: [
    ...[
      'nyse',
      'nasdaq',
      'amex',
      'american',
      'arca',
      'mkt',
      'nyseamerican',
      'otc',
      'otcqx',
      'otcqb',
    ],
    ...['otcpk', 'pink', 'markets', 'us', 'n', 'o', 'oq', 'pk'],
  ],
  canada: ['tsx', 'tsxv', 'tsxventure', 'v', 'venture', 'cse', 'cn', 'to', 'neo'],
  britain: ['lse', 'aim', 'l', 'ln', 'lon'],
  shanghai: ['sse', 'shse', 'sh', 'ss', 'shanghai', 'ch'],
  shenzhen: ['szse', 'sz', 'shenzhen', 'ch'],
  hongKong: ['hkex', 'sehk', 'hk', 'hkse'],
  japan: ['tse', 'tyo', 't', 'jp', 'tokyo'],
  euronext: ['euronext', 'brussels', 'paris', 'ebr', 'epa', 'br', 'pa', 'bb', 'fp'],
};

/** What stands for an exchange by itself, and not only after a ticker or another such word. */
const names = new Set(
  `asx nyse nasdaq amex nyseamerican otc otcqx otcqb otcpk tsx tsxv tsxventure cse neo lse aim sse shse szse hkex sehk tse tyo
  euronext shanghai shenzhen hk lon epa ebr`.split(/\s+/),
);

const regionsByWord = new Map<string, Set<string>>();
for (const [region, words] of Object.entries(exchanges))
  for (const word of words)
    regionsByWord.set(word, (regionsByWord.get(word) ?? new Set()).add(region));

interface ListedTicker {
  entity: Entity;
  regions: ReadonlySet<string>;
}

/** The tickers of a list, by the ticker folded. */
export class TickerIndex {
  readonly #tickers = new Map<string, ListedTicker[]>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities)
      for (const written of entity.tickers ?? []) {
        const [exchange = '', ticker = ''] = written.split(':');
        const key = ticker.toLowerCase();
        const regions = regionsByWord.get(exchange.toLowerCase()) ?? new Set();
        const known = this.#tickers.get(key) ?? [];
        this.#tickers.set(key, [...known, { entity, regions }]);
      }
  }

  /** The entities whose ticker is the word at an index, with its exchange or among words of the market. */
  entitiesAt(text: TextWords, index: number): Entity[] {
    const word = text.words[index];
    const listed = word && isTickerLike(word) ? this.#tickers.get(codeOf(word)) : undefined;
    if (!word || !listed) return [];
    const regions = regionsAround(text, index);
    if (regions.size > 0)
      return listed
        .filter((each) => [...each.regions].some((region) => regions.has(region)))
        .map(({ entity }) => entity);
    const isQuoted = isInMarket(text, index) || this.#isInRow(text, index);
    return isQuoted ? listed.map(({ entity }) => entity) : [];
  }

  /** The entities whose ticker of four letters or more the word at an index is, without anything that tells. */
  weakAt(text: TextWords, index: number): Entity[] {
    const word = text.words[index];
    if (!word || !/^\p{Lu}{4,6}$/u.test(word.written) || regionsAround(text, index).size > 0)
      return [];
    return (this.#tickers.get(word.term) ?? []).map(({ entity }) => entity);
  }

  /** Whether another listed ticker stands beside this one: "LYC, ILU and ARU". */
  #isInRow(text: TextWords, index: number): boolean {
    const lengthAt = (at: number) => {
      const word = text.words[at];
      return word && isTickerLike(word) && this.#tickers.has(word.term) ? word.written.length : 0;
    };
    const least = lengthAt(index) < 3 ? 4 : 3;
    const isAt = (step: 1 | -1) =>
      text.words[index + step]?.term === 'and'
        ? lengthAt(index + 2 * step) >= least
        : lengthAt(index + step) >= least &&
          isListGap(gapAfter(text, Math.min(index, index + step)));
    return lengthAt(index) > 1 && (isAt(1) || isAt(-1));
  }
}

const isTickerLike = ({ written }: TextWord): boolean =>
  /^(?:S[HZ])?[\p{Lu}\d]{1,6}$/u.test(written);

/** The number of `SH600111`. */
const codeOf = ({ term }: TextWord): string => /^s[hz](\d{6})$/.exec(term)?.[1] ?? term;

/** The regions of the exchanges that a ticker is written with: "ASX: LYC", "NYSE American/TSX: UUUU/EFR", "LYC.AX". */
function regionsAround(text: TextWords, index: number): Set<string> {
  const prefix = /^S[HZ](?=\d{6}$)/.exec(text.words[index]?.written ?? '')?.[0];
  if (prefix) return regionsByWord.get(prefix.toLowerCase()) ?? new Set();
  const before = regionsBefore(text, index);
  return before.size > 0 ? before : regionsAfter(text, index);
}

function regionsAfter(text: TextWords, index: number): Set<string> {
  const [gap, next] = [gapAfter(text, index), text.words[index + 1]];
  const isShort = (text.words[index]?.written.length ?? 0) < 3;
  const isSuffix = gap === '.' || gap === ':' || (gap === ' ' && !isShort);
  if (!next || !isSuffix || !/^[\p{Lu}]+$/u.test(next.written)) return new Set();
  return regionsByWord.get(next.term) ?? new Set();
}

/** No list of tickers or exchanges is longer, in words. */
const longestList = 8;

function regionsBefore(text: TextWords, index: number): Set<string> {
  const found = new Set<string>();
  let at = index;
  // Other tickers of the same exchanges: "TSX/NYSE American: EFR/UUUU".
  while (index - at < longestList && isListGap(gapAfter(text, at - 1)) && isTickerAt(text, at - 1))
    at -= 1;
  for (let steps = 0; steps < longestList; steps += 1) {
    const [word, gap] = [text.words[at - 1], gapAfter(text, at - 1)];
    if (!word || gap === null || !/^[\s:/&,\-.()]{0,3}$/u.test(gap)) break;
    const regions = regionsByWord.get(word.term);
    if (!regions || (found.size === 0 && !/^[\p{Lu}]/u.test(word.written))) break;
    const isLast = found.size === 0;
    // "V" of "TSX-V" and "American" of "NYSE American" name no exchange by themselves.
    if (!isLast || names.has(word.term) || names.has(text.words[at - 2]?.term ?? ''))
      for (const region of regions) found.add(region);
    else break;
    at -= 1;
  }
  return found;
}

const isTickerAt = (text: TextWords, index: number): boolean => {
  const word = text.words[index];
  return word !== undefined && isTickerLike(word) && !names.has(word.term);
};

const isListGap = (gap: string | null): boolean => gap !== null && /^\s?[/,;]\s?$/u.test(gap);

const marketWords = new Set(
  `share shares stock stocks ticker tickers symbol rose fell gained lost closed slid jumped surged traded trading trades
  rallied climbed dropped slipped eased firmed tumbled units holders shareholders rated upgraded downgraded target buy sell hold
  price investors session intraday`.split(/\s+/),
);

const moved = new Set(
  `rose fell gained lost closed slid jumped surged traded rallied climbed dropped slipped eased firmed tumbled up down added soared
  sank were was ended opened`.split(/\s+/),
);

const spoke = new Set(['said', 'says', 'reported', 'announced']);

/** Whether a ticker without an exchange is one of a stock: the shorter it is, the closer the words of the market. */
function isInMarket(text: TextWords, index: number): boolean {
  const word = text.words[index];
  if (!word || /^\d+$/.test(word.written)) return false;
  if (text.text.charAt(word.start - 1) === '$') return true;
  const termAt = (offset: number) => text.words[index + offset]?.term ?? '';
  const after = text.text.slice(word.end, word.end + 16);
  if (/^[\s:(,$\d.+\-−]{1,14}%/u.test(after)) return true;
  if (word.written.length > 2 && isPrice(after)) return true;
  if (termAt(-1) === 'ticker' || termAt(-1) === 'symbol') return true;
  const isStock = ['shares', 'stock', 'units'].includes(text.words[index + 1]?.written ?? '');
  if (word.written.length < 3) return isStock && moved.has(termAt(2));
  if (isStock || moved.has(termAt(1)) || spoke.has(termAt(1))) return true;
  if (word.written.length < 4) return false;
  return [-4, -3, -2, -1, 1, 2, 3, 4].some((offset) => marketWords.has(termAt(offset)));
}

/** Whether a price follows: " 3.65" or " $3.10", but no "2.5 million". */
const isPrice = (after: string): boolean =>
  /^\s(?:[A-Z]{0,2}\$)?\d{1,4}\.\d{2}(?![\d%]|\s?[mb])/u.test(after);
