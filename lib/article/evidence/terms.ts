import { commonWords } from './common-words.ts';
import { normalizeText } from './normalize-text.ts';

/** A word of a text, normalized for comparison. */
export interface Term {
  key: string;
  /** Whether it has a capital letter or a digit. */
  isCapital: boolean;
  /** Whether it is a name in any position: an element, ticker, grade or formula. */
  isName: boolean;
}

/** The meaningful words of a text, with element symbols spelled out: `NdPr` is neodymium and praseodymium. */
export const termsOf = (text: string): Term[] =>
  [...normalizeText(text).matchAll(word)].flatMap(([found]) => termsIn(found));

const word = /\p{L}[\p{L}\p{N}]*(?:[-/.'+][\p{L}\p{N}]+)*/gu;

function termsIn(found: string): Term[] {
  if (/\d/.test(found)) return [{ key: asCode(found), isCapital: true, isName: true }];
  return found.split(/[-/.+]/).flatMap((part) => {
    const [bare = ''] = part.split("'", 1);
    const elementKeys = elementsIn(bare);
    if (elementKeys.length > 0)
      return elementKeys.map((key) => ({ key, isCapital: true, isName: true }));
    const lower = fullForms.get(bare.toLowerCase()) ?? bare.toLowerCase();
    if (lower.length < 2 || stopWords.has(lower)) return [];
    const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0;
    const isName = elementNames.has(lower) || capitals > 1;
    return [{ key: isName ? lower : stem(lower), isCapital: capitals > 0, isName }];
  });
}

const fullForms = new Map([
  ['kg', 'kilogram'],
  ['t', 'tonne'],
  ['usd', 'dollar'],
  ['pct', 'percent'],
]);

/** `PC-88A`, `PC88A` and `pc 88a` are the same code. */
const asCode = (found: string): string => found.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const elements: Record<string, string> = {
  Sc: 'scandium',
  Ce: 'cerium',
  La: 'lanthanum',
  Pr: 'praseodymium',
  Nd: 'neodymium',
  Sm: 'samarium',
  Eu: 'europium',
  Gd: 'gadolinium',
  Tb: 'terbium',
  Dy: 'dysprosium',
  Ho: 'holmium',
  Er: 'erbium',
  Tm: 'thulium',
  Yb: 'ytterbium',
  Lu: 'lutetium',
  Co: 'cobalt',
  Fe: 'iron',
};
const elementNames = new Set([...Object.values(elements), 'yttrium']);

/** The elements of one symbol, or of several in a row. */
function elementsIn(part: string): string[] {
  const symbols = part.match(/[A-Z][a-z]/g) ?? [];
  if (symbols.join('') !== part) return [];
  const names = symbols.flatMap((symbol) => elements[symbol] ?? []);
  return names.length === symbols.length ? names : [];
}

/** Strips endings: `separates`, `separated`, `separating` and `separation` have the same stem. */
function stem(lower: string): string {
  const singular = lower.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
  const bare = singular.replace(/(?<=\p{L}{4})(?:ations?|ion|ing|ed|ly|ment|e)$/u, '');
  return bare.replace(/(\p{L})\1$/u, '$1').replace(/at$/, '');
}

/** Words that any two sentences may share. */
const stopWords = new Set(commonWords);
