import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import { guardOf } from './guards.ts';

/**
 * Hides rows that their guard refuses (a bad sector, a bug in an earlier build) from everything that reads, so that one of
 * them never keeps a list from being drawn. Cursors see them: recovery finds them that way. `onRefused` is called after a
 * read that met one.
 */
export const skipDamaged = (onRefused: () => void): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'skip-damaged',
  create: (core) => ({ ...core, table: (name) => guardedTable(core.table(name), onRefused) }),
});

function guardedTable(table: DBCoreTable, onRefused: () => void): DBCoreTable {
  const guard = guardOf(table.name);
  if (!guard) return table;
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
      // A modification reads the rows that it changes this way.
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
