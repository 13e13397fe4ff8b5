import { db } from '../../../lib/store/db/database.ts';

/** Makes every channel due and ends every wait, as the passing of time would. */
export async function makeChannelsDue(): Promise<void> {
  await db.channels.toCollection().modify({ nextDueAt: 0, notBefore: 0 });
}

/** Makes jobs due that wait for time to pass, but not those that wait for the user. */
export async function makeJobsDue(): Promise<void> {
  await db.jobs.where('dueAt').below(Number.MAX_SAFE_INTEGER).modify({ dueAt: 0 });
}
