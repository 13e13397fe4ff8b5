import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import {
  alarmTime,
  changeRows,
  fireAlarm,
  makeJobsDue,
  refreshNow,
  sendCommand,
} from '../support/browsers/extension-access.ts';
import { readTables } from '../support/browsers/read-tables.ts';
import { requestBackfill } from '../support/browsers/request-backfill.ts';
import { shortArticles } from '../support/builders/short-articles.ts';
import {
  findInconsistencies,
  type TableContents,
} from '../support/database/find-inconsistencies.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';
import { FeedHistory, urlOf } from './feed-history.ts';

const seed = Number(process.env.REEX_SEED ?? Math.floor(Math.random() * 1_000_000));
const kills = Number(process.env.REEX_KILLS ?? 60);

/** Delays after the worker's start or its request; together they cover all of its work. */
const afterStartMs = 120;
const afterRequestMs = 40;

const works = ['button', 'alarm', 'jobs'] as const;

/** Starts some work in the worker without waiting for it. */
async function begin(
  { driver, site }: ChromiumHarness,
  work: (typeof works)[number],
): Promise<void> {
  const set = { nextDueAt: 0, checkedAt: 0, notBefore: 0 };
  if (work === 'jobs') {
    await changeRows(driver, { table: 'jobs', onlyWaiting: true, set: { dueAt: 0 } });
    // A message gets no response when the worker is stopped.
    void sendCommand(driver, 'runJobs').catch(() => undefined);
    return;
  }
  await changeRows(driver, { table: 'channels', set });
  if (work === 'button') {
    void sendCommand(driver, 'refresh').catch(() => undefined);
    return;
  }
  const asked = site.requests.length;
  await fireAlarm(driver);
  await waitUntil('the alarm to go off', async () => site.requests.length > asked);
}

async function waitAWhile(hasAsked: () => boolean, random: () => number): Promise<void> {
  if (random() < 0.4) return pause(random() * afterStartMs);
  // Not all work makes a request.
  for (let ms = 0; ms < 400 && !hasAsked(); ms += 2) await pause(2);
  await pause(random() * afterRequestMs);
}

/** Posts and edits: mostly a few, sometimes more than a feed page holds. */
function publishSome({ site }: ChromiumHarness, editions: FeedHistory, random: () => number): void {
  const count = random() < 0.15 ? 11 + Math.floor(random() * 8) : Math.floor(random() * 3);
  for (let published = 0; published < count; published += 1) {
    site.publish();
    editions.recordState();
  }
  const post = random() < 0.5 ? pick(site.posts().slice(0, 8), random) : undefined;
  if (post) {
    site.edit(post.slug, { title: `${post.title} (${Math.floor(random() * 1_000)})` });
    editions.recordState();
  }
}

/** What a kill interrupted: work before the request, during it, or after something was stored. */
function whenStopped(before: TableContents, after: TableContents, asked: number): string {
  if (asked === 0) return 'before a request';
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? 'after a request, nothing stored' : 'after something was stored';
}

/** Each run advances a job by a page or a picture. A job that needs more runs would never end. */
const mostRuns = 200;

/** Lets the worker finish all channels and jobs, page by page. */
async function finish({ driver, site }: ChromiumHarness): Promise<void> {
  site.setScenarios('normal');
  await driver.killWorker();
  await refreshNow(driver);
  for (let runs = 0; ; runs += 1) {
    const { jobs } = await readTables(driver);
    const waiting = jobs.filter((job) => job.dueAt < Number.MAX_SAFE_INTEGER);
    if (runs > mostRuns) throw new Error(`Jobs that never end: ${JSON.stringify(waiting)}`);
    const stuck = jobs.filter((job) => job.type === 'gap' && job.stuck !== null);
    if (waiting.length + stuck.length === 0) return;
    // Gaps that were given up are retried, as a user can do.
    await changeRows(driver, {
      table: 'jobs',
      where: { type: 'gap' },
      set: { stuck: null, pages: 0, dueAt: 0 },
    });
    const asked = site.requests.length;
    await driver.killWorker();
    await makeJobsDue(driver);
    // A picture job may end without a request.
    await waitUntil('a job to go on', async () => {
      const left = (await readTables(driver)).jobs.length;
      return site.requests.length > asked || left < jobs.length;
    });
    // Longer each time: on a busy machine, a worker that is always killed so soon would never store its response.
    await pause(150 + runs * 10);
  }
}

test(`worker: survives ${kills} kills at random moments without losing data (REEX_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const articles = [...sampleArticles.slice(0, 40), ...shortArticles(kills * 6)];
  // Posts are dated a second apart. The clock is behind, so that none of this many is dated in the future.
  const now = () => Date.now() - 15 * minute;
  const story = await ChromiumHarness.begin({ articles, now });
  const editions = new FeedHistory(story.site);
  const moments = new Map<string, number>();
  await story.install();
  const { driver, site } = story;

  for (let kill = 0; kill < kills; kill += 1) {
    publishSome(story, editions, random);
    if (kill === Math.floor(kills / 3)) await requestBackfill(driver);
    const before = await readTables(driver);
    const asked = site.requests.length;
    const work = pick(works, random) ?? 'button';
    await begin(story, work);
    await waitAWhile(() => site.requests.length > asked, random);
    await driver.killWorker();

    const after = await readTables(driver);
    const found = [...findInconsistencies(after), ...editions.findStaleEtags(after)];
    expect({ seed, kill, work, found }).toEqual({ seed, kill, work, found: [] });
    expect(await alarmTime(driver)).not.toBeNull();
    const moment = `${work}, ${whenStopped(before, after, site.requests.length - asked)}`;
    moments.set(moment, (moments.get(moment) ?? 0) + 1);
  }

  await finish(story);
  const tables = await readTables(driver);
  expect([...findInconsistencies(tables), ...editions.findStaleEtags(tables)]).toEqual([]);
  const stored = tables.articles.map(({ url }) => url);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored.toSorted()).toEqual(site.posts().map(urlOf).toSorted());
  expect(tables.notifications.filter(({ state }) => state === 'waiting')).toEqual([]);
  const { length: unread } = tables.unread;
  const shown = unread > 999 ? '999+' : String(unread);
  await expect.poll(async () => (await driver.badge()).text).toBe(shown);

  console.log(`Seed ${seed}: ${kills} stops, ${stored.length} articles, ${unread} unread.`);
  for (const [moment, count] of [...moments].sort()) console.log(`  ${count} × ${moment}`);
  await story.end();
});
