import type { DBCore, DBCoreTable, Middleware } from 'dexie';

/** Whether a row as read is sound. */
export type RowGuard = (row: unknown) => boolean;

/**
 * Hides rows that their guard refuses, as a damaged disk or a faulty build leaves them, so that none keeps a list from
 * being drawn. Cursors are left alone: recovery finds such rows with them. `onRefused` is called after each such read.
 */
export const skipDamagedRows = (
  guards: Readonly<Record<string, RowGuard | null>>,
  onRefused: () => void,
): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'skip-damaged-rows',
  create: (core) => ({
    ...core,
    table: (name) => {
      const guard = guards[name];
      return guard ? guardedTable(core.table(name), guard, onRefused) : core.table(name);
    },
  }),
});

function guardedTable(table: DBCoreTable, guard: RowGuard, onRefused: () => void): DBCoreTable {
  const isSound = (row: unknown): boolean => {
    const sound = guard(row);
    if (!sound && row !== undefined) onRefused();
    return sound;
  };
  const soundOrNone = (row: unknown) => (isSound(row) ? row : undefined);
  return {
    ...table,
    // `then` on Dexie's own promises: a native one would let the transaction end.
    get: (request) => table.get(request).then(soundOrNone),
    getMany: (request) => {
      const found = table.getMany(request);
      // Dexie reads the rows that it is about to change this way.
      if (request.cache === 'immutable') return found;
      return found.then((rows) => rows.map(soundOrNone));
    },
    query: (request) => {
      const found = table.query(request);
      if (!request.values) return found;
      return found.then(({ result }) => ({ result: result.filter(isSound) }));
    },
  };
}
