import { write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import {
  type ListName,
  placeIn,
  type SurfaceView,
  surfaceView,
  type ViewRow,
  viewAmong,
} from '../rows/views.ts';

/** A surface's row, or a new one that shows what a surface of its kind showed last. */
export async function viewRowOf(
  { views }: Pick<ReadTables, 'views'>,
  surface: string,
): Promise<ViewRow> {
  // Read as values: a cursor would bypass the guard that hides damaged rows.
  return (await views.get(surface)) ?? viewAmong(await views.orderBy('at').toArray(), surface);
}

/** The fields of a view that can change. `selectedId` and `top` belong to the list that is shown after the change. */
export type ViewChange = Partial<Omit<SurfaceView, 'surface' | 'at' | 'places' | 'isOwn'>>;

/** Changes what a surface shows; every open page of that surface follows. */
export const updateView = (surface: string, change: ViewChange, at: number): Promise<void> =>
  write(['views'], async (tx) => {
    await tx.views.put({ ...changedRow(await viewRowOf(tx, surface), change), at });
  });

/** What a surface shows once a change is stored. */
export const changedView = (view: SurfaceView, change: ViewChange, at: number): SurfaceView => ({
  ...surfaceView(changedRow(view, change), view.isOwn),
  at,
});

function changedRow(row: ViewRow, { selectedId, top, ...change }: ViewChange): ViewRow {
  const next: ViewRow = { ...row, ...change };
  // A place in a filtered list says nothing about the whole one.
  if (row.terms !== '' && next.list !== row.list) next.places = without(row.places, row.list);
  // In the other order, a place near the top of a list is near its end.
  if (next.order !== row.order) next.places = {};
  if (selectedId === undefined && top === undefined) return next;
  const place = placeIn(next, next.list);
  return {
    ...next,
    places: {
      ...next.places,
      [next.list]: {
        selectedId: selectedId === undefined ? place.selectedId : selectedId,
        top: top === undefined ? place.top : top,
      },
    },
  };
}

function without({ ...places }: ViewRow['places'], list: ListName): ViewRow['places'] {
  delete places[list];
  return places;
}
