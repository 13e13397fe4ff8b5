import { db } from '../store/db.ts';
import { askRefresh } from './ask-refresh.ts';

/**
 * The way out where the database cannot be opened any more: removes it and begins like a first run. Rejects where even a
 * new one cannot be opened.
 */
export async function startOver(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await db.open();
  await askRefresh();
}
