import { db } from '../../lib/store/db/database.ts';
import { type TableContents, tableNames } from '../support/find-inconsistencies.ts';

/** The tables as they stand. */
export async function allTables(): Promise<TableContents> {
  const rows = await Promise.all(tableNames.map((name) => db.table(name).toArray()));
  return Object.fromEntries(
    tableNames.map((name, place) => [name, rows[place]]),
  ) as unknown as TableContents;
}
