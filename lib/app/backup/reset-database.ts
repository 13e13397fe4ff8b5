import { db } from '../../store/db/database.ts';
import { requestRefresh } from '../commands.ts';

/**
 * The way out where the database cannot be opened any more: removes it and begins anew; what the reader saved and marked
 * comes back from the mirror with the first poll. Rejects where even a new database cannot be opened.
 */
export async function resetDatabase(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await db.open();
  await requestRefresh();
}
