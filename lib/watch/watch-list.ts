import { type Check, hasFields, isFlag, isIn, isTextUpTo, listUpTo, orMissing } from '../checks.ts';
import { loudest, type NotificationLevel, notificationLevels } from '../notification-level.ts';
import { type Entity, type EntityKind, entityKinds, rareEarthSeries } from './entity.ts';
import { maxPhrase, maxWatchLists } from './list-limits.ts';

/** The colors of lists are those of highlights. */
export type ListColor = 1 | 2 | 3 | 4 | 5;

/** A list of entities: the user's own, or a group of the built-in list with the user's changes. */
export interface WatchList {
  /** Unique among the user's own lists. */
  name: string;
  /** The group of the built-in list that this is, if it is one. A group's `name` is not shown. */
  group?: EntityKind;
  color: ListColor;
  /** Whether articles about the followed entities of the list are protected. */
  keeps: boolean;
  /** Names of entities whose articles are protected even if `keeps` is off. */
  kept: readonly string[];
  /** How articles about the followed entities of the list are announced. */
  notify: NotificationLevel;
  /**
   * Names of entities that are defined elsewhere, and entities of the user's own. In a group: the followed ones, and
   * those that the user added or changed.
   */
  entities: readonly (string | Entity)[];
}

const isPhrase = isTextUpTo(maxPhrase.length);
const isPhrases = orMissing(listUpTo(maxPhrase.count, isPhrase));

/** The checks of an entity's fields. */
export const entityChecks: { [Field in keyof Entity]-?: Check } = {
  name: isPhrase,
  kind: isIn(entityKinds),
  aliases: isPhrases,
  weak: isPhrases,
  context: isPhrases,
  ownContextOnly: orMissing(isFlag),
  except: isPhrases,
  unless: isPhrases,
  tickers: isPhrases,
  symbol: orMissing(isTextUpTo(2)),
  series: orMissing(isIn(rareEarthSeries)),
};

const isEntity = hasFields(entityChecks);

const isWatchList = hasFields({
  name: isPhrase,
  group: orMissing(isIn(entityKinds)),
  color: isIn([1, 2, 3, 4, 5]),
  keeps: isFlag,
  kept: listUpTo(maxWatchLists.entities, isPhrase),
  notify: isIn(notificationLevels),
  entities: listUpTo(
    maxWatchLists.entities,
    (value) => isPhrase(value) || (typeof value !== 'string' && isEntity(value)),
  ),
});

/** Whether lists are valid and within their limits. */
export const areWatchLists: Check = (value) =>
  listUpTo(maxWatchLists.lists, isWatchList)(value) &&
  ownEntities(value as WatchList[]).length <= maxWatchLists.own &&
  JSON.stringify(value).length <= maxWatchLists.size;

/** The entities that the user has defined. If two have one name, the first one counts. */
export const ownEntities = (lists: readonly WatchList[]): Entity[] => {
  const own = lists.flatMap(({ entities }) => entities.filter((each) => typeof each !== 'string'));
  const names = new Set<string>();
  return own.filter(({ name }) => !names.has(name) && names.add(name));
};

/** All entities that can be followed: the user's own replace built-in ones of the same name. */
export function knownEntities(builtIn: readonly Entity[], own: readonly Entity[]): Entity[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...builtIn.filter(({ name }) => !names.has(name))];
}

/** The entity with this name or alias in any case, so that one entity doesn't get two rows. */
export function entityCalled(entities: readonly Entity[], called: string): Entity | undefined {
  const wanted = called.toLowerCase();
  const isWanted = (name: string) => name.toLowerCase() === wanted;
  return entities.find(({ name, aliases = [] }) => [name, ...aliases].some(isWanted));
}

export const nameOf = (entity: string | Entity): string =>
  typeof entity === 'string' ? entity : entity.name;

/** The color of an entity's marks: that of the first list that has it, with the user's own lists before the groups. */
export function listColors(lists: readonly WatchList[]): (name: string) => ListColor {
  const own = lists.filter(({ group }) => !group);
  const colors = new Map<string, ListColor>();
  for (const { color, entities } of [...own, ...lists.filter(({ group }) => group)])
    for (const entity of entities) {
      const name = nameOf(entity);
      if (!colors.has(name)) colors.set(name, color);
    }
  return (name) => colors.get(name) ?? 1;
}

/**
 * How articles about these entities are announced: by the loudest level of the lists that have one of them. Entities in
 * no list are announced.
 */
export function listLevels(
  lists: readonly WatchList[],
): (names: readonly string[]) => NotificationLevel {
  const levels = new Map<string, NotificationLevel>();
  for (const { notify, entities } of lists)
    for (const name of entities.map(nameOf))
      levels.set(name, loudest([levels.get(name) ?? 'off', notify]));
  return (names) => loudest(names.map((name) => levels.get(name) ?? 'on'));
}

/** The followed entities whose articles are protected, by themselves or through their list, for retention. */
export function keptAbout({
  watchLists,
  followed,
}: {
  watchLists: readonly WatchList[];
  followed: readonly string[];
}): { keptAbout: ReadonlySet<string> } {
  const names = new Set(
    watchLists.flatMap(({ keeps, kept, entities }) => (keeps ? entities.map(nameOf) : kept)),
  );
  return { keptAbout: new Set(followed.filter((name) => names.has(name))) };
}
