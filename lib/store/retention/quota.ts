import Dexie from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { articlesOf } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { keptForGood } from './protected-articles.ts';
import { letPicturesGo } from '../media/pictures.ts';
import { freeRecording } from '../media/recordings.ts';
import type { MediaRow } from '../db/rows/media.ts';

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
 * Makes room: pictures first and then recordings, which can be had again; then versions that are not current, then the
 * bodies of the oldest articles that are read and not saved. No text is touched that is unread, saved or highlighted, no picture of a saved or
 * highlighted article, and no article's row. Resolves to how many things went.
 */
export function makeRoom(): Promise<number> {
  const texts = [db.articles, db.aliases, db.bodies, db.unread, db.saved, db.highlights, db.acts];
  const media = [db.media, db.blobs, db.parts, db.jobs];
  return db.transaction('rw', [...texts, ...media], async () => {
    return (await freePictures()) || (await freeRecording()) || freeTexts();
  });
}

/** Pictures that only articles show which are neither saved nor highlighted: those of read ones first, then those not looked at for longest. */
async function freePictures(): Promise<number> {
  const media = await db.media.where('state').equals('stored').toArray();
  const stored = media.filter(({ kind }) => kind === 'picture');
  if (stored.length === 0) return 0;
  const [unread, kept] = await Promise.all([db.unread.toCollection().primaryKeys(), keptForGood()]);
  const isUnread = new Set(unread);
  const weight = ({ articles }: MediaRow) => (articles.some((n) => isUnread.has(n)) ? 1 : 0);
  const going = stored
    .filter(({ articles }) => !articles.some((n) => kept.has(n)))
    .sort((one, other) => weight(one) - weight(other) || one.usedAt - other.usedAt)
    .slice(0, step);
  await letPicturesGo(going);
  return going.length;
}

async function freeTexts(): Promise<number> {
  const keys = await db.bodies.toCollection().primaryKeys();
  const free = await unprotected(keys);
  const old = keys.filter(([n, hash]) => free.has(n) && free.get(n)?.hash !== hash);
  const going = old.length > 0 ? old.slice(0, step) : oldestTexts(free);
  await db.bodies.bulkDelete(going);
  return going.length;
}

/** The articles that have a text here and that nobody would miss it of. */
async function unprotected(keys: readonly [number, string][]): Promise<Map<number, Article>> {
  const [unread, forGood] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    keptForGood(),
  ]);
  const isUnread = new Set(unread);
  const numbers = new Set(keys.map(([n]) => n).filter((n) => !isUnread.has(n) && !forGood.has(n)));
  const free = await articlesOf([...numbers].map((n) => ({ n })));
  return new Map(free.map((article) => [article.n, article]));
}

function oldestTexts(articles: ReadonlyMap<number, Article>): [number, string][] {
  const oldest = [...articles.values()].sort((one, other) => one.sortAt - other.sortAt);
  return oldest.slice(0, step).map(({ n, hash }) => [n, hash]);
}

/** After a write that found the disk full: Firefox leaves the connection unusable. */
export async function reopen(): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
}

/** Writes; if there is no room, makes some, opens the connection anew and writes once more. */
export async function withRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    await reopen();
    if ((await makeRoom()) === 0) throw error;
    return write();
  }
}

/** Writes what may not push anything else out. Resolves to `null` where there was no room for it. */
export async function ifRoom<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    await reopen();
    return null;
  }
}
