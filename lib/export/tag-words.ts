import { tagKey } from '../tag.ts';
import type { ExportItem } from './export-item.ts';
import { trimSigns } from './file-names.ts';

/** Keywords of a citation: the user's tags and the categories, without duplicates. */
export function keywordsOf({ categories, tags }: ExportItem): string[] {
  const known = new Set(tags.map(tagKey));
  return [...tags, ...categories.filter((category) => !known.has(tagKey(category)))];
}

/** A category or tag as one word, for note apps: `Rare-Earth-Magnets`, or nested `Mining/Quotas`. */
export function tagWord(tag: string): string {
  const word = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}_/-]+/gu, '-')
    .split('/')
    .map((part) => trimSigns(part, '-'))
    .filter((part) => part !== '')
    .join('/');
  // Obsidian rejects tags of digits only.
  return /^[\p{N}/]+$/u.test(word) ? `_${word}` : word;
}

/** Tags in a text, without duplicates. */
export const hashtags = (tags: readonly string[]): string =>
  tagWords(tags)
    .map((tag) => `#${tag}`)
    .join(' ');

/** Tags as single words without duplicates, ignoring case. */
export function tagWords(tags: readonly string[]): string[] {
  const words = tags.map(tagWord).filter((word) => word !== '');
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
