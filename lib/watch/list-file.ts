import { isIn } from '../checks.ts';
import { notificationLevels } from '../notification-level.ts';
import { err, ok, type Result } from '../result.ts';
import { type Entity, entityKinds } from './entity.ts';
import { type EntryProblem, entryProblem, phraseFields, quoted } from './entry-problem.ts';
import { maxPhrase, maxWatchLists } from './list-limits.ts';
import { entityChecks, nameOf, type WatchList } from './watch-list.ts';

/** The version of the format, which is described in docs/watch-lists.md. */
export const listFileVersion = 1;

/** The size of the largest file that is read, in bytes. */
export const maxListFileBytes = 4_000_000;

/** Why a file can't be imported. */
export type ListFileFailure =
  | { kind: 'tooLarge' | 'notJson' | 'notLists' }
  | { kind: 'otherVersion'; version: string }
  | { kind: 'tooManyEntities' | 'tooManyLists'; count: number };

/** An entity of a file that is left out. `list` and `name` are empty if it has none. */
export interface LeftOut {
  list: string;
  name: string;
  problem: EntryProblem | { kind: 'wrongType' | 'duplicate' | 'unknown'; phrase: string };
}

/** The lists of a file, and what is left out of them. */
export interface ListFile {
  lists: readonly WatchList[];
  leftOut: readonly LeftOut[];
}

/** Writes lists as a file. A name of an entity in `known` is written out as that entity; other names stay names. */
export function writeListFile(lists: readonly WatchList[], known: readonly Entity[]): string {
  const builtIn = new Map(known.map((entity) => [entity.name, entity]));
  const written = lists.map(({ entities, ...list }) => ({
    ...list,
    entities: entities.map((each) =>
      typeof each === 'string' ? (builtIn.get(each) ?? each) : each,
    ),
  }));
  return `${JSON.stringify({ version: listFileVersion, lists: written }, null, 2)}\n`;
}

/** Reads a file of lists, which is untrusted. `builtIn`: the entities that a file may name without defining them. */
export function readListFile(
  text: string,
  builtIn: readonly Entity[],
): Result<ListFile, ListFileFailure> {
  const value = parsed(text);
  if (value === undefined) return err({ kind: 'notJson' });
  const { version, lists, entities } = Object(value);
  const found: unknown = Array.isArray(entities) ? [{ entities }] : lists;
  const isVersion = typeof version === 'number' || typeof version === 'string';
  if (!isVersion || !Array.isArray(found)) return err({ kind: 'notLists' });
  if (version !== listFileVersion)
    return err({ kind: 'otherVersion', version: `${version}`.slice(0, 20) });
  if (found.length > maxWatchLists.lists) return err({ kind: 'tooManyLists', count: found.length });
  const given = found.map((each): GivenList => ({ ...Object(each) }));
  const count = given.flatMap(entitiesIn).length;
  if (count > maxWatchLists.entities) return err({ kind: 'tooManyEntities', count });
  return ok(readLists(given, builtIn));
}

/** A list of a file, whose fields may be anything. */
type GivenList = Partial<Record<keyof WatchList, unknown>>;

const entitiesIn = ({ entities }: GivenList): unknown[] =>
  Array.isArray(entities) ? entities : [];

function readLists(lists: readonly GivenList[], builtIn: readonly Entity[]): ListFile {
  const known = new Map(builtIn.map((entity) => [entity.name, JSON.stringify(stripped(entity))]));
  const isBuiltInName = (name: string) => known.has(name);
  const found = lists.flatMap(entitiesIn).map((each) => readEntry(each, isBuiltInName));
  const defined = new Set(found.flatMap((each) => ('entity' in each ? nameOf(each.entity) : [])));
  const isKnown = (name: string) => known.has(name) || defined.has(name);
  const leftOut: LeftOut[] = [];
  const read = lists.map((list): WatchList => {
    const name = isPhrase(list.name) ? list.name.trim() : '';
    const leaveOut = (what: Omit<LeftOut, 'list'>) => leftOut.push({ list: name, ...what });
    if (!Array.isArray(list.entities))
      leaveOut({ name: '', problem: { kind: 'wrongType', phrase: 'entities' } });
    const entities = new Map<string, string | Entity>();
    for (const each of entitiesIn(list)) {
      const found = readEntry(each, isKnown);
      if ('problem' in found) {
        leaveOut(found);
        continue;
      }
      const own = nameOf(found.entity);
      // An entity that equals the built-in one is kept by name, so that it follows updates of the built-in list.
      const isBuiltIn = known.get(own) === JSON.stringify(found.entity);
      if (entities.has(own)) leaveOut({ name: own, problem: { kind: 'duplicate', phrase: own } });
      else entities.set(own, isBuiltIn ? own : found.entity);
    }
    const group = entityKinds.find((kind) => kind === list.group);
    return {
      name: group ?? name,
      ...(group && { group }),
      color: isIn([1, 2, 3, 4, 5])(list.color) ? (list.color as WatchList['color']) : 1,
      keeps: list.keeps === true,
      kept: Array.isArray(list.kept) ? list.kept.filter((each) => entities.has(each)) : [],
      notify: notificationLevels.find((level) => level === list.notify) ?? 'on',
      entities: [...entities.values()],
    };
  });
  return { lists: read, leftOut };
}

type ReadEntry = { entity: string | Entity } | Pick<LeftOut, 'name' | 'problem'>;

function readEntry(value: unknown, isKnown: (name: string) => boolean): ReadEntry {
  if (typeof value === 'string') {
    if (isKnown(value)) return { entity: value };
    const phrase = quoted(value);
    return { name: phrase, problem: { kind: 'unknown', phrase } };
  }
  const given = { kind: 'topic', ...Object(value) };
  const name = typeof given.name === 'string' ? quoted(given.name) : '';
  const wrong = Object.keys(entityChecks).find(
    (field) => given[field] !== undefined && !hasType(field, given[field]),
  );
  if (wrong !== undefined || name === '')
    return { name, problem: { kind: 'wrongType', phrase: wrong ?? 'name' } };
  const entity = stripped(given);
  const problem = entryProblem(entity);
  return problem ? { name, problem } : { entity };
}

/** Whether the value of a field has the right type, whatever its length. */
const hasType = (field: string, value: unknown): boolean => {
  if (phraseFields.some((each) => each === field))
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
  return field === 'name' ? typeof value === 'string' : entityChecks[field as keyof Entity](value);
};

/** An entity with only the known fields. Phrases are trimmed and deduplicated, and empty lists dropped. */
export function stripped(entity: Entity): Entity {
  const { name, kind, ownContextOnly, symbol, series } = entity;
  const phrases = phraseFields.flatMap((field) => {
    const found = [...new Set(entity[field]?.map((each) => written(field, each)))];
    return found.length > 0 ? [[field, found] as const] : [];
  });
  return {
    name: name.trim(),
    kind,
    ...Object.fromEntries(phrases),
    ...(ownContextOnly && { ownContextOnly }),
    ...(symbol && { symbol }),
    ...(series && { series }),
  };
}

/** A phrase as it is stored. Tickers lose the space that the publisher writes in "ASX: LYC". */
const written = (field: (typeof phraseFields)[number], phrase: string): string =>
  field === 'tickers'
    ? phrase
        .split(':')
        .map((part) => part.trim())
        .join(':')
    : phrase.trim();

const isPhrase = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= maxPhrase.length;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
