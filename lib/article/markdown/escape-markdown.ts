/**
 * Text in which no character begins markup, in the middle of a line. Addresses in it stay text too: what the publisher
 * did not make a link is none. `after` is the character that will follow; empty at the end.
 */
export function escapeText(text: string, after = ''): string {
  return (
    text
      .replace(/[\\`*[\]<|~]/g, '\\$&')
      .replace(/_/g, (_, at: number) => (isInWord(text, at) ? '_' : '\\_'))
      .replace(/&(?=#?\w+;|$)/g, '\\&')
      .replace(/==/g, '\\==')
      .replace(programSigns, '\\$&')
      .replace(/(?<=[\w.+-])@(?=\w)|^@|@$/g, '\\@')
      .replace(/\b(https?|ftp)(:\/\/)/gi, '$1\\$2')
      .replace(/\b(www)(\.)/gi, '$1\\$2')
      // Before a link it would make a picture of it.
      .replace(/!$/, after === '' || /\s/.test(after) ? '!' : '\\!')
  );
}

/**
 * What programs for notes take for theirs: the sides of a comment and of a template's command, what could end a formula (a
 * figure behind the sign makes it a price), a tag, and the name of a block at its end.
 */
const programSigns =
  /%(?=%)|(?<=[<%])%|\$(?!\d)|(?<!\S)#(?=[\d/]*[^\s\d\p{P}\p{S}])|(?<!\S)\^(?=[\w-]+\s*$)/gu;

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** A line of a paragraph that does not begin a heading, a list, a quote, a rule or a table. */
export function escapeLine(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=[\s-]|$)|=+\s*$|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Of ticks in a row, the most. */
export const longestRun = (code: string): number =>
  Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));

/** Code within a line, between as many ticks as it takes. */
export function escapeCode(code: string, ticks: number): string {
  const fence = '`'.repeat(ticks);
  const needsSpace = /^`|`$|^ .* $/.test(code);
  return needsSpace ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** An address as a link's destination: it ends where it is meant to. */
export function escapeUrl(url: string): string {
  return url
    .replace(/[\s<>()\\"`|]/g, (character) => `%${hexOf(character)}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
}

const hexOf = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
