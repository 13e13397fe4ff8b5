/**
 * Text in which the same thing is written the same way: raised and lowered digits on the line (`Fe₁₆N₂`), one kind of
 * quote, dash, minus and space, no trade marks.
 */
export const normalizeText = (text: string): string =>
  text
    .replace(/[™®©\u00ad\u200b]/g, '')
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n\t]+/g, ' ');
