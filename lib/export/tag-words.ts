import { tagKey } from '../tag.ts';
import type { ExportItem } from './export-item.ts';

/** What a citation names an article by: the reader's tags and where the publisher filed it, each once. */
export function keywordsOf({ categories, tags }: ExportItem): string[] {
  const known = new Set(tags.map(tagKey));
  return [...tags, ...categories.filter((category) => !known.has(tagKey(category)))];
}

/** A category or tag as one word, as programs for notes have them: `Rare-Earth-Magnets`, within another `Mining/Quotas`. */
export function tagWord(tag: string): string {
  const word = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}_/-]+/gu, '-')
    .replace(/-*\/[-/]*/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  // Figures alone are no tag.
  return /^[\p{N}/]+$/u.test(word) ? `_${word}` : word;
}

/** Tags as words, each once, whatever its letters' case. */
export function tagWords(tags: readonly string[]): string[] {
  const words = tags.map(tagWord).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
