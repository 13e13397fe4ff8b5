/** The bytes in a partial response: `from` inclusive, `to` exclusive. `size` is `null` if the server doesn't know it. */
export interface ContentRange {
  from: number;
  to: number;
  size: number | null;
}

/** Parses `Content-Range` (RFC 9110 §14.4); `null` if it is malformed or contradicts itself. */
export function parseContentRange(value: string | null): ContentRange | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(value?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || size === undefined) return null;
  const range = { from: +first, to: +last + 1, size: size === '*' ? null : +size };
  const fits = range.to > range.from && (range.size === null || range.to <= range.size);
  return fits ? range : null;
}
