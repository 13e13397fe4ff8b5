import type { Transaction } from 'dexie';
import { db } from './database.ts';
import type { ReadTables, TableName, Tables } from './tables.ts';

/** Reads these tables as they stand at one moment. `work` reaches no other table and cannot write. */
export const read = <const Names extends readonly TableName[], Result>(
  names: Names,
  work: (tx: Pick<ReadTables, Names[number]>) => PromiseLike<Result> | Result,
): Promise<Result> =>
  // Dexie follows native promises only from a function that it sees is `async`.
  db.transaction('r', [...names], async (transaction) => work(tablesOf(transaction, names)));

/** Writes these tables, all of it or nothing. `work` reaches no other table. */
export const write = <const Names extends readonly TableName[], Result>(
  names: Names,
  work: (tx: Pick<Tables, Names[number]>) => PromiseLike<Result> | Result,
): Promise<Result> =>
  db.transaction('rw', [...names], async (transaction) => work(tablesOf(transaction, names)));

/** The tables of a transaction. They stay bound to it, whatever `work` awaits between its requests. */
const tablesOf = <Names extends readonly TableName[]>(
  transaction: Transaction,
  names: Names,
): Pick<Tables, Names[number]> =>
  Object.fromEntries(names.map((name) => [name, transaction.table(name)])) as unknown as Pick<
    Tables,
    Names[number]
  >;
