import { inKnownSpelling, normalizeTags, type TagSpellings, tagKey, tagsInLine } from './tag.ts';

/** Adds tags from comma-separated input. */
export function withTags(tags: readonly string[], line: string, spelling: TagSpellings): string[] {
  const written = tagsInLine(line).map((tag) => inKnownSpelling(tag, spelling));
  return normalizeTags([...tags, ...written]);
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
