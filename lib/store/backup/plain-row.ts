/** Deeper values of a damaged row are left out of files. */
const maxDepth = 100;

/** A damaged row in a form that JSON can hold, with its keys sorted. What JSON can't hold is left out. */
export function plainRow(row: unknown): unknown {
  const seen = new Set<unknown>();
  const plain = (value: unknown, depth: number): unknown => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    // A cycle, or a value that is in the row twice.
    if (depth > maxDepth || seen.has(value)) return null;
    seen.add(value);
    if (value instanceof Date) return value.toJSON();
    if (Array.isArray(value)) return value.map((part) => plain(part, depth + 1));
    const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(fields.map(([name, part]) => [name, plain(part, depth + 1)]));
  };
  // In the form in which a file would be read, without undefined fields.
  return JSON.parse(JSON.stringify(plain(row, 0) ?? null));
}
