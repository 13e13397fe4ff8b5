/** The words and numbers of a text in lower case, for comparing texts. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The beginning of a text whose words are separated by single spaces, cut between two words. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = text.lastIndexOf(' ', maxLength - 1);
  if (end >= 0) return `${text.slice(0, end)}…`;
  // A cut must not leave half of a character, such as of an emoji.
  return `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…`;
}
