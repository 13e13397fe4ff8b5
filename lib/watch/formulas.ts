/** The symbols of the chemical elements. */
const symbols = new Set(
  `H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru
  Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U`.split(
    /\s+/,
  ),
);

const part = /([A-Z][a-z]?)([\d.]*)/y;

/** The symbols of a formula, such as `Nd2O3`, `NdPr` or `SmCo`; `null` for anything else, a single symbol too. */
export function formulaSymbols(written: string): string[] | null {
  // A capital, and another one: most words have one at most.
  if (!/^[A-Z][^A-Z]{0,6}[A-Z]/.test(written)) return null;
  const plain = written.normalize('NFKC');
  const found: string[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < plain.length) {
    const symbol = part.exec(plain)?.[1];
    if (symbol === undefined) return null;
    if (!symbols.has(symbol)) return null;
    found.push(symbol);
  }
  if (found.length < 2) return null;
  // Capitals alone are an abbreviation: "WHO", "Y2K". An oxide has a number.
  const isAbbreviation = found.every((symbol) => symbol.length === 1);
  const isOxide = found.includes('O') && /\d/.test(plain);
  return isAbbreviation && !isOxide ? null : found;
}

/** The element of an ion, such as `Eu3` in "Eu3+"; `null` for anything else. */
export function ionSymbol(written: string, after: string): string | null {
  if (written.length > 3 || (after !== '+' && after !== '⁺')) return null;
  const [, symbol = ''] = /^([A-Z][a-z]?)\d$/.exec(written.normalize('NFKC')) ?? [];
  return symbols.has(symbol) ? symbol : null;
}
