import { articleKinds } from '../../article/model/article-kind.ts';
import type { SearchField } from '../fields.ts';

export type ListedOperator = 'tag' | 'note' | 'source' | 'is';
export type DateOperator = 'after' | 'before' | 'on';

/** An operator: how its value is read, and what other readers call it. */
export type Operator = { names: readonly string[] } & (
  | { reads: 'words'; field: SearchField }
  | { reads: 'value'; operator: ListedOperator; values?: readonly string[] }
  | { reads: 'dates'; operator: DateOperator }
);

/** Whether an operator makes sense, with this value, where a query is typed. */
export type OperatorScope = (operator: Operator, value: string) => boolean;

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
  { names: ['source'], reads: 'value', operator: 'source' },
  { names: ['is'], reads: 'value', operator: 'is', values: isValues },
  { names: ['after'], reads: 'dates', operator: 'after' },
  { names: ['before'], reads: 'dates', operator: 'before' },
  { names: ['on', 'date'], reads: 'dates', operator: 'on' },
];

const byName = new Map(operators.flatMap((each) => each.names.map((name) => [name, each])));

/** The operator of this name in any case; `undefined` if there is none. */
export const operatorNamed = (name: string): Operator | undefined => byName.get(name.toLowerCase());
