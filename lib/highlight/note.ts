/** Characters that a note can hold. */
export const noteLimit = 100_000;

/** Characters that a tag can hold. */
const tagLimit = 60;

/** The tags that are written in a line, between commas; without those that are there already. */
export function tagsIn(line: string, existing: readonly string[]): string[] {
  const known = new Set(existing.map((tag) => tag.toLowerCase()));
  return line.split(/[,;\n]/).flatMap((part) => {
    const tag = part.trim().replace(/^#+/, '').trim().replace(/\s+/g, ' ').slice(0, tagLimit);
    if (tag === '' || known.has(tag.toLowerCase())) return [];
    known.add(tag.toLowerCase());
    return [tag];
  });
}
