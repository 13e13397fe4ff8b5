import { readSettings } from '../../platform/settings.ts';
import type { EntityOperator } from '../../search/query/operators.ts';
import { isElement } from '../../watch/entity.ts';
import { knownEntities, ownEntities } from '../../watch/watch-list.ts';
import { readEntities } from '../watch/entity-list.ts';

/** The values that completion offers for an entity operator. */
export async function readEntityValues(operator: EntityOperator): Promise<readonly string[]> {
  const { followed, watchLists } = await readSettings();
  if (operator === 'about') return followed;
  const known = knownEntities(await readEntities(), ownEntities(watchLists));
  return operator === 'ticker'
    ? known.flatMap(({ tickers = [] }) => tickers.map((ticker) => ticker.split(':')[1] ?? ''))
    : known.filter(isElement).map(({ name }) => name);
}
