import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { browserEnv } from '../../lib/app/env.ts';
import { registerContextMenus } from '../../lib/app/worker/register-context-menus.ts';
import { sendCommand } from '../../lib/platform/messages.ts';
import { db } from '../../lib/store/db/database.ts';
import { type JobRow, never } from '../../lib/store/rows/jobs.ts';
import { chooseBacklog } from '../../lib/store/user/backlog/choose-backlog.ts';
import { hour } from '../../lib/time.ts';
import { asWorker, playPage } from '../support/after-write.ts';
import { resetFakeBrowser } from '../support/fakes/fake-browser.ts';
import { copyStoredState, putStoredState, type StoredState } from '../support/stored-state.ts';
import { databaseActivity } from './database-activity.ts';
import { openPageSite, type PageSite, type PageSiteOptions } from './page-site.ts';

/** Ends the pauses that jobs make between requests. */
const wakers = new Set<() => void>();

browserEnv.sleep = (ms) =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      wakers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    wakers.add(wake);
  });

const wakeJobs = (): void => {
  for (const wake of wakers) wake();
};

/** Resets the extension to no articles, as between two tests. Nothing of it may be drawn at that time. */
export async function resetReader(): Promise<void> {
  const isEmpty = (await indexedDB.databases()).length === 0;
  // A player that was removed while playing keeps the audio lock until its page closes.
  await navigator.locks.request('audio', { steal: true }, () => undefined);
  await waitUntilIdle();
  resetFakeBrowser();
  playPage();
  if (!isEmpty) await db.delete();
  // After erasing, a page closes the database for good; this lets it open again.
  db.close({ disableAutoOpen: false });
  delete document.documentElement.dataset.theme;
  Reflect.deleteProperty(navigator, 'onLine');
  document.documentElement.removeAttribute('style');
}

/** What the first poll of a site has asked for and stored. */
interface FirstPoll {
  openedAt: number;
  requests: readonly string[];
  stored: StoredState;
}

/** The site of most tests. */
const usual: PageSiteOptions = {};

const firstPolls = new WeakMap<PageSiteOptions, FirstPoll>();

/** How long a first poll is put back for other tests, in ms: at their end it must still have been just now. */
const freshMs = 20_000;

/**
 * Starts the real background worker in this page, which has then read the feeds of a new site. Of a site that was opened
 * with the same options a moment ago it reads none: what that first poll has stored is put back, which takes a tenth of
 * the time.
 */
export async function startReader(
  options = usual,
  beforeFirstPoll?: (site: PageSite) => void,
): Promise<PageSite> {
  if (beforeFirstPoll) return pollForTheFirstTime(options, beforeFirstPoll);
  const key = Object.keys(options).length === 0 ? usual : options;
  const known = firstPolls.get(key);
  if (known && Date.now() - known.openedAt < freshMs) return beginAfter(known, options);
  const openedAt = Date.now();
  const site = await pollForTheFirstTime({ ...options, openedAt });
  firstPolls.set(key, { openedAt, requests: [...site.requests], stored: await copyStoredState() });
  return site;
}

/** Opens a site as it is after a first poll, and starts the worker, whose first start has done all it has to do. */
async function beginAfter(
  { openedAt, requests, stored }: FirstPoll,
  options: PageSiteOptions,
): Promise<PageSite> {
  const site = openPageSite({ ...options, openedAt });
  site.requests.push(...requests);
  await putStoredState(stored);
  const { sleep } = browserEnv;
  // What a start waits for before it looks for work.
  browserEnv.sleep = () => new Promise(() => undefined);
  background.main();
  browserEnv.sleep = sleep;
  // The fake browser has forgotten them.
  await registerContextMenus();
  playPage();
  return site;
}

async function pollForTheFirstTime(
  options: PageSiteOptions,
  beforeFirstPoll?: (site: PageSite) => void,
): Promise<PageSite> {
  const site = openPageSite(options);
  // With everything unread, a list shows more.
  await chooseBacklog('unread', 'day', Date.now());
  beforeFirstPoll?.(site);
  background.main();
  await waitUntil(async () => (await db.table('channels').toArray()).length === 2);
  await waitForWorker();
  // Pictures are due in ten seconds, which a test may take: they wait until it has its jobs run.
  await db.jobs.filter(isEverDue).modify((job) => {
    job.dueAt += hour;
  });
  // The worker shares its modules with these pages, whose writes follow from now on.
  playPage();
  return site;
}

/**
 * Resolves when nothing is being read or written. Otherwise a test's unfinished work would be written into the next
 * test's database, or into its mirror, from which a lost database is restored.
 */
export async function waitUntilIdle(): Promise<void> {
  let seen = -1;
  await waitUntil(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    // A run of jobs ends at its next step once the rows of all jobs are gone, including those queued meanwhile.
    const isRunning = held.some(({ name }) => name === 'jobs');
    if (isRunning && (await indexedDB.databases()).length > 0) await db.jobs.clear();
    wakeJobs();
    const { begun, open } = databaseActivity();
    const isIdle = held.length + pending.length + open === 0 && begun === seen;
    seen = begun;
    return isIdle;
  }, 'the end of all work');
}

/** Resolves when no refresh and no job is running. A run of jobs may be sleeping until the next one is due. */
export async function waitForWorker(): Promise<void> {
  await waitUntil(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const taken = (lock: string) =>
      [...held, ...pending].filter(({ name }) => name === lock).length;
    const isRunAsleep = taken('jobs') > 0 && wakers.size > 0;
    // All work of the worker shares this lock, also between two steps. A run of jobs keeps it while it sleeps.
    const isWorking = taken('erasure') > Number(isRunAsleep);
    return !isWorking && taken('refresh') === 0;
  }, 'the worker to have done its work');
}

const isEverDue = ({ dueAt }: JobRow): boolean => dueAt < never;

/** Makes jobs due and runs them until none is due again. */
export async function runDueJobs(): Promise<void> {
  // What was asked of the worker before may still be queuing a job.
  await waitForWorker();
  await db.jobs.filter(isEverDue).modify({ dueAt: 0 });
  wakeJobs();
  await fireAlarm();
}

/** Does what the worker does when an alarm fires. */
export async function fireAlarm(): Promise<void> {
  await asWorker(async () => {
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'wake', scheduledTime: Date.now() });
    await waitForWorker();
  });
}

/** Does what the refresh button does some time later. */
export async function refreshFeeds(): Promise<void> {
  await db.channels.toCollection().modify({ nextDueAt: 0, checkedAt: 0, notBefore: 0 });
  await asWorker(() => sendCommand('refresh'));
}

const stepMs = 10;
const longestStepMs = 100;
/** As long as stories wait, beside which these tests run. */
const patienceMs = 25_000;

/** The browser's own, also where a test has stopped the clock of the page. */
const startTimer = setTimeout;

/** Resolves as soon as the condition holds. */
export async function waitUntil(condition: () => unknown, what = String(condition)): Promise<void> {
  let waited = 0;
  while (!(await condition())) {
    if (waited > patienceMs) throw new Error(`Waited in vain for ${what}.`);
    const from = performance.now();
    await new Promise((resolve) => startTimer(resolve, stepMs));
    // If the machine stood still for seconds, that time doesn't count.
    waited += Math.min(performance.now() - from, longestStepMs);
  }
}
