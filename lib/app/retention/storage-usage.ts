/** How much storage is used, and whether the browser grants persistence. */
export interface StorageState {
  /** Bytes of everything that this extension stores; `null` if the browser does not tell. */
  bytes: number | null;
  persisted: boolean;
}

/** Reads storage usage and persistence from the browser. */
export async function readStorageState(): Promise<StorageState> {
  const [{ usage }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { bytes: usage ?? null, persisted };
}

/** From a page: requests persistent storage. Resolves to whether it is granted. */
export const requestPersistence = (): Promise<boolean> => navigator.storage.persist();
