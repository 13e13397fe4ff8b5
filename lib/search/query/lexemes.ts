import type { QuerySpan } from './query.ts';

/** A piece of a query's text. */
export type Lexeme = QuerySpan &
  (
    | { kind: 'open' | 'close' | Keyword }
    /** Text in quotes, without them; `isOpen` if the closing quote is missing. */
    | { kind: 'quoted'; text: string; isOpen: boolean }
    /** `name:` directly before its value, or `name:=` if the value must match as a whole. */
    | { kind: 'name'; name: string; isWhole: boolean }
    | { kind: 'text'; text: string }
  );

const space = /\s+/y;
// Signs are also accepted in the forms that keyboards of other languages produce.
const quote = /["“”„‟″＂«»「」『』]/;
const quoted = /["“”„‟″＂«»「」『』]((?:[^"“”„‟″＂«»「」『』\\]|\\.)*\\?)(["“”„‟″＂«»「」『』]?)/sy;
const escaped = /\\(["“”„‟″＂«»「」『』\\])/g;
const opening = /[(（]/;
const parenthesis = /[()（）]/;
const negation = /[-!−](?=[^\s)）\-!−])/y;
const hashtag = /#(?=\p{L})/uy;
const named = /([a-z]+)[:：]=?(?!\/\/)/iy;
const colonAtEnd = /[:：]=?$/;
const text = /[^\s()（）"“”„‟″＂«»「」『』]+/y;

type Keyword = 'OR' | 'AND' | 'NOT';

const isKeyword = (word: string): word is Keyword => /^(?:AND|OR|NOT)$/.test(word);

/** Whether a text has a keyword, which joins or negates words. */
export const hasKeyword = (words: string): boolean => words.split(/\s+/).some(isKeyword);

/**
 * A query with other languages' quotes, opening parentheses and colons replaced by ASCII ones, without moving anything.
 */
export const withPlainSigns = (query: string): string =>
  query
    .replace(/[“”„‟″＂«»「」『』]/g, '"')
    .replace(/（/g, '(')
    .replace(/：/g, ':');

/** Cuts a query into pieces, from left to right. Takes time linear in the query. */
export function* lexemesOf(query: string): Generator<Lexeme> {
  /** The end of the pattern's match at a place; `null` if it doesn't match there. */
  const endOf = (pattern: RegExp, start: number): number | null => {
    pattern.lastIndex = start;
    return pattern.test(query) ? pattern.lastIndex : null;
  };
  let isValue = false;
  for (let at = 0; at < query.length; ) {
    const start = at;
    at = endOf(space, start) ?? start;
    if (at > start) {
      isValue = false;
      continue;
    }
    const character = query.charAt(start);
    if (quote.test(character)) {
      quoted.lastIndex = start;
      const [whole = '', inner = '', closing] = quoted.exec(query) ?? [];
      at = start + whole.length;
      yield {
        kind: 'quoted',
        text: inner.replace(escaped, '$1'),
        isOpen: !closing,
        start,
        end: at,
      };
    } else if (parenthesis.test(character)) {
      at = start + 1;
      yield { kind: opening.test(character) ? 'open' : 'close', start, end: at };
    } else if (isValue) {
      at = endOf(text, start) ?? start + 1;
      yield { kind: 'text', text: query.slice(start, at), start, end: at };
    } else {
      const next = endOf(negation, start) ?? endOf(hashtag, start) ?? endOf(named, start);
      at = next ?? endOf(text, start) ?? start + 1;
      const written = query.slice(start, at);
      const span = { start, end: at };
      if (next === null && isKeyword(written)) yield { kind: written, ...span };
      else if (next === null) yield { kind: 'text', text: written, ...span };
      else if (character === '#') yield { kind: 'name', name: 'tag', isWhole: false, ...span };
      else if (colonAtEnd.test(written)) {
        const isWhole = written.endsWith('=');
        yield { kind: 'name', name: written.slice(0, isWhole ? -2 : -1), isWhole, ...span };
      } else yield { kind: 'NOT', ...span };
      isValue = next !== null && (character === '#' || colonAtEnd.test(written));
      continue;
    }
    isValue = false;
  }
}
