import { gapAfter, type TextWords, termsOf, WordList } from './text-words.ts';

/** The exchanges of a region, by what stands for them alone, and what does only beside a ticker or another exchange. */
const exchanges: Record<string, { names: string; codes: string }> = {
  australia: { names: 'ASX', codes: 'AX AU' },
  america: {
    names: 'NYSE Nasdaq AMEX OTC OTCQX OTCQB OTCPK',
    codes: 'American Arca MKT Pink Markets US N O OQ PK',
  },
  canada: { names: 'TSX TSXV CSE NEO', codes: 'V Venture CN TO' },
  britain: { names: 'LSE AIM LON', codes: 'L LN' },
  shanghai: { names: 'SSE SHSE Shanghai', codes: 'SH SS CH' },
  shenzhen: { names: 'SZSE Shenzhen', codes: 'SZ CH' },
  hongKong: { names: 'HKEX SEHK HK', codes: '' },
  japan: { names: 'TSE TYO', codes: 'T JP Tokyo' },
  euronext: { names: 'Euronext EPA EBR', codes: 'Brussels Paris BR PA BB FP' },
};

const names = new WordList(
  Object.values(exchanges)
    .map((each) => each.names)
    .join(' '),
);

let regionsByTerm: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function readRegions(): ReadonlyMap<string, ReadonlySet<string>> {
  const regions = new Map<string, Set<string>>();
  for (const [region, each] of Object.entries(exchanges))
    for (const term of termsOf(`${each.names} ${each.codes}`))
      regions.set(term, (regions.get(term) ?? new Set()).add(region));
  return regions;
}

/** The regions of an exchange, by its name or code, folded; empty for any other word. */
export function regionsOf(term: string): ReadonlySet<string> {
  regionsByTerm ??= readRegions();
  return regionsByTerm.get(term) ?? new Set();
}

/** The regions of the exchanges that a ticker is written with: "ASX: LYC", "NYSE American/TSX: UUUU/EFR", "LYC.AX". */
export function regionsAround(text: TextWords, index: number): ReadonlySet<string> {
  const prefix = /^S[HZ](?=\d{6}$)/.exec(text.written(index))?.[0];
  if (prefix) return regionsOf(prefix.toLowerCase());
  const before = regionsBefore(text, index);
  return before.size > 0 ? before : regionsAfter(text, index);
}

function regionsAfter(text: TextWords, index: number): ReadonlySet<string> {
  const gap = gapAfter(text, index);
  const isLong = text.written(index).length > 2;
  const isSuffix = gap === '.' || gap === ':' || (gap === ' ' && isLong);
  const isCode = isSuffix && /^\p{Lu}+$/u.test(text.written(index + 1));
  return isCode ? regionsOf(text.term(index + 1)) : new Set();
}

/** No row of tickers or exchanges is longer, in words. */
const longestRow = 8;

function regionsBefore(text: TextWords, index: number): ReadonlySet<string> {
  const found = new Set<string>();
  let at = index;
  // Other tickers of the same exchanges: "TSX/NYSE American: EFR/UUUU".
  while (index - at < longestRow && isRowGap(gapAfter(text, at - 1)) && isTicker(text, at - 1))
    at -= 1;
  for (const end = at - longestRow; at > end; at -= 1) {
    const gap = gapAfter(text, at - 1);
    if (gap === null || !/^[\s:/&,\-.()]{0,3}$/u.test(gap)) break;
    const term = text.term(at - 1);
    const isExchange = names.has(term) || names.has(text.term(at - 2));
    if (found.size === 0 && !(isExchange && text.isCapitalized(at - 1))) break;
    const regions = regionsOf(term);
    if (regions.size === 0) break;
    for (const region of regions) found.add(region);
  }
  return found;
}

const isTicker = (text: TextWords, index: number): boolean =>
  isTickerLike(text.written(index)) && !names.has(text.term(index));

/** Whether a word may be a ticker by its letters: "LYC", "600111", "SH600111". */
export const isTickerLike = (written: string): boolean =>
  /^(?:S[HZ])?[\p{Lu}\d]{1,6}$/u.test(written);

/** Whether what stands between two words separates the members of a row. */
export const isRowGap = (gap: string | null): boolean => gap !== null && /^\s?[/,;]\s?$/u.test(gap);
