import { clampDue } from '../feed/schedule.ts';
import { db } from '../store/db.ts';

/** Brings due times down that a clock put back has left too far ahead. Resolves to whether there were any. */
export async function clampDueTimes(now: number): Promise<boolean> {
  const tooFar = await db.channels
    .filter((row) => clampDue(row.nextDueAt, row.notBefore, now) < row.nextDueAt)
    .modify((row) => {
      row.nextDueAt = clampDue(row.nextDueAt, row.notBefore, now);
    });
  return tooFar > 0;
}
