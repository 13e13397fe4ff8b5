import { deleteDatabase, openDatabase } from '../../store/connection.ts';
import { requestRefresh } from '../commands.ts';

/**
 * Replaces a database that can no longer be opened; the next refresh restores saved articles and highlights from the
 * mirror. Rejects if even a new database can't be opened.
 */
export async function resetDatabase(): Promise<void> {
  await deleteDatabase();
  await openDatabase();
  await requestRefresh();
}
