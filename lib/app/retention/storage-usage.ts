/** How much the reader takes up, and whether the browser has promised to keep it. */
export interface StorageState {
  /** Bytes of all that this extension stores; `null` where the browser does not say. */
  bytes: number | null;
  persisted: boolean;
}

/** Asks the browser how the storage stands. */
export async function readStorageState(): Promise<StorageState> {
  const [{ usage }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { bytes: usage ?? null, persisted };
}

/** From a page: asks the browser to keep the storage whatever happens. Resolves to its answer. */
export const requestPersistence = (): Promise<boolean> => navigator.storage.persist();
