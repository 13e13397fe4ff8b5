import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { retryGap, startBackfill } from '../../../lib/app/feed/backfill.ts';
import { fetchBackfillPage } from '../../../lib/app/feed/backfill-page.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import {
  backfillKind,
  gapKind,
  newBackfillJob,
  newGapJob,
} from '../../../lib/store/articles/job-rows.ts';
import { putJobStep, readBackfillJob, removeJob } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { type ChannelRow, newChannel } from '../../../lib/store/rows/channels.ts';
import { type BackfillJob, type GapJob, never } from '../../../lib/store/rows/jobs.ts';
import { day, hour, minute, second } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { newRule } from '../../support/builders/rule.ts';
import { type Reply, statusResponse } from '../../support/fakes/fake-site.ts';
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

describe('a page of a job', () => {
  const gap = newGapJob('news', noon);
  const backfill = newBackfillJob('news', noon);
  const delay = 10 * second;
  const failed = { page: 2, failures: 1, failure: { kind: 'empty' } };
  const notFound = () => statusResponse(404);
  const older = { slug: 'older', at: noon - 3 * day };
  const first = { slug: 'first', at: noon - day };

  interface Situation {
    channel?: Partial<ChannelRow>;
    /** The job that closes a gap meanwhile. */
    openGap?: GapJob;
  }

  /**
   * Takes a step of a job an hour after a poll that has brought one article, first. Resolves to the job after it, and
   * to the statuses of the requests that were logged.
   */
  async function step(
    job: GapJob | BackfillJob,
    reply: Reply | string,
    { channel = {}, openGap }: Situation = {},
  ) {
    const machine = createMachine();
    machine.site.put(newsPath, feedXml(first));
    await refresh('scheduled', machine.env);
    await db.jobs.clear();
    await db.requests.clear();
    machine.advance(hour);
    await db.channels.update('news', { nextDueAt: noon + 2 * hour, ...channel });
    if (openGap) await db.jobs.put(openGap);
    if (job.type === 'gap')
      await db.coverage.put({ channel: 'news', from: 0, to: noon - 30 * day, reachesStart: false });
    await db.jobs.put(job);
    machine.site.put(`${newsPath}&paged=${job.page}`, reply);
    await fetchBackfillPage(job, machine.env);
    const logged = await db.requests.toArray();
    return { after: await db.jobs.get(job.kind), statuses: logged.map(({ status }) => status) };
  }

  const now = noon + hour;
  const going = { ...backfill, page: 5, pages: 3, articles: 7, oldest: 1, failures: 2 };

  test.each<[what: string, job: GapJob | BackfillJob, reply: Reply | string, after: object]>([
    [
      'is followed by the next one after ten seconds, without earlier failures',
      { ...going, failure: { kind: 'timeout' } },
      feedXml({ ...older, at: noon - 3 * day }),
      {
        page: 6,
        pages: 4,
        articles: 8,
        oldest: older.at,
        dueAt: now + delay,
        failures: 0,
        failure: null,
      },
    ],
    [
      'of items without dates leaves the oldest date at the time of the request at most',
      { ...going, oldest: null },
      feedXml({ slug: 'undated', at: null }),
      { oldest: now },
    ],
    [
      'that is missing ends a backfill',
      { ...backfill, failure: { kind: 'timeout' } },
      notFound,
      { dueAt: never, state: 'done', failure: null },
    ],
    [
      'that is missing leaves a gap',
      { ...gap, failure: { kind: 'timeout' } },
      notFound,
      { dueAt: never, stuck: 'feedEnds', failure: null },
    ],
    ['without items ends a backfill', backfill, feedXml(), { dueAt: never, state: 'done' }],
    [
      'of unusable items does not end a backfill',
      backfill,
      feedXml({ slug: 'elsewhere', link: ' ', guid: 'none' }),
      failed,
    ],
    ['that is the first one again is no progress', backfill, feedXml(first), failed],
    ['of a gap may have the newest article', { ...gap, pages: 1 }, feedXml(first), { pages: 2 }],
    [
      'of a gap is the last but one at four',
      { ...gap, page: 5, pages: 3 },
      feedXml(older),
      { pages: 4, page: 6, dueAt: now + delay, stuck: null },
    ],
    [
      'of a gap is the last one at five',
      { ...gap, page: 6, pages: 4 },
      feedXml(older),
      { pages: 5, dueAt: never, stuck: 'pages' },
    ],
    [
      'that fails again waits for longer',
      { ...backfill, failures: 1 },
      () => statusResponse(500),
      { failures: 2, failure: { kind: 'http', status: 500 }, dueAt: now + 1.6 * hour },
    ],
    [
      'that answers as unchanged, unasked, is no progress',
      backfill,
      () => statusResponse(304),
      { failures: 1, failure: { kind: 'http', status: 304 } },
    ],
  ])('%s', async (_what, job, reply, after) => {
    const taken = await step(job, reply);
    expect(taken.after).toMatchObject(after);
    expect(taken.statuses).toHaveLength(1);
  });

  test('that is missing ends a backfill, which has read every gap by then', async () => {
    const earlier = { channel: 'news', from: noon - 30 * day, to: noon - 20 * day } as const;
    await db.coverage.put({ ...earlier, reachesStart: false });
    await step(backfill, notFound, { openGap: { ...gap, stuck: 'pages', dueAt: never } });
    expect(await db.coverage.toArray()).toEqual([
      { id: expect.any(Number), ...earlier, to: null, reachesStart: true },
    ]);
    expect(await db.jobs.get(gapKind('news'))).toBeUndefined();
  });

  test('is not requested while the feed’s address is unknown', async () => {
    const { after, statuses } = await step(backfill, notFound, { channel: { url: null } });
    expect([after, statuses]).toEqual([{ ...backfill, dueAt: now + 5 * minute }, []]);
  });

  test.each([
    [now + minute, now + minute + delay],
    [now - minute, now + delay],
  ])('of a backfill waits for that of a gap: %i', async (gapDueAt, dueAt) => {
    const { after, statuses } = await step(backfill, notFound, {
      openGap: { ...gap, dueAt: gapDueAt },
    });
    expect([after, statuses]).toEqual([{ ...backfill, dueAt }, []]);
  });

  test('of a backfill does not wait for that of another channel’s gap, which may always fail', async () => {
    const { statuses } = await step(backfill, notFound, { openGap: newGapJob('podcast', now) });
    expect(statuses).toEqual([404]);
  });

  test.each([
    [noon + 2 * hour, noon + 2 * hour + delay],
    [noon, now + delay],
  ])('of a backfill with news waits for the poll: %i', async (nextDueAt, dueAt) => {
    const news = feedXml({ slug: 'news', at: noon + minute }, older);
    const { after, statuses } = await step(backfill, news, { channel: { nextDueAt } });
    expect([after, statuses]).toEqual([{ ...backfill, dueAt }, [200]]);
    expect(await db.articles.count()).toBe(1);
  });

  test.each([
    ['in the future', noon + 2 * hour],
    ['of the last poll', noon],
    ['of the newest article', first.at],
  ])('of a backfill is stored if its latest date is %s', async (_when, at) => {
    const { after } = await step(backfill, feedXml({ slug: 'dated', at }, older));
    expect(after).toMatchObject({ page: 3, articles: 2 });
  });

  test('keeps polls away for as long as the site asks for', async () => {
    const { after } = await step(backfill, () => statusResponse(429, { 'retry-after': '7200' }));
    expect(after).toMatchObject({ failure: { kind: 'rateLimited' } });
    expect(await db.channels.get('news')).toMatchObject({ notBefore: now + 2 * hour });
  });

  test('keeps other pages of the feed away for ten seconds', async () => {
    await step(gap, feedXml(older), {});
    await db.jobs.put({ ...backfill, dueAt: now });
    const machine = createMachine();
    machine.advance(hour);
    machine.site.put(`${newsPath}&paged=2`, notFound);
    await fetchBackfillPage(gap, machine.env);
    expect(await readBackfillJob('news')).toMatchObject({ dueAt: now + delay });
  });

  test('lets the rules judge what polls have missed', async () => {
    await fakeBrowser.storage.local.set({ settings: { rules: [newRule({ text: 'older' })] } });
    await step(gap, feedXml(older));
    expect(await db.ruleTurns.count()).toBe(1);
  });
});
