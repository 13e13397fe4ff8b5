import { db } from '../../../lib/store/db/database.ts';

/** Number of rows of a table written or deleted by `run`, including unchanged ones. */
export async function countWrites(table: string, run: () => Promise<unknown>): Promise<number> {
  const { hook } = db.table(table);
  let writes = 0;
  const count = () => {
    writes += 1;
  };
  const events = [hook('creating'), hook('updating'), hook('deleting')];
  for (const event of events) event.subscribe(count);
  try {
    await run();
  } finally {
    for (const event of events) event.unsubscribe(count);
  }
  return writes;
}

/** Runs while creating rows of a table fails, like a disk in the middle of a transaction. */
export async function withFailingWrites<R>(table: string, run: () => Promise<R>): Promise<R> {
  const fail = () => {
    throw new Error(`No row of ${table} can be written.`);
  };
  const event = db.table(table).hook('creating');
  event.subscribe(fail);
  try {
    return await run();
  } finally {
    event.unsubscribe(fail);
  }
}

/** Number of transactions in which `run` may write a table. */
export async function countWriteTransactions(
  table: string,
  run: () => Promise<unknown>,
): Promise<number> {
  const original = IDBDatabase.prototype.transaction;
  let transactions = 0;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite' && [names].flat().includes(table)) transactions += 1;
    return original.call(this, names, mode, options);
  };
  try {
    await run();
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
  return transactions;
}
