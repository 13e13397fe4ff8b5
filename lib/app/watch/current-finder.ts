import { readSettings } from '../../platform/settings.ts';
import type { EntityMatcher } from '../../watch/entity-matcher.ts';
import { type WatchFinder, watchFinder } from '../../watch/watch-finder.ts';
import { ownEntities } from '../../watch/watch-list.ts';
import { readMatcher } from './read-matcher.ts';

/** The last matcher, kept while the worker runs because the list is long. Made on demand, since most polls need none. */
let last: { own: string; matcher: EntityMatcher } | null = null;

/** A finder of what the user follows; `undefined` if nothing is followed. */
export async function currentFinder(): Promise<WatchFinder | undefined> {
  const { followed, watchLists } = await readSettings();
  if (followed.length === 0) return undefined;
  const entities = ownEntities(watchLists);
  const own = JSON.stringify(entities);
  if (last?.own !== own) last = { own, matcher: await readMatcher(entities) };
  return watchFinder(last.matcher, new Set(followed));
}
