import { type FacetFilter, filterParts } from '../article/lists/list-filter.ts';
import type { Rule } from '../rule.ts';
import type { RuleCondition, RuleWord } from '../rule-condition.ts';
import type { QueryClock } from '../search/query/date-range.ts';
import { isEntityOperator } from '../search/query/operators.ts';
import type { Query } from '../search/query/query.ts';
import {
  type Condition,
  planSearch,
  type SearchPlan,
  type WantedWord,
} from '../search/rank/plan.ts';
import { type NamedEntities, namesAsNodes, withEntities } from '../watch/entity-query.ts';
import { ruleQuery } from './rule-query.ts';

/**
 * Derives the condition of a rule from the search plan of its text. `null` if it asks for nothing that can be answered.
 */
export function ruleCondition(
  rule: Pick<Rule, 'text' | 'terms'>,
  clock: QueryClock,
  entities: NamedEntities,
): RuleCondition | null {
  const asked = ruleQuery(rule, clock, entities);
  if (!asked) return null;
  const { facets, span } = filterParts(asked.filters);
  const parts = [
    ...(asked.query ? queryConditions(asked.query, clock, entities) : []),
    ...facets.flatMap(facetCondition),
    ...(span ? [published(span.from, span.to)] : []),
  ];
  const [only, ...more] = parts;
  return only && more.length === 0 ? only : { asks: 'all', of: parts };
}

function queryConditions(
  query: Query,
  clock: QueryClock,
  entities: NamedEntities,
): readonly RuleCondition[] {
  const byName = new Map(entities.known.map((entity) => [entity.name, entity]));
  const canonical = withEntities(query, entities, ({ name }, node) => ({ ...node, value: name }));
  const namesOf = (name: string): RuleCondition[] => {
    const entity = byName.get(name);
    const nodes = entity ? namesAsNodes(entity, { start: 0, end: 0 }, clock) : [];
    return nodes.flatMap((root) => plannedConditions({ ...query, root }, () => []));
  };
  return plannedConditions(canonical, namesOf);
}

function plannedConditions(
  query: Query,
  namesOf: (entity: string) => RuleCondition[],
): RuleCondition[] {
  const plan = planSearch(query);
  return [
    ...plan.plain.map((index) => wordsCondition(plan, index)),
    ...plan.required.map((condition) => conditionOf(condition, plan, namesOf)),
  ];
}

function conditionOf(
  condition: Condition,
  plan: SearchPlan,
  namesOf: (entity: string) => RuleCondition[],
): RuleCondition {
  switch (condition.kind) {
    case 'text':
      return wordsCondition(plan, condition.wanted);
    case 'dates':
      return published(condition.from * 1_000, condition.to * 1_000);
    case 'not':
      return { asks: 'not', of: conditionOf(condition.of, plan, namesOf) };
    case 'listed': {
      const { operator, value } = condition;
      if (operator === 'authorIs') return { asks: 'facet', by: 'author', value };
      if (operator === 'categoryIs') return { asks: 'facet', by: 'category', value };
      if (operator === 'sourceIs') return { asks: 'facet', by: 'source', value };
      // The only other operator that a rule may have here is `source:`.
      if (!isEntityOperator(operator)) return { asks: 'host', name: value };
      const isAbout = operator === 'about';
      return { asks: 'entity', name: value, isAbout, names: isAbout ? [] : namesOf(value) };
    }
    default: {
      const of = condition.of.map((each) => conditionOf(each, plan, namesOf));
      return { asks: condition.kind, of };
    }
  }
}

function wordsCondition({ wanted }: SearchPlan, index: number): RuleCondition {
  const { words = [], fields = 0 } = wanted[index] ?? {};
  return { asks: 'words', words: words.map(ruleWord), fields };
}

const ruleWord = ({ terms, stem, isPrefix }: WantedWord): RuleWord => ({
  terms: isPrefix ? terms.map((term) => `${term}*`) : terms,
  stem,
});

const facetCondition = ({ by, value }: FacetFilter): RuleCondition[] =>
  by === 'tag' ? [] : [{ asks: 'facet', by, value }];

/** Only finite times can be stored. */
const published = (from: number, to: number): RuleCondition => ({
  asks: 'published',
  from: Number.isFinite(from) ? from : null,
  to: Number.isFinite(to) ? to : null,
});
