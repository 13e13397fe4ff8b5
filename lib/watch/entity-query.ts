import type { QueryClock } from '../search/query/date-range.ts';
import {
  type EntityOperator,
  isEntityOperator,
  type OperatorScope,
} from '../search/query/operators.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import type { Query, QueryNode, QuerySpan } from '../search/query/query.ts';
import { hasWordBeginning } from '../search/query/value-beginning.ts';
import { type Entity, isElement } from './entity.ts';

/** The entities that a query can name. */
export interface NamedEntities {
  known: readonly Entity[];
  /** The names of the followed ones, which were looked for in all articles. */
  followed: readonly string[];
}

/**
 * Parses a query whose operators may name entities. Only for followed entities is it known which articles are *about*
 * them, so `about:` with any other is an error, shown in its place.
 */
export const parseEntityQuery = (
  text: string,
  clock: QueryClock,
  { known, followed }: NamedEntities,
  scope: OperatorScope = () => true,
): Query =>
  parseQuery(text, clock, (operator, value, isPrefix) => {
    const inScope = scope(operator, value);
    if (inScope !== true || operator.reads !== 'value' || !isEntityOperator(operator.operator))
      return inScope;
    const { operator: by } = operator;
    const entity = entityNamed(known, by, value);
    if (!entity)
      return isPrefix && entityNamed(known, by, value, hasWordBeginning)
        ? 'missingValue'
        : 'unknownEntity';
    return by !== 'about' || followed.includes(entity.name) || 'notFollowed';
  });

/** A condition of a query whose value is an entity. */
type EntityNode = QueryNode & { kind: 'listed' };

/** The query with each condition that names an entity replaced. */
export function withEntities(
  query: Query,
  { known }: NamedEntities,
  replaced: (entity: Entity, node: EntityNode) => QueryNode,
): Query {
  const visit = (node: QueryNode): QueryNode => {
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, of: node.of.map(visit) };
      case 'not':
        return { ...node, of: visit(node.of) };
      case 'listed': {
        const { operator, value } = node;
        const entity = isEntityOperator(operator) && entityNamed(known, operator, value);
        return entity ? replaced(entity, node) : node;
      }
      default:
        return node;
    }
  };
  return { ...query, root: query.root && visit(query.root) };
}

/**
 * The query in the form that is searched: followed entities were found in all articles; others are searched for by
 * their names.
 */
export const searchedQuery = (query: Query, entities: NamedEntities, clock: QueryClock): Query =>
  withEntities(query, entities, (entity, node) =>
    entities.followed.includes(entity.name)
      ? { ...node, value: entity.name }
      : { kind: 'any', of: namesAsNodes(entity, node, clock) },
  );

/** The names of an entity as conditions, with the span of the query's condition. */
export const namesAsNodes = (entity: Entity, span: QuerySpan, clock: QueryClock): QueryNode[] =>
  namesOf(entity).flatMap((name) => phrase(name, span, clock));

/** The entity that an operator's value names, or whose name fits otherwise. */
export function entityNamed(
  known: readonly Entity[],
  operator: EntityOperator,
  value: string,
  fits: (name: string, value: string) => boolean = isSameName,
): Entity | undefined {
  const wanted = value.trim();
  const isWanted = (name: string) => fits(name, wanted);
  const hasTicker = ({ tickers = [] }: Entity) =>
    tickers.some((ticker) => isWanted(ticker) || isWanted(ticker.split(':')[1] ?? ''));
  const hasName = ({ name, aliases = [], weak = [], symbol = name }: Entity) =>
    [name, symbol, ...aliases, ...weak].some(isWanted);
  if (operator === 'ticker') return known.find(hasTicker);
  if (operator === 'about') return known.find(hasName) ?? known.find(hasTicker);
  return known.find((each) => isElement(each) && hasName(each));
}

const isSameName = (name: string, value: string): boolean =>
  name.toLowerCase() === value.toLowerCase();

/** What names an entity in any context, as phrases. A ticker is one too, since a colon may be between words in a row. */
const namesOf = ({ name, aliases = [], weak = [], tickers = [] }: Entity): string[] => [
  ...new Set([name, ...aliases, ...tickers].filter((each) => !weak.includes(each))),
];

function phrase(name: string, { start, end }: QuerySpan, clock: QueryClock): QueryNode[] {
  const { root } = parseQuery(`"${name.replaceAll('"', ' ').replaceAll(':', ' ')}"`, clock);
  if (root?.kind === 'word') return [{ ...root, word: { ...root.word, start, end } }];
  if (root?.kind !== 'row') return [];
  return [{ ...root, words: root.words.map((word) => ({ ...word, start, end })) }];
}
