import { readSettings } from '../../platform/settings.ts';
import type { QueryClock } from '../../search/query/date-range.ts';
import { type EntityOperator, isEntityOperator } from '../../search/query/operators.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query, QueryNode, QuerySpan } from '../../search/query/query.ts';
import { type Entity, isElement } from '../../watch/entity.ts';
import { knownEntities, ownEntities } from '../../watch/watch-list.ts';
import { readEntities } from '../watch/entity-list.ts';

/** A query as it was written, and as it is carried out. */
export interface EntityQuery {
  written: Query;
  searched: Query;
}

const namesEntity = /\b(?:ticker|element|about):/i;

/**
 * Reads a query whose operators may name entities. What is followed was found in all articles; another entity is searched
 * for by its names. What an article that is not is *about* is not known.
 */
export async function readEntityQuery(text: string, clock: QueryClock): Promise<EntityQuery> {
  if (!namesEntity.test(text)) {
    const written = parseQuery(text, clock);
    return { written, searched: written };
  }
  const { followed, watchLists } = await readSettings();
  const known = knownEntities(await readEntities(), ownEntities(watchLists));
  const isFollowed = ({ name }: Entity) => followed.includes(name);
  const written = parseQuery(text, clock, (operator, value) => {
    if (operator.reads !== 'value' || !isEntityOperator(operator.operator)) return true;
    const entity = entityNamed(known, operator.operator, value);
    if (!entity) return 'unknownEntity';
    return operator.operator !== 'about' || isFollowed(entity) || 'notFollowed';
  });
  const expanded = (node: QueryNode): QueryNode => {
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, of: node.of.map(expanded) };
      case 'not':
        return { ...node, of: expanded(node.of) };
      case 'listed': {
        const { operator, value } = node;
        const entity = isEntityOperator(operator) && entityNamed(known, operator, value);
        if (!entity) return node;
        return isFollowed(entity)
          ? { ...node, value: entity.name }
          : { kind: 'any', of: namesOf(entity).flatMap((name) => phrase(name, node, clock)) };
      }
      default:
        return node;
    }
  };
  return { written, searched: { ...written, root: written.root && expanded(written.root) } };
}

/** The entity that a value stands for. */
function entityNamed(
  known: readonly Entity[],
  operator: EntityOperator,
  value: string,
): Entity | undefined {
  const wanted = value.trim().toLowerCase();
  const isWanted = (name: string) => name.toLowerCase() === wanted;
  const hasTicker = ({ tickers = [] }: Entity) =>
    tickers.some((ticker) => isWanted(ticker) || isWanted(ticker.split(':')[1] ?? ''));
  const hasName = ({ name, aliases = [], weak = [], symbol = name }: Entity) =>
    [name, symbol, ...aliases, ...weak].some(isWanted);
  if (operator === 'ticker') return known.find(hasTicker);
  if (operator === 'about') return known.find(hasName) ?? known.find(hasTicker);
  return known.find((each) => isElement(each) && hasName(each));
}

/** By what an entity is named in any context. Words in a row: between them may be a colon. */
const namesOf = ({ name, aliases = [], weak = [], tickers = [] }: Entity): string[] => [
  ...new Set([name, ...aliases, ...tickers].filter((each) => !weak.includes(each))),
];

/** A name as a condition, which stands where the query has the entity. */
function phrase(name: string, { start, end }: QuerySpan, clock: QueryClock): QueryNode[] {
  const { root } = parseQuery(`"${name.replaceAll('"', ' ').replaceAll(':', ' ')}"`, clock);
  if (root?.kind === 'word') return [{ ...root, word: { ...root.word, start, end } }];
  if (root?.kind !== 'row') return [];
  return [{ ...root, words: root.words.map((word) => ({ ...word, start, end })) }];
}
