/** Replaces the text from the first `from` to the last `to`, both included, if there is one. */
export function replaceSpan(text: string, from: string, to: string, by: string): string {
  const start = text.indexOf(from);
  const end = text.lastIndexOf(to);
  return start < 0 || end < start ? text : text.slice(0, start) + by + text.slice(end + to.length);
}
