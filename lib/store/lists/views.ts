import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import {
  type ListName,
  type ListPlace,
  newView,
  type SurfaceView,
  type ViewRow,
} from '../rows/views.ts';

/** The place in a list that was not left yet. */
export const listTop: ListPlace = { selectedId: null, top: null };

/**
 * What a surface shows. One that has no row yet begins where its kind was left last: window ids last only as long as
 * the browser runs.
 */
export const readView = (surface: string): Promise<SurfaceView> =>
  read(['views'], async (tx) => {
    const row = await viewRowOf(tx, surface);
    return {
      ...row,
      ...placeIn(row, row.list),
      isOwn: (await tx.views.get(surface)) !== undefined,
    };
  });

/** Rows per kind of surface: every window of a browser session leaves one. */
const maxRows = 30;

/** Gives a surface that is being opened a row of its own, so that no other surface moves it. */
export const keepView = (surface: string): Promise<void> =>
  write(['views'], async (tx) => {
    if (await tx.views.get(surface)) return;
    await putNewRow(tx, await viewRowOf(tx, surface));
  });

/** Lets a surface that is about to be opened show what another one shows. */
export const copyView = (from: string, surface: string, at: number): Promise<void> =>
  write(['views'], async (tx) => putNewRow(tx, { ...(await viewRowOf(tx, from)), surface, at }));

async function putNewRow({ views }: Pick<Tables, 'views'>, row: ViewRow): Promise<void> {
  await views.put(row);
  const kind = kindOf(row.surface);
  const rows = await views.orderBy('at').toArray();
  const ofKind = rows.map(({ surface }) => surface).filter((name) => kindOf(name) === kind);
  await views.bulkDelete(ofKind.filter((name) => name !== row.surface).slice(0, -maxRows));
}

async function viewRowOf({ views }: Pick<ReadTables, 'views'>, surface: string): Promise<ViewRow> {
  const own = await views.get(surface);
  if (own) return own;
  const kind = kindOf(surface);
  // Read as values: a cursor would pass over the guard that hides damaged rows.
  const rows = await views.orderBy('at').toArray();
  const latest = rows.findLast((row) => kindOf(row.surface) === kind);
  return { ...newView(surface), ...latest, surface };
}

const placeIn = ({ places }: ViewRow, list: ListName): ListPlace => places[list] ?? listTop;

/** What of it can change. A place belongs to the list that is shown after the change. */
export type ViewChange = Partial<Omit<SurfaceView, 'surface' | 'at' | 'places' | 'isOwn'>>;

/** Changes what a surface shows; every open page of that surface follows. */
export const updateView = (surface: string, change: ViewChange, at: number): Promise<void> =>
  write(['views'], async (tx) => {
    await tx.views.put({ ...changedRow(await viewRowOf(tx, surface), change), at });
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

const kindOf = (surface: string): string => surface.split(':')[0] ?? surface;
