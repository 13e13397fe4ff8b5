/**
 * A regular expression for a position in a recording as people write it: `4:05`, `75:12`, `1:02:30`, each with or
 * without a fraction.
 */
export const timeCodePattern = String.raw`(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d(?:[.,]\d{1,3})?`;

/** A time code in seconds. */
export function timeCodeSeconds(code: string): number {
  const parts = code.replace(',', '.').split(':').map(Number);
  return parts.reduce((seconds, part) => seconds * 60 + part, 0);
}
