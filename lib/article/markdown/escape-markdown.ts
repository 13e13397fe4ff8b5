/**
 * Escapes text inside a line so that no character is markup. Addresses in it stay text: only the publisher's links are
 * links. `after` is the next character; empty at the end.
 */
export function escapeMarkdownText(text: string, after = ''): string {
  return (
    text
      .replace(/[\\`*[\]<|~]/g, '\\$&')
      .replace(/_/g, (_, at: number, all: string) => (isInWord(all, at) ? '_' : '\\_'))
      .replace(/&(?=#?\w+;|$)/g, '\\&')
      .replace(/==/g, '\\==')
      .replace(programSigns, '\\$&')
      .replace(/(?<=[\w.+-])@(?=\w)|^@|@$/g, '\\@')
      .replace(/\b(https?|ftp)(:\/\/)/gi, '$1\\$2')
      .replace(/\b(www)(\.)/gi, '$1\\$2')
      // An exclamation mark before a link would make it a picture.
      .replace(/!$/, after === '' || /\s/.test(after) ? '!' : '\\!')
  );
}

/** Syntax of note apps: comments, template commands, formulas (but `$` before a digit is a price), tags and block ids. */
const programSigns =
  /%(?=%)|(?<=[<%])%|\$(?!\d)|(?<!\S)#(?=[\d/]*[^\s\d\p{P}\p{S}])|(?<!\S)\^(?=[\w-]+\s*$)/gu;

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** Text on one line. */
export const onOneLine = (text: string): string =>
  text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));

/** Escapes number signs at the end of a heading, which would close it. */
export function escapeHeadingEnd(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return end === words.length ? words : `${words.slice(0, end)}\\${words.slice(end)}`;
}

/** Escapes the start of a line, so that it does not become a heading, list, quote, rule or table. */
export function escapeLine(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=[\s-]|$)|=+\s*$|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** The longest run of backticks. */
export const longestRun = (code: string): number =>
  (code.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

/** Inline code, fenced by as many backticks as needed. */
export function escapeCode(code: string, ticks: number): string {
  const fence = '`'.repeat(ticks);
  const needsSpace = /^`|`$|^ .* $/.test(code);
  return needsSpace ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** An address as a link destination. */
export function escapeUrl(url: string): string {
  return url
    .replace(/[\s<>()\\"`|]/g, (character) => `%${hexOf(character)}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
}

const hexOf = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
