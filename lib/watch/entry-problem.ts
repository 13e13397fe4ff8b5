import { shortened } from '../article/model/words.ts';
import { tokensOf } from '../search/words/tokens.ts';
import type { Entity } from './entity.ts';
import { maxPhrase } from './list-limits.ts';

/** Why an entity is not valid, and the phrase at fault, shortened for a message. */
export interface EntryProblem {
  kind: 'noWords' | 'tooLong' | 'tooMany' | 'noExchange' | 'conflict';
  phrase: string;
}

/** The fields of an entity that are lists of phrases, in the order of the form. */
export const phraseFields = [
  'aliases',
  'weak',
  'context',
  'except',
  'unless',
  'tickers',
] as const satisfies readonly (keyof Entity)[];

const ticker = /^[\p{L}\d]+:[\p{L}\d.]+$/u;

/** The first problem of an entity; `null` if it is valid. */
export function entryProblem(entity: Entity): EntryProblem | null {
  const { name, aliases = [], weak = [], context = [], except = [], unless = [] } = entity;
  const { tickers = [] } = entity;
  const lists = phraseFields.map((field) => entity[field] ?? []);
  const full = lists.find(({ length }) => length > maxPhrase.count);
  if (full) return { kind: 'tooMany', phrase: quoted(full[0] ?? '') };
  const phrases = [name, ...lists.flat()];
  const first = (
    kind: EntryProblem['kind'],
    among: readonly string[],
    isWrong: (phrase: string) => boolean,
  ): EntryProblem[] => {
    const phrase = among.find(isWrong);
    return phrase === undefined ? [] : [{ kind, phrase: quoted(phrase) }];
  };
  const excluded = new Set([...except, ...unless].map(folded));
  const included = [name, ...aliases, ...weak, ...context];
  return (
    [
      ...first('tooLong', phrases, ({ length }) => length > maxPhrase.length),
      ...first('noWords', phrases, (phrase) => folded(phrase) === ''),
      ...first('noExchange', tickers, (each) => !ticker.test(each)),
      ...first('conflict', included, (each) => excluded.has(folded(each))),
    ][0] ?? null
  );
}

/** A phrase, shortened for a message. */
export const quoted = (phrase: string): string => shortened(phrase, 40);

/**
 * A phrase in the form in which phrases are compared: its words, without what separates them. One that is too long is
 * only cut, not split into words.
 */
const folded = (phrase: string): string =>
  phrase.length > maxPhrase.length
    ? phrase.slice(0, maxPhrase.length)
    : tokensOf(phrase)
        .map(({ term }) => term)
        .join(' ');
