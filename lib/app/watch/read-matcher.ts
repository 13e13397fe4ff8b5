import { readSettings } from '../../platform/settings.ts';
import type { Entity } from '../../watch/entity.ts';
import { EntityMatcher } from '../../watch/entity-matcher.ts';
import { hasLexicon } from '../../watch/lexicon.ts';
import { knownEntities, ownEntities } from '../../watch/watch-list.ts';
import { readSectorList } from './entity-list.ts';

/** Reads the built-in list. Resolves to a matcher of its entities and the user's own. */
export async function readMatcher(own: readonly Entity[]): Promise<EntityMatcher> {
  const list = await readSectorList();
  if (!hasLexicon(list)) throw new Error('The packaged list lacks words.');
  return new EntityMatcher({ ...list, entities: knownEntities(list.entities, own) });
}

/** A matcher with the user's current entities. */
export const readCurrentMatcher = async (): Promise<EntityMatcher> =>
  readMatcher(ownEntities((await readSettings()).watchLists));
