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

/** Runs with an error on every row that is added to a table, as when a disk fails during a transaction. */
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
  // Dexie reads this method from the prototype when it opens the database.
  db.close({ disableAutoOpen: false });
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

/**
 * Runs until that many rows have been written, deleted or cleared. The next write and all later ones fail, like those
 * of a worker that is killed. Resolves to whether so many writes were reached.
 */
export async function untilKilled(writes: number, run: () => Promise<unknown>): Promise<boolean> {
  const { put, add, delete: remove, clear } = IDBObjectStore.prototype;
  let left = writes;
  const count = () => {
    left -= 1;
    if (left < 0) throw new Error('The worker was killed.');
  };
  Object.assign(IDBObjectStore.prototype, {
    put(this: IDBObjectStore, ...row: Parameters<typeof put>) {
      count();
      return put.apply(this, row);
    },
    add(this: IDBObjectStore, ...row: Parameters<typeof add>) {
      count();
      return add.apply(this, row);
    },
    delete(this: IDBObjectStore, key: IDBValidKey) {
      count();
      return remove.call(this, key);
    },
    clear(this: IDBObjectStore) {
      count();
      return clear.call(this);
    },
  });
  try {
    await run();
  } catch (error) {
    if (left >= 0) throw error;
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove, clear });
  }
  return left < 0;
}
