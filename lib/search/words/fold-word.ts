const notAscii = /[^\p{ASCII}]/u;
const undecomposed = /[ßæœøłđðħıŧ]/g;

/** Letters whose stroke or ligature has no decomposition in Unicode. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};

/** The longest term, in UTF-16 units. The rest of a longer word is ignored. */
export const longestTerm = 64;

/**
 * A word as it is indexed: lower case, without accents, in compatibility form (`Fe₁₆N₂` is `fe16n2`). Only letters and
 * digits remain, so a word can become empty.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return cut(notAscii.test(lower) ? foldLetters(lower) : lower);
}

/** Folds a word that has only ASCII letters and digits. */
export const foldAscii = (word: string): string => cut(word.toLowerCase());

const foldLetters = (lower: string): string =>
  lower
    .normalize('NFKD')
    // Compatibility forms can be capitals.
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(undecomposed, (letter) => plainLetters[letter] ?? letter)
    // NFKD takes Hangul syllables apart.
    .normalize('NFC');

function cut(term: string): string {
  if (term.length <= longestTerm) return term;
  const last = term.charCodeAt(longestTerm - 1);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return term.slice(0, splitsPair ? longestTerm - 1 : longestTerm);
}
