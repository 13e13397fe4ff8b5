import { read, write } from '../db/database.ts';

const key = 'seenVersion';

/** The version whose panel the user saw last; `null` before the first one. */
export const readSeenVersion = (): Promise<string | null> =>
  read(['meta'], async ({ meta }) => {
    const row = await meta.get(key);
    return row ? String(row.value) : null;
  });

/** Records the version whose panel the user sees. */
export const putSeenVersion = (version: string): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key, value: version });
  });
