import { nativeVersion } from './early-opening.ts';

/** The connection that was opened early, once it is open; `undefined` if there is none. Never rejects. */
export async function earlyConnection(): Promise<IDBDatabase | undefined> {
  const request = globalThis.earlyOpening?.request;
  // Dexie fails in the same way and reports it.
  return request && answerOf(request).catch(() => undefined);
}

/**
 * What `ask` finds in these tables, in one transaction of a connection that was opened early and that Dexie has not
 * taken over. Rows are as the database has them, so damaged ones are included. `undefined` if the store must read them,
 * because there is no such connection, it was closed meanwhile, its schema is another one, or a request failed. Never
 * rejects.
 */
export async function readEarly<Name extends string, Found>(
  connection: IDBDatabase | undefined,
  tables: readonly Name[],
  ask: (table: (name: Name) => IDBObjectStore) => Promise<Found>,
): Promise<Found | undefined> {
  if (connection?.version !== nativeVersion) return undefined;
  try {
    const transaction = connection.transaction(tables);
    return await ask((name) => transaction.objectStore(name));
  } catch {
    // The store fails in the same way and reports it, or opens the database anew.
    return undefined;
  }
}

/** The result of a request; rejects if it fails. */
export const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    if (request.readyState === 'done') settle();
    request.addEventListener('success', settle);
    request.addEventListener('error', settle);
    function settle() {
      if (request.error) reject(request.error);
      else resolve(request.result);
    }
  });
