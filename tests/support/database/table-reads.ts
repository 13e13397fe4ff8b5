import { db } from '../../../lib/store/db/database.ts';

type Method = 'get' | 'getKey' | 'getAll' | 'getAllKeys' | 'openCursor' | 'openKeyCursor';

const methods: readonly Method[] = [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'openCursor',
  'openKeyCursor',
];

/**
 * The number of rows and keys that the database returns to `run`, or only those of a table, by its key. Counting rows
 * returns none.
 */
export async function countReads(run: () => Promise<unknown>, table?: string): Promise<number> {
  let reads = 0;
  await watchRequests(run, (request) => {
    const { source } = request;
    if (table && !(source instanceof IDBObjectStore && source.name === table)) return;
    // A cursor succeeds once per row.
    request.addEventListener('success', () => {
      reads += countIn(request.result);
    });
  });
  return reads;
}

/** The number of requests with which `run` reads rows or keys. */
export async function countRequests(run: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  await watchRequests(run, () => {
    requests += 1;
  });
  return requests;
}

/** How often `run` waits for answers: requests that read and are sent together count once. */
export async function countRoundTrips(run: () => Promise<unknown>): Promise<number> {
  let trips = 0;
  const waiting = new Set<IDBRequest>();
  await watchRequests(run, (request) => {
    if (waiting.size === 0) trips += 1;
    waiting.add(request);
    request.addEventListener('success', () => waiting.delete(request));
  });
  return trips;
}

/** Adds the transactions that `run` begins to `begun`, each as its mode and table names. */
export async function listTransactions(
  begun: string[],
  run: () => Promise<unknown>,
): Promise<void> {
  const { transaction } = IDBDatabase.prototype;
  // Dexie reads this method when it opens the database.
  db.close({ disableAutoOpen: false });
  IDBDatabase.prototype.transaction = function (stores, mode = 'readonly', options) {
    begun.push(`${mode} ${[stores].flat().sort().join(' ')}`);
    return transaction.call(this, stores, mode, options);
  };
  try {
    await db.open();
    begun.length = 0;
    await run();
  } finally {
    IDBDatabase.prototype.transaction = transaction;
    db.close({ disableAutoOpen: false });
  }
}

async function watchRequests(
  run: () => Promise<unknown>,
  onRequest: (request: IDBRequest) => void,
): Promise<void> {
  const restore = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((source) =>
    methods.map((method) => {
      const original = source[method];
      const counted = function (this: typeof source, ...args: Parameters<typeof original>) {
        const request: IDBRequest = Reflect.apply(original, this, args);
        onRequest(request);
        return request;
      };
      Reflect.set(source, method, counted);
      return () => Reflect.set(source, method, original);
    }),
  );
  try {
    await run();
  } finally {
    for (const undo of restore) undo();
  }
}

function countIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return result === null || result === undefined ? 0 : 1;
}
