import { read, write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { kindOf, type SurfaceView, surfaceView, type ViewRow } from '../rows/views.ts';
import { viewRowOf } from './views.ts';

/** What a surface shows. */
export const readView = (surface: string): Promise<SurfaceView> =>
  read(['views'], async (tx) => {
    const own = await tx.views.get(surface);
    return surfaceView(own ?? (await viewRowOf(tx, surface)), own !== undefined);
  });

/** How many rows are kept per kind of surface, because every window of a browser session leaves one. */
const maxRows = 30;

/** Gives a surface that is being opened a row of its own, so that no other surface changes what it shows. */
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
