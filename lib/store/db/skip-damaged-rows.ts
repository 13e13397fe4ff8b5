import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import { guardOf } from './guards.ts';

/**
 * Between the database and everything that reads it: a row that a guard refuses (a disk that lost a sector, a build that
 * had a fault) is as if it were not there, so that one of them never keeps a list from being drawn. Cursors are left
 * alone: by them such rows are found and mended.
 */
export const skipDamaged: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'skip-damaged',
  create: (core) => ({ ...core, table: (name) => guardedTable(core.table(name)) }),
};

function guardedTable(table: DBCoreTable): DBCoreTable {
  const isSound = guardOf(table.name);
  if (!isSound) return table;
  const soundOrNone = (row: unknown) => (isSound(row) ? row : undefined);
  return {
    ...table,
    // `then` on the library's own promises: a native one would let the transaction end.
    get: (request) => table.get(request).then(soundOrNone),
    getMany: (request) => {
      const found = table.getMany(request);
      // So a change asks for the rows that it changes; an upgrade's are of another shape still.
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
