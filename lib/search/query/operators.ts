import { articleKinds } from '../../article/model/article-kind.ts';
import { highlightColors } from '../../highlight/highlight-color.ts';
import type { IndexedField } from '../fields.ts';

/** Those whose value is an entity. */
export type EntityOperator = 'ticker' | 'element' | 'about';
/** Those that ask for a whole value of an article, exactly as it is written. */
export type WholeOperator = 'authorIs' | 'categoryIs' | 'sourceIs';
export type ListedOperator =
  | 'tag'
  | 'note'
  | 'color'
  | 'source'
  | 'is'
  | WholeOperator
  | EntityOperator;
export type DateOperator = 'after' | 'before' | 'on';

/** An operator: how its value is read, and what other readers call it. */
export type Operator = { names: readonly string[] } & (
  | { reads: 'words'; field: IndexedField }
  | { reads: 'value'; operator: ListedOperator; values?: readonly string[] }
  | { reads: 'dates'; operator: DateOperator }
);

/** Whether an operator makes sense, with this value, where a query is typed; or what is wrong with the value. */
export type OperatorScope = (
  operator: Operator,
  value: string,
) => boolean | 'unknownEntity' | 'notFollowed';

/** What `is:` can ask for. */
export const isValues = [
  'unread',
  'read',
  'saved',
  'highlighted',
  'changed',
  ...articleKinds,
] as const;

/** The operators, each under the name that completion offers, and further names that are accepted. */
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

/** What an operator asks for before a whole value, `category:=Mining`; `undefined` if it asks for the same then. */
export const wholeOperator = ({ names: [name = ''] }: Operator): WholeOperator | undefined =>
  name === 'author' || name === 'category' || name === 'source' ? `${name}Is` : undefined;

const byName = new Map(operators.flatMap((each) => each.names.map((name) => [name, each])));

/** The operator of this name in any case; `undefined` if there is none. */
export const operatorNamed = (name: string): Operator | undefined => byName.get(name.toLowerCase());
