let preparing: Promise<void> | undefined;

/** Has what nobody waits for read the database once a search of this page is prepared. */
export function holdUntilPrepared(prepared: Promise<void>): Promise<void> {
  preparing = prepared.catch(() => undefined);
  return prepared;
}

/** Settles once the search is prepared, if one is. */
export const searchPrepared = (): Promise<void> | undefined => preparing;
