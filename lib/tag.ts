import { withoutBidiControls } from './bidi.ts';

/** Maximum number of characters in a tag. */
const maxTagLength = 60;

/** Maximum number of tags per article or highlight. */
export const maxTags = 100;

/** A tag's identity, which ignores case and spaces. */
export const tagKey = (tag: string): string => tag.replace(/\s+/g, '').toLowerCase();

/** Normalizes a tag to one line without commas and leading `#`. May be empty. */
export const normalizeTag = (text: string): string =>
  withoutBidiControls(text.toWellFormed().normalize('NFC'))
    // Zero-width characters.
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[\p{Cc}\s,;]+/gu, ' ')
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

/** Adds tags from comma-separated input. */
export function withTags(tags: readonly string[], line: string, spelling: TagSpellings): string[] {
  const written = line.split(/[,;\n]/).map(normalizeTag);
  return normalizeTags([...tags, ...written.map((tag) => inKnownSpelling(tag, spelling))]);
}

/** Whether tags include one, in any spelling. */
export const hasTag = (tags: readonly string[], tag: string): boolean =>
  tags.some((each) => tagKey(each) === tagKey(tag));

/** Removes a tag in any spelling. */
export const withoutTag = (tags: readonly string[], removed: string): string[] =>
  tags.filter((tag) => tagKey(tag) !== tagKey(removed));

/** Renames a tag; merges it with an existing one of the new name. */
export function withRenamedTag(tags: readonly string[], from: string, to: string): string[] {
  const keys = new Set([tagKey(from), tagKey(to)]);
  return normalizeTags(tags.map((tag) => (keys.has(tagKey(tag)) ? to : tag)));
}

/** Applies the difference between `from` and `to`, for undo and redo. Other changes made since are kept. */
export function applyTagChange(
  tags: readonly string[],
  from: readonly string[],
  to: readonly string[],
): string[] {
  if (sameTags(tags, from)) return [...to];
  const lacks = (list: readonly string[]) => (tag: string) => !hasTag(list, tag);
  const gone = from.filter(lacks(to));
  return normalizeTags([...tags.filter(lacks(gone)), ...to.filter(lacks(from))]);
}

/** Whether two lists have the same tags, in any order and spelling. */
export function sameTags(one: readonly string[], other: readonly string[]): boolean {
  const keys = new Set(one.map(tagKey));
  return (
    keys.size === new Set(other.map(tagKey)).size && other.every((tag) => keys.has(tagKey(tag)))
  );
}
