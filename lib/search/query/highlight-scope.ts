import { articleKinds } from '../../article/model/article-kind.ts';
import type { OperatorScope } from './operators.ts';

const operators = new Set(['title', 'author', 'tag', 'note', 'color', 'after', 'before', 'on']);

/** What `is:` can ask of a highlight: whether its words have changed, and the kind of its article. */
const states: readonly string[] = ['changed', ...articleKinds];

/** The operators that highlights can be searched with. */
export const isForHighlights: OperatorScope = ({ names: [name = ''] }, value) =>
  operators.has(name) || (name === 'is' && states.includes(value.toLowerCase()));
