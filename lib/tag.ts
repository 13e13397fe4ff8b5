import { withoutBidiControls } from './bidi.ts';

/** Maximum number of characters in a tag. */
const maxTagLength = 60;

/** Maximum number of tags per article or highlight. */
export const maxTags = 100;

/** A tag's identity, which ignores case and spaces. */
export const tagKey = (tag: string): string => tag.replace(/\s+/g, '').toLowerCase();

/** The separators of tags in a line: the commas and semicolons of several keyboards. */
export const tagSeparator = /[,;\n，；、،؛]/;

/** The tags of a line that the user has typed. */
export const tagsInLine = (line: string): string[] => line.split(tagSeparator).map(normalizeTag);

/** Normalizes a tag to one line without separators and leading `#`. May be empty. */
export const normalizeTag = (text: string): string =>
  withoutBidiControls(text.toWellFormed().normalize('NFC'))
    // Zero-width characters.
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\p{Cc}\s,;，；、،؛]+/gu, ' ')
    .replace(/^[ #]+/, '')
    .slice(0, maxTagLength)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();

/** Normalizes tags and removes duplicates; the first spelling wins. Keeps at most `maxTags`. */
export function normalizeTags(tags: Iterable<string>): string[] {
  const byKey = new Map<string, string>();
  for (const written of tags) {
    const tag = normalizeTag(written);
    const key = tagKey(tag);
    if (key !== '' && !byKey.has(key)) byKey.set(key, tag);
    if (byKey.size === maxTags) break;
  }
  return [...byKey.values()];
}

/** Spellings of the tags in use, by key. */
export type TagSpellings = ReadonlyMap<string, string>;

/** Collects spellings; the first one of each tag wins. */
export const tagSpellings = (tags: readonly string[]): TagSpellings =>
  new Map(tags.toReversed().map((tag) => [tagKey(tag), tag]));

/** A tag in the spelling in use, if there is one. */
export const inKnownSpelling = (tag: string, spelling: TagSpellings): string =>
  spelling.get(tagKey(tag)) ?? tag;
