import { endPlaces } from '../../../article/lists/row-place.ts';
import { read } from '../../db/database.ts';
import { indexTables, type ListIndex, listIndex } from '../list-index.ts';
import type { ListQuery } from '../list-query.ts';
import type { ListOutline, Waypoint } from './list-outline.ts';

/** How many rows lie between two waypoints. Reading as many keys takes the database less than a millisecond. */
export const waypointStep = 250;

/** How many waypoints are read in one transaction, for which others wait. */
const waypointsAtOnce = 8;

/**
 * Reads the outline of a list under its own name (`plainQuery`); `undefined` where no index holds exactly its rows.
 * Awaits `rest` before each transaction that reads waypoints, and ends with `undefined` where that resolves to false. A
 * live query observes the whole table.
 */
export async function readOutline(
  query: ListQuery,
  rest: () => Promise<boolean>,
): Promise<ListOutline | undefined> {
  const { name, filters, order = 'newest' } = query;
  const indexIn = listIndex(name, filters, order);
  if (!indexIn) return undefined;
  const count = await read(indexTables, (tx) => indexIn(tx).count());
  const waypoints: Waypoint[] = [];
  const next = async (index: ListIndex): Promise<Waypoint | undefined> => {
    const { position, place } = waypoints.at(-1) ?? { position: 0, place: endPlaces[order].top };
    if (position + waypointStep >= count) return undefined;
    const found = await index.placeBelow(place, waypointStep);
    if (!found) return undefined;
    return { position: position + waypointStep, place: found, ties: await index.tiesAbove(found) };
  };
  const readSome = () =>
    read(indexTables, async (tx) => {
      const index = indexIn(tx);
      for (let length = 0; length < waypointsAtOnce; length += 1) {
        const waypoint = await next(index);
        if (!waypoint) return true;
        waypoints.push(waypoint);
      }
      return false;
    });
  for (let isComplete = false; !isComplete; isComplete = await readSome()) {
    if (!(await rest())) return undefined;
  }
  return { count, waypoints };
}
