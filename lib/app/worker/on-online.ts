import { db } from '../../store/db/database.ts';
import { hastenDownloads } from '../../store/articles/jobs.ts';
import { type Outside, outside as realOutside } from '../env.ts';
import { refresh } from '../feed/refresh.ts';
import { runJobs } from './run-jobs.ts';

/** The machine is connected again: what was due meanwhile is due now. */
export async function backOnline(outside: Outside = realOutside): Promise<void> {
  const waiting = await db.channels
    .filter((row) => row.offlineLooks > 0)
    .modify({ nextDueAt: outside.now() });
  if (waiting > 0) await refresh('poll', outside);
  if ((await hastenDownloads(outside.now())) > 0) await runJobs(outside);
}
