import type { ReadUntil } from '../../backup/user-data.ts';
import { db } from '../db/database.ts';

/** More unread articles than this are not named one by one. */
const mostNamed = 200;

/** How far all is read, so that a database that is lost does not make old articles new; `null` while nothing is stored. */
export function computeReadUntil(): Promise<ReadUntil | null> {
  return db.transaction('r', db.articles, db.unread, db.meta, async () => {
    const newest = await db.articles.orderBy('sortAt').last();
    if (!newest) return null;
    const count = await db.unread.count();
    const oldest = await db.unread.orderBy('sortAt').first();
    if (oldest && count > mostNamed) return { at: oldest.sortAt - 1, except: [] };
    const unread = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
    const own = unread.flatMap((article) => article?.url ?? []);
    const before = await readStoredReadUntil();
    return {
      at: Math.max(newest.sortAt, before?.at ?? 0),
      except: [...own, ...(before ? await notStored(before.except) : [])].sort(),
    };
  });
}

async function notStored(urls: readonly string[]): Promise<string[]> {
  const stored = new Set(await db.articles.where('url').anyOf(urls).keys());
  return urls.filter((url) => !stored.has(url));
}

const key = 'readUntil';

/** Remembers how far all was read in a database that was lost. */
export async function putReadUntil(until: ReadUntil): Promise<void> {
  await db.meta.put({ key, value: JSON.stringify(until) });
}

/** How far all was read in a database that was lost; `null` where none was. */
export async function readStoredReadUntil(): Promise<ReadUntil | null> {
  const row = await db.meta.get(key);
  return row === undefined ? null : JSON.parse(String(row.value));
}
