import type { ReadTables, TableName, Tables } from '../db/tables.ts';
import { readingStateTables } from '../user/reading-state-tables.ts';

/** The tables with the user's data, and those that lead from an address to it. */
export const userDataTables = [
  ...readingStateTables,
  'articles',
  'aliases',
  'saved',
  'highlights',
  'tombstones',
  'briefings',
  'setAside',
] as const satisfies readonly TableName[];

/** These tables for writing. */
export type UserDataTables = Pick<Tables, (typeof userDataTables)[number]>;
/** These tables for reading. */
export type ReadUserDataTables = Pick<ReadTables, (typeof userDataTables)[number]>;
