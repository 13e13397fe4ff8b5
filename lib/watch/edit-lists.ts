import { maxFollowed, type Settings } from '../settings.ts';
import type { Entity, EntityKind } from './entity.ts';
import {
  areWatchLists,
  knownEntities,
  type ListColor,
  nameOf,
  ownEntities,
  type WatchList,
} from './watch-list.ts';

/** What the user follows, and the watch lists. */
export type Following = Pick<Settings, 'followed' | 'watchLists'>;

/** Whether both settings are within their limits: a setting beyond them would not be stored. */
export const fits = ({ followed, watchLists }: Following): boolean =>
  followed.length <= maxFollowed.names && areWatchLists(watchLists);

const groupColors: Record<EntityKind, ListColor> = {
  company: 1,
  element: 2,
  mineral: 5,
  project: 4,
  agency: 3,
  place: 2,
  topic: 1,
};

/** A group of the built-in list with the user's changes, if any. */
export const groupList = (lists: readonly WatchList[], group: EntityKind): WatchList =>
  lists.find((list) => list.group === group) ?? {
    name: group,
    group,
    color: groupColors[group],
    keeps: false,
    kept: [],
    notify: 'on',
    entities: [],
  };

/** Whether two lists are the same one. A group and a list of the user's own may share a name. */
export const isSameList = (one: WatchList, other: WatchList): boolean =>
  one.group === other.group && one.name === other.name;

/** The lists with this one in place of its earlier form `before`, or at the end. */
export const withList = (
  lists: readonly WatchList[],
  list: WatchList,
  before: WatchList = list,
): WatchList[] =>
  lists.some((each) => isSameList(each, before))
    ? lists.map((each) => (isSameList(each, before) ? list : each))
    : [...lists, list];

/**
 * The current form of a list. A dialog has the form of when it was opened, which another window may have changed since.
 */
const latest = (lists: readonly WatchList[], list: WatchList): WatchList =>
  lists.find((each) => isSameList(each, list)) ?? list;

/** The lists after an edit of `before`: with its new name, color and other choices, and its current entities. */
export function withEdited(
  lists: readonly WatchList[],
  list: WatchList,
  before: WatchList,
): WatchList[] {
  const { entities, kept } = latest(lists, before);
  return withList(lists, { ...list, entities, kept }, before);
}

/** Follows or unfollows entities of a list. A group stores the followed ones, so that they have its color. */
export function follow(
  { followed, watchLists }: Following,
  shown: WatchList,
  names: readonly string[],
  on: boolean,
): Following {
  const list = latest(watchLists, shown);
  const changed = new Set(names);
  const others = followed.filter((name) => !changed.has(name));
  const entities = list.entities.filter((each) => typeof each !== 'string' || !changed.has(each));
  const own = new Set(entities.map(nameOf));
  const added = on ? names.filter((name) => !own.has(name)) : [];
  return {
    followed: on ? [...others, ...names] : others,
    watchLists: list.group
      ? withList(watchLists, { ...list, entities: [...entities, ...added] })
      : watchLists,
  };
}

/** Adds an entity to a list, or replaces the one named `before` there, and renames it everywhere. */
export function withEntity(
  { followed, watchLists }: Following,
  shown: WatchList,
  entity: string | Entity,
  before: string | null,
): Following {
  const list = latest(watchLists, shown);
  const name = nameOf(entity);
  const isBefore = (each: string | Entity) => nameOf(each) === (before ?? name);
  const entities = list.entities.some(isBefore)
    ? list.entities.map((each) => (isBefore(each) ? entity : each))
    : [...list.entities, entity];
  const renamed = (each: string) => (each === before ? name : each);
  return {
    followed: followed.map(renamed),
    watchLists: withList(watchLists, { ...list, entities }).map((each) => ({
      ...each,
      kept: each.kept.map(renamed),
      entities: each.entities.map((one) => (typeof one === 'string' ? renamed(one) : one)),
    })),
  };
}

/** Sets whether the articles about an entity of a list are kept. */
export const keep = (
  { followed, watchLists }: Following,
  shown: WatchList,
  name: string,
  on: boolean,
): Following => {
  const list = latest(watchLists, shown);
  const others = list.kept.filter((each) => each !== name);
  const kept = on ? [...others, name] : others;
  return { followed, watchLists: withList(watchLists, { ...list, kept }) };
};

/** Removes an entity from a list. */
export const withoutEntity = (
  following: Following,
  shown: WatchList,
  name: string,
  builtIn: readonly Entity[],
): Following => {
  const list = latest(following.watchLists, shown);
  const entities = list.entities.filter((each) => nameOf(each) !== name);
  const kept = list.kept.filter((each) => each !== name);
  const watchLists = withList(following.watchLists, { ...list, entities, kept });
  return onlyKnown({ ...following, watchLists }, builtIn);
};

/** Removes a list of the user's. */
export const withoutList = (
  { followed, watchLists }: Following,
  list: WatchList,
  builtIn: readonly Entity[],
): Following =>
  onlyKnown(
    { followed, watchLists: watchLists.filter((each) => !isSameList(each, list)) },
    builtIn,
  );

/** Drops the names that neither the built-in list nor a list of the user's defines. */
function onlyKnown({ followed, watchLists }: Following, builtIn: readonly Entity[]): Following {
  const names = new Set(knownEntities(builtIn, ownEntities(watchLists)).map(({ name }) => name));
  return {
    followed: followed.filter((name) => names.has(name)),
    watchLists: watchLists.map((list) => ({
      ...list,
      kept: list.kept.filter((each) => names.has(each)),
      entities: list.entities.filter((each) => names.has(nameOf(each))),
    })),
  };
}

/**
 * Adds the lists of a file or backup. Lists and entities of the user's own with the same name stay as they are, so
 * nothing is lost.
 */
export function mergeLists(
  mine: readonly WatchList[],
  theirs: readonly WatchList[],
): readonly WatchList[] {
  const own = new Set(ownEntities(mine).map(({ name }) => name));
  const isKnown = (each: string | Entity) => own.has(nameOf(each));
  return theirs.reduce((lists, list) => {
    const same = lists.find((each) => isSameList(each, list));
    const names = new Set(same?.entities.map(nameOf));
    const added = list.entities
      .filter((each) => !names.has(nameOf(each)))
      .map((each) => (isKnown(each) ? nameOf(each) : each));
    const merged = same
      ? {
          ...same,
          kept: [...new Set([...same.kept, ...list.kept])],
          entities: [...same.entities, ...added],
        }
      : { ...list, entities: added };
    return withList(lists, merged);
  }, mine);
}
