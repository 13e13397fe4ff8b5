import Dexie from 'dexie';
import { db } from './db.ts';

/** Whether a write failed because the disk, or the browser's share of it, is full. */
export function isFull(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Dexie.DexieError ? error.inner : null;
  const innerName = inner instanceof Error || inner instanceof DOMException ? inner.name : '';
  return [name, innerName].includes('QuotaExceededError');
}

/** Rows removed in one step when room is needed. */
const step = 200;

/**
 * Makes room: versions that are not current first, then the bodies of the oldest articles that are read and not saved. What is unread,
 * saved or highlighted is never touched, and no article's row is. Resolves to how many bodies went.
 */
export function makeRoom(): Promise<number> {
  return db.transaction(
    'rw',
    [db.articles, db.bodies, db.unread, db.saved, db.highlights],
    async () => {
      const old = await oldVersions();
      const keys = old.length > 0 ? old : await oldReadBodies();
      await db.bodies.bulkDelete(keys);
      return keys.length;
    },
  );
}

async function oldVersions(): Promise<[number, string][]> {
  const keys = await db.bodies.toCollection().primaryKeys();
  const numbers = [...new Set(keys.map(([n]) => n))];
  const articles = await db.articles.bulkGet(numbers);
  const current = new Set(articles.flatMap((row) => (row ? [`${row.n} ${row.hash}`] : [])));
  return keys.filter(([n, hash]) => !current.has(`${n} ${hash}`)).slice(0, step);
}

async function oldReadBodies(): Promise<[number, string][]> {
  const [unread, saved, highlighted] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    db.saved.toCollection().primaryKeys(),
    db.highlights.orderBy('url').uniqueKeys(),
  ]);
  const kept = new Set([...unread, ...saved]);
  const keptUrls = new Set(highlighted.map(String));
  const articles = await db.articles
    .orderBy('sortAt')
    .filter((article) => !kept.has(article.n) && !keptUrls.has(article.url))
    .limit(step)
    .toArray();
  return articles.map(({ n, hash }) => [n, hash]);
}

/** Writes; if there is no room, makes some, opens the connection anew (Firefox leaves it unusable) and writes once more. */
export async function withRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    if ((await makeRoom()) === 0) throw error;
    return write();
  }
}
