import { expect, test } from 'vitest';
import { retryGap, startBackfill } from '../../../lib/app/feed/backfill.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { backfillKind, gapKind, newGapJob } from '../../../lib/store/articles/job-rows.ts';
import { putJobStep, readBackfillJob, removeJob } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { never } from '../../../lib/store/rows/jobs.ts';
import { hour, minute } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import {
  createMachine,
  createMachineForPages,
  newsPath,
  noon,
} from '../../support/fakes/simulated-machine.ts';

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

test('backfill: a page that is cut off inside an item is read again, and no page follows it before', async () => {
  const machine = createMachine();
  const article = (age: number) => ({ slug: `article-${age}`, at: noon - age * hour });
  machine.site.put(newsPath, feedXml(article(1)));
  await refresh('scheduled', machine.env);
  await startBackfill();
  const whole = feedXml(article(2), article(3));
  machine.site.put(`${newsPath}&paged=2`, whole.slice(0, whole.lastIndexOf('</title>')));
  machine.site.put(`${newsPath}&paged=3`, feedXml(article(4)));
  machine.advance(minute);
  await runJobs(machine.env);
  expect(await readBackfillJob('news')).toMatchObject({ page: 2, failure: { kind: 'badXml' } });
  machine.site.put(`${newsPath}&paged=2`, whole);
  machine.advance(hour);
  await runJobs(machine.env);
  expect(await db.articles.count()).toBe(4);
});

test('retrying a gap leaves one alone that is closed meanwhile', async () => {
  createMachineForPages();
  await db.jobs.put({ ...newGapJob('news', noon), dueAt: never, stuck: 'pages' });
  await Promise.all([retryGap('news'), removeJob(gapKind('news'))]);
  expect(await db.jobs.get(gapKind('news'))).toBeUndefined();
});
