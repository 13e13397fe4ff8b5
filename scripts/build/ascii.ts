/**
 * Code with escapes in place of characters beyond ASCII, which only strings, templates and regular expressions have (and
 * `String.raw`, of which we make regular expressions): with a single one, a browser keeps a script with two bytes per
 * character. Zipped, it is even shorter.
 */
export const asciiCode = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit, at: number) => {
    if (isEscaped(code, at)) throw new Error(`${unit} needs no backslash in code.`);
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(code: string, at: number): boolean {
  let first = at;
  while (code[first - 1] === '\\') first -= 1;
  return (at - first) % 2 > 0;
}
