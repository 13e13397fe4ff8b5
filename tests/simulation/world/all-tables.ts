import { db } from '../../../lib/store/db/database.ts';
import { type TableContents, tableNames } from '../../support/database/find-inconsistencies.ts';

/** Reads all tables. */
export async function allTables(): Promise<TableContents> {
  const rows = await Promise.all(tableNames.map((name) => db.table(name).toArray()));
  return Object.fromEntries(
    tableNames.map((name, place) => [name, rows[place]]),
  ) as unknown as TableContents;
}
