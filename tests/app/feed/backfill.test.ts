import { expect, test } from 'vitest';
import { retryGap, startBackfill } from '../../../lib/app/feed/backfill.ts';
import { backfillKind, gapKind, newGapJob } from '../../../lib/store/articles/job-rows.ts';
import { putJobStep, readBackfillJob, removeJob } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { never } from '../../../lib/store/rows/jobs.ts';
import { createMachineForPages, noon } from '../../support/fakes/simulated-machine.ts';

test('starting backfill keeps the pages that it has read meanwhile', async () => {
  createMachineForPages();
  await db.channels.put({ ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' });
  await startBackfill();
  const started = startBackfill();
  const pages = 20;
  for (let page = 0; page < pages; page += 1) {
    const job = await readBackfillJob('news');
    if (job) await putJobStep(job, { pages: job.pages + 1 });
  }
  await started;
  expect(await db.jobs.get(backfillKind('news'))).toMatchObject({ state: 'running', pages });
});

test('backfill of a channel without a known feed is not started', async () => {
  createMachineForPages();
  await db.channels.put(newChannel('news'));
  await startBackfill();
  expect(await db.jobs.toArray()).toEqual([]);
});

test('retrying a gap leaves one alone that is closed meanwhile', async () => {
  createMachineForPages();
  await db.jobs.put({ ...newGapJob('news', noon), dueAt: never, stuck: 'pages' });
  await Promise.all([retryGap('news'), removeJob(gapKind('news'))]);
  expect(await db.jobs.get(gapKind('news'))).toBeUndefined();
});
