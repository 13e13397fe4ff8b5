import { readSettings } from '../../platform/settings.ts';
import { EntityMatcher } from '../../watch/entity-matcher.ts';
import { type WatchFinder, watchFinder } from '../../watch/watch-finder.ts';
import { readEntities } from './entity-list.ts';

/** Kept while the worker lives: the list is long, and most polls need none. */
let matcher: EntityMatcher | null = null;

/** A finder of what the user follows; `undefined` if that is nothing. */
export async function currentFinder(): Promise<WatchFinder | undefined> {
  const { followed } = await readSettings();
  if (followed.length === 0) return undefined;
  matcher ??= new EntityMatcher(await readEntities());
  return watchFinder(matcher, new Set(followed));
}
