/** A category or tag as one word, as programs for notes have them: `Rare-Earth-Magnets`. */
export function tagWord(tag: string): string {
  const word = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Figures alone are no tag.
  return /^\d+$/.test(word) ? `_${word}` : word;
}

/** Tags as words, each once, whatever its letters' case. */
export function tagWords(tags: readonly string[]): string[] {
  const words = tags.map(tagWord).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
