import { byPlace, endPlaces, type RowPlace } from '../../../article/lists/row-place.ts';
import type { ListIndex } from '../list-index.ts';

/** A row of an index whose position is known. */
export interface Waypoint {
  position: number;
  place: RowPlace;
  /** How many rows of the same time are above it. */
  ties: number;
}

/**
 * The length of an index and the positions of some of its rows, so that other positions are found without passing over
 * all rows above them.
 */
export interface ListOutline {
  count: number;
  /** From top to bottom; the first row is not one of them. */
  waypoints: readonly Waypoint[];
  /** Whether they reach the end. If not, the index is traversed from the last one. */
  isComplete: boolean;
}

/**
 * The index with count and positions from its outline, which are right as long as no row has been added or removed
 * since.
 */
export function outlinedIndex(index: ListIndex, { count, waypoints }: ListOutline): ListIndex {
  const start: Waypoint = { position: 0, place: endPlaces[index.order].top, ties: 0 };
  const compare = byPlace[index.order];
  const last = (holds: (waypoint: Waypoint) => boolean) => waypoints.findLast(holds) ?? start;
  return {
    ...index,
    count: async () => count,
    countsByRow: false,
    countAbove: async (place) => {
      const from = last((waypoint) => compare(waypoint.place, place) <= 0);
      return from.position + (await index.countBetween(from.place, place));
    },
    range: async (from, to) => {
      if (to <= from) return [];
      const { position, place, ties } = last((waypoint) => waypoint.position <= from);
      return index.rangeFrom(place.time, ties + from - position, ties + to - position);
    },
  };
}
