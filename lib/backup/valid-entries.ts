/** The valid entries, and the number of invalid ones. */
export interface ValidEntries<Entry> {
  entries: Entry[];
  rejects: number;
}

/** Reads an entry; `undefined` for an invalid one. */
export type ReadEntry<Entry> = (entry: unknown) => Entry | undefined;

/** Validates each entry by itself. */
export function validEntries<Entry>(
  read: ReadEntry<Entry>,
  entries: readonly unknown[],
): ValidEntries<Entry> {
  const found = entries.map(read).filter((entry) => entry !== undefined);
  return { entries: found, rejects: entries.length - found.length };
}
