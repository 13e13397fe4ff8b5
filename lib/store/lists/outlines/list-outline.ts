import { byPlace, endPlaces, type RowPlace } from '../../../article/lists/row-place.ts';
import type { ListIndex } from '../list-index.ts';

/** A row of an index whose position is known. */
export interface Waypoint {
  position: number;
  place: RowPlace;
  /** How many rows of the same time stand above it. */
  ties: number;
}

/** The length of an index, and some of its rows: positions are then found without passing over all rows above them. */
export interface ListOutline {
  count: number;
  /** From top to bottom; the first row is none. */
  waypoints: readonly Waypoint[];
  /** Whether they reach the end. Below the last one, the index is traversed from there. */
  isComplete: boolean;
}

/** The same index with positions as its outline tells them, true while no row has joined or left since. */
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
