import type { IndexedField } from '../fields.ts';
import type { DateOperator, ListedCondition } from './operators.ts';

/** A range of the query's text, in UTF-16 units. */
export interface QuerySpan {
  start: number;
  end: number;
}

/** A word of a query. */
export interface QueryWord extends QuerySpan {
  /** The word as it is written, folded. */
  term: string;
  stem: string;
  /** Whether it may be only the beginning of a word, because nothing follows it yet, or only an asterisk. */
  isPrefix: boolean;
}

/** Whether an asterisk says that a word is the beginning of others. */
export const hasAsterisk = (
  { isPrefix, end }: Pick<QueryWord, 'isPrefix' | 'end'>,
  text: string,
): boolean => isPrefix && end < text.length;

/** A condition on an article. One with a `field` looks only into that part of it. */
export type QueryNode =
  | { kind: 'word'; word: QueryWord; isExact: boolean; field: IndexedField | null }
  /** Consecutive words: exact if quoted, otherwise words that were written without a space between them. */
  | { kind: 'row'; words: readonly QueryWord[]; isExact: boolean; field: IndexedField | null }
  /** A condition that stored tables answer, such as `tag:` and `is:`. */
  | ({ kind: 'listed' } & ListedCondition & QuerySpan)
  /** Published from `from` up to, but not including, `to`; `null` where the range is open. In ms. */
  | ({ kind: 'dates'; operator: DateOperator; from: number | null; to: number | null } & QuerySpan)
  | { kind: 'all' | 'any'; of: readonly QueryNode[] }
  | { kind: 'not'; of: QueryNode };

/** The words of a condition. */
export const wordsOf = (node: QueryNode & { kind: 'word' | 'row' }): readonly QueryWord[] =>
  node.kind === 'word' ? [node.word] : node.words;

/** A mistake, shown in its place in the query, while the rest of the query still works. */
export interface QueryError extends QuerySpan {
  kind:
    | 'openQuote'
    | 'empty'
    | 'openParenthesis'
    | 'extraParenthesis'
    | 'missingOperand'
    | 'missingValue'
    | 'unknownOperator'
    | 'unknownValue'
    | 'unknownDate'
    | 'unknownEntity'
    | 'notFollowed'
    | 'notInRules'
    | 'unavailable'
    | 'noWords'
    | 'asteriskInside'
    | 'tooLong';
}

export interface Query {
  text: string;
  /** `null` if nothing is asked for. */
  root: QueryNode | null;
  /** At most 20, in the order of the text. */
  errors: readonly QueryError[];
  /** Stop words that are not required. */
  ignored: readonly QuerySpan[];
  /** All terms with a space between them, to compare with titles; `null` if the query has any operator. */
  titleTerms: string | null;
}
