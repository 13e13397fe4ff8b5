import { readTerms } from '../article/lists/filter-terms.ts';
import type { ListFilter } from '../article/lists/list-filter.ts';
import type { Rule } from '../rule.ts';
import type { QueryClock } from '../search/query/date-range.ts';
import { isEntityOperator, type OperatorScope } from '../search/query/operators.ts';
import type { Query } from '../search/query/query.ts';
import { type NamedEntities, parseEntityQuery } from '../watch/entity-query.ts';

/** What an article is asked for. */
export interface RuleQuery {
  /** `null` if it is asked for filters alone. */
  query: Query | null;
  filters: readonly ListFilter[];
}

const relative = /\dd/i;

/**
 * A rule asks only what the publisher said. What the user did with an article, and how old it is, are answered otherwise
 * at another time, when the rule has long been applied.
 */
const ruleScope: OperatorScope = (operator, value) => {
  if (operator.reads === 'dates') return !relative.test(value);
  if (operator.reads === 'words') return true;
  return operator.operator === 'source' || isEntityOperator(operator.operator);
};

/** Reads the text of a rule, whose last word is no beginning of others. */
export const readRuleText = (text: string, clock: QueryClock, entities: NamedEntities): Query =>
  parseEntityQuery(`${text} `, clock, entities, ruleScope);

const isPublishers = ({ by }: ListFilter): boolean => by !== 'is' && by !== 'tag';

/** What a rule asks; `null` if it asks nothing, or anything that cannot be read: that would match too much. */
export function ruleQuery(
  { text, terms }: Pick<Rule, 'text' | 'terms'>,
  clock: QueryClock,
  entities: NamedEntities,
): RuleQuery | null {
  const filters = readTerms(terms);
  if (!filters?.every(isPublishers)) return null;
  if (text.trim() === '') return filters.length > 0 ? { query: null, filters } : null;
  const query = readRuleText(text, clock, entities);
  return query.root && query.errors.length === 0 ? { query, filters } : null;
}
