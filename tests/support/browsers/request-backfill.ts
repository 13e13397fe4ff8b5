import { newBackfillJob } from '../../../lib/store/articles/job-rows.ts';
import { type Extension, putRow } from './extension-access.ts';

/** Stores the jobs that a page adds when the user asks for older articles, without notifying the worker. */
export async function requestBackfill(driver: Extension): Promise<void> {
  for (const channel of ['news', 'podcast'] as const)
    await putRow(driver, 'jobs', newBackfillJob(channel, Date.now()));
}
