import { readSettings } from '../../platform/settings.ts';
import type { QueryClock } from '../../search/query/date-range.ts';
import type { Query } from '../../search/query/query.ts';
import { type NamedEntities, parseEntityQuery, searchedQuery } from '../../watch/entity-query.ts';
import { mayNameEntity } from '../../watch/names-entity.ts';
import { knownEntities, ownEntities } from '../../watch/watch-list.ts';
import { readEntities } from './entity-list.ts';

/** A query as it was written and as it is carried out. */
export interface EntityQuery {
  written: Query;
  searched: Query;
}

const noEntities: NamedEntities = { known: [], followed: [] };

/** The entities that a query can name. Empty if the query names none, because reading the built-in list takes long. */
export async function readNamedEntities(text: string): Promise<NamedEntities> {
  if (!mayNameEntity(text)) return noEntities;
  const { followed, watchLists } = await readSettings();
  return { known: knownEntities(await readEntities(), ownEntities(watchLists)), followed };
}

/** Reads a query whose operators may name entities. */
export async function readEntityQuery(text: string, clock: QueryClock): Promise<EntityQuery> {
  const entities = await readNamedEntities(text);
  const written = parseEntityQuery(text, clock, entities);
  return { written, searched: searchedQuery(written, entities, clock) };
}
