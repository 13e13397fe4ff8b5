import { readTerms } from '../article/lists/filter-terms.ts';
import { isPublishers, type ListFilter } from '../article/lists/list-filter.ts';
import type { Rule } from '../rule.ts';
import type { QueryClock } from '../search/query/date-range.ts';
import { isEntityOperator, type OperatorScope } from '../search/query/operators.ts';
import type { Query } from '../search/query/query.ts';
import { type NamedEntities, parseEntityQuery } from '../watch/entity-query.ts';

/** What a rule asks for. */
export interface RuleQuery {
  /** `null` if the rule has only filters. */
  query: Query | null;
  filters: readonly ListFilter[];
}

const relative = /\dd/i;

/**
 * A rule can ask only about what the publisher said. What the user did with an article, and how old it is, change after
 * the rule was applied.
 */
const ruleScope: OperatorScope = (operator, value) => {
  const isPublished =
    operator.reads === 'dates'
      ? !relative.test(value)
      : operator.reads === 'words' ||
        operator.operator === 'source' ||
        isEntityOperator(operator.operator);
  return isPublished || 'notInRules';
};

/** Parses the text of a rule. The space after it keeps the last word from counting as a beginning of others. */
export const readRuleText = (text: string, clock: QueryClock, entities: NamedEntities): Query =>
  parseEntityQuery(`${text} `, clock, entities, ruleScope);

/** What a rule asks for; `null` if that is nothing, or if it contains a mistake: the rest alone would match too much. */
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
