import { factIn } from '../articles/fact-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';

const key = 'recentSearches';

/** How many searches are remembered, and how long one may be in UTF-16 units. */
const most = { searches: 8, length: 500 } as const;

/** The recent searches, latest first. */
export const readRecentSearches = (): Promise<readonly string[]> => read(['meta'], searchesIn);

const searchesIn = async (tx: Pick<ReadTables, 'meta'>): Promise<readonly string[]> =>
  (await factIn<string[]>(tx, key)) ?? [];

/** Remembers a search. */
export async function addRecentSearch(text: string): Promise<void> {
  const added = text.trim();
  if (added === '' || added.length > most.length) return;
  await write(['meta'], async (tx) => {
    const others = (await searchesIn(tx)).filter((each) => each !== added);
    const value = JSON.stringify([added, ...others].slice(0, most.searches));
    await tx.meta.put({ key, value });
  });
}

/** Forgets all recent searches. */
export const clearRecentSearches = (): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.delete(key);
  });
