import type { DBCoreTable } from 'dexie';

/** A table that hides its damaged rows, and the one below it, which does not. */
export interface GuardedTable extends DBCoreTable {
  unguarded: DBCoreTable;
}

/** The table of a transaction, including its damaged rows. */
export const unguarded = <Rows extends { core: DBCoreTable }>(table: Rows): Rows =>
  Object.assign(Object.create(table), { core: (table.core as GuardedTable).unguarded });
