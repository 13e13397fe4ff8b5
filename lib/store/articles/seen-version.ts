import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';

const key = 'seenVersion';

/** The version whose panel the user saw last; `null` before the first one. */
export const readSeenVersion = (): Promise<string | null> => read(['meta'], seenVersionIn);

async function seenVersionIn({ meta }: Pick<ReadTables, 'meta'>): Promise<string | null> {
  const row = await meta.get(key);
  return row ? String(row.value) : null;
}

/** Records the version whose panel the user sees. Resolves to the one before. */
export const replaceSeenVersion = (version: string): Promise<string | null> =>
  write(['meta'], async (tx) => {
    const seen = await seenVersionIn(tx);
    await tx.meta.put({ key, value: version });
    return seen;
  });
