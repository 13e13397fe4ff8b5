import Dexie from 'dexie';
import type { Article } from '../article/article.ts';
import { articlesOf } from './articles.ts';
import { db } from './db.ts';

/** Whether a write failed because the disk, or the browser's share of it, is full. */
export function isFull(error: unknown): boolean {
  // Firefox refuses rows one by one, Chromium the whole transaction.
  if (error instanceof Dexie.BulkError) return error.failures.some(isFull);
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
      const keys = await db.bodies.toCollection().primaryKeys();
      const free = await unprotected(keys);
      const old = keys.filter(([n, hash]) => free.has(n) && free.get(n)?.hash !== hash);
      const going = old.length > 0 ? old.slice(0, step) : oldestTexts(free);
      await db.bodies.bulkDelete(going);
      return going.length;
    },
  );
}

/** The articles that have a text here and that nobody would miss it of. */
async function unprotected(keys: readonly [number, string][]): Promise<Map<number, Article>> {
  const [unread, saved, highlighted] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    db.saved.toCollection().primaryKeys(),
    db.highlights.orderBy('url').uniqueKeys(),
  ]);
  const kept = new Set([...unread, ...saved]);
  const keptUrls = new Set(highlighted.map(String));
  const numbers = [...new Set(keys.map(([n]) => n))].filter((n) => !kept.has(n));
  const articles = await articlesOf(numbers.map((n) => ({ n })));
  const free = articles.filter((article) => !keptUrls.has(article.url));
  return new Map(free.map((article) => [article.n, article]));
}

function oldestTexts(articles: ReadonlyMap<number, Article>): [number, string][] {
  const oldest = [...articles.values()].sort((one, other) => one.sortAt - other.sortAt);
  return oldest.slice(0, step).map(({ n, hash }) => [n, hash]);
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
