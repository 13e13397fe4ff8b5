/**
 * Unifies notation: superscript and subscript digits become plain digits (`Fe₁₆N₂`), quotes, dashes, minus signs and
 * spaces become one kind each, trademark signs are dropped.
 */
export const normalizeText = (text: string): string =>
  text
    .replace(/[™®©\u00ad\u200b]/g, '')
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n\t]+/g, ' ');
