import { db } from './db.ts';

/** Which articles are saved. */
export async function savedNumbers(): Promise<ReadonlySet<number>> {
  return new Set(await db.saved.toCollection().primaryKeys());
}

/** Saves an article, or takes it off the list; read and unread are not touched. Resolves to whether it is saved now. */
export function toggleSaved(n: number, at: number): Promise<boolean> {
  return db.transaction('rw', db.saved, async () => {
    const saved = (await db.saved.get(n)) !== undefined;
    if (saved) await db.saved.delete(n);
    else await db.saved.put({ n, savedAt: at });
    return !saved;
  });
}
