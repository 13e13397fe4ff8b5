export const databaseName = 'reex-reader';

/** The number of this schema; a database with a higher one was made by a newer version of REEx Reader. */
export const schemaVersion = 1;

/** The browser's number of this schema: Dexie stores its version times ten. */
export const nativeVersion = schemaVersion * 10;

/** The opening of the database that the page's first script began. */
interface EarlyOpening {
  name: string;
  request: IDBOpenDBRequest;
  /** Whether it was closed again: by the browser, or so that the database can be deleted or upgraded. */
  isClosed: boolean;
}

declare global {
  var earlyOpening: EarlyOpening | undefined;
}

/**
 * Begins to open a database while the page's scripts load. Creates no database, because only the store knows its
 * tables.
 */
export function openEarly(name: string): void {
  const request = indexedDB.open(name);
  const opening: EarlyOpening = { name, request, isClosed: false };
  const noteClose = () => {
    opening.isClosed = true;
  };
  const close = () => {
    noteClose();
    request.result.close();
  };
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    request.result.onversionchange = close;
    request.result.onclose = noteClose;
  };
  // The store fails in the same way when it opens the database, and reports it.
  request.onerror = (event) => event.preventDefault();
  globalThis.earlyOpening = opening;
}

/**
 * The request that has opened the database early, as if it were made now: it succeeds once the caller has set its
 * handlers. `undefined` if the database must be opened anew.
 */
export function takeEarlyOpening(name: string, version: number): IDBOpenDBRequest | undefined {
  const opening = globalThis.earlyOpening;
  if (opening?.name !== name) return undefined;
  globalThis.earlyOpening = undefined;
  const { request, isClosed } = opening;
  if (request.readyState === 'pending') {
    request.onsuccess = () => request.result.close();
    return undefined;
  }
  if (isClosed || request.error) return undefined;
  if (request.result.version !== version) {
    request.result.close();
    return undefined;
  }
  queueMicrotask(() => request.onsuccess?.(new Event('success')));
  return request;
}
