/** The bytes that an answer brings: from the first to before `to`, of so many; `null` where the server does not know. */
export interface ContentRange {
  from: number;
  to: number;
  size: number | null;
}

/** Reads `Content-Range` (RFC 9110 §14.4); `null` for what makes no sense. */
export function parseContentRange(value: string | null): ContentRange | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(value?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || size === undefined) return null;
  const range = { from: +first, to: +last + 1, size: size === '*' ? null : +size };
  const fits = range.to > range.from && (range.size === null || range.to <= range.size);
  return fits ? range : null;
}
