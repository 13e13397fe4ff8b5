/** Words to speak and the span of the text they stand for; an empty span for added words. */
export interface SpokenPiece {
  says: string;
  from: number;
  to: number;
}

/**
 * How text is spoken, with spans that count from `at`. Voices handle numbers, dates and percentages well, but not formulas,
 * prices with units, and addresses. The displayed text never changes.
 */
export function spokenForm(text: string, at: number): SpokenPiece[] {
  const pieces: SpokenPiece[] = [];
  let done = 0;
  const plain = (to: number) => {
    if (to > done) pieces.push({ says: text.slice(done, to), from: at + done, to: at + to });
  };
  for (const match of text.matchAll(everyForm)) {
    const says = formOf(match);
    if (says === match[0]) continue;
    plain(match.index);
    done = match.index + match[0].length;
    pieces.push({ says, from: at + match.index, to: at + done });
  }
  plain(text.length);
  return pieces;
}

/** Everything that is spoken, as one string. */
export const spokenText = (pieces: readonly SpokenPiece[]): string =>
  pieces.map(({ says }) => says).join('');

/** The span of the text that a spoken word stands for; `null` for an added word. */
export function sourceSpanOf(
  pieces: readonly SpokenPiece[],
  index: number,
  length: number,
): { from: number; to: number } | null {
  let start = 0;
  for (const { says, from, to } of pieces) {
    const inner = index - start;
    start += says.length;
    if (inner < 0 || inner >= says.length) continue;
    if (from === to) return null;
    // A form that differs from the text is highlighted as a whole.
    if (says.length !== to - from) return { from, to };
    return { from: from + inner, to: Math.min(from + inner + length, to) };
  }
  return null;
}

const units: Readonly<Record<string, string>> = {
  kg: 'kilogram',
  g: 'gram',
  t: 'tonne',
  mt: 'metric ton',
  lb: 'pound',
  oz: 'ounce',
  l: 'liter',
  m: 'meter',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  a: 'year',
  y: 'year',
  yr: 'year',
  d: 'day',
  h: 'hour',
};

const masses: Readonly<Record<string, string>> = {
  t: 'tonnes',
  kt: 'thousand tonnes',
  Mt: 'million tonnes',
  kg: 'kilograms',
};

const currencies: Readonly<Record<string, string>> = {
  US$: 'US dollars',
  A$: 'Australian dollars',
  AU$: 'Australian dollars',
  C$: 'Canadian dollars',
  CA$: 'Canadian dollars',
  RMB: 'yuan',
};

const scales: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  M: 'million',
  b: 'billion',
  bn: 'billion',
  B: 'billion',
  tn: 'trillion',
};

const symbols: Readonly<Record<string, string>> = {
  '≈': 'about ',
  '~': 'about ',
  '±': 'plus or minus ',
  '→': ' to ',
  '≥': 'at least ',
  '≤': 'at most ',
};

/** Elements in formulas. `C`, `O`, `B` and others are ordinary letters too, so they don't make a formula alone. */
const element =
  '(?:A[lsgu]|B[aei]?|C[aeordsul]?|Dy|E[ru]|F[e]?|G[ade]|H[of]?|I[nr]?|K|L[aiu]|M[gno]|N[abdi]?|O|P[bdrt]?|R[eu]|S[bcimnr]?|T[abihm]|U|V|W|Yb?|Z[nr])';

const digits = '[0-9₀-₉]';
const sub = '₀₁₂₃₄₅₆₇₈₉';
const amount = String.raw`\d[\d.,]*\d|\d`;

const forms = [
  String.raw`(?<address>\bhttps?:\/\/[^\s<>"”]+)`,
  // Elements with digits among them.
  `(?<formula>(?<![\\p{L}\\p{N}])[₀-₉]*(?=[A-Za-z]+${digits})(?:${element}${digits}*)+(?![\\p{L}\\p{N}]))`,
  // Metals named by their symbols: NdPr, Dy/Tb, Nd-Fe-B.
  String.raw`(?<metals>\b(?:Nd|Pr|Dy|Tb|Sm|Gd|Yb|Eu)(?:-?(?:Fe|Co|B|Nd|Pr|Dy|Tb|Sm|Gd|Yb|Eu))*(?![\p{L}\p{N}]))`,
  String.raw`(?<money>(?<currency>\b(?:US|AU?|CA?)\$|\bRMB ?)(?<sum>(?:${amount})(?:[–-](?:${amount}))?)(?: ?(?<scale>million|billion|trillion|bn|tn|mn|[kmbMB])\b)?)`,
  String.raw`(?<rate>\b(?<mass>kt|Mt|kg|t)\/(?:a|y|yr|year)\b|\b(?<short>kt?pa|Mtpa|tpa)\b)`,
  // Only after an amount: "n/a" and "y/y" are no rates.
  String.raw`(?<per>(?<=\d ?(?:kg|g|kt|Mt|t|km|m|l|k|mn|bn|million|billion|kWh|MWh)?)\/(?<unit>kg|kWh|MWh|mt|lb|oz|yr|[gtlmaydh])\b)`,
  String.raw`(?<symbol>[≈~](?=\s?[\d$€£¥A-Z])|±|→|[≥≤])`,
];

/**
 * What makes elements with digits a formula: subscript digits, digits between elements, or digits after two of them:
 * Fe₁₆N₂, Nd2Fe14B, SmCo5. Others are names, such as F35.
 */
const inFormula = new RegExp(`[₀-₉]|\\d${element}|^${element}${element}\\d`);

const everyForm = new RegExp(forms.join('|'), 'gu');

function formOf({ 0: text, groups = {} }: RegExpExecArray): string {
  const { address, formula, metals, money, rate, per, symbol } = groups;
  if (address !== undefined) return hostOf(address);
  if (formula !== undefined) return inFormula.test(formula) ? spelled(formula) : text;
  if (metals !== undefined) return spelled(metals);
  if (money !== undefined) return moneyForm(groups);
  if (rate !== undefined) return rateForm(groups);
  if (per !== undefined) return ` per ${units[groups.unit ?? ''] ?? groups.unit}`;
  return symbol === undefined ? text : (symbols[symbol] ?? text);
}

/** Spells a formula by letter, numbers as a whole: "F E 16 N 2". */
function spelled(formula: string): string {
  const figures = formula.replace(/[₀-₉]/g, (figure) => String(sub.indexOf(figure)));
  return (figures.match(/\d+|\p{L}/gu) ?? []).join(' ').toUpperCase();
}

function moneyForm({ currency = '', sum = '', scale }: Record<string, string | undefined>): string {
  const size = scale === undefined ? '' : ` ${scales[scale] ?? scale}`;
  return `${sum}${size} ${currencies[currency.trim()] ?? currency}`;
}

function rateForm({ mass, short }: Record<string, string | undefined>): string {
  const name = mass ?? (short === 'kpa' ? 'kt' : short?.replace(/pa$/, ''));
  return `${masses[name ?? ''] ?? name} per year`;
}

/**
 * The host of an address, because the rest is useless when heard. Keeps punctuation that ends the sentence after the
 * address.
 */
function hostOf(address: string): string {
  const rest = address.replace(/^https?:\/\/(?:www\.)?/, '');
  const host = rest.search(/[/?#:]/);
  if (host < 0) return rest;
  let end = rest.length;
  while (end > host && '.,;!?)'.includes(rest.charAt(end - 1))) end -= 1;
  return rest.slice(0, host) + rest.slice(end);
}
