let preparing: Promise<void> | undefined;

/** Registers a search that this page prepares. Work that nobody waits for reads the database only after that. */
export function holdUntilPrepared(prepared: Promise<void>): Promise<void> {
  preparing = prepared.catch(() => undefined);
  return prepared;
}

/** Settles once the search is prepared, if one is. */
export const searchPrepared = (): Promise<void> | undefined => preparing;
