import { db } from '../../lib/store/db/database.ts';

/** Makes every channel due and forgets every wait, as much time would. */
export async function makeChannelsDue(): Promise<void> {
  await db.channels.toCollection().modify({ nextDueAt: 0, notBefore: 0 });
}

/** Makes the jobs due that wait for time to pass; those that wait for the reader go on waiting. */
export async function makeJobsDue(): Promise<void> {
  await db.jobs.where('dueAt').below(Number.MAX_SAFE_INTEGER).modify({ dueAt: 0 });
}
