import type { BackfillJob } from '../../../lib/store/rows/jobs.ts';
import { type Extension, putRow } from './extension-access.ts';

/** Puts the jobs that a page adds when the user asks for older articles, without telling the worker. */
export async function requestBackfill(driver: Extension): Promise<void> {
  for (const channel of ['news', 'podcast'] as const) {
    const job: BackfillJob = {
      type: 'backfill',
      kind: `backfill:${channel}`,
      channel,
      dueAt: Date.now(),
      page: 2,
      failures: 0,
      failure: null,
      state: 'running',
      pages: 0,
      articles: 0,
      oldest: null,
    };
    await putRow(driver, 'jobs', job);
  }
}
