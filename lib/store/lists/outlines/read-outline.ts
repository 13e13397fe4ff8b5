import { endPlaces } from '../../../article/lists/row-place.ts';
import { read } from '../../db/database.ts';
import { indexTables, listIndex } from '../list-index.ts';
import type { ListQuery } from '../list-query.ts';
import type { ListOutline, Waypoint } from './list-outline.ts';

/** How many rows are between two waypoints. A jump reads that many in vain; 250 unread rows take the database 5 ms. */
export const waypointStep = 50;

/** How many waypoints are read in one transaction, while other requests wait. */
const waypointsAtOnce = 40;

/**
 * Reads the outline of a list under its own name (`plainQuery`), if an index holds exactly its rows. Awaits `rest`
 * before each transaction that reads waypoints, and stops if that resolves to false. Before each of these, `onRead`
 * gets the outline as far as it is read, and at the end the complete one. In a live query, this observes the whole
 * table.
 */
export async function readOutline(
  query: ListQuery,
  rest: () => Promise<boolean>,
  onRead: (outline: ListOutline) => void,
): Promise<void> {
  const { name, filters, order = 'newest' } = query;
  const indexIn = listIndex(name, filters, order);
  if (!indexIn) return;
  const count = await read(indexTables, (tx) => indexIn(tx).count());
  const waypoints: Waypoint[] = [];
  const readSome = () =>
    read(indexTables, async (tx) => {
      const index = indexIn(tx);
      const last = waypoints.at(-1) ?? { position: 0, place: endPlaces[order].top, ties: 0 };
      const rows = waypointsAtOnce * waypointStep;
      const ids = (await index.ids(last.place.time, last.ties + rows + 1)).slice(last.ties);
      const some = ids.filter((_, at) => at > 0 && at % waypointStep === 0);
      const places = await Promise.all(some.map(index.placeOf));
      const isTied = (at: number) => places[at]?.time === (places[at - 1] ?? last.place).time;
      // Rows of one time may be many, so they are passed over only once.
      const ties = await Promise.all(
        places.map((place, at) => (place && !isTied(at) ? index.tiesAbove(place) : undefined)),
      );
      for (const [at, place] of places.entries()) {
        const above = waypoints.at(-1) ?? last;
        if (!place) return true;
        waypoints.push({
          position: above.position + waypointStep,
          place,
          ties: ties[at] ?? above.ties + waypointStep,
        });
      }
      return places.length < waypointsAtOnce;
    });
  for (let isComplete = false; ; isComplete = await readSome()) {
    onRead({ count, waypoints, isComplete });
    if (isComplete || !(await rest())) return;
  }
}
