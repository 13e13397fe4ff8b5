import { db } from '../store/db.ts';
import { askRefresh } from './ask-refresh.ts';

/** The way out where the database cannot be opened any more: removes it and begins like a first run. */
export async function startOver(): Promise<void> {
  await db.delete();
  await askRefresh();
}
