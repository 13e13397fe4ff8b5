/** Characters that a tag can hold. */
const maxTagLength = 60;

/** Tags that one thing can have. */
export const maxTags = 100;

/** What a tag is known by: one that differs only in letters' case or in spaces is the same. */
export const tagKey = (tag: string): string => tag.replace(/\s+/g, '').toLowerCase();

/** A tag as it is kept: one line without commas, and without the sign that other programs put before it. Empty where nothing is left. */
export const normalizeTag = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    // Signs that are not seen and turn the order of those that are.
    .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s,;]+/gu, ' ')
    .replace(/^[ #]+/, '')
    .slice(0, maxTagLength)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();

/** Tags as they may be kept: clean, each once, and no more than one thing can have. The first spelling of each stays. */
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

/** How tags are spelled that are in use, by what they are known by. */
export type TagSpellings = ReadonlyMap<string, string>;

/** The spelling of tags that are in use; the first one of each counts. */
export const tagSpellings = (tags: readonly string[]): TagSpellings =>
  new Map(tags.toReversed().map((tag) => [tagKey(tag), tag]));

/** A tag as it is spelled where it is in use already. */
export const inKnownSpelling = (tag: string, spelling: TagSpellings): string =>
  spelling.get(tagKey(tag)) ?? tag;

/** The tags that a thing has once those were added that are written in a line, between commas. */
export function withTags(tags: readonly string[], line: string, spelling: TagSpellings): string[] {
  const written = line.split(/[,;\n]/).map(normalizeTag);
  return normalizeTags([...tags, ...written.map((tag) => inKnownSpelling(tag, spelling))]);
}

/** Whether a tag is among these, however it is spelled there. */
export const hasTag = (tags: readonly string[], tag: string): boolean =>
  tags.some((each) => tagKey(each) === tagKey(tag));

/** The tags that a thing has once one was taken away, however that is spelled. */
export const withoutTag = (tags: readonly string[], gone: string): string[] =>
  tags.filter((tag) => tagKey(tag) !== tagKey(gone));

/** The tags that a thing has once one of them goes by another name; where it has that already, both become one. */
export function withRenamedTag(tags: readonly string[], from: string, to: string): string[] {
  const keys = new Set([tagKey(from), tagKey(to)]);
  return normalizeTags(tags.map((tag) => (keys.has(tagKey(tag)) ? to : tag)));
}

/** Takes back what made `to` of `from`, or does it again: tags that came or went in between stay as they are. */
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

/** Whether two things have the same tags, in whatever order and spelling. */
export function sameTags(one: readonly string[], other: readonly string[]): boolean {
  const keys = new Set(one.map(tagKey));
  return (
    keys.size === new Set(other.map(tagKey)).size && other.every((tag) => keys.has(tagKey(tag)))
  );
}
