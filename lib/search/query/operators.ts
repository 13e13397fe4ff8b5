import { articleKinds } from '../../article/model/article-kind.ts';
import { highlightColors } from '../../highlight/highlight-color.ts';
import type { IndexedField } from '../fields.ts';

/** The operators whose value is an entity. */
export type EntityOperator = 'ticker' | 'element' | 'about';
/** The operators that match the whole value of an article, exactly as it is written. */
export type WholeOperator = 'authorIs' | 'categoryIs' | 'sourceIs';
export type ListedOperator =
  | 'tag'
  | 'note'
  | 'color'
  | 'source'
  | 'is'
  | WholeOperator
  | EntityOperator;

/** What stored tables are asked for. */
export interface ListedCondition {
  operator: ListedOperator;
  value: string;
  /** Whether the value may be only the beginning of one, because nothing follows it yet. */
  isPrefix: boolean;
}

export type DateOperator = 'after' | 'before' | 'on';

/** An operator: its name here, its names elsewhere, and how its value is read. */
export type Operator = { names: readonly string[] } & (
  | { reads: 'words'; field: IndexedField }
  | { reads: 'value'; operator: ListedOperator; values?: readonly string[] }
  | { reads: 'dates'; operator: DateOperator }
);

/**
 * Whether an operator can be used with this value where the query is typed, or what is wrong with the value. One that
 * `isPrefix` is missing while it is only the beginning of a known one.
 */
export type OperatorScope = (
  operator: Operator,
  value: string,
  isPrefix?: boolean,
) => boolean | 'missingValue' | 'unknownEntity' | 'notFollowed' | 'notInRules';

/** What `is:` can ask for. */
export const isValues = [
  'unread',
  'read',
  'saved',
  'highlighted',
  'changed',
  ...articleKinds,
] as const;

/** The operators. Completion offers the first name of each; the others are accepted too. */
export const operators: readonly Operator[] = [
  { names: ['title', 'intitle'], reads: 'words', field: 'title' },
  { names: ['highlights'], reads: 'words', field: 'keyPoints' },
  { names: ['author'], reads: 'words', field: 'author' },
  { names: ['category'], reads: 'words', field: 'category' },
  { names: ['tag'], reads: 'value', operator: 'tag' },
  { names: ['note'], reads: 'value', operator: 'note' },
  { names: ['color'], reads: 'value', operator: 'color', values: highlightColors.map(String) },
  { names: ['source'], reads: 'value', operator: 'source' },
  { names: ['about'], reads: 'value', operator: 'about' },
  { names: ['ticker'], reads: 'value', operator: 'ticker' },
  { names: ['element'], reads: 'value', operator: 'element' },
  { names: ['is'], reads: 'value', operator: 'is', values: isValues },
  { names: ['after'], reads: 'dates', operator: 'after' },
  { names: ['before'], reads: 'dates', operator: 'before' },
  { names: ['on', 'date'], reads: 'dates', operator: 'on' },
];

/** Whether an operator's value is an entity. */
export const isEntityOperator = (operator: string): operator is EntityOperator =>
  operator === 'ticker' || operator === 'element' || operator === 'about';

/** The operator that matches whole values, as in `category:=Mining`; `undefined` if `=` makes no difference. */
export const wholeOperator = ({ names: [name = ''] }: Operator): WholeOperator | undefined =>
  name === 'author' || name === 'category' || name === 'source' ? `${name}Is` : undefined;

const byName = new Map(operators.flatMap((each) => each.names.map((name) => [name, each])));

/** The operator of this name, in upper or lower case; `undefined` if there is none. */
export const operatorNamed = (name: string): Operator | undefined => byName.get(name.toLowerCase());
