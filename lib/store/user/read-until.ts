import type { ReadUntil } from '../../backup/user-data.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { readUntilKey, storedReadUntil } from './pending-reading-state.ts';

/** Beyond this number, unread articles are not listed one by one. */
const maxListed = 200;

/**
 * The time until which everything is read, so that a lost database does not make old articles new; `null` if there are
 * no articles.
 */
export const computeReadUntil = (): Promise<ReadUntil | null> =>
  read(['articles', 'unread', 'meta'], async (tx) => {
    const newest = await tx.articles.orderBy('sortAt').last();
    if (!newest) return null;
    const count = await tx.unread.count();
    const oldest = await tx.unread.where('listedAt').above(0).first();
    if (oldest && count > maxListed) return { at: oldest.listedAt - 1, except: [] };
    const unread = await tx.articles.bulkGet(await tx.unread.toCollection().primaryKeys());
    const own = unread.flatMap((article) => article?.url ?? []);
    const before = await storedReadUntil(tx);
    return {
      at: Math.max(newest.sortAt, before?.at ?? 0),
      except: [...own, ...(before ? await notStored(tx, before.except) : [])].sort(),
    };
  });

async function notStored(
  { articles }: Pick<ReadTables, 'articles'>,
  urls: readonly string[],
): Promise<string[]> {
  const stored = new Set(await articles.where('url').anyOf(urls).keys());
  return urls.filter((url) => !stored.has(url));
}

/** Stores the time until which everything was read in a database that was lost. */
export const putReadUntil = (until: ReadUntil): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: readUntilKey, value: JSON.stringify(until) });
  });
