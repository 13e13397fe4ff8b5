import { db } from '../../lib/store/db/database.ts';
import { type Tables, tableNames } from '../support/find-inconsistencies.ts';

/** The tables as they stand. */
export async function allTables(): Promise<Tables> {
  const rows = await Promise.all(tableNames.map((name) => db.table(name).toArray()));
  return Object.fromEntries(
    tableNames.map((name, place) => [name, rows[place]]),
  ) as unknown as Tables;
}
